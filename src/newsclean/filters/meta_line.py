"""Lines about an article above its text: when, in which section, how long to read, by how many words."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon import Lexicon
from ..lexicon import load as load_lexicon
from ..model import Block, Page, Verdict
from ..parse.bylines import LABELLED, read_byline
from ..parse.date_words import is_dateline
from ..parse.pieces import pieces_of
from ..pipeline import Verdicts, drop, page_filter
from ..text.characters import has_decimal
from .credits import BYLINE_CHARS, first_prose

MOST_PIECES = 8
SECTION_CHARS, SECTION_WORDS = 40, 4
CODE = "dateline.meta"


@page_filter("meta_line")
def meta_line(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop lines above the text that tell a date or the like in each of their pieces, or in one beside a credit."""
    lexicon = load_lexicon(page.language, "en")
    for block in page.blocks[: first_prose(page, verdicts)]:
        if not may_be_meta(block) or not verdicts.is_open(block.index):
            continue
        if is_section(block, lexicon) or (has_decimal(block.text) and is_meta(block.text, lexicon)):
            yield drop(block, CODE, block.text)


def may_be_meta(block: Block) -> bool:
    """Cheap pre-check: a line about an article is short, no heading, and has a link or a figure."""
    text = block.text
    return len(text) <= BYLINE_CHARS and not block.level and (block.links > 0 or has_decimal(text))


def is_section(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether a line is a link to the section below which the article is filed ("In News")."""
    word, _, rest = block.text.partition(" ")
    return 0 < len(rest) <= min(SECTION_CHARS, block.link_chars + 1) and word.lower() in lexicon.byline.places


def is_meta(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line consists of pieces that each tell about an article, one of them a date or a length.

    What is a dateline as a whole, another filter judges: it may be an entry of a timetable.
    """
    parts = text.split(", ", MOST_PIECES)
    if len(parts) > 1 and all(is_dateline(part, lexicon) for part in parts):
        return True
    pieces = pieces_of(text, lexicon)
    if not 0 < len(pieces) <= MOST_PIECES or is_dateline(text.replace("\n", " "), lexicon):
        return False
    pieces = [piece.strip(" ,") for piece in pieces]
    dates = [is_dateline(piece, lexicon) or is_filed(piece, lexicon) for piece in pieces]
    return any(dates) and all(date or is_beside(piece, lexicon) for date, piece in zip(dates, pieces, strict=True))


def is_beside(piece: str, lexicon: Lexicon) -> bool:
    """Tell whether a piece of a line is a topic or a credit, as they stand beside a date or a length."""
    if len(piece) <= SECTION_CHARS and any(phrase.section == "tags" for phrase in lexicon.find(piece)):
        return True
    found = read_byline(piece, lexicon)
    return found is not None and found.kind in LABELLED


def is_filed(piece: str, lexicon: Lexicon) -> bool:
    """Tell whether a piece is a date and the section below which the article is filed ("3 May 2024 in News")."""
    words = piece.split()
    for index in range(max(1, len(words) - SECTION_WORDS), len(words) - 1):
        if words[index].lower() in lexicon.byline.places and len(" ".join(words[index:])) <= SECTION_CHARS:
            return is_dateline(" ".join(words[:index]), lexicon)
    return False
