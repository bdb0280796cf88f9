"""Filters that compare blocks with each other, alone on made-up blocks: copies, quotes, tails, what is declared."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from blocks import Spec, decided, evidence, page, prose, said

from newsclean import Action, Head
from newsclean.filters import credits, duplicates, keep, unrelated
from newsclean.text import words


class TestDuplicates:
    def test_the_copy_among_most_text_stays(self) -> None:
        copy = prose(80)
        lines = [copy, *"abcdef", copy, prose(90, 1)]
        assert said(page(*lines), duplicates.duplicates) == {0: "drop duplicate.copy"}
        assert evidence(page(copy, copy), duplicates.duplicates) == ["the same as block 0"]

    def test_four_blocks_around_count(self) -> None:
        copy, long = prose(80), prose(2000, 9)
        lines = ["x"] * 12
        near = [*lines[:4], copy, *lines, copy, *lines[:3], long]
        far = [*lines[:4], copy, *lines, copy, *lines[:4], long]
        assert said(page(*near), duplicates.duplicates) == {4: "drop duplicate.copy"}
        assert said(page(*far), duplicates.duplicates) == {17: "drop duplicate.copy"}
        assert said(page(*reversed(near)), duplicates.duplicates) == {17: "drop duplicate.copy"}

    def test_decided_blocks_count_for_nothing(self) -> None:
        copy = prose(80)
        blocks = page(copy, "x", "x", "x", "x", "x", copy, prose(90, 1))
        assert said(blocks, duplicates.duplicates) == {0: "drop duplicate.copy"}
        assert said(blocks, decided(7, Action.DROP), duplicates.duplicates) == {6: "drop duplicate.copy"}

    def test_short_lines_may_repeat(self) -> None:
        assert said(page(prose(79), prose(79)), duplicates.duplicates) == {}


class TestQuotes:
    def quote(self, length: int, **fields: Any) -> tuple[str, dict[str, Any]]:
        return prose(600)[: length - 1] + "e", fields

    def test_a_line_that_stands_in_a_longer_one(self) -> None:
        assert said(page(prose(600), self.quote(120)), duplicates.quotes) == {1: "drop duplicate.quote"}
        assert evidence(page(prose(600), self.quote(120)), duplicates.quotes) == ["quotes block 0"]

    @pytest.mark.parametrize(
        ("length", "fields"),
        [(59, {}), (401, {}), (120, {"level": 2}), (120, {"tag": "li"}), (120, {"collapsed": "nav"})],
    )
    def test_what_is_no_quote(self, length: int, fields: dict[str, Any]) -> None:
        assert said(page(prose(600), self.quote(length, **fields)), duplicates.quotes) == {}

    @pytest.mark.parametrize("length", [60, 400])
    def test_the_shortest_and_the_longest(self, length: int) -> None:
        assert said(page(prose(600), self.quote(length)), duplicates.quotes) == {1: "drop duplicate.quote"}

    def test_in_html_it_looks_like_one(self) -> None:
        text, _ = self.quote(120)
        for fields, expected in (({}, False), ({"tag": "blockquote"}, True)):
            assert (said(page(prose(600), (text, fields), kind="html"), duplicates.quotes) != {}) is expected
        assert said(page(prose(600), f"“{text}”", kind="html"), duplicates.quotes) == {1: "drop duplicate.quote"}

    @pytest.mark.parametrize(("between", "expected"), [(11, True), (12, False)])
    def test_the_source_is_near(self, between: int, expected: bool) -> None:
        others: list[Spec] = [prose(70, 1 + seed) for seed in range(between)]
        for lines in ([prose(600), *others, self.quote(120)], [self.quote(120), *others, prose(600)]):
            assert bool(said(page(*lines), duplicates.quotes)) is expected

    def test_the_source_is_longer(self) -> None:
        text, _ = self.quote(120)
        assert said(page(text + "x" * 24, text), duplicates.quotes) == {}
        assert said(page(text + " " + "x" * 24, text), duplicates.quotes) == {1: "drop duplicate.quote"}

    def test_most_of_its_word_pairs_are_the_source_s(self) -> None:
        source = " ".join(f"word{number}" for number in range(60)) + "."
        for changed, expected in ((1, True), (2, True), (4, False)):
            own = source.split()[:21]
            own[-changed:] = [f"other{number}" for number in range(changed)]
            assert (said(page(source, " ".join(own)), duplicates.quotes) != {}) is expected, changed

    def test_the_source_has_a_piece_word_by_word(self) -> None:
        own = " ".join(f"word{number}" for number in range(50))
        for changed, expected in (((4,), True), ((4, 26), False)):
            told = " ".join(f"Word{number}" if number in changed else f"word{number}" for number in range(50))
            assert (said(page(f"{told} {prose(200)}", own, own), duplicates.quotes) != {}) is expected

    def test_too_few_words_tell_nothing(self) -> None:
        for count, expected in ((6, False), (7, True)):
            own = [f"quiteaveryratherlongword{number}" for number in range(count)]
            source = " ".join([*own, *(f"tail{number}" for number in range(60))])
            assert (said(page(source, " ".join(own)), duplicates.quotes) != {}) is expected


class TestTail:
    def story(self, count: int) -> list[str]:
        told = (
            "the bridge is here and the bridges stay with us for the time that it has in the little town by the river"
        )
        return [f"{told}, where {told[:20]} says {number}." for number in range(count)]

    def others(self, count: int) -> list[str]:
        return [prose(110, 50 + number) for number in range(count)]

    def test_what_follows_a_sign_off(self) -> None:
        lines = [*self.story(4), "ENDS", *self.others(3)]
        found = said(page(*lines), credits.signoff, unrelated.tail)
        assert found == dict.fromkeys((5, 6, 7), "drop teaser.unrelated")
        assert evidence(page(*lines), credits.signoff, unrelated.tail)[0].startswith("after a sign-off: 0.00 of")

    @pytest.mark.parametrize(("above", "below"), [(3, 3), (4, 2), (3, 4)])
    def test_it_takes_some_of_each(self, above: int, below: int) -> None:
        lines = [*self.story(above), "ENDS", *self.others(below)]
        assert said(page(*lines), credits.signoff, unrelated.tail) == {}

    def test_of_one_thing_it_stays(self) -> None:
        assert said(page(*self.story(4), "ENDS", *self.story(3)), credits.signoff, unrelated.tail) == {}

    def test_it_is_of_dumps(self) -> None:
        lines = [*self.story(4), "ENDS", *self.others(3)]
        assert said(page(*lines, kind="html"), credits.signoff, unrelated.tail) == {}

    def test_what_follows_a_wide_gap(self) -> None:
        first, *others = self.others(3)
        below: list[Spec] = [(first, {"gap": 2}), *others]
        found = said(page(*self.story(17), *below), unrelated.tail)
        assert found == dict.fromkeys((17, 18, 19), "drop teaser.unrelated")
        assert evidence(page(*self.story(17), *below), unrelated.tail)[0].startswith("after 2 blank lines")
        assert said(page(*self.story(17), (first, {"gap": 1}), *others), unrelated.tail) == {}
        assert said(page(*self.story(5), *below), unrelated.tail) == {}  # too few lines for a gap to be unusual

    def test_a_gap_that_is_not_unusual_ends_nothing(self) -> None:
        first, *others = self.others(3)
        lines: list[Spec] = [(self.story(1)[0], {"gap": 2}), *self.story(15), (first, {"gap": 2}), *others]
        assert said(page(*lines), unrelated.tail) == {}
        assert said(page(*self.story(1), *lines), unrelated.tail) != {}

    def test_what_is_very_long_is_no_article_with_a_tail(self) -> None:
        for times, expected in ((1, True), (2000, False)):
            lines = [story * times for story in self.story(4)]
            assert bool(said(page(*lines, "ENDS", *self.others(3)), credits.signoff, unrelated.tail)) is expected

    @pytest.mark.parametrize(("length", "expected"), [(79, False), (80, True)])
    def test_the_paragraph_above_a_sign_off(self, length: int, expected: bool) -> None:
        story = self.story(4)
        lines = [*story, story[0][: length - 1] + ".", "ENDS", *self.others(3)]
        assert bool(said(page(*lines), credits.signoff, unrelated.tail)) is expected

    def test_most_lines_below_are_prose(self) -> None:
        for short, expected in ((1, True), (2, False)):
            lines = [*self.story(4), "ENDS", *self.others(3), *(f"Label {number}" for number in range(short))]
            assert bool(said(page(*lines), credits.signoff, unrelated.tail)) is expected

    def test_the_sign_off_ends_a_paragraph(self) -> None:
        lines = [*self.story(4), "A short line", "ENDS", *self.others(3)]
        assert said(page(*lines), credits.signoff, unrelated.tail) == {}

    def test_shares(self) -> None:
        found = Counter[words.Gram]({("a", "b"): 2, ("b", "c"): 1})
        assert unrelated.share({("a", "b"), ("b", "c")}, found) == 0.5
        assert unrelated.share(set(), found) == 0.0
        alone = [words.grams("a b c", unspaced=False)]
        assert unrelated.kin(alone, alone) == 1.0


class TestDeclaredBody:
    LINE = prose(60)

    def kept(self, line: Any, body: str) -> bool:
        head = Head(json_ld=({"@type": "NewsArticle", "articleBody": body},))
        return said(page(line, kind="html", head=head), keep.declared) == {0: "keep declared.body"}

    def test_lines_of_a_declared_body(self) -> None:
        assert self.kept(self.LINE, self.LINE + "x" * 240)
        assert not self.kept(self.LINE, self.LINE + "x" * 239)
        assert not self.kept(prose(59), prose(59) + "x" * 250)
        assert not self.kept((self.LINE, {"collapsed": "nav"}), self.LINE + "x" * 240)
        assert not self.kept(prose(60, 1), self.LINE + "x" * 240)

    def test_a_line_that_is_mostly_a_link_is_left_to_others(self) -> None:
        assert self.kept((self.LINE, {"links": 1, "link_chars": 30}), self.LINE + "x" * 240)
        assert not self.kept((self.LINE, {"links": 1, "link_chars": 31}), self.LINE + "x" * 240)

    def test_no_more_than_a_long_body_counts(self) -> None:
        assert self.kept(self.LINE, "x" * 199_940 + self.LINE)
        assert not self.kept(self.LINE, "x" * 199_941 + self.LINE)

    def test_what_is_no_text_is_none(self) -> None:
        head = Head(json_ld=({"articleBody": ["a", "b"]}, {"articleBody": self.LINE + "x" * 240}))
        assert said(page(self.LINE, head=head), keep.declared) == {0: "keep declared.body"}
