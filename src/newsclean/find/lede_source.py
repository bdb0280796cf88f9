"""What stands before a lede: place, date and agency, or the site's own mark ("KATHMANDU, April 25 (Reuters) -").

No list tells places: they stand before a date or an agency in brackets, or in capitals, and before a dash. A mark is
the name of an agency, of the site or of its host, or initials of its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from ..lexicon import Lexicon
from ..model import Action, Block, Candidate, Page, Reason, Verdict
from ..parse.date_words import has_only_date_words, is_dateline
from ..parse.given_names import begins_given
from ..pipeline import Verdicts
from ..text.casefold import fold
from ..text.lazy import lazy
from .context import context_of
from .title.site_name import Site, is_host

CODE = "dateline.source"
PARAGRAPHS = 3  # a lede may stand below a summary
LONGEST, MOST_WORDS = 90, 4  # characters of all that stands before a lede, words of a place or an agency
LEAST_REST = 20  # characters of the sentence behind it
LEAST_CAPITALS = 3  # letters
MOST_MISSING = 2  # initials of a site's name that its mark leaves out
EDGES = " ,;:/-–—―_\u00a0"
ENDS = lazy(r"\s?[.:]?\s?[-–—―_]+\s+|(?<=[)\]）】])\s*[-–—―_]*\s*|[.:]\s+", engine=regex)
DASH = lazy(r"[-–—―_]", engine=regex)
GROUP = lazy(r"(?:[(\[（【]|(?<=\s)/)([^()\[\]（）【】/]*\p{L}[^()\[\]（）【】]*)[)\]）】/]$", engine=regex)
CAPITALS = lazy(r"[\p{Lu}\p{M}\p{N}.'’,/ -]+", engine=regex)
MARK = lazy(r"\p{Lu}[\p{Lu}\p{N}]{2,}", engine=regex)
PIECE = lazy(r"[,、]\s?|\s(?:(?<=\.\s)|(?=\p{Nd}))", engine=regex)
PLACE = lazy(r"[\p{Lu}\p{Lo}][^\n\p{Nd}()?!:;\"“”«»]*", engine=regex)
BEGINS = lazy(r"[\p{L}(\[（【]", engine=regex)


class Source(NamedTuple):
    """Where a report comes from: the characters of a paragraph up to `end` tell it; "" for what they do not name."""

    end: int
    place: str = ""
    agency: str = ""


class Names(NamedTuple):
    """What tells agencies, the site and dates from places."""

    lexicon: Lexicon
    site: Site

    def is_agency(self, text: str) -> bool:
        """Whether a text is a known agency, or what the site is called."""
        return fold(text) in self.lexicon.byline.agencies or self.is_own(text)

    def is_own(self, text: str) -> bool:
        """Whether a text is what the site is called: its name, its host, or initials of its name."""
        if self.site.is_named(text) or (is_host(text) and text.partition(".")[0].casefold() in self.site.labels):
            return True
        return MARK.fullmatch(text) is not None and any(abbreviates(text, name) for name in self.site.said)


def abbreviates(mark: str, name: str) -> bool:
    """Whether a mark is made of the initials of a name, in their order, with few left out.

    >>> abbreviates("TGVN", "Báo Thế giới và Việt Nam"), abbreviates("NASA", "Báo Thế giới và Việt Nam")
    (True, False)
    """
    initials = [word[0].upper() for word in name.split()]
    left = iter(initials)
    return len(mark) >= len(initials) - MOST_MISSING and all(letter in left for letter in mark)


def sources(page: Page, verdicts: Verdicts) -> Iterator[tuple[Block, Source]]:
    """Give the paragraph that begins with its source, if one of the first of the text does."""
    kept = (block for block in page.blocks if not block.level and not verdicts.dropped(block.index))
    names = Names(context_of(page, verdicts).lexicon, context_of(page, verdicts).site)
    for block, _ in zip(kept, range(PARAGRAPHS), strict=False):
        source = source_of(block.text, names)
        if source is not None:
            yield block, source
            return


def find_source(page: Page, verdicts: Verdicts, cut: bool) -> Iterator[Candidate]:
    """Give the place and the agency before the text's lede; where it is to be cut, testify that it leaves the text."""
    for block, source in sources(page, verdicts):
        told = block.text[: source.end].strip()
        if cut:
            verdicts.add(Verdict(block.index, Action.DROP, Reason(CODE, told), "dateline", (0, source.end)))
        for field, value in (("place", source.place), ("agency", source.agency)):
            if value:
                yield Candidate(field, value, Reason(f"{field}.dateline", told), block.index)


