"""Find phrases in a block: by look-up, never by trying one phrase after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import regex

from ..model import Phrase
from .fold import (
    bare,
    continues_word,
    fold,
    fold_words,
    is_unspaced,
    join,
    number_free,
    without_lead,
    without_trail,
)

LONG = 400
"""Characters up to which a block is searched throughout; of a longer one only the start and the end are."""
SHORT = 100
"""Characters up to which a block counts as a short line, whose first word alone can tell what it is."""
_BEFORE = "\"'([“„«»‹›¿¡"
_AFTER = ".,:;!?…\"')]”»›"


class _Entry:
    """A phrase: its text, the characters of a block up to which it counts, and where it has to be a whole word."""

    __slots__ = ("left", "limit", "phrase", "right", "text")

    def __init__(self, text: str, phrase: Phrase) -> None:
        short = phrase.mode == "short"
        self.text = text
        self.phrase = phrase._replace(mode="start") if short else phrase
        self.limit = SHORT if short else LONG
        self.left = text[0].isalnum() and not is_unspaced(text[0])
        self.right = continues_word(text[-1]) and not text[-1].isdigit() and not is_unspaced(text[-1])


class _Group:
    """Phrases that share their first (or last) two characters: their texts, to test for all at once, longest first."""

    __slots__ = ("entries", "texts")

    def __init__(self, entries: list[_Entry]) -> None:
        self.entries = entries
        self.texts = tuple([entry.text for entry in entries])


class Matcher:
    """An index of phrases. `find` gives those that a text holds."""

    __slots__ = ("_anchors", "_end", "_inside", "_line", "_numbered", "_start", "_unspaced")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        by_mode: dict[str, dict[str, _Entry]] = {mode: {} for mode in ("line", "start", "short", "end", "inside")}
        for phrase in phrases:
            text = bare(phrase.text) if phrase.mode == "line" else phrase.text
            by_mode[phrase.mode].setdefault(text, _Entry(text, phrase))
        starts = {**by_mode["short"], **by_mode["start"]}
        self._line = {text: (entry.phrase,) for text, entry in by_mode["line"].items()}
        self._numbered = max((len(text) for text in self._line if "#" in text), default=0)
        self._start = _by_key(starts.values(), lambda text: text[:2])
        self._end = _by_key(by_mode["end"].values(), lambda text: text[-2:])
        self._anchors, self._inside = _by_anchor(by_mode["inside"].values())
        self._unspaced = _alternation(by_mode["inside"].values())

    def find(self, text: str) -> tuple[Phrase, ...]:
        """Return the phrases in `text`: the one that is all of it, or else those at its start, its end and inside."""
        if len(text) > LONG:
            head, tail = fold(text[:SHORT]), fold(text[-SHORT:])
            return (self._at_start(head, LONG) if head else ()) + (self._at_end(tail) if tail else ())
        words = fold_words(text)
        folded = join(words)
        if not folded:
            return ()
        if len(folded) <= SHORT and (line := self._line.get(folded) or self._as_line(folded)):
            return line
        found = self._at_start(folded, len(folded)) + self._at_end(folded)
        if not self._anchors.isdisjoint(words):
            found += self._in_words(folded, words)
        if self._unspaced is not None:
            found += tuple([self._inside[text][0].phrase for text in self._unspaced.findall(folded)])
        return tuple(dict.fromkeys(found)) if len(found) > 1 else found

    def _as_line(self, folded: str) -> tuple[Phrase, ...] | None:
        line = None
        if not (folded[0].isalpha() and folded[-1].isalpha()):
            folded = bare(folded)
            line = self._line.get(folded)
        if line is None and len(folded) <= self._numbered:
            line = self._line.get(number_free(folded))
        return line

    def _at_start(self, head: str, length: int) -> tuple[Phrase, ...]:
        group = self._start.get(head[:2])
        if group and head.startswith(group.texts) and (found := _first(group, head, length)):
            return found
        if head[0].isalnum():
            return ()
        if (group := self._start.get(head[0])) and (found := _first(group, head, length)):
            return found
        head = without_lead(head)
        group = self._start.get(head[:2])
        return _first(group, head, length) if group and head.startswith(group.texts) else ()

    def _at_end(self, tail: str) -> tuple[Phrase, ...]:
        group = self._end.get(tail[-2:])
        if group and tail.endswith(group.texts) and (found := _last(group, tail)):
            return found
        if tail[-1].isalnum():
            return ()
        tail = without_trail(tail)
        group = self._end.get(tail[-2:])
        return _last(group, tail) if group and tail.endswith(group.texts) else ()

    def _in_words(self, folded: str, words: list[str]) -> tuple[Phrase, ...]:
        found: list[Phrase] = []
        for word in words:
            if word in self._anchors:
                found.extend([entry.phrase for entry in self._inside[word] if _stands_in(folded, entry)])
        return tuple(found)


def _first(group: _Group, head: str, length: int) -> tuple[Phrase, ...]:
    for entry in group.entries:
        end = len(entry.text)
        fits = length <= entry.limit and head.startswith(entry.text)
        if fits and not (entry.right and continues_word(head[end : end + 1])):
            return (entry.phrase,)
    return ()


def _last(group: _Group, tail: str) -> tuple[Phrase, ...]:
    for entry in group.entries:
        start = len(tail) - len(entry.text)
        if tail.endswith(entry.text) and not (entry.left and start and continues_word(tail[start - 1])):
            return (entry.phrase,)
    return ()


def _by_key(entries: Iterable[_Entry], key: Callable[[str], str]) -> dict[str, _Group]:
    groups: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.text)):
        groups.setdefault(key(entry.text), []).append(entry)
    return {shared: _Group(found) for shared, found in groups.items()}


def _by_anchor(entries: Iterable[_Entry]) -> tuple[frozenset[str], dict[str, list[_Entry]]]:
    inside: dict[str, list[_Entry]] = {}
    anchors: set[str] = set()
    for entry in entries:
        if is_unspaced(entry.text[0]):
            inside[entry.text] = [entry]
            continue
        for variant in _variants(max(entry.text.split(), key=len)):
            anchors.add(variant)
            inside.setdefault(variant, []).append(entry)
    shared: dict[tuple[int, ...], list[_Entry]] = {}  # two dozen variants of a word, one list in memory
    return frozenset(anchors), {word: shared.setdefault(tuple(map(id, found)), found) for word, found in inside.items()}


def _variants(word: str) -> set[str]:
    """Return `word` and what it looks like beside punctuation, so that text need not be cut at punctuation."""
    forms = {word, bare(word) or word}
    return forms.union(mark + form for form in forms for mark in _BEFORE).union(
        form + mark for form in forms for mark in _AFTER
    )


def _alternation(entries: Iterable[_Entry]) -> regex.Pattern[str] | None:
    unspaced = [entry.text for entry in entries if is_unspaced(entry.text[0])]
    return regex.compile(r"\L<phrases>", phrases=unspaced) if unspaced else None


def _stands_in(folded: str, entry: _Entry) -> bool:
    at = folded.find(entry.text)
    while at >= 0:
        end = at + len(entry.text)
        before = entry.left and at > 0 and continues_word(folded[at - 1])
        if not before and not (entry.right and continues_word(folded[end : end + 1])):
            return True
        at = folded.find(entry.text, at + 1)
    return False
