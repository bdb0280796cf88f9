"""The filters of bylines, datelines, sign-offs and ledes, alone on made-up blocks."""

from __future__ import annotations

from typing import Any

import pytest
from blocks import decided, evidence, page, prose, said

from newsclean import Action, Block
from newsclean.filters import caption, credits, keep
from newsclean.model import Phrase
from newsclean.pipeline import drop, page_filter, suspect

BODY = prose(140)
KINDS = ("text", "html")


@page_filter("title")
def titled(page: Any, verdicts: Any) -> Any:
    """Testify that blocks of this text are the title."""
    for block in page.blocks:
        if block.text == "The bridge of old":
            yield suspect(block, "title.line")


class TestByline:
    def test_above_the_text(self) -> None:
        assert said(page("By Ann Other", BODY), credits.byline) == {0: "drop byline.line"}
        assert said(page(("By Ann Other", {"level": 2}), BODY), credits.byline) == {}
        assert said(page(("By Ann Other", {"level": 3}), BODY), credits.byline) == {0: "drop byline.line"}

    @pytest.mark.parametrize("text", ["byAnn Other", "“Reuters”", "Reuters."])
    def test_what_looks_like_one(self, text: str) -> None:
        assert said(page(text, BODY), credits.byline) == {0: "drop byline.line"}

    def test_below_the_text(self) -> None:
        lines = (BODY, "By Ann Other")
        assert said(page(*lines), credits.byline) == {1: "suspect signoff.byline"}
        assert said(page(*lines, kind="html"), credits.byline) == {}

    def test_prose_is_long_and_not_linked(self) -> None:
        for first, expected in (
            ((prose(139), {}), True),
            ((BODY, {"link_chars": 47}), True),
            ((BODY, {"link_chars": 46}), False),
        ):
            found = said(page(first, "By Ann Other", prose(150)), credits.byline)
            assert found == {1: "drop byline.line" if expected else "suspect signoff.byline"}

    @pytest.mark.parametrize(("at", "expected"), [(1, True), (4, True), (5, False)])
    def test_a_mere_name_stands_near_the_title(self, at: int, expected: bool) -> None:
        lines = ["The bridge of old", *("It is so" for _ in range(at - 1)), "Ann Other", BODY]
        assert (said(page(*lines), titled, credits.byline) == {at: "drop byline.name"}) is expected
        assert said(page(*lines, kind="html"), titled, credits.byline) == {}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [("Ann Other", True), ("Ann", False), ("Ann Other is here", False), ("Ann " + "O" + "x" * 35, True),
         ("Ann " + "O" + "x" * 36, False)],
    )  # fmt: skip
    def test_lone_names(self, text: str, expected: bool) -> None:
        assert credits.is_lone_name(Block(0, text)) is expected

    @pytest.mark.parametrize(("at", "expected"), [(10, True), (11, False)])
    def test_credits_far_above_the_title_are_none(self, at: int, expected: bool) -> None:
        lines = ["Xyzzy", "By Ann Other", *("Plugh plugh" for _ in range(at - 1)), "The bridge of old", BODY]
        assert (1 in said(page(*lines), titled, credits.byline)) is expected

    def test_a_title_below_the_text_is_no_landmark(self) -> None:
        lines = ["By Ann Other", BODY, *("Plugh plugh" for _ in range(13)), "The bridge of old"]
        assert said(page(*lines), titled, credits.byline) == {0: "drop byline.line"}

    def test_the_signature(self) -> None:
        assert said(page(BODY, "Ann Other"), credits.signature) == {1: "drop signoff.name"}
        assert said(page(prose(70), "Ann Other"), credits.signature) == {1: "drop signoff.name"}
        assert said(page(prose(69), "Ann Other"), credits.signature) == {}
        assert said(page(BODY, ("Ann Other", {"level": 3})), credits.signature) == {}
        assert said(page("Ann Other"), credits.signature) == {}
        assert said(page(BODY, "Ann Other", "The end of it"), credits.signature) == {}


class TestDatelinesAndSignOffs:
    @pytest.mark.parametrize("kind", KINDS)
    def test_above_the_text(self, kind: str) -> None:
        assert said(page("3 May 2024", BODY, kind=kind), credits.dateline) == {0: "drop dateline.line"}
        assert said(page(("3 May 2024", {"level": 3}), BODY, kind=kind), credits.dateline) == {}

    def test_below_the_text(self) -> None:
        assert said(page(BODY, "3 May 2024"), credits.dateline) == {1: "suspect dateline.line"}
        assert said(page(BODY, "Just now"), credits.dateline) == {1: "drop dateline.line"}
        assert said(page(BODY, "3 May 2024", kind="html"), credits.dateline) == {}

    def test_what_has_no_figures_is_known(self) -> None:
        assert said(page("Monday", BODY), credits.dateline) == {}
        assert said(page("Yesterday", BODY), credits.dateline) == said(page("Just now", BODY), credits.dateline)

    def test_closing_marks(self) -> None:
        assert said(page(BODY, "ENDS"), credits.signoff) == {1: "drop signoff.line"}
        assert said(page("ENDS", BODY), credits.signoff) == {}
        assert said(page(BODY, ("ENDS", {"level": 2})), credits.signoff) == {}

    @pytest.mark.parametrize(("length", "expected"), [(9, "drop signoff.line"), (10, "suspect signoff.line")])
    def test_a_mark_is_most_of_its_line(self, length: int, expected: str) -> None:
        mark = (Phrase("signoff", "end", "x" * 5),)
        assert said(page(BODY, ("y" * length, {"phrases": mark})), credits.signoff) == {1: expected}

    def test_marks_end_lines_of_eighty_characters(self) -> None:
        for mode, length, expected in (
            ("end", 80, True),
            ("end", 81, False),
            ("line", 80, True),
            ("inside", 80, False),
        ):
            fields = {"phrases": (Phrase("byline", mode, "x" * 5),)}
            assert bool(said(page(BODY, ("y" * length, fields)), credits.signoff)) is expected

    def test_credits_right_below_a_paragraph(self) -> None:
        assert said(page(BODY, "By Ann Other"), credits.signoff) == {1: "drop signoff.byline"}
        assert said(page(BODY, prose(70, 1), "By Ann Other"), credits.signoff) == {2: "drop signoff.byline"}
        assert said(page(BODY, prose(69, 1), "By Ann Other"), credits.signoff) == {}


