"""Filters testify, pipelines hear them in order, and the first DROP or KEEP on a block decides it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

import pytest

import newsclean
from newsclean import Action, Block, Page, Pipeline, Reason, Verdict, Verdicts, block_filter, drop, keep, page_filter
from newsclean.assemble import assemble

LINES = ("It rained.", "Home", "The bridge is old.")
PAGE = Page("text", tuple(Block(index, text) for index, text in enumerate(LINES)))


@block_filter("home")
def home(block: Block) -> Reason | None:
    """Drop the link to the front page."""
    return Reason("home.line", block.text) if block.text == "Home" else None


@block_filter("shelter", Action.KEEP)
def shelter(block: Block) -> Reason | None:
    """Keep short lines."""
    return Reason("shelter.short") if len(block.text) < 8 else None


@block_filter("doubt", Action.SUSPECT)
def doubt(block: Block) -> Reason | None:
    """Doubt everything."""
    return Reason("doubt.all")


@page_filter("first")
def first(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
    """Drop the first block."""
    yield drop(page.blocks[0], "first.block")


def dropped(*filters: newsclean.Filter) -> list[int]:
    """Tell which blocks of PAGE filters drop."""
    verdicts = Pipeline(filters).run(PAGE)
    return [block.index for block in PAGE.blocks if verdicts.dropped(block.index)]


def test_a_rule_about_one_block_is_a_filter() -> None:
    verdicts = list(Pipeline((home,)).run(PAGE))
    assert verdicts == [Verdict(1, Action.DROP, Reason("home.line", "Home"), "home")]


def test_a_function_of_the_page_is_a_filter_and_signs_its_verdicts() -> None:
    verdicts = list(Pipeline((first,)).run(PAGE))
    assert verdicts == [Verdict(0, Action.DROP, Reason("first.block"), "first")]


def test_any_callable_with_a_name_is_a_filter() -> None:
    @dataclasses.dataclass(frozen=True)
    class Last:
        name: str = "last"

        def __call__(self, page: Page, verdicts: Verdicts) -> Iterable[Verdict]:
            return [drop(page.blocks[-1], "last.block")]

    assert isinstance(Last(), newsclean.Filter)
    assert dropped(Last()) == [2]


def test_all_default_filters_have_a_name_of_their_own() -> None:
    filters = newsclean.DEFAULT.filters
    assert all(isinstance(each, newsclean.Filter) for each in filters)
    assert len({each.name for each in filters}) == len(filters)


def test_the_first_decision_stands() -> None:
    assert dropped(home, shelter) == [1]
    assert dropped(shelter, home) == []


def test_a_later_decision_is_on_record_without_effect() -> None:
    @page_filter("late")
    def late(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        yield keep(page.blocks[1], "late.keep")

    verdicts = Pipeline((home, late)).run(PAGE)
    assert verdicts.dropped(1)
    assert verdicts.reasons(1) == (Reason("home.line", "Home"), Reason("late.keep"))


def test_suspicion_decides_nothing_and_is_evidence() -> None:
    @page_filter("heard")
    def tree_sums(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        return (
            drop(block, "heard.doubt") for block in page.blocks if Reason("doubt.all") in verdicts.reasons(block.index)
        )

    assert dropped(doubt) == []
    assert dropped(home, tree_sums) == [1]
    assert dropped(doubt, tree_sums) == [0, 1, 2]


def test_decided_blocks_are_not_open() -> None:
    verdicts = Pipeline((home, doubt)).run(PAGE)
    assert [block.index for block in verdicts.open()] == [0, 2]
    assert [verdicts.is_open(index) for index in range(3)] == [True, False, True]
    assert [verdict.block for verdict in verdicts if verdict.filter == "doubt"] == [0, 2]
    assert len(verdicts) == 3


def test_a_filter_does_not_hear_itself() -> None:
    @page_filter("count")
    def count(page: Page, verdicts: Verdicts) -> Iterator[Verdict]:
        for block in page.blocks:
            yield drop(block, "count", str(len(verdicts)))

    assert {verdict.reason.evidence for verdict in Pipeline((count,)).run(PAGE)} == {"0"}


def spans(*places: tuple[int, int]) -> newsclean.PageFilter:
    """Make a filter that drops spans of the last block."""
    verdicts = [Verdict(2, Action.DROP, Reason("span"), span=place) for place in places]
    return newsclean.PageFilter("span", lambda page, tree_sums: verdicts)


@pytest.mark.parametrize(
    ("places", "left"),
    [
        ([(0, 4)], "bridge is old."),
        ([(4, 11)], "The is old."),
        ([(10, 17), (0, 4)], "bridge."),
        ([(0, 10), (4, 13)], "old."),
        ([(0, 10), (4, 8)], "is old."),
        ([(0, 18)], None),
    ],
)
def test_dropped_spans_leave_the_text_once(places: list[tuple[int, int]], left: str | None) -> None:
    verdicts = Pipeline((home, spans(*places))).run(PAGE)
    assert verdicts.is_open(2)
    assert assemble(PAGE, verdicts, ()).text == "\n\n".join(filter(None, ("It rained.", left)))


def test_pipelines_change_by_name_into_new_ones() -> None:
    pipeline = Pipeline((home, doubt))
    assert pipeline.without("home").filters == (doubt,)
    assert pipeline.without("doubt", "home").filters == ()
    assert pipeline.before("home", first).filters == (first, home, doubt)
    assert pipeline.after("home", first, shelter).filters == (home, first, shelter, doubt)
    assert pipeline.replace("doubt", first).filters == (home, first)
    assert pipeline.filters == (home, doubt)


@pytest.mark.parametrize("change", ["without", "before", "after", "replace"])
def test_an_unknown_name_is_told_with_the_known_ones(change: str) -> None:
    with pytest.raises(ValueError, match=r"no filter 'hoem' in this pipeline; it has home, doubt"):
        getattr(Pipeline((home, doubt)), change)("hoem")


def test_pipelines_are_frozen_and_comparable() -> None:
    assert Pipeline((home,)) == Pipeline((home,)) != Pipeline((doubt,))
    with pytest.raises(dataclasses.FrozenInstanceError):
        Pipeline().filters = (home,)  # type: ignore[misc]


def test_extraction_goes_by_the_pipeline() -> None:
    article = newsclean.extract("\n\n".join(LINES), pipeline=Pipeline((home,)))
    assert article.text == "It rained.\n\nThe bridge is old."
    assert [verdict.filter for verdict in article.verdicts] == ["home"]


def test_work_is_done_once_a_page() -> None:
    seen: list[newsclean.Page] = []

    def count(page: newsclean.Page) -> int:
        seen.append(page)
        return len(page.blocks)

    page = newsclean.Page("text", (newsclean.Block(0, "It rained."),))
    verdicts = newsclean.Verdicts(page)
    assert (verdicts.once(count), verdicts.once(count), seen) == (1, 1, [page])
