"""Who signs an HTML page: names right below the last paragraph of its text."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.bylines import LABELLED, LONGEST, read_byline
from ...parse.dates import parse_date
from ...parse.given_names import is_full_person, is_furniture, is_likely_person
from ...parse.person_names import is_full_name
from ...pipeline import Verdicts
from ...text.casefold import fold
from ...text.characters import has_digit
from .byline import APART
from .lone_name import Credit, is_lone_name

_LEAST_PROSE, _LONGEST = 80, 60
_BELOW = 4
_LONGEST_LABELLED = 120


def credits_below(page: Page, verdicts: Verdicts, lexicon: Lexicon) -> Iterator[Credit]:
    """Who signs the text: right below its last paragraph that stays, by a byline or a mere name."""
    prose = (
        block.index for block in reversed(page.blocks) if len(block.text) >= _LEAST_PROSE and block.tag not in APART
    )
    last = next((index for index in prose if not verdicts.dropped(index)), -2)
    for block in page.blocks[last + 1 : last + 1 + _BELOW]:
        if len(block.text) > _LONGEST or block.collapsed:
            continue
        found = read_byline(block.text, lexicon)
        if found and found.kind in LABELLED:
            yield Credit(block, list(found.names), "authors.edited" if found.edited else "authors.signoff")
        elif is_lone_name(block, lexicon) and is_likely_person(block.text, lexicon) and _is_alone(block, page):
            yield Credit(block, [block.text], "authors.signature")


def _is_alone(block: Block, page: Page) -> bool:
    """Whether a name is no heading, no link unless to an author, and stands on the page once."""
    if block.level or (block.links and not block.marks):
        return False
    return sum(each.text == block.text for each in page.blocks) == 1


def credits_labelled(page: Page, title: int, lexicon: Lexicon) -> Iterator[Credit]:
    """Who is credited further below the title by a label ("Author: Ann Other", "Written by Bo Doe"), and nobody else.

    Several such credits are those of other articles.
    """
    told = (block for block in page.blocks[title + 1 :] if block.phrases and len(block.text) <= _LONGEST_LABELLED)
    found = [credit for block in told if (credit := _labelled(block, lexicon))]
    if len({tuple(credit.names) for credit in found}) == 1:
        yield found[0]


def credits_in_footer(page: Page, lexicon: Lexicon) -> Iterator[Credit]:
    """Who is credited in the footer of an article, which is not that of the page: behind a label, or below a date."""
    for block in page.blocks:
        if block.tag == "footer" and _is_in_article(block, page):
            found = read_byline(_first_lines(block.text), lexicon)
            lines = block.text.split("\n")
            if found and found.kind in LABELLED and not found.edited:
                yield Credit(block, [*found.names, *_below(lines, found.names[-1], lexicon)], "authors.labelled")
            elif len(lines) > 1 and is_full_person(lines[1], lexicon) and parse_date(lines[0], lexicon):
                yield Credit(block, [lines[1], *_below(lines, lines[1], lexicon)], "authors.dated")


def _below(lines: list[str], name: str, lexicon: Lexicon) -> Iterator[str]:
    """Names in the lines right below the one that names somebody, as links to several authors stand in a footer."""
    for line in lines[lines.index(name) + 1 :] if name in lines else ():
        if not (is_full_name(line) or is_full_person(line, lexicon)) or is_furniture(line, lexicon):
            return
        yield line


def _first_lines(text: str) -> str:
    """The whole lines of a text that are no longer together than a byline."""
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition("\n")[0]


def _is_in_article(block: Block, page: Page) -> bool:
    """Whether an article element, or the content as its class calls it, encloses a block."""
    scope = page.scopes[block.scope]
    while scope.parent >= 0:
        scope = page.scopes[scope.parent]
        if scope.tag == "article" or "content" in scope.hints:
            return True
    return False


def _labelled(block: Block, lexicon: Lexicon) -> Credit | None:
    if block.collapsed or block.tag in APART or not any(each.section == "byline" for each in block.phrases):
        return None
    if has_digit(block.text):
        return None
    begins = fold(block.text)
    label = next((prefix for prefix in lexicon.byline.prefixes if begins.startswith(prefix)), "")
    found = read_byline(block.text, lexicon) if " " in label or ":" in label else None
    if found is None or found.kind not in LABELLED or found.edited:
        return None
    sure = all(is_full_name(name.partition(",")[0]) for name in found.names)
    return Credit(block, list(found.names), "authors.labelled") if sure else None
