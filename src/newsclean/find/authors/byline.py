"""Credits that an HTML page shows about its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.bylines import split_dateline
from ...parse.date_words import is_dateline
from ...parse.dates import parse_date
from ...parse.labels import (
    START,
    WORD,
    bare_prefixes,
    begins_of_words,
    date_words,
    glued_words,
    introduces,
    picture_words,
    prefix_starts,
)
from ...parse.names import is_name, parse_names, without_prefix
from ...text.casefold import fold
from ...text.characters import has_digit, may_be_glued
from .lone_name import Credit, mere_names

_LONGEST, _LONGEST_FOLDED, _LONGEST_HANDLE, _LONGEST_MONTH = 200, 100, 30, 20
_MOST_LINKS = 3  # in a credit of nothing but links: more are a menu
_VERB = 2  # words before the one that introduces an author ("Saved by")
_SEGMENTS = re.compile(
    r"[\s•·|⋅●∙▪—–/](?<!\s\s)(?:(?<=\s)\s*[\n•·|⋅●∙▪—–]\s*|(?<=[\n•·|⋅●∙▪—–])\s*|(?<=\s)\s*+(?:[-/]\s+|//\s*)|(?<=/)/\s*)"
)
_DIVIDING = frozenset("\n•·|⋅●∙▪—–")
_BRACKETS = re.compile(r"(?:\s(?<!\s\s)\s*+)?[(\[][^()\[\]]*[)\]]")
_GLUED = re.compile(
    r"[A-ZÀ-Þ\d](?:(?<=[^\W_A-ZÀ-Þ][A-ZÀ-Þ])\w*:?|(?<=[^\W\d_]\d)\d{0,3}(?=[./-]\d|\s+[^\W\d_])"
    r"|(?<=(?:19|20)\d\d\d)\d?(?=\.))"
)
_COLON = re.compile(r":(?=[^\W\d])")
_STOP = re.compile(r"\. ")
_COUNT = re.compile(r"(?<=[^\W\d_])\s+\d{1,3}$")
_PLAIN = re.compile(r"(?!\d+\b)[^.:;!?]{2,}")
_QUOTED = ("—", "–")
_QUOTES = frozenset('„“”«»"')
_ASIDE = frozenset(("caption", "comments", "related", "promo"))
_MARKS = frozenset(("byline", "author"))
APART = frozenset(("nav", "footer", "figcaption"))


def credits_about(page: Page, around: Iterable[Block], title: int, lexicon: Lexicon) -> Iterator[Credit]:
    """The credits about the title: by their wording, beside a date, by their markup, then mere names."""
    near = [block for block in around if _may_credit(block, page)]
    telling = [block for block in near if _is_telling(block, page, lexicon)]
    parts = {block.index: segments(block, lexicon)[block.index == title :] for block in telling}
    introduced = set()
    for block in telling:
        names, edited = worded(parts[block.index], lexicon)
        if names:
            introduced.add(block.index)
            yield Credit(block, names, "authors.edited" if edited else "authors.byline")
    for block in telling:
        marked = _is_marked(block, page)
        if block.index not in introduced and (names := _beside_date(parts[block.index], lexicon, marked)):
            yield Credit(block, names, "authors.dated")
        if marked and (names := _people(parts[block.index][:1], lexicon)):
            yield Credit(block, names, "authors.class")
    yield from mere_names(page, title, near, lexicon)


def _is_telling(block: Block, page: Page, lexicon: Lexicon) -> bool:
    """Whether a block can be more than a mere name: by its first letters, a figure, what divides it, its markup."""
    text = block.text
    return _may_introduce(text, lexicon) or _is_divided(text) or has_digit(text) or _is_marked(block, page)


def _is_marked(block: Block, page: Page) -> bool:
    """Whether the markup calls a block, or a piece of it, a byline."""
    if "byline" in page.scopes[block.scope].hints:
        return True
    return bool(block.marks) and not _MARKS.isdisjoint([mark.kind for mark in block.marks])


def _may_credit(block: Block, page: Page) -> bool:
    if len(block.text) > (_LONGEST_FOLDED if block.collapsed else _LONGEST) or block.tag in APART:
        return False
    if block.text.startswith(_QUOTED) or (block.links > _MOST_LINKS and 10 * block.link_chars > 9 * len(block.text)):
        return False
    return block.level != 1 and page.scopes[block.scope].hints.isdisjoint(_ASIDE)


def segments(block: Block, lexicon: Lexicon) -> list[str]:
    """The pieces of a line that dots, bars and breaks divide."""
    text = _unglued(block.text, lexicon)
    if text[-1:].isdigit():
        text = _COUNT.sub("", text)
    parts = _SEGMENTS.split(text) if "-" in text or "/" in text or _is_divided(text) else [text]
    return [part for part in parts if part.strip(" ,:;")]


def _is_divided(text: str) -> bool:
    """Whether a line has a sign that divides it wherever it stands."""
    return "\n" in text or "|" in text or not (text.isascii() or _DIVIDING.isdisjoint(text))


def _unglued(text: str, lexicon: Lexicon) -> str:
    """`text` with a space before the words of dates and credits that stood in an element of their own."""
    return _parted(text, lexicon) if may_be_glued(text) and _GLUED.search(text) else text


def _parted(text: str, lexicon: Lexicon) -> str:
    begins = glued_words(lexicon)

    def parted(glue: re.Match[str]) -> str:
        piece, behind = glue[0], glue.string[glue.end() : glue.end() + _LONGEST_MONTH]
        if piece[0].isdigit() and behind[:1].isspace():
            return f" {piece}" if fold(behind.split()[0]).strip(".,") in lexicon.months else piece
        return f" {piece}" if piece[0].isdigit() or fold(piece).strip(":") in begins else piece

    return _GLUED.sub(parted, text)


def _may_introduce(text: str, lexicon: Lexicon) -> bool:
    """Whether a text has the first letters of words that introduce an author."""
    begins = text[:START]
    return (begins.lower() if begins.isascii() else fold(begins)) in prefix_starts(lexicon)


def worded(parts: list[str], lexicon: Lexicon) -> tuple[list[str], bool]:
    """The names behind "By" and the like, in the same piece of a line or in the next, and whether they but edited."""
    for index, part in enumerate(parts):
        rest = _behind_prefix(part, lexicon)
        if rest == "":
            rest = "".join(parts[index + 1 : index + 2])
        if rest and (names := names_in(rest, lexicon)):
            return names, fold(part).startswith(lexicon.byline.edited)
    return [], False


def _behind_prefix(part: str, lexicon: Lexicon) -> str | None:
    """What follows the words that introduce an author, None where there are none; a date may stand before them."""
    figures = has_digit(part)
    if not figures and not _may_introduce(part, lexicon):
        return None
    if part.isascii() and begins_of_words(lexicon).isdisjoint(map(str.lower, WORD.findall(part))):
        return None
    if (rest := _introduced(part, lexicon)) is not None or not figures:
        return rest
    credit, dated = split_dateline(part, lexicon)
    if not credit or not dated:
        return None
    if (rest := _introduced(credit, lexicon)) is not None:
        return rest
    pieces = credit.split()
    for index in range(1, min(_VERB, len(pieces) - 1) + 1):
        if fold(pieces[index]) in bare_prefixes(lexicon):
            return " ".join(pieces[index + 1 :])
    return None


def _introduced(text: str, lexicon: Lexicon) -> str | None:
    """What follows the words that introduce an author at the start of a text, None where there are none."""
    if not _may_introduce(text, lexicon):
        return None
    spaced = _COLON.sub(": ", text, count=1) if ":" in text else text
    if fold(spaced).rstrip(": ") in bare_prefixes(lexicon):
        return ""
    rest = without_prefix(spaced, lexicon)
    return rest if rest != spaced.strip() else None


def names_in(text: str, lexicon: Lexicon) -> list[str]:
    """The names that a credit begins with, as far as it goes on like names; a short one that is none as it stands."""
    credit = _undated(_alone(_BRACKETS.sub("", text), lexicon), lexicon)
    found: list[str] = []
    placed = False
    for each in parse_names(credit, lexicon) if credit else ():
        name = _without_place(each, lexicon)
        if not is_name(name.partition(",")[0]) or (placed and " " not in name):
            break
        found.append(name)
        placed = placed or len(name) < len(each)
        if name != each and each.removeprefix(name).split()[0][0].isupper():
            break
    plain = _without_place(credit.strip(" ,"), lexicon)
    if not found and len(plain) <= _LONGEST_HANDLE and len(plain.split()) <= 3 and _PLAIN.fullmatch(plain):
        return [plain]
    return found


def _alone(text: str, lexicon: Lexicon) -> str:
    """A credit without the next one behind it ("Ann Other. Reviewed by Bo Doe")."""
    for stop in _STOP.finditer(text):
        if introduces(fold(text[stop.end() :]), lexicon):
            return text[: stop.start()]
    return text


def _without_place(name: str, lexicon: Lexicon) -> str:
    """A name up to a word that leads to a place, a section or a publication ("Ann Other in Berlin"), or to a picture.

    Behind two words it may have a capital: headings and menus give every word one ("Ann Other In Sport").
    """
    parts = name.split()
    for i in range(1, len(parts)):
        word = fold(parts[i])
        if (word in lexicon.byline.places and (i > 1 or parts[i].islower())) or word in picture_words(lexicon):
            return " ".join(parts[:i])
    return name


def _undated(text: str, lexicon: Lexicon) -> str:
    """`text` up to a date or a label of one, without small words at its end."""
    parts = text.split()
    figures = [index for index, part in enumerate(parts) if index and has_digit(part)] if has_digit(text) else []
    if figures:
        labels = date_words(lexicon)
        figures = [i for i in range(1, figures[0]) if fold(parts[i]).strip(".,:") in labels] or figures
    kept = parts[: figures[0]] if figures else parts[:]
    while len(kept) > 1 and kept[-1].islower() and (fold(kept[-1]) in lexicon.stopwords or len(kept) < len(parts)):
        kept.pop()
    return " ".join(kept) if len(kept) < len(parts) else text


def _beside_date(parts: list[str], lexicon: Lexicon, marked: bool) -> list[str]:
    """The names in a line that otherwise tells a date."""
    if not [part for part in parts if has_digit(part)]:
        return []
    others, dated = [], False
    for part in parts:
        credit, date = (None, part) if is_dateline(part, lexicon) else split_dateline(part, lexicon)
        dated = dated or (bool(date) and parse_date(date, lexicon) is not None)
        others += [credit] if credit else []
    if len(others) > 1 and " " not in others[0] and not marked and not lexicon.find(others[1]):
        others = others[1:]  # behind a section
    return _people(others[:1], lexicon, marked) if dated else []


def _people(parts: list[str], lexicon: Lexicon, single: bool = False) -> list[str]:
    """The names in pieces that hold nothing but names; `single` tells whether one word may be a name."""
    for part in parts:
        if not _QUOTES.isdisjoint(part):
            return []
        names = [_without_place(name, lexicon) for name in parse_names(_undated(part, lexicon), lexicon)]
        if names and len([name for name in names if is_name(name) and 2 <= len(name.split()) <= 5]) == len(names):
            return names if fold(names[0]) not in bare_prefixes(lexicon) else []
        if single and len(names) == 1 and names[0][0].isalnum() and " " not in names[0] and part.strip() == names[0]:
            return names
    return []
