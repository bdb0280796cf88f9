"""Rules from the lexicon: a short line that is a known phrase goes; one that merely holds it is suspect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model import Block, Page, Phrase, Reason, Verdict
from ..pipeline import Verdicts, drop, suspect

SHORT = 100  # characters; prose that happens to begin or end like boilerplate is longer
QUOTES = frozenset("\"'“„«‘‚»「『")  # what is quoted is somebody's words
BOTH_ENDS = {"start", "end"}
LINE = frozenset(("line",))
EDGES = frozenset(("line", "start", "end"))
ANYWHERE = frozenset(("line", "start", "end", "inside"))


def find_phrase(block: Block, section: str, modes: frozenset[str] = ANYWHERE) -> Phrase | None:
    """The first phrase of a section that a block matches in one of these modes, else None."""
    for phrase in block.phrases:
        if phrase.section == section and phrase.mode in modes:
            return phrase
    return None


def by_section(page: Page) -> dict[str, list[Block]]:
    """Give the blocks that have phrases of each section of the lexicon."""
    found: dict[str, list[Block]] = {}
    for block in page.blocks:
        if block.phrases:
            for section in {phrase.section for phrase in block.phrases}:
                found.setdefault(section, []).append(block)
    return found


def collapsed_or_marked(page: Page) -> list[Block]:
    """The blocks that are collapsed elements or have marks: a page has few, a dump none."""
    return [block for block in page.blocks if block.collapsed or block.marks]


def drop_noted(verdicts: Verdicts, rule: Callable[[Block], Reason | None]) -> Iterator[Verdict]:
    """Drop the collapsed or marked blocks for which a rule gives a reason."""
    for block in verdicts.once(collapsed_or_marked):
        reason = rule(block) if verdicts.is_open(block.index) else None
        if reason is not None:
            yield drop(block, *reason)


@dataclass(frozen=True, slots=True)
class PhraseFilter:
    """Drops lines by one section of the lexicon.

    `section` is also the family of the reason codes, unless `code` gives a whole one. `drops` are the ways of matching
    ("line", "start", "end", "inside") that drop a block of up to `longest` characters; all other matches only make it
    suspect.
    """

    name: str
    section: str
    drops: frozenset[str] = LINE
    longest: int = SHORT
    code: str = ""

    def __call__(self, page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        for block in verdicts.once(by_section).get(self.section, ()):
            if verdicts.is_open(block.index):
                verdict = self.judge(block)
                if verdict is not None:
                    yield verdict

    def judge(self, block: Block) -> Verdict | None:
        """Give the verdict about one block, by its phrases of the section; one at each end of it make it a line."""
        own = [phrase for phrase in block.phrases if phrase.section == self.section]
        if not own:
            return None
        mode = "line" if len(own) > 1 and {own[0].mode, own[-1].mode} == BOTH_ENDS else own[0].mode
        drops = mode in self.drops and len(block.text) <= self.longest and block.text[0] not in QUOTES
        evidence = " … ".join(dict.fromkeys([phrase.text for phrase in own]))
        return (drop if drops else suspect)(block, self.code or f"{self.section}.{own[0].mode}", evidence)
