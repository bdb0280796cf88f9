"""Links, images, escapes and emphasis of Markdown, over a whole text at once: some stretch over several blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from html import unescape

from ...text.lazy import lazy

OPEN, CLOSE, ESCAPED = "\x02", "\x03", "\x04"  # where links begin and end, and what stands before an escaped character
_TOKEN = lazy(r"\\[!-/:-@\[-`{-~]|!?\[|\]")
# The address may stand in angle brackets, hold balanced brackets, and be wrapped; a title in quotes may follow.
_TARGET = lazy(
    r"\(\s{0,20}+(?:<[^<>]{0,4000}+>|[^\s()<>]*+(?:\([^\s()]{0,999}+\)[^\s()]*+)*+(?:\n\s{0,20}+[^\s()\"']++){0,3}+)"
    r"(?:\s{1,20}+(?:\"[^\"]{0,500}+\"(?=\s{0,9}+\))|\"(?:[^()\"]|\"(?!\s{0,9}+\))){0,500}+\"|'[^']{0,500}+'))?+\s{0,20}+\)"
)
_LOOSE_TARGET = lazy(r"\((?:[a-z][a-z0-9+.-]{1,20}+:|[/#?])[^()\n]{0,4000}+\)")  # with blanks in it
_REFERENCE = lazy(r" ?\[([^\[\]]{0,200}+)\]")
_ATTRIBUTES = lazy(r"\{(?:[#.][^\s{}]++|[\w-]++=\"[^\"{}]{0,500}+\")(?: ++[^{}\n]{0,500}+)?\}")
_TAG = lazy(
    r"</?[A-Za-z][A-Za-z0-9-]{0,20}+(?:\s(?:[^<>\"']{1,500}+|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'){0,40}+)?/?>"
    r"|<!--(?:[^<>-]|-(?!->)){0,4000}+-->"
)
AUTOLINK = r"<((?:https?|mailto):[^<>\s]{1,2000}+)>"
_AUTOLINK = lazy(AUTOLINK)
_STARS = lazy(rf"(?<![{ESCAPED}*])\*{{1,3}}+(?![*\s])|(?<=[^\s*{ESCAPED}])\*{{1,3}}+(?!\*)")
_LINES = lazy(rf"(?<![{ESCAPED}\w])_{{1,3}}+(?![_\s])|(?<=[^\s_{ESCAPED}])_{{1,3}}+(?!\w)")
_MARKS = lazy(f"([{OPEN}{CLOSE}])")
NAME_CHARS, NAME_PIECES = 200, 5  # of the words of a link that stand for the name of its address


def with_links_marked(text: str, defined: Set[str]) -> str:
    """Put OPEN and CLOSE around the words of links, without their addresses; take images out, and mark escapes.

    `defined` are the folded names that the text gives addresses for.
    """
    return Marker(text, defined).marked() if "[" in text or "\\" in text else text


class Marker:
    """Marks the links of a text: `opened` tells of brackets that are still open their places among the `pieces`."""

    def __init__(self, text: str, defined: Set[str]) -> None:
        self.text, self.defined = text, defined
        self.pieces: list[str] = []
        self.opened: list[int] = []

    def marked(self) -> str:
        """Give the text with its links marked."""
        at, text = 0, self.text
        for token in _TOKEN.finditer(text):
            start, found = token.start(), token[0]
            if start < at:
                continue
            self.pieces.append(text[at:start])
            at = token.end()
            if found[0] == "\\":
                self.pieces += (ESCAPED, found[1])
            elif found == "]" and self.opened:
                at = self.close(at)
            else:
                if found != "]":
                    self.opened.append(len(self.pieces))
                self.pieces.append(found)
        self.pieces.append(text[at:])
        return "".join(self.pieces)

    def close(self, at: int) -> int:
        """End what the last bracket opened: a link or an image if an address follows; tell where the text goes on."""
        place = self.opened.pop()
        end = self.end_of_target(place, at)
        if end < 0:
            self.pieces.append("]")
            return at
        if self.pieces[place][0] == "!":
            del self.pieces[place:]
        else:
            self.pieces[place] = OPEN
            self.pieces.append(CLOSE)
        return end

    def end_of_target(self, place: int, at: int) -> int:
        """Tell where the address of a link ends that may follow its words, -1 where none does."""
        text = self.text
        if text[at : at + 1] == "(":
            found = _TARGET.match(text, at) or _LOOSE_TARGET.match(text, at)
            return found.end() if found else -1
        if not self.defined:
            return -1
        found = _REFERENCE.match(text, at)
        if found and found[1]:
            return found.end() if found[1].casefold() in self.defined else -1
        if len(self.pieces) - place > NAME_PIECES:
            return -1
        name = "".join(self.pieces[place + 1 :])[:NAME_CHARS].casefold()
        return (found.end() if found else at) if name in self.defined else -1


def without_marks(
    text: str, emphasis: str | Callable[[re.Match[str]], str] = "", code: str = "", deleted: str = ""
) -> str:
    """Take emphasis, tags, attributes and escapes out of a block's text; marks of links stay.

    `emphasis`, `code` and `deleted` are put in the place of the delimiters of these.
    """
    if "<" in text:
        text = _TAG.sub("", _AUTOLINK.sub(rf"{OPEN}\1{CLOSE}", text))
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    for mark, pattern in (("*", _STARS), ("_", _LINES)):
        if mark in text and len(pattern.findall(text)) % 2 == 0:
            text = pattern.sub(emphasis, text)
    text = text.replace("`", code).replace("~~", deleted).replace(ESCAPED, "")
    return unescape(text) if "&" in text else text


class Links:
    """Counts links and the characters inside them from block to block: a link may begin in one and end in another."""

    def __init__(self) -> None:
        self.inside = False

    def counted(self, text: str) -> tuple[str, int, int]:
        """Give a text without the marks of links, the links in it, and the characters inside them."""
        if OPEN not in text and CLOSE not in text:
            return text, int(self.inside), len(text) if self.inside else 0
        links, chars, pieces = int(self.inside and text[0] != CLOSE), 0, []
        for piece in _MARKS.split(text):
            if piece == OPEN:
                links += 1
                self.inside = True
            elif piece == CLOSE:
                self.inside = False
            else:
                pieces.append(piece)
                chars += len(piece) if self.inside else 0
        return "".join(pieces), links, chars
