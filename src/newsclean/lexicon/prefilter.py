"""A prefilter for the matcher: most texts hold no phrase, and it says so without creating an object.

It is for compiled code, which looks at a character in a nanosecond; plain Python is faster without. A sieve holds the
hashes of all prefixes of all phrases, so that a text is compared with all at once, and given up as soon as no phrase
begins like it. Characters are folded one by one, where that equals folding the whole text; other texts pass.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import cache
from types import FunctionType

from ..text.casefold import fold_words, without_lead, without_trail

_LINE, _START, _END, _INSIDE = (number << 24 for number in range(1, 5))
_SEEDS = {"line": _LINE, "start": _START, "end": _END, "inside": _INSIDE}
"""Where a phrase stands, and the hash of nothing, from which those of its beginnings grow."""
_BEGUN, _WORD, _WHOLE = 1, 2, 4
"""What a hash is of: the beginning of a phrase, a whole one that ends a word, a whole one that may end within one."""
_THIRDS = 0xFFF
_MARKS, _HASH, _CODE = 7, 0xFFFFFFF8, 0xFFFF
_ALL, _PRIME = 0xFFFFFFFF, 0x01000193  # of the hash FNV-1a
_SINGLE = (
    *((0, 0xAD), (0xAE, 0x250), (0x400, 0x460), (0x1E00, 0x1F00), (0x2000, 0x200B), (0x2010, 0x205F), (0x20A0, 0x20C1)),
    *((0x2122, 0x2123), (0x2190, 0x2200), (0x25A0, 0x27C0)),
)
"""Latin, Cyrillic, their punctuation without the soft hyphen, symbols: what never joins with a character beside it."""
_LAST = 0x27BF
MOST = 400
"""Characters of a text that is looked through."""
_ALPHA, _DIGIT, _ALNUM, _LEAD, _TRAIL, _GAP = (1 << bit for bit in range(16, 22))
"""What a character is, above the bits of its code."""


@cache
def signs() -> array[int]:
    """The folded form and class of each character, by code; 0 for those that do not fold one by one."""
    table = array("I", bytes(4 * (_LAST + 1)))
    for first, end in _SINGLE:
        for code in range(first, end):
            char = " ".join(fold_words(f"é{chr(code)}é"))[1:-1]  # as between letters that are not ASCII
            if len(char) == 1 and (char == " " or fold_words(chr(code)) == [char]):
                table[code] = sign(char)
    return table


@cache
def sign(char: str) -> int:
    """The code of a folded character, with its class in the bits above."""
    found = ord(char)
    if char.isalnum():
        found |= _ALNUM | _ALPHA * char.isalpha() | _DIGIT * char.isdecimal()
    return found | _GAP * (char == " ") | _LEAD * (not without_lead(char)) | _TRAIL * (not without_trail(char))


_SPACE, _COLON, _NUMBER = map(sign, " :#")


class Sieve:
    """Phrases by their hashes. Each is given as (position, folded text, whether it must end a word)."""

    __slots__ = ("count", "entries", "last", "longest", "signs", "thirds")

    def __init__(self, phrases: Iterable[tuple[str, str, bool]]) -> None:
        self.longest = self.count = self.last = 0
        self.signs, self.thirds = signs(), array("B", bytes(_THIRDS + 1))
        self.entries = array("I", bytes(4))
        for where, text, bounded in phrases:
            if where == "line":
                self.longest = max(self.longest, len(text))
            elif where == "inside" and len(text) < 3:
                self.thirds = array("B", b"\1" * (_THIRDS + 1))
            self.spell(where, text, bounded)

    def spell(self, where: str, text: str, bounded: bool) -> None:
        """Enter the beginnings of a phrase, of one that ends a text from its end, and the whole of it."""
        node, size, backward, line = _SEEDS[where], len(text), where == "end", where == "line"
        for i in range(size):
            node = mix(node, self.sign_of(text[size - 1 - i if backward else i]))
            if not line:
                self.enter(node, _BEGUN)
            if i == 2 and where == "inside":
                self.thirds[(node >> 3) & _THIRDS] = 1
        self.enter(node, _WORD if bounded else _WHOLE)

    def sign_of(self, char: str) -> int:
        """The code and class of a folded character."""
        code = ord(char)
        found = self.signs[code] if code <= _LAST else 0
        return found if found & _CODE == code else sign(char)

    def enter(self, node: int, mark: int) -> None:
        """Note what a hash stands for, beside what it stood for before."""
        if 2 * self.count >= self.last:
            self.grow()
        index = (node >> 3) & self.last
        while self.entries[index] and (self.entries[index] ^ node) & _HASH:
            index = (index + 1) & self.last
        self.count += self.entries[index] == 0
        self.entries[index] = node & _HASH | self.entries[index] & _MARKS | mark

    def grow(self) -> None:
        """Make room for twice as many hashes."""
        known = self.entries
        self.last, self.count = 2 * self.last + 1, 0
        self.entries = array("I", bytes(4 * (self.last + 1)))
        for i in range(len(known)):
            if known[i]:
                self.enter(known[i] & _HASH, known[i] & _MARKS)

    def passes(self, text: str, edge: int) -> bool:
        """Whether a phrase may occur in a text; in one over MOST characters, within `edge` of either end."""
        if len(text) > MOST:
            return self.passes_edges(text, min(edge, MOST))
        if "ß" in text:
            text = text.replace("ß", "ss")
            if len(text) > MOST:
                return True
        chars = [0] * 402  # C wants a figure: MOST, and two more to look at
        size = self.fold(text, chars)
        if size <= 0:
            return size < 0
        if self.may_be_line(chars, size) or self.may_hold(chars, size):
            return True
        return self.may_start(chars, size) or self.may_end(chars, size)

    def passes_edges(self, text: str, edge: int) -> bool:
        """Whether a phrase may occur within `edge` characters of the start or the end of a text."""
        chars = [0] * 402
        size = self.fold(text[:edge], chars)
        if size < 0 or self.may_start(chars, size):
            return True
        size = self.fold(text[-edge:], chars)
        return size < 0 or self.may_end(chars, size)

    def fold(self, text: str, chars: list[int]) -> int:
        """Fold a text into `chars`; return its folded length, -1 if its characters do not fold one by one."""
        size, gap = 0, False
        for each in text:
            code = ord(each)
            char = self.signs[code] if code <= _LAST else 0
            if char == 0:
                return -1
            if char == _SPACE:
                gap = size > 0
            else:
                if gap and char != _COLON:
                    chars[size] = _SPACE
                    size += 1
                chars[size] = char
                size, gap = size + 1, False
        return size

    def may_be_line(self, chars: list[int], size: int) -> bool:
        """Whether all of a text may be a phrase, without non-letters around it, with its own numbers or any."""
        start, end = 0, size
        while start < end and not chars[start] & _ALPHA:
            start += 1
        while end > start and not chars[end - 1] & _ALPHA:
            end -= 1
        if end - start > self.longest:
            return False
        exact = numbered = _LINE
        last = 0
        for i in range(start, end):
            char = chars[i]
            exact = mix(exact, char)
            if not char & _DIGIT:
                numbered = mix(numbered, char)
            elif not last & _DIGIT:
                numbered = mix(numbered, _NUMBER)
            last = char
        return self.known(exact) > _BEGUN or self.known(numbered) > _BEGUN

    def may_start(self, chars: list[int], size: int) -> bool:
        """Whether a phrase may start a text, directly or after bullets, quotes and numbers."""
        if size == 0 or self.goes_on(_START, chars, 0, 1, size):
            return size > 0
        i = 0
        while i < size and chars[i] & _LEAD:
            i += 1
        return i > 0 and not chars[0] & _ALNUM and self.goes_on(_START, chars, i, 1, size)

    def may_end(self, chars: list[int], size: int) -> bool:
        """Whether a phrase may end a text, directly or before punctuation."""
        if size == 0 or self.goes_on(_END, chars, size - 1, -1, size):
            return size > 0
        i = size - 1
        while i >= 0 and chars[i] & _TRAIL:
            i -= 1
        return i < size - 1 and self.goes_on(_END, chars, i, -1, size)

    def may_hold(self, chars: list[int], size: int) -> bool:
        """Whether a phrase may occur anywhere in a text, from the start of a word or of a sign."""
        last = 0
        for i in range(size):
            char = chars[i]
            if not (char & _GAP or char & last & _ALNUM):
                node = mix(mix(mix(_INSIDE, char), chars[i + 1]), chars[i + 2])
                if self.thirds[(node >> 3) & _THIRDS] and self.goes_on(_INSIDE, chars, i, 1, size):
                    return True
            last = char
        return False

    def goes_on(self, node: int, chars: list[int], i: int, step: int, size: int) -> bool:
        """Whether a whole phrase follows from `i` on, to the right (`step` 1) or to the left (-1)."""
        while 0 <= i < size:
            node = mix(node, chars[i])
            i += step
            mark = self.known(node)
            if mark == 0:
                return False
            if mark > _BEGUN and (mark & _WHOLE or not 0 <= i < size or not chars[i] & _ALNUM):
                return True
        return False

    def known(self, node: int) -> int:
        """What a hash stands for: _BEGUN, _WORD, _WHOLE or their sum; 0 if for nothing."""
        index = (node >> 3) & self.last
        while True:
            entry = self.entries[index]
            if entry == 0:
                return 0
            if (entry ^ node) & _HASH == 0:
                return entry & _MARKS
            index = (index + 1) & self.last


def mix(node: int, char: int) -> int:
    """The hash of a prefix extended by one character (FNV-1a)."""
    return ((node ^ char) * _PRIME) & _ALL


COMPILED = not isinstance(mix, FunctionType)
