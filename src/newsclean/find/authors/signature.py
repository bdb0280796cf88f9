"""Who signs an HTML page: names right below the last paragraph of its text."""

from __future__ import annotations

from collections.abc import Iterator

from ...lexicon import Lexicon
from ...model import Block, Page
from ...parse.names import is_name
from ...pipeline import Verdicts
from ...text.casefold import fold
from ...text.characters import has_digit
from .byline import APART, segments, worded
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
        names, edited = worded(segments(block, lexicon), lexicon)
        if names:
            yield Credit(block, names, "authors.edited" if edited else "authors.signoff")
        elif is_lone_name(block, lexicon) and _is_alone(block, page):
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


def _labelled(block: Block, lexicon: Lexicon) -> Credit | None:
    if block.collapsed or block.tag in APART or not any(each.section == "byline" for each in block.phrases):
        return None
    if has_digit(block.text):
        return None
    begins = fold(block.text)
    label = next((prefix for prefix in lexicon.byline.prefixes if begins.startswith(prefix)), "")
    names, edited = worded(segments(block, lexicon)[:1], lexicon) if " " in label or ":" in label else ([], False)
    sure = not edited and all(" " in name and is_name(name.partition(",")[0]) for name in names)
    return Credit(block, names, "authors.labelled") if names and sure else None
