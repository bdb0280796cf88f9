"""The report of two runs: the blocks that changed, before on the left and after on the right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Verdict
from .charts import swatch
from .codes import verdict_meaning
from .compare import CHANGES, Comparison, Field, PageComparison, Pair, Tally
from .document import document, toolbar, top
from .explanation import Account
from .html_tags import Html, join, tag
from .page_report import pieces
from .plain_text import counted, is_rtl, value_text

RUNS = ("before", "after")
CONTEXT = 2  # unchanged blocks shown around each that changed
UNCHANGED = 0
HELP = "n next change, p previous one"
Groups = Mapping[tuple[str, str, str], int]


def report(comparison: Comparison) -> str:
    """Give the report of two runs as one HTML file."""
    old, new = comparison.names
    groups = {each[:3]: rank for rank, each in enumerate(comparison.tallies, 1)}
    heading = f"{old} → {new}"
    changed = sum(len(page.changes) for page in comparison.pages)
    about = f"{len(comparison.changed):,} of {len(comparison.pages):,} pages and {changed:,} blocks changed"
    numbers: list[list[int]] = []
    pages = [page_section(page, comparison.names, groups, numbers) for page in comparison.changed]
    left = tag("section", filters(comparison, groups), class_="filters")
    buttons = toolbar("change", HELP)
    right = tag("section", tag("h2", "Changes", class_="sr"), buttons, pages or nothing(), id="text", tabindex=-1)
    body = join((
        tag("a", "Skip to the changes", href="#text", class_="skip"),
        top("comparison", heading, about),
        tag("main", tag("div", left, right, class_="work runs")),
    ))  # fmt: skip
    return document(f"{heading} – newsclean", body, {"blocks": numbers, "noun": "changes"})


def nothing() -> Html:
    """Say that the runs are the same."""
    return tag("p", "Both runs give the same blocks for the same reasons.")


def filters(comparison: Comparison, groups: Groups) -> Html:
    """List what changed by whose verdict, each with a box that shows or hides it."""
    rows = [filter_row("not changed", "", None, UNCHANGED)]
    rows += [filter_row(each.code or "–", each.filter, each, groups[each[:3]]) for each in comparison.tallies]
    quick = tag("div", tag("button", "All", type="button", data_show="all", class_="quiet"),
                tag("button", "Changes only", type="button", data_show="dropped", class_="quiet"),
                class_="quick", role="group", aria_label="Show")  # fmt: skip
    return join((tag("h2", "By whose verdict", id="show"), quick, tag("ul", rows, aria_labelledby="show")))


def filter_row(code: str, source: str, tally: Tally | None, rank: int) -> Html:
    """Give the box for one kind of change."""
    told = f"{CHANGES[tally.change]}, by {source}" if tally and source else CHANGES[tally.change] if tally else None
    name = tag("span", tag("span", code, class_="code"), tag("small", told) if told else None, class_="two")
    figures = tag("small", f"{tally.blocks:,}") if tally else None
    label = tag("label", tag("input", type="checkbox", checked=True, data_group=rank), swatch(rank), name, figures)
    return tag("li", label)


def page_section(page: PageComparison, names: tuple[str, str], groups: Groups, numbers: list[list[int]]) -> Html:
    """Give what changed on one page. `numbers` gets the group of each block that is shown."""
    old, new = page.chars
    said = f"{len(page.changes):,} of {len(page.pairs):,} blocks, {old:,} → {new:,} characters"
    fields = tag("ul", (field_item(each) for each in page.fields)) if page.fields else None
    said_by = (
        tag("div", tag("small", run, class_="run"), name, class_="half") for run, name in zip(RUNS, names, strict=True)
    )
    heads = tag("div", said_by, class_="sides heads")
    language = page.after.article.language
    rows = tag("div", list(page_rows(page, groups, numbers)), lang=language) if page.changes else None
    heading = tag("h2", page.name or "page")
    return tag("section", heading, tag("p", said), fields, heads if rows else None, rows, class_="compared")


def field_item(field: Field) -> Html:
    """Give a field that changed."""
    old, new = (tag("bdi", value_text(value)) for value in (field.before, field.after))
    return tag("li", f"{field.name}: ", tag("del", old), " → ", tag("ins", new))


def page_rows(page: PageComparison, groups: Groups, numbers: list[list[int]]) -> Iterator[Html]:
    """Give the blocks that changed and those around them; what lies between is counted."""
    changed = [place for place, pair in enumerate(page.pairs) if pair.change]
    shown = sorted({near for place in changed for near in range(place - CONTEXT, place + CONTEXT + 1)})
    last = -1
    for place in shown:
        if not 0 <= place < len(page.pairs):
            continue
        if place > last + 1:
            yield gap(place - last - 1)
        pair, last = page.pairs[place], place
        numbers.append([groups.get(key(pair), UNCHANGED)])
        yield pair_row(pair)
    if last < len(page.pairs) - 1:
        yield gap(len(page.pairs) - 1 - last)


def key(pair: Pair) -> tuple[str, str, str]:
    """Give what a pair is counted under."""
    by = pair.by
    return (pair.change, by.filter, by.reason.code) if by and pair.change else (pair.change, "", "")


def gap(count: int) -> Html:
    """Count blocks that did not change."""
    return tag("p", f"{counted(count, 'block')} not changed", class_="gap")


def pair_row(pair: Pair) -> Html:
    """Give one block in both runs, side by side."""
    kind = "b sides changed" if pair.change else "b sides same"
    told = tag("p", CHANGES[pair.change], class_="sr") if pair.change else None
    direction = "rtl" if is_rtl(pair.either.block.text) else None
    sides = (side(each, run, bool(pair.change)) for run, each in zip(RUNS, pair, strict=True))
    return tag("div", told, sides, class_=kind, tabindex=-1, dir=direction)


def side(each: Account | None, run: str, changed: bool) -> Html:
    """Give one block in one run: its text, and what decided it, with the evidence where that changed."""
    label = tag("small", run, class_="run")
    if each is None:
        return tag("div", label, tag("p", "not there", class_="verdict"), class_="half")
    said = [verdict_line(verdict, changed) for verdict in (each.decision, *each.cuts) if verdict is not None]
    if changed and not said:
        said = [tag("p", tag("b", "kept"), class_="verdict")]
    kind = "keep" if each.kept else "drop"
    return tag("div", label, tag("p", pieces(each), class_="words"), said, class_=f"half {kind}")


def verdict_line(verdict: Verdict, whole: bool) -> Html:
    """Give a verdict as a line, with its evidence or without."""
    code, evidence = verdict.reason
    source = tag("code", code, title=verdict_meaning(code) or None)
    said = (f" by {verdict.filter}", ": ", tag("bdi", evidence)) if whole and evidence else ()
    action = tag("b", "cut" if verdict.span else verdict.action.value)
    return tag("p", action, " ", source, said, class_="verdict", dir="ltr")