class TestHeadingsAndLedes:
    LONG = tuple(prose(100, seed) for seed in range(6))

    def lines(self, heading: Any, *, above: int = 3, below: int = 3) -> list[Any]:
        return [*self.LONG[:above], heading, *(prose(100, 10 + seed) for seed in range(below))]

    def kept(self, heading: Any, **counts: int) -> bool:
        return 3 in said(page(*self.lines(heading, **counts)), keep.headings)

    def test_a_heading_in_the_midst_of_prose(self) -> None:
        assert said(page(*self.lines("A new bridge")), keep.headings) == {3: "keep declared.heading"}
        assert said(page(*self.lines("A new bridge"), kind="html"), keep.headings) == {}

    def test_it_stands_no_further_off_than_the_paragraph_below(self) -> None:
        heading = ("A new bridge", {"gap": 1})
        lines = self.lines(heading)
        assert said(page(*lines[:4], (lines[4], {"gap": 1}), *lines[5:]), keep.headings) == {3: "keep declared.heading"}
        assert said(page(*lines[:2], (lines[2], {"gap": 1}), *lines[3:]), keep.headings) == {}

    def test_six_long_paragraphs_are_around(self) -> None:
        assert self.kept("A new bridge", above=3, below=3)
        assert not self.kept("A new bridge", above=3, below=2)

    @pytest.mark.parametrize(
        "heading",
        ["a new bridge", "A new bridge.", "A new bridge:", "A new bridge)", "Bridge", "Bridge 12", "A " + "x" * 89,
         ("A new bridge", {"tag": "li"}), "Related articles", ("A new bridge", {"gap": 1})],
    )  # fmt: skip
    def test_what_is_no_heading(self, heading: Any) -> None:
        assert not self.kept(heading)

    def test_the_longest_heading(self) -> None:
        assert self.kept("A " + "x" * 88)

    def test_one_that_stands_twice_is_none(self) -> None:
        lines = self.lines("A new bridge")
        assert said(page(*lines, "A new bridge"), keep.headings) == {}

    def test_its_neighbours_are_undecided(self) -> None:
        for near in (2, 3, 4):
            assert said(page(*self.lines("A new bridge")), decided(near, Action.KEEP), keep.headings) == {}
        assert said(page(*self.lines("A new bridge")), decided(1, Action.KEEP), keep.headings) != {}

    @pytest.mark.parametrize(("reason", "kept"), [("caption.line", True), ("advert.line", False)])
    def test_a_caption_may_stand_between(self, reason: str, kept: bool) -> None:
        @page_filter("before")
        def before(page: Any, verdicts: Any) -> Any:
            yield drop(page.blocks[3], reason)

        lines = self.lines("A new bridge")
        found = said(page(*lines[:3], "The bridge at dawn", *lines[3:]), before, keep.headings)
        assert (found.get(4) == "keep declared.heading") is kept

    def test_a_lede_below_the_byline(self) -> None:
        lines = ("By Ann Other", prose(80), BODY)
        assert said(page(*lines), credits.byline, keep.lede) == {1: "keep declared.lede"}
        assert evidence(page(*lines), credits.byline, keep.lede) == ["right below By Ann Other"]
        assert said(page(*lines, kind="html"), credits.byline, keep.lede) == {}
        assert said(page(lines[0], prose(79), BODY), credits.byline, keep.lede) == {}
        assert said(page(lines[0], prose(80)[:-1], BODY), credits.byline, keep.lede) == {}
        assert said(page(BODY, prose(80)), credits.byline, keep.lede) == {}

    def test_a_lede_stands_below_the_title_not_below_any_line_that_was_spoken_of(self) -> None:
        lines = ("Photo: Bo Doe", prose(90)[:-1], "By Ann Other", BODY)
        assert said(page(*lines), caption.caption, credits.byline, keep.lede) == {}

    def test_a_lede_between_title_and_byline(self) -> None:
        lines = (
            "The bridge of old",
            "A lede that has eighty characters or so but no full stop at its end, as ledes have it",
            "By Ann Other",
        )
        assert said(page(*lines, BODY), titled, credits.byline, keep.lede) == {1: "keep declared.lede"}
        assert said(page("Another", *lines[1:], BODY), titled, credits.byline, keep.lede) == {}
