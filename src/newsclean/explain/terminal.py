"""Explanations and comparisons as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Reason, Verdict
from .codes import chooses
from .explanation import KEPT, Account, Choice, Explanation
from .plain_text import counted, inert, percent, value_text, wrap

GUTTER = 2
LABEL = 9  # columns for the names of the fields


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: in colours or not, and to how many columns; 0 leaves lines whole."""

    colours: bool = False
    width: int = 0

    def dim(self, text: str) -> str:
        """What was left out."""
        return self.paint(text, "2")

    def bold(self, text: str) -> str:
        """What was chosen."""
        return self.paint(text, "1")

    def reason(self, text: str) -> str:
        """A reason code."""
        return self.paint(text, "33")

    def paint(self, text: str, code: str) -> str:
        """Wrap a text in a colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colours and text else text


@dataclass(frozen=True, slots=True)
class Selection:
    """Which blocks to show: `only` "dropped" or "kept" ones, and those with a reason like one of `reasons`.

    A reason is a pattern as of file names, `teaser.*`, or a family of them, `teaser`. A block that was dropped is
    chosen by what it was dropped for, one that stayed by anything that was said of it.
    """

    only: str = ""
    reasons: tuple[str, ...] = ()

    def holds(self, each: Account) -> bool:
        """Tell whether to show a block."""
        if self.only and each.kept != (self.only == "kept"):
            return False
        return not self.reasons or any(chooses(like, code) for code in each.codes for like in self.reasons)

    @property
    def everything(self) -> bool:
        """Whether every block is shown."""
        return not self.only and not self.reasons


PLAIN = Style()
ALL = Selection()


def render(explanation: Explanation, style: Style = PLAIN, selection: Selection = ALL) -> str:
    """Write an explanation: fields and their candidates, the blocks in order, and what each reason took.

    A block that stays has its text alone; one that was dropped begins with "-" and ends with the reason.
    """
    blocks = [each for each in explanation.accounts if selection.holds(each)]
    parts = [line for each in blocks for line in (*block_lines(each, style), "")]
    if selection.everything:
        warnings = [f"{'warning':<{LABEL}}{inert(each)}" for each in explanation.article.warnings]
        layout = [f"{'layout':<{LABEL}} {explanation.layout}"] if explanation.layout else []
        parts = [*field_lines(explanation, style), *layout, *warnings, "", *parts, *share_lines(explanation, style)]
    elif not blocks:
        parts = ["no block is like that"]
    return "\n".join(parts).rstrip("\n") + "\n"


def field_lines(explanation: Explanation, style: Style) -> Iterator[str]:
    """Write each field with its candidates."""
    names = dict.fromkeys(("title", "authors", "date", *(each.candidate.field for each in explanation.choices)))
    for name in names:
        value = value_text(getattr(explanation.article, name, None))
        yield f"{name:<{LABEL}} {style.bold(inert(value))}"
        for choice in explanation.choices:
            if choice.candidate.field == name:
                yield candidate_line(choice, style)


def candidate_line(choice: Choice, style: Style) -> str:
    """Write one candidate; the chosen one is marked."""
    candidate, mark = choice.candidate, "*" if choice.chosen else " "
    place = "" if candidate.block is None else f", block {candidate.block}"
    evidence = f" ({inert(candidate.reason.evidence)})" if candidate.reason.evidence else ""
    lost = f"; {inert(choice.lost)}" if choice.lost else ""
    code = style.reason(inert(candidate.reason.code))
    said = style.dim(f"{inert(value_text(candidate.value))}{place}{evidence}{lost}".replace("\n", " "))
    return f"{'':{LABEL}} {mark} {code}  {said}"


def block_lines(each: Account, style: Style) -> Iterator[str]:
    """Write one block: its lines, then why it went, or what was cut out of it."""
    mark, paint = ("  ", str) if each.kept else ("- ", style.dim)
    text = inert(each.block.text)
    for line in wrap(text, style.width - GUTTER) if style.width else text.split("\n"):
        yield f"{mark}{paint(line)}".rstrip()
    if each.decision is not None:
        yield why(each.decision, style)
    for cut in each.cuts:
        start, end = cut.span or (0, 0)
        yield f"{why(cut, style)} {style.dim('cut: ' + inert(each.block.text[start:end]))}"


def why(verdict: Verdict, style: Style) -> str:
    """Write a verdict: its code, the filter, the evidence."""
    said = f" {style.dim(inert(verdict.reason.evidence))}" if verdict.reason.evidence else ""
    return f"    {style.reason(told(verdict.reason))} by {inert(verdict.filter)}{':' if said else ''}{said}"


def told(reason: Reason) -> str:
    """Write a reason code."""
    return inert(reason.code)


def share_lines(explanation: Explanation, style: Style) -> Iterator[str]:
    """Write what each reason took of the page's text."""
    for share in explanation.shares:
        name = style.reason(f"{inert(share.code):<24}") if share.code != KEPT else f"{'kept':<24}"
        chars, blocks = counted(share.chars, "character"), counted(share.blocks, "block")
        yield f"{name} {percent(share.part):>8}  {chars:>18} in {blocks}"
