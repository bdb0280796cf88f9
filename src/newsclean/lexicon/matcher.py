"""Find phrases in a block: by look-up, never by trying one phrase after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import regex

from newsclean.lexicon.fold import bare, continues_word, fold, fold_words, is_unspaced, join, number_free
from newsclean.model import Phrase

LONG = 400
"""Characters up to which a block is searched throughout; of a longer one only the start and the end are."""
SHORT = 100
"""Characters up to which a block counts as a short line, whose first word alone can tell what it is."""
_BEFORE = "\"'([“„«‹¿¡"
_AFTER = ".,:;!?…\"')]”»›"


class _Entry(NamedTuple):
    text: str
    phrase: Phrase
    limit: int
    left: bool
    right: bool


class Matcher:
    """An index of phrases. `find` gives those that a text holds."""

    __slots__ = ("_anchors", "_end", "_inside", "_line", "_start", "_unspaced")

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        by_mode: dict[str, dict[str, _Entry]] = {mode: {} for mode in ("line", "start", "short", "end", "inside")}
        for phrase in phrases:
            text = bare(phrase.text) if phrase.mode == "line" else phrase.text
            by_mode[phrase.mode].setdefault(text, _entry(text, phrase))
        starts = {**by_mode["short"], **by_mode["start"]}
        self._line = {text: (entry.phrase,) for text, entry in by_mode["line"].items()}
        self._start = _by_key(starts.values(), lambda text: text[:2])
        self._end = _by_key(by_mode["end"].values(), lambda text: text[-2:])
        self._anchors, self._inside = _by_anchor(by_mode["inside"].values())
        self._unspaced = _alternation(by_mode["inside"].values())

    def find(self, text: str) -> tuple[Phrase, ...]:
        """Return the phrases in `text`: the one that is all of it, or else those at its start, its end and inside."""
        if len(text) > LONG:
            return self._at_edges(fold(text[:SHORT]), fold(text[-SHORT:]), LONG)
        words = fold_words(text)
        folded = join(words)
        if len(folded) <= SHORT and (line := self._as_line(folded)):
            return line
        found = self._at_edges(folded, folded, len(folded))
        if not self._anchors.isdisjoint(words):
            found += self._in_words(folded, words)
        if self._unspaced is not None:
            found += tuple(self._inside[match[0]][0].phrase for match in self._unspaced.finditer(folded))
        return tuple(dict.fromkeys(found)) if len(found) > 1 else found

    def _as_line(self, folded: str) -> tuple[Phrase, ...] | None:
        line = self._line.get(folded)
        if line is None and folded and not (folded[0].isalpha() and folded[-1].isalpha()):
            folded = bare(folded)
            line = self._line.get(folded)
        if line is None and not folded.isalpha():
            numberless = number_free(folded)
            line = self._line.get(numberless) if numberless != folded else None
        return line

    def _at_edges(self, head: str, tail: str, length: int) -> tuple[Phrase, ...]:
        start = self._at_start(head, length)
        if start is None and head and not head[0].isalnum():
            start = self._at_start(_without_lead(head), length)
        end = self._at_end(tail)
        if end is None and tail and not tail[-1].isalnum():
            end = self._at_end(_without_trail(tail))
        return (() if start is None else (start,)) + (() if end is None else (end,))

    def _at_start(self, head: str, length: int) -> Phrase | None:
        texts, entries = self._start.get(head[:2]) or self._start.get(head[:1], _NONE)
        if not head.startswith(texts):
            return None
        for entry in entries:
            end = len(entry.text)
            if length > entry.limit or not head.startswith(entry.text):
                continue
            if not (entry.right and continues_word(head[end : end + 1])):
                return entry.phrase
        return None

    def _at_end(self, tail: str) -> Phrase | None:
        texts, entries = self._end.get(tail[-2:]) or self._end.get(tail[-1:], _NONE)
        if not tail.endswith(texts):
            return None
        for entry in entries:
            start = len(tail) - len(entry.text)
            if tail.endswith(entry.text) and not (entry.left and start and continues_word(tail[start - 1])):
                return entry.phrase
        return None

    def _in_words(self, folded: str, words: list[str]) -> tuple[Phrase, ...]:
        entries = (entry for word in words if word in self._anchors for entry in self._inside[word])
        return tuple(entry.phrase for entry in entries if _stands_in(folded, entry))


_NONE: tuple[tuple[str, ...], tuple[_Entry, ...]] = ((), ())


def _entry(text: str, phrase: Phrase) -> _Entry:
    short = phrase.mode == "short"
    left = text[0].isalnum() and not is_unspaced(text[0])
    right = continues_word(text[-1]) and not is_unspaced(text[-1])
    reported = phrase._replace(mode="start") if short else phrase
    return _Entry(text, reported, SHORT if short else LONG, left, right)


def _by_key(
    entries: Iterable[_Entry], key: Callable[[str], str]
) -> dict[str, tuple[tuple[str, ...], tuple[_Entry, ...]]]:
    groups: dict[str, list[_Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.text)):
        groups.setdefault(key(entry.text), []).append(entry)
    for single in [group for group in groups if len(group) == 1]:
        for group in groups:
            if len(group) == 2 and key(group[0]) and single in group:
                groups[group].extend(groups[single])
    return {group: (tuple(entry.text for entry in found), tuple(found)) for group, found in groups.items()}


def _by_anchor(entries: Iterable[_Entry]) -> tuple[frozenset[str], dict[str, list[_Entry]]]:
    inside: dict[str, list[_Entry]] = {}
    anchors: set[str] = set()
    for entry in entries:
        if is_unspaced(entry.text[0]):
            inside[entry.text] = [entry]
            continue
        for variant in _variants(bare(max(entry.text.split(), key=len))):
            anchors.add(variant)
            inside.setdefault(variant, []).append(entry)
    return frozenset(anchors), inside


def _variants(word: str) -> list[str]:
    """Return `word` and what it looks like beside punctuation, so that text need not be cut at punctuation."""
    return [word, *(mark + word for mark in _BEFORE), *(word + mark for mark in _AFTER)]


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


def _without_lead(folded: str) -> str:
    start = 0
    while start < len(folded) and not folded[start].isalpha():
        start += 1
    return folded[start:]


def _without_trail(folded: str) -> str:
    end = len(folded)
    while end and not folded[end - 1].isalnum():
        end -= 1
    return folded[:end]
