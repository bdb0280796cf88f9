"""Read the names out of one line of a dump that may credit somebody."""

from __future__ import annotations

import re
from functools import cache

from ...lexicon import Lexicon
from ...parse.date_words import is_dateline
from ...parse.dates import parse_date
from ...parse.labels import introduces
from ...parse.names import is_name, parse_byline, parse_names
from ...parse.person_names import EDGES, GLUED, LONGEST_NAME, is_time_word, leading_name, lone_name, people
from ...text.casefold import fold
from ...text.characters import has_any

LONGEST = 200
_LONGEST_PARTICLE = 4
_LONGEST_WORD = 20
_TRADE_WITHIN = 120
_DIVIDER = re.compile(r"[\s|•·⋅](?:(?<=[|•·⋅])|(?<=\s)(?<!\s\s)\s*+(?:[|•·⋅]|[/–—-](?=\s)))\s*")
_MARKED = re.compile(r"[|•·⋅/–—-](?:(?<=[|•·⋅])|(?<=\s.)\s)")
_DIVIDERS = "-–—/|•·⋅"
_ASIDES = "(,-–—[|"
_ASIDE = re.compile(r"[(\[,|]|\s[–—-]\s")
_LONGEST_SIGNED = 100
_FEWEST_JOINED, _MOST_JOINED = 5, 15  # words of names and what joins them
_LAST_WORD = re.compile(r"([^\s,;:()]+)[\s,;:.(]*$")
_BEHIND = " ,;:.("
_FIRST_WORD = re.compile(r"^[\s,;:.)]*([^\s,;:()]+)")
_HANDLE = re.compile(r"\s?@\w+")

KINDS = ("word", "biography", "before", "name", "dated", "signed", "introduced", "piece", "labelled", "byline")
WORD, BIOGRAPHY, BEFORE, NAME, DATED, SIGNED, INTRODUCED, PIECE, LABELLED, BYLINE = range(len(KINDS))


class Credit:
    """The names in a line, and what tells that they are credited: the number of one of KINDS, the surest last."""

    def __init__(self, names: tuple[str, ...], kind: int) -> None:
        self.names = names
        self.kind = kind


class Line:
    """A line that may credit somebody: its text, the start of it folded, whether it shows a date, whether the line
    above is nothing but what introduces an author."""

    def __init__(self, text: str, folded: str, dated: bool = False, labelled: bool = False) -> None:
        self.text = text
        self.folded = folded
        self.dated = dated
        self.labelled = labelled


def read_credit(line: Line, lexicon: Lexicon) -> Credit | None:
    """The names that a line credits; None for a line of anything else."""
    if "@" in line.text:
        line = Line(_HANDLE.sub(" ", line.text).strip(), line.folded, line.dated, line.labelled)
    text = line.text
    if len(text) > LONGEST:
        return _of_biography(text, lexicon)
    prefixed = introduces(line.folded, lexicon)
    if not (prefixed or line.dated or line.labelled) and " " not in text and text.isascii():
        return Credit((text.strip(EDGES),), SIGNED) if line.folded in lexicon.byline.agencies else None
    if (prefixed or line.dated or _may_be_signed(line, lexicon)) and (names := parse_byline(text, lexicon)):
        return Credit(people(names, lexicon), BYLINE if prefixed else SIGNED)
    if line.labelled and len(text) <= LONGEST_NAME:
        names = parse_names(_DIVIDER.split(text, maxsplit=1)[0], lexicon)
        if names and all(map(is_name, names)):
            return Credit(people(names, lexicon), LABELLED)
    return _in_pieces(line, prefixed, lexicon) or _of_biography(text, lexicon)


