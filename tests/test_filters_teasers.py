"""The filters of teasers and of the title, alone on made-up blocks."""

from __future__ import annotations

from typing import Any

import pytest
from blocks import decided, evidence, page, prose, said

from newsclean import Action, Block, Head
from newsclean.filters import teaser, title

BODY = prose(140)


class TestTeaser:
    HEAD = "The harbour gets a new ferry"

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (HEAD * 2, True),
            (f"{HEAD} {HEAD}", True),
            (f"{HEAD}  {HEAD}", False),
            (f"{HEAD}-{HEAD}", False),
            (f"{HEAD} {HEAD}!", False),
            ("x" * 50, False),
            ("x" * 51, False),
            ("x" * 52, True),
            ("x" * 501, False),
            ("x" * 250 + " " + "x" * 250, True),
            ("x" * 502, False),
        ],
    )
    def test_doubled(self, text: str, expected: bool) -> None:
        assert (said(page(text), teaser.doubled) == {0: "drop teaser.doubled"}) is expected

    def test_doubled_tells_the_headline(self) -> None:
        assert evidence(page(self.HEAD * 2), teaser.doubled) == [self.HEAD]

    def test_repeated(self) -> None:
        one, two, summary = "A headline of one article", "A headline of the other one", prose(120)
        run = page(BODY, one, one, summary, two, two, summary, "after")
        assert list(said(run, teaser.repeated)) == [1, 2, 3, 4, 5, 6]
        assert evidence(run, teaser.repeated)[0] == f"2 doubled headlines, the last: {two}"
        assert list(said(page(one, one, two, two, summary), teaser.repeated)) == [0, 1, 2, 3]
        assert list(said(page(one, one, summary, two, two, summary, "after"), teaser.repeated)) == [0, 1, 2, 3, 4, 5]
        assert said(page(BODY, one, one, summary, BODY), teaser.repeated) == {}

    def test_repeated_has_little_between(self) -> None:
        one, two = "A headline of one article", "A headline of the other one"
        labels, summary = [letter * 40 for letter in "vwxyz"], "x" * 41
        for between, expected in (
            (labels[:4], list(range(8))),
            (labels, []),
            ([summary, labels[0]], list(range(7))),
            ([summary, "y" * 41], []),
        ):
            assert list(said(page(one, one, *between, two, two, "end"), teaser.repeated)) == expected

    @pytest.mark.parametrize(("length", "expected"), [(24, False), (25, True), (250, True), (251, False)])
    def test_repeated_headlines_have_their_length(self, length: int, expected: bool) -> None:
        lines = [f"{letter * length}" for letter in "aabbcc"]
        assert bool(said(page(*lines), teaser.repeated)) is expected
        assert said(page(*((line, {"collapsed": "nav"}) for line in lines)), teaser.repeated) == {}

    def test_runs_apart(self) -> None:
        heads = [letter * 30 for letter in "abcd"]
        doubled = [line for head in heads for line in (head, head)]
        gap = [prose(100, seed) for seed in range(2)]
        found = said(page(*doubled[:4], *gap, *doubled[4:]), teaser.repeated)
        assert list(found) == [0, 1, 2, 3, 6, 7, 8, 9]
        assert list(said(page(*doubled[:2], *gap, *doubled[4:]), teaser.repeated)) == [4, 5, 6, 7]

    def test_listed(self) -> None:
        lines = ("Related articles", "A bridge for the town", "Rain at last", "It rained a lot.", "Another line")
        assert said(page(*lines), teaser.listed) == {1: "drop teaser.listed", 2: "drop teaser.listed"}
        assert said(page(*lines, kind="html"), teaser.listed) == {
            1: "suspect teaser.listed",
            2: "suspect teaser.listed",
        }
        assert said(page(*lines), decided(1, Action.KEEP), teaser.listed) == {2: "drop teaser.listed"}
        assert set(evidence(page(*lines), teaser.listed)) == {"Related articles"}

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (("A bridge", {"gap": 1}), "Rain at last", [1, 2]),
            (("A bridge", {}), ("Rain at last", {"gap": 1}), [1]),
            ("x" * 250, "Rain", [1, 2]),
            ("x" * 251, "Rain", []),
            ("© 2024 The Example", "Rain", []),
            ("Read more", "Rain", [1, 2]),
            ("Most read", "Rain", [2]),
            ("वर्षा हुई।", "Rain", []),
            ("雨。", "Rain", []),
            ("بارش ہوئی۔", "Rain", []),
            ("Did it rain?", "Rain", [1, 2]),
        ],
    )
    def test_listed_ends(self, first: Any, second: Any, expected: list[int]) -> None:
        assert list(said(page("Related articles", first, second), teaser.listed)) == expected

    @pytest.mark.parametrize(
        ("text", "fields", "expected"),
        [
            ("Read more: The bridge", {}, "drop teaser.prompt"),
            ("Read more: The bridge.", {}, "suspect teaser.prompt"),
            ("Read more: The bridge", {"level": 2}, "suspect teaser.prompt"),
            ("Read more", {}, "drop teaser.prompt"),
            ("Read more: " + "x" * 139, {}, "drop teaser.prompt"),
            ("Read more: " + "x" * 140, {}, "suspect teaser.prompt"),
        ],
    )
    def test_inline(self, text: str, fields: dict[str, Any], expected: str) -> None:
        assert said(page((text, fields)), teaser.inline) == {0: expected}


class TestTitle:
    def of(self, *lines: str, name: str = "The river Sow rises again in May") -> dict[int, str]:
        return said(page(*lines, kind="html", head=Head(meta={"og:title": (name,)}, title=name)), title.title)

    TITLE = "The river Sow rises again in May"

    def test_every_line_that_says_it(self) -> None:
        assert list(self.of(self.TITLE, BODY, BODY, "THE RIVER SOW RISES AGAIN IN MAY")) == [0, 3]
        assert self.of(self.TITLE) == {}  # all that the page says

    def test_above_it_may_be_edited(self) -> None:
        edited = "The river Sow rises again in June"
        assert list(self.of(edited, BODY, BODY, BODY)) == []  # 6 of 8 words
        longer = "The old river Sow rises again in May"
        assert list(self.of(longer, BODY, BODY, BODY)) == [0]  # 7 of 8
        assert list(self.of(BODY, BODY, BODY, longer)) == []

    def test_the_upper_half_is_above(self) -> None:
        edited = "The old river Sow rises again in May"
        for place, expected in ((4, [4]), (5, [])):
            lines = [prose(150, seed) for seed in range(10)]
            assert list(self.of(*lines[:place], edited, *lines[place + 1 :])) == expected

    def test_a_title_without_letters_says_nothing(self) -> None:
        assert self.of("***", BODY, name="* — *") == {}

    def test_short_titles_are_not_edited(self) -> None:
        assert title.is_nearly("a b c d e", "a b c d e")
        assert not title.is_nearly("a b c d", "a b c d")
        assert title.is_nearly("a b c d", "a b c d e") is False
        assert title.is_nearly("a b c d e f", "a b c d e")
        assert not title.is_nearly("a b c d e f g", "a b c d e")

    def test_a_quote_may_stand_before_it(self) -> None:
        assert list(self.of(BODY, BODY, f"“«  {self.TITLE}”")) == [2]
        assert title.repeats(Block(0, "(" * 8 + "Rain in May"), "rain in may", above=False)
        assert not title.repeats(Block(0, "(" * 9 + "Rain in May"), "rain in may", above=False)
