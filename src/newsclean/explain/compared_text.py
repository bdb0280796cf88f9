"""Comparisons as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from .compare import CHANGES, Comparison, Field, PageComparison, Pair
from .explanation import Account
from .plain_text import counted, inert, value_text, wrap
from .terminal import ALL, PLAIN, Selection, Style, told

MARKS = {"kept": "+ ", "dropped": "- ", "cut": "~ ", "reason": "  ", "added": "> ", "gone": "< "}
GUTTER = 2


def render(comparison: Comparison, style: Style = PLAIN, selection: Selection = ALL) -> str:
    """Write what changed, page by page, then by whose verdict.

    "+" is a block kept now, "-" one dropped now, "~" one with other words cut out; below each stand its verdict before
    and after. `selection` chooses among the changed blocks by either verdict.
    """
    lines = [f"{inert(comparison.names[0])} → {inert(comparison.names[1])}", ""]
    for page in comparison.changed:
        lines += [*page_lines(page, style, selection), ""]
    lines.append(f"{len(comparison.changed)} of {len(comparison.pages)} pages changed")
    for tally in comparison.tallies:
        source = f"{style.reason(f'{inert(tally.code):<24}')} {inert(tally.filter):<16}" if tally.code else f"{'':41}"
        took = f"{counted(tally.blocks, 'block'):>10}, {counted(tally.chars, 'character')}"
        lines.append(f"{source} {took} {CHANGES[tally.change]}")
    return "\n".join(lines) + "\n"


def page_lines(page: PageComparison, style: Style, selection: Selection) -> Iterator[str]:
    """Write what changed on one page."""
    old, new = page.chars
    yield style.bold(
        f"{inert(page.name)}: {len(page.changes)} of {len(page.pairs)} blocks, {old:,} → {new:,} characters"
    )
    yield from (field_line(each) for each in page.fields)
    for pair in page.changes:
        if any(each is not None and selection.holds(each) for each in pair):
            yield from pair_lines(pair, style)


def field_line(field: Field) -> str:
    """Write a field that changed."""
    return f"  {field.name}: {inert(value_text(field.before))} → {inert(value_text(field.after))}".replace("\n", " ")


def pair_lines(pair: Pair, style: Style) -> Iterator[str]:
    """Write a block that changed."""
    paint = str if pair.either.kept else style.dim
    text = inert(pair.either.block.text)
    for line in wrap(text, style.width - GUTTER) if style.width else text.split("\n"):
        yield f"{MARKS[pair.change]}{paint(line)}".rstrip()
    yield f"    {state(pair.before, style)} → {state(pair.after, style)}"


def state(each: Account | None, style: Style) -> str:
    """Write what became of a block in one run."""
    if each is None:
        return "not there"
    verdict = each.decision or next(iter(each.cuts), None)
    if verdict is None:
        return "kept"
    said = f"{style.reason(told(verdict.reason))} by {inert(verdict.filter)}"
    evidence = f" ({style.dim(inert(verdict.reason.evidence))})" if verdict.reason.evidence else ""
    return f"{'kept, ' if each.kept else ''}{'cut: ' if not each.decision else ''}{said}{evidence}"
