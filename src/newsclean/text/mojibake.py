"""Repair of text that was once decoded in the wrong encoding, behind a check that clean pages pass in microseconds."""

from __future__ import annotations

import re
from types import FunctionType

# Signs of UTF-8 read as windows-1252 or windows-1251: seldom characters, so that looking for each is one quick scan.
_LEADS = tuple("ÃÂÐÑØÙÄÅ")
_TRAILS = tuple("€»º¿ƒ¸œЂЃ°")
_OPENERS = frozenset("ÂÃÄÅÐÑØÙàáâãäåæçèéïРСвÐð")
_CONTINUATIONS = frozenset(map(chr, range(0x80, 0xC0))) | frozenset("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
# A line, or of an endless one a part up to a space: what is damaged in one place costs no more than that part.
_PIECE = re.compile(r"[^<>\n]{1,4000}(?![^\s<>])|[^<>\n]+")
_TRIES = 200
_SAMPLE = 20_000  # characters
_SEVERAL = 3  # characters
_NO_LEADS = bytes((*range(0xC2), *range(0xF5, 0x100)))
_LEAD = re.compile(f"[\xc2-\xf4]([{re.escape(''.join(sorted(_CONTINUATIONS)))}]?)")


def fix_page(text: str) -> str:
    """The whole source of a page with its mojibake repaired, before any of its signs is taken for white space.

    Where most letters beyond ASCII show it, all lines are tried that have some. Of a long source samples tell.

    >>> fix_page("Im GrÃ¼nen\\ndÃ©jÃ\\xa0 vu")
    'Im Grünen\\ndéjà vu'
    """
    if text.isascii():
        return text
    if any(map(_is_damaged, samples := _samples(text))):
        return _PIECE.sub(_fix_any, text)
    return _PIECE.sub(_fix_piece, text) if any(map(_is_suspicious, samples)) else text


def _is_damaged(text: str) -> bool:
    """Whether most of the letters that begin a character in UTF-8 are followed by what continues one."""
    if len(text.encode("latin-1", "ignore").translate(None, _NO_LEADS)) < _SEVERAL:
        return False
    leads = _LEAD.findall(text)
    continued = len(leads) - leads.count("")
    return continued >= _SEVERAL and 2 * continued > len(leads)


def _samples(text: str) -> list[str]:
    """The start and the middle of a long text, all of a short one."""
    middle = len(text) // 2
    return [text] if len(text) <= 2 * _SAMPLE else [text[:_SAMPLE], text[middle : middle + _SAMPLE]]


def _fix_any(piece: re.Match[str]) -> str:
    text = piece.group()
    if text.isascii():
        return text
    fixed = fix_encoding(text)
    return _decoded_again(text) if fixed == text else fixed


def _decoded_again(text: str) -> str:
    """What a line of a page known to be damaged was, if all of it is UTF-8 read as windows-1252.

    ftfy asks whether a line alone looks damaged, and Armenian or a single sign of Uzbek does not.
    """
    try:
        return text.encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        return text


def fix(text: str) -> str:
    """`text` with its mojibake repaired, line by line (in markup: between tags).

    >>> fix("Im GrÃ¼nen"), fix("Im Grünen")
    ('Im Grünen', 'Im Grünen')
    """
    return _PIECE.sub(_fix_piece, text) if _is_suspicious(text) else text


def fix_overflow(lines: str) -> str:
    """The same for joined tiny lines, all at once: one repair costs as much as reading 50 lines."""
    return fix_encoding(lines) if _is_suspicious(lines) else lines


def _fix_piece(piece: re.Match[str]) -> str:
    text = piece.group()
    if text.isascii() or not _is_suspicious(text):
        return text
    return fix_encoding(text)


def fix_encoding(text: str) -> str:
    """`text` as it was before it was decoded in the wrong encoding."""
    import ftfy  # costs more to load than a page to clean, and hardly a page needs it

    return ftfy.fix_encoding(text)


def _is_suspicious(text: str) -> bool:
    if text.isascii() or (COMPILED and not holds_sign(text)):
        return False
    return any(sign in text and _is_paired(text, sign, 1, _CONTINUATIONS) for sign in _LEADS) or any(
        sign in text and _is_paired(text, sign, -1, _OPENERS) for sign in _TRAILS
    )


def holds_sign(text: str) -> bool:
    """Whether any of the signs occurs in a text, in one pass; fast in compiled code only."""
    found = False
    for char in text:
        if char in "ÃÂÐÑØÙÄÅ€»º¿ƒ¸œЂЃ°":  # written out, C compares numbers
            found = True
            break
    return found


def _is_paired(text: str, sign: str, step: int, partners: frozenset[str]) -> bool:
    """Whether one of the first occurrences of `sign` has one of `partners` beside it, on the side `step`."""
    index = text.find(sign)
    for _ in range(_TRIES):
        if index < 0:
            return False
        if text[index + step : index + step + 1 or None] in partners:
            return True
        index = text.find(sign, index + 1)
    return False


COMPILED = not isinstance(fix, FunctionType)