def source_of(text: str, names: Names) -> Source | None:
    """Read the source that a paragraph begins with, in one part or in two; None where it begins with its sentence."""
    first = part_of(text, names)
    if first is None:
        return None
    second = part_of(text[first.end :], names) or Source(0)
    return Source(first.end + second.end, first.place or second.place, first.agency or second.agency)


def begins_sentence(text: str) -> bool:
    """Whether a text is long enough for a sentence, and begins with no small letter."""
    first = next((char for char in text[:LEAST_REST] if char.isalnum()), "")
    return len(text) >= LEAST_REST and first != "" and not first.islower()


def part_of(text: str, names: Names) -> Source | None:
    """Read what a source, or what is left of it, consists of as far as its first dash or the like."""
    for end in ENDS.finditer(text, 0, LONGEST):
        head, sign, rest = text[: end.start()].strip(), end[0].strip(), text[end.end() :]
        if not BEGINS.match(head) or not begins_sentence(rest):
            continue
        found = in_brackets(head, sign, names) if GROUP.search(head) else bare(head, sign, names)
        if found is not None:
            return found._replace(end=end.end())
    return None


def in_brackets(head: str, sign: str, names: Names) -> Source | None:
    """Read a source whose end is in brackets: an agency, behind a place or alone."""
    group = GROUP.search(head)
    assert group is not None
    agency, ahead = group[1].strip(), head[: group.start()].strip(EDGES)
    if is_dateline(agency, names.lexicon):
        return bare(ahead, sign, names) if ahead else None
    known = any(map(names.is_agency, (agency, *map(str.strip, agency.replace("/", ",").split(",")))))
    dashed = DASH.search(sign) is not None
    if not ahead:
        told = known or (dashed and (MARK.fullmatch(agency) or is_host(agency))) or leads(agency, names)
        return Source(0, "", agency) if told else None
    place = place_of(ahead, names)
    told = known or (dashed and agency.count(" ") < MOST_WORDS and not is_person(ahead))
    if place is None or not sign or not told:
        return None
    return Source(0, place, agency)


def leads(text: str, names: Names) -> bool:
    """Whether a text in a script without spaces begins with an agency, as its reporter's credit does."""
    folded = fold(text)
    return any(
        folded.startswith(agency) and not agency.isascii() and len(agency) > 1
        for agency in names.lexicon.byline.agencies
        if text[:1] >= "\u3000"
    )


def bare(head: str, sign: str, names: Names) -> Source | None:
    """Read a source without brackets: a mark alone, a place in capitals or before a date, an agency behind these."""
    if sign == ":" or names.lexicon.find(head):
        return None
    if names.is_agency(head) or is_host(head):
        return Source(0, "", head)
    if not DASH.search(sign):
        return Source(0) if MARK.fullmatch(head) else None
    last = PIECE.split(head)[-1]
    if last != head and (names.is_agency(last) or is_host(last)):
        place = place_of(head.removesuffix(last).strip(EDGES), names)
        return None if place is None else Source(0, place, last)
    place = place_of(head, names)
    return Source(0, place) if place is not None and (place != head or in_capitals(head)) else None


def place_of(text: str, names: Names) -> str | None:
    """Give the place that a text names, with a date behind it or without; None where it is no such text."""
    starts = [0, *(cut.end() for cut in PIECE.finditer(text)), len(text)]
    for start in reversed(starts[1:]):
        place, tail = text[:start].strip(EDGES), text[start:]
        if (
            all(map(is_place, PIECE.split(place)))
            and not has_only_date_words(place, names.lexicon)
            and (not tail or is_dateline(tail, names.lexicon))
        ):
            return place
    return None


def in_capitals(text: str) -> bool:
    """Whether a text is in capitals, and long enough for this to say something."""
    return CAPITALS.fullmatch(text) is not None and sum(map(str.isupper, text)) >= LEAST_CAPITALS


def is_person(text: str) -> bool:
    """Whether a text may be the name of somebody, of a party in brackets: several words, the first a given name."""
    return " " in text and begins_given(text)


def is_place(text: str) -> bool:
    """Whether a text is written as the name of a place: few words, the first with a capital."""
    return text.count(" ") < MOST_WORDS and PLACE.fullmatch(text) is not None
