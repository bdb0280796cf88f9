"""Find phrases in a block by look-up, never by trying one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from ..model import Phrase
from ..text.cache import remember
from ..text.casefold import (
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
from .prefilter import COMPILED, Sieve

LONG = 400
"""Characters up to which a block is searched throughout; of a longer one only the start and the end are."""
SHORT = 100
"""Characters up to which a block counts as a short line, whose first word alone can tell what it is."""
_EDGE = 4
_MOST_KNOWN, _LONGEST_KNOWN = 2048, 40
"""Texts whose phrases are remembered, and their length: menus say the same on every page."""
_BEFORE = "\"'([“„«»‹›¿¡"
_AFTER = ".,:;!?…\"')]”»›"


class _Entry:
    """A phrase: its text, the characters of a block up to which it counts, and where it has to be a whole word."""

    __slots__ = ("left", "limit", "phrase", "right", "text")

    def __init__(self, phrase: Phrase) -> None:
        short = phrase.mode == "short"
        self.text = text = bare(phrase.text) if phrase.mode == "line" else phrase.text
        self.phrase = phrase._replace(mode="start") if short else phrase
        self.limit = SHORT if short else LONG
        self.left = text[0].isalnum() and not is_unspaced(text[0])
        self.right = continues_word(text[-1]) and not text[-1].isdigit() and not is_unspaced(text[-1])


@cache
def _entry(phrase: Phrase) -> _Entry:
    """Return the entry of a phrase; matchers of several languages have that of English in common."""
    return _Entry(phrase)


_Group = dict[str, list[_Entry]]


class Matcher:
    """An index of phrases. `find` gives those that a text holds."""

    __slots__ = (
        "_anchors",
        "_end",
        "_inside",
        "_known",
        "_line",
        "_numbered",
        "_numbered_from",
        "_sieve",
        "_start",
        "_unspaced",
    )

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        phrases = tuple(phrases)
        by_mode: dict[str, dict[str, _Entry]] = {mode: {} for mode in ("line", "start", "short", "end", "inside")}
        for phrase in phrases:
            entry = _entry(phrase)
            by_mode[phrase.mode].setdefault(entry.text, entry)
        starts = {**by_mode["short"], **by_mode["start"]}
        self._line = {text: (entry.phrase,) for text, entry in by_mode["line"].items()}
        numbered = [text for text in self._line if "#" in text]
        self._numbered, self._numbered_from = max(map(len, numbered), default=0), {text[0] for text in numbered}
        self._start = _by_edge(starts.values(), slice(2), slice(2, 4))
        self._end = _by_edge(by_mode["end"].values(), slice(-2, None), slice(-4, -2))
        self._anchors, self._inside = _by_anchor(by_mode["inside"].values())
        self._unspaced = _alternation(by_mode["inside"].values())
        self._sieve = sieve_of(phrases) if COMPILED else None
        self._known: dict[str, tuple[Phrase, ...]] = {}

    def find(self, text: str) -> tuple[Phrase, ...]:
        """Return the phrases in `text`: the one that is all of it, or else those at its start, its end and inside."""
        if self._sieve is not None and type(text) is str and not self._sieve.passes(text, SHORT):
            return ()
        if len(text) > _LONGEST_KNOWN:
            return self._search(text)
        found = self._known.get(text)
        if found is None:
            text = text[:]  # of a subclass of str only the characters are kept
            found = remember(self._known, _MOST_KNOWN, text, self._search(text))
        return found

    def _search(self, text: str) -> tuple[Phrase, ...]:
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
        if line is None and len(folded) <= self._numbered and folded[:1] in self._numbered_from:
            line = self._line.get(number_free(folded))
        return line

    def _at_start(self, head: str, length: int) -> tuple[Phrase, ...]:
        group = self._start.get(head[:2])
        if group and (found := _first(group, head, length)):
            return found
        if head[0].isalnum():
            return ()
        if (group := self._start.get(head[0])) and (found := _first(group, head, length)):
            return found
        head = without_lead(head)
        group = self._start.get(head[:2])
        return _first(group, head, length) if group else ()

    def _at_end(self, tail: str) -> tuple[Phrase, ...]:
        group = self._end.get(tail[-2:])
        if group and (found := _last(group, tail)):
            return found
        if tail[-1].isalnum():
            return ()
        tail = without_trail(tail)
        group = self._end.get(tail[-2:])
        return _last(group, tail) if group else ()

    def _in_words(self, folded: str, words: list[str]) -> tuple[Phrase, ...]:
        found: list[Phrase] = []
        for word in words:
            if word in self._anchors:
                found.extend([entry.phrase for entry in self._inside[word] if _stands_in(folded, entry)])
        return tuple(found)


def _first(group: _Group, head: str, length: int) -> tuple[Phrase, ...]:
    for entry in group.get(head[2:4]) or group[""]:
        if length <= entry.limit and head.startswith(entry.text):
            end = len(entry.text)
            if not (entry.right and continues_word(head[end : end + 1])):
                return (entry.phrase,)
    return ()


def _last(group: _Group, tail: str) -> tuple[Phrase, ...]:
    for entry in group.get(tail[-4:-2]) or group[""]:
        if tail.endswith(entry.text):
            start = len(tail) - len(entry.text)
            if not (entry.left and start and continues_word(tail[start - 1])):
                return (entry.phrase,)
    return ()


def sieve_of(phrases: Iterable[Phrase]) -> Sieve:
    """Return a sieve that nothing passes in which these phrases do not stand."""
    found = []
    for phrase in phrases:
        entry = _entry(phrase)
        bounded = entry.left if phrase.mode == "end" else entry.right and phrase.mode != "line"
        found.append((entry.phrase.mode, entry.text, bounded))
    return Sieve(found)


def _by_edge(entries: Iterable[_Entry], edge: slice, beside: slice) -> dict[str, _Group]:
    """Group phrases by the two characters at an edge and the two beside them, longest first in each group.

    Those of less than four characters are in all groups of their first two, and in one of their own, "".
    """
    groups: dict[str, _Group] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.text)):
        group = groups.setdefault(entry.text[edge], {"": []})
        if len(entry.text) >= _EDGE:
            group.setdefault(entry.text[beside], []).append(entry)
        else:
            for found in group.values():
                found.append(entry)
    return groups


def _by_anchor(entries: Iterable[_Entry]) -> tuple[frozenset[str], dict[str, list[_Entry]]]:
    """Group phrases by the longest word of each and what it may look like; those in unspaced scripts by themselves."""
    places = {entry: place for place, entry in enumerate(entries)}
    by_word: dict[str, list[_Entry]] = {}
    for entry in places:
        if not is_unspaced(entry.text[0]):
            by_word.setdefault(max(entry.text.split(), key=len), []).append(entry)
    inside: dict[str, list[_Entry]] = {}
    for word, own in by_word.items():
        for variant in _variants(word):
            known = inside.get(variant)
            inside[variant] = own if known is None else sorted([*known, *own], key=places.__getitem__)
    return frozenset(inside), inside | {entry.text: [entry] for entry in places if is_unspaced(entry.text[0])}


@cache
def _variants(word: str) -> frozenset[str]:
    """Return `word` and what it looks like beside punctuation, so that text need not be cut at punctuation."""
    forms = frozenset((word, bare(word) or word))
    return forms.union(mark + form for form in forms for mark in _BEFORE).union(
        form + mark for form in forms for mark in _AFTER
    )


def _alternation(entries: Iterable[_Entry]) -> regex.Pattern[str] | None:
    unspaced = [entry.text for entry in entries if is_unspaced(entry.text[0])]
    return regex.compile(r"\L<phrases>", phrases=unspaced) if unspaced else None


def _stands_in(folded: str, entry: _Entry) -> bool:
    i = folded.find(entry.text)
    while i >= 0:
        end = i + len(entry.text)
        before = entry.left and i > 0 and continues_word(folded[i - 1])
        if not before and not (entry.right and continues_word(folded[end : end + 1])):
            return True
        i = folded.find(entry.text, i + 1)
    return False