def _may_be_signed(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether a line may end with a role or an agency, or be one."""
    text = line.text
    if len(text) > _LONGEST_SIGNED:
        return False
    return (has_any(text, _ASIDES) and _ASIDE.search(text) is not None) or line.folded in lexicon.byline.agencies


def mere_word(text: str) -> Credit | None:
    """A single word that may be all the name an author gives."""
    return Credit((text,), WORD) if len(text) <= _LONGEST_WORD and text.isalpha() and text[0].isupper() else None


@cache
def labels(prefixes: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What introduces an author on a line of its own, without a colon; and the single words among it."""
    alone = frozenset(prefix.rstrip(" :") for prefix in prefixes)
    return alone, frozenset(prefix for prefix in alone if " " not in prefix)


def _in_pieces(line: Line, prefixed: bool, lexicon: Lexicon) -> Credit | None:
    """The names in a piece of a line: behind a prefix, beside a date, or before anything else."""
    text = line.text
    pieces = _pieces(text)
    if len(pieces) > 1:
        for piece in pieces:
            if introduces(fold(piece), lexicon) and (names := parse_byline(piece, lexicon)):
                return Credit(people(names, lexicon), PIECE)
    name = _behind_prefix(text, line.folded, lexicon) if prefixed else _behind_particle(text)
    if name := name or (_after_prefix(text, lexicon) if line.dated else ""):
        return Credit(people((name,), lexicon), INTRODUCED)
    if line.dated:
        return _beside_date(text, pieces, lexicon)
    if names := _joined(text, lexicon):
        return Credit(names, NAME)
    first = lone_name(pieces[0], lexicon) if pieces else ""
    if not first or len(pieces) == 1:
        return Credit(people((first,), lexicon), NAME) if first else None
    names = (first, *[lone_name(piece, lexicon) for piece in pieces[1:]])
    return Credit(people(names, lexicon), NAME) if all(names) else Credit((first,), BEFORE)


def _pieces(text: str) -> list[str]:
    """The pieces of a line that dividers make of it, if they hold more than edges; the line, where it has none."""
    if not (has_any(text, _DIVIDERS) and _MARKED.search(text)):
        return [text]
    return [piece for piece in _DIVIDER.split(text) if piece.strip(EDGES)]


def _joined(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The full names that a line consists of, where a word such as "and" joins the last to the others."""
    if len(text) > LONGEST_NAME * 2 or text.count(" ") < _FEWEST_JOINED - 1 or not text[0].isupper():
        return ()
    pieces = text.split()
    if not _FEWEST_JOINED <= len(pieces) <= _MOST_JOINED:
        return ()
    for piece in pieces:
        if len(piece) > _LONGEST_PARTICLE and piece[0].islower():
            return ()
    if lexicon.byline.joiners.isdisjoint(pieces):
        return ()
    names = tuple([lone_name(name, lexicon) for name in parse_names(text, lexicon)])
    return names if len(names) > 1 and all(" " in name for name in names) else ()


def _behind_prefix(text: str, folded: str, lexicon: Lexicon) -> str:
    """The name right behind what introduces an author, where other words follow it."""
    for prefix in lexicon.byline.prefixes:
        if folded.startswith(prefix) and len(text) > len(prefix):
            rest = text[len(prefix) :]
            if rest[0].isalpha() and not prefix.endswith(":"):
                return ""
            alone = rest.strip(EDGES)
            return alone if " " not in alone and alone.isalpha() else leading_name(rest)
    return ""


def _behind_particle(text: str) -> str:
    """The name behind one short small word, as bylines are written in languages that the lexicon does not know."""
    first, _, rest = text.partition(" ")
    if len(first) > _LONGEST_PARTICLE or len(text) > LONGEST_NAME or not (first.islower() and first.isalpha()):
        return ""
    return rest if " " in rest and is_name(rest) else ""


def _after_prefix(text: str, lexicon: Lexicon) -> str:
    """The name behind a word such as "by" in the midst of a line."""
    pieces, folded = text.split(), fold(text).split()
    single = labels(lexicon.byline.prefixes)[1]
    if single.isdisjoint(folded) or len(folded) != len(pieces):
        return ""
    for index, piece in enumerate(folded[:-1]):
        if index and piece in single:
            rest = pieces[index + 1 :]
            return leading_name(" ".join(rest)) or (rest[0] if len(rest) == 1 and rest[0].isalpha() else "")
    return ""


def _of_biography(text: str, lexicon: Lexicon) -> Credit | None:
    """The name that a paragraph about an author begins with: a word of the trade follows soon."""
    name = leading_name(text[:LONGEST_NAME]) if text[:1].isupper() else ""
    if not name or not text[len(name) :].lstrip(" ,(")[:1].islower():
        return None
    told = fold(text[len(name) : len(name) + _TRADE_WITHIN]).replace(",", " ").replace(".", " ").split()
    return Credit((name,), BIOGRAPHY) if not lexicon.byline.roles.isdisjoint(told) else None


def _beside_date(text: str, pieces: list[str], lexicon: Lexicon) -> Credit | None:
    """The name in a line that shows a date or a time as well."""
    if len(pieces) > 1 and _shows_date(pieces, lexicon):
        for piece in pieces:
            if name := lone_name(piece, lexicon):
                return Credit((name,), DATED)
    digits = [index for index, char in enumerate(text) if char.isdigit()] or [len(text)]
    for side in (_before(text[: digits[0]], lexicon), _after(text[digits[-1] + 1 :], lexicon)):
        if names := parse_byline(side, lexicon) if side else None:
            return Credit(people(names, lexicon), DATED)
        if name := lone_name(side, lexicon):
            return Credit((name,), DATED)
    return None


def _shows_date(pieces: list[str], lexicon: Lexicon) -> bool:
    return any(is_dateline(piece, lexicon) or parse_date(piece, lexicon) for piece in pieces)


def _before(text: str, lexicon: Lexicon) -> str:
    """The text before a date, without the words of the date at its end."""
    while found := _last_word(text[-LONGEST_NAME:]):
        word = GLUED.split(found[1])[-1]
        if not is_time_word(word, lexicon):
            break
        text = text[: len(text) - len(found[0]) + len(found[1]) - len(word)]
    return text.strip(EDGES)


def _last_word(text: str) -> re.Match[str] | None:
    """The last word of a text, and what signs follow it."""
    bare = text.rstrip(_BEHIND)
    start = bare.rfind(" ") + 1 if bare[-1:].isalnum() else 0
    return _LAST_WORD.search(text, start)


def _after(text: str, lexicon: Lexicon) -> str:
    """The text after a date, without the words of the date at its start."""
    while found := _FIRST_WORD.search(text):
        if not is_time_word(found[1], lexicon):
            break
        text = text[found.end() :]
    return text.strip(EDGES)
