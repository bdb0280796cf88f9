"""The lines of a dump that may credit its authors, and what speaks for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from ...lexicon import Lexicon
from ...model import Block
from ...parse.given_names import share_given
from ...parse.person_names import LONGEST_NAME
from ...text.casefold import fold_title
from ..dump_lines import DumpLines, nearest
from ..scorecard import Evidence
from .dump_credit import INTRODUCED, KINDS, NAME, Credit, Lines, credits_in, in_short

_FAR = 20
_NEAR = 3
_LOOKED_UP = 3
_JUST_BELOW = 3
_ORDERED = 12
_MOST_MENTIONS = 6
_LONG = 200  # characters
_BIOGRAPHY = 60  # characters
_SEARCHED = ("common", "mentions")  # evidence that takes a search of the whole text


class Byline:
    """A line that may credit the authors: its block's index, their names, how it credits, and the evidence for it."""

    def __init__(self, index: int, credit: Credit, evidence: Evidence, around: Around) -> None:
        self.index = index
        self.credit = credit
        self.evidence = evidence
        self._around = around

    def hoped(self, best: Evidence) -> Evidence:
        """The evidence if the search found what gives the most points."""
        return self.evidence | {name: best[name] for name in _SEARCHED if name in best}

    def search(self) -> None:
        """Look through the whole text, for the names and for words that begin like them."""
        around, name = self._around, self.credit.names[0]
        parts = fold_title(name).split()
        common = sum([1 for part in parts[:_LOOKED_UP] if around.is_common(part)]) / max(1, len(parts))
        self.evidence = self.evidence | {"common": common, "mentions": around.mentions(name)}


class Around:
    """What the evidence for one line draws on.

    The title's place and folded text, the lines that show dates, those that are mere names, those that say that they
    are credits, how often each short line is on the page, the lexicon's roles, and how those who edited are introduced;
    `mentioned` is filled when somebody asks how often the text has a name.
    """

    def __init__(
        self, seen: DumpLines, lexicon: Lexicon, title: int | None, dated: Collection[int], found: Mapping[int, Credit]
    ) -> None:
        self.seen = seen
        self.title = title
        self.told = fold_title(seen.blocks[title].text) if title is not None else ""
        self.dated = dated
        self.names = frozenset([index for index, credit in found.items() if credit.kind == NAME])
        self.stated = frozenset([index for index, credit in found.items() if credit.kind >= INTRODUCED])
        self.short = Counter([text for text in seen.lines.texts if len(text) <= LONGEST_NAME])
        self.roles = lexicon.byline.roles
        self.edited = lexicon.byline.edited
        self.mentioned: dict[str, int] = {}

    def mentions(self, name: str) -> int:
        """How often the page's text has a name."""
        count = self.mentioned.get(name)
        if count is None:
            count = self.mentioned[name] = min(_MOST_MENTIONS, self.seen.lines.text.count(name))
        return count

    def is_common(self, part: str) -> bool:
        """Whether a part of a name is a frequent word, or a word of the text begins with it in small letters."""
        return part in self.seen.common or self.seen.lines.begins_word(part)


def bylines(seen: DumpLines, lexicon: Lexicon, title: int | None, dated: Iterable[int]) -> list[Byline]:
    """The lines that may credit somebody, in page order, with all evidence. `dated` are the lines that show a date."""
    lines = unsearched(seen, lexicon, title, dated)
    for line in lines:
        line.search()
    return lines


def unsearched(seen: DumpLines, lexicon: Lexicon, title: int | None, dated: Iterable[int]) -> list[Byline]:
    """The lines as `bylines` gives them, without the evidence that takes a search of the whole text."""
    dated = frozenset(dated)
    found = in_short(credits_in(Lines(seen, lexicon, title, dated)))
    around = Around(seen, lexicon, title, dated, found)
    return [Byline(index, credit, _evidence(index, credit, seen, around), around) for index, credit in found.items()]


def stated(credits: Iterable[Byline]) -> frozenset[int]:
    """The lines that say that they are credits."""
    return frozenset([line.index for line in credits if line.credit.kind >= INTRODUCED])


def _evidence(index: int, credit: Credit, seen: DumpLines, around: Around) -> Evidence:
    lines = seen.lines
    text, name = lines.texts[index], credit.names[0]
    near = range(index - _NEAR, index + _NEAR + 1)
    first = fold_title(name)
    parts = first.split()
    below = lines.texts[index + 1] if index + 1 < len(lines.texts) else ""
    return {
        "kind": credit.kind,
        "station": len(KINDS) * _region(index, seen, around.title) + credit.kind,
        "to_title": _clip(index - around.title) if around.title is not None else _FAR + 1,
        "to_first": _clip(index - seen.first),
        "past_last": _clip(index - seen.last),
        "to_date": nearest(index, around.dated, _NEAR, _FAR),
        "gap": min(lines.blanks[index], 3) if lines.gaps else -1,
        "words": len(parts),
        "names": len(credit.names),
        "size": seen.sizes[index],
        "elsewhere": min(around.short[name], 5),
        "said": sum([min(5, seen.words.get(part, 0)) for part in parts]) / max(1, len(parts)),
        "in_title": first in around.told,
        "phrases": sum([1 for phrase in seen.blocks[index].phrases if phrase.section != "byline"]),
        "neighbours": sum([1 for other in near if other != index and other in around.names]),
        "prose_above": seen.above[index],
        "role_below": 0 < len(below) <= LONGEST_NAME and seen.folded(index + 1).partition(",")[0] in around.roles,
        "common": 0.0,  # until it is searched for
        "label_above": _is_announced(index, seen),
        "biography_below": _tells_life(name, lines.texts[index + 1 : index + 3]),
        "order": sum([1 for other in range(index - _ORDERED, index) if other in around.stated]),
        "helper": seen.folded(index).startswith(around.edited),
        "doubled": text == below or (index > 0 and text == lines.texts[index - 1]),
        "captioned": _is_captioned(seen.blocks[index + 1 : index + 3]),
        "mentions": 0,  # likewise
        "size_above": min(_LONG, seen.sizes[index - 1]) if index else -1,
        "size_below": min(_LONG, seen.sizes[index + 1]) if below else -1,
        "given": share_given(credit.names),
    }


def _tells_life(name: str, below: list[str]) -> bool:
    """Tell whether a paragraph below begins with the first of a person's names."""
    return any(len(text) >= _BIOGRAPHY and text.startswith(name.split()[0]) for text in below)


def _is_captioned(below: tuple[Block, ...]) -> bool:
    """Tell whether a line below has a phrase of captions."""
    for other in below:
        for phrase in other.phrases:
            if phrase.section == "caption":
                return True
    return False


def _region(index: int, seen: DumpLines, title: int | None) -> int:
    """Where a line stands, by the article: what a kind of credit is worth depends on it."""
    if title is None:
        return 0 if index < seen.first else 1
    if index < title:
        return 2
    if index < seen.first or index <= title + _JUST_BELOW:
        return 3
    if index >= seen.last - 2:
        return 4
    return 5 if index <= seen.first + _JUST_BELOW else 6


def _is_announced(index: int, seen: DumpLines) -> bool:
    """Tell whether a line just above speaks of the author and nothing else ("About the author")."""
    for other in seen.blocks[max(0, index - 2) : index]:
        for phrase in other.phrases:
            if phrase.section == "byline" and phrase.mode == "line":
                return True
    return False


def _clip(distance: int) -> int:
    return max(-_FAR, min(_FAR, distance))
