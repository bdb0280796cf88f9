"""Filters of single lines alone, on made-up blocks: where their thresholds lie, what they drop, suspect and leave."""

from __future__ import annotations

from typing import Any

import pytest
from blocks import decided, evidence, heard, page, prose, said

from newsclean import Action, Block, Reason
from newsclean.filters import caption, hidden, navigation
from newsclean.filters.phrases import PhraseFilter
from newsclean.model import Mark, Phrase
from newsclean.prose import lacks_spaces
from newsclean.text import words


class TestPhraseFilter:
    SHARE = PhraseFilter("share", "share", frozenset(("line", "start", "end")), 40)

    def judged(self, text: str, *modes: str, section: str = "share") -> dict[int, str]:
        phrases = tuple(Phrase(section, mode, f"x {mode}") for mode in modes)
        return said(page((text, {"phrases": phrases})), self.SHARE)

    def test_drops_up_to_its_length_and_suspects_beyond(self) -> None:
        assert self.judged("x" * 40, "line") == {0: "drop share.line"}
        assert self.judged("x" * 41, "line") == {0: "suspect share.line"}

    def test_only_the_listed_ways_of_matching_drop(self) -> None:
        assert self.judged("share", "inside") == {0: "suspect share.inside"}
        assert self.judged("share", "end") == {0: "drop share.end"}
        assert self.judged("share", "line", section="footer") == {}

    @pytest.mark.parametrize("quote", "\"'“„«‘‚»「『")
    def test_what_is_quoted_is_only_suspect(self, quote: str) -> None:
        assert self.judged(f"{quote}share", "line") == {0: "suspect share.line"}

    def test_a_phrase_at_each_end_makes_a_line(self) -> None:
        lines = PhraseFilter("share", "share")
        both = page(("share it", {"phrases": (Phrase("share", "start", "share"), Phrase("share", "end", "it"))}))
        start = page(("share it", {"phrases": (Phrase("share", "start", "share"),)}))
        twice = page(("share it", {"phrases": (Phrase("share", "start", "share"), Phrase("share", "inside", "it"))}))
        assert said(both, lines) == {0: "drop share.start"}
        assert evidence(both, lines) == ["share … it"]
        assert said(start, lines) == said(twice, lines) == {0: "suspect share.start"}

    @pytest.mark.parametrize(("length", "expected"), [(100, "drop"), (101, "suspect")])
    def test_drops_short_lines_by_default(self, length: int, expected: str) -> None:
        line = page(("x" * length, {"phrases": (Phrase("promo", "line", "x"),)}))
        assert said(line, PhraseFilter("promo", "promo")) == {0: f"{expected} promo.line"}

    def test_leaves_what_is_decided(self) -> None:
        line = page(("share", {"phrases": (Phrase("share", "line", "share"),)}))
        assert said(line, decided(0, Action.KEEP), self.SHARE) == {}

    def test_a_code_of_its_own(self) -> None:
        own = PhraseFilter("advert", "share", code="advert.line")
        assert said(page(("x", {"phrases": (Phrase("share", "line", "x"),)})), own) == {0: "drop advert.line"}


class TestCaption:
    def test_an_element_for_it(self) -> None:
        assert said(page(("Any words at all", {"tag": "figcaption"})), caption.caption) == {0: "drop caption.element"}

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Photo: Ann Other", "drop caption.start"),
            ("Rain falls on the old bridge over the Sow. Photo: Ann Other", "drop caption.inside"),
            ("Photo: the old bridge over the Sow, which the (photo) archive has", "drop caption.start"),
            (f"Rain photo: {prose(150)}", "suspect caption.inside"),
            (f"{prose(230)} Photo: Ann Other", "drop caption.inside"),
            (f"{prose(290)} Photo: Ann Other", "suspect caption.inside"),
        ],
    )
    def test_credits(self, text: str, expected: str) -> None:
        assert said(page(text), caption.caption) == {0: expected}

    def test_where_the_second_half_begins(self) -> None:
        middle = "x" * 8 + "photo:" + "x" * 2  # its label begins at 8 of 16
        assert not caption.ends_in_credit(Block(0, middle, phrases=(Phrase("caption", "inside", "photo:"),)))
        assert caption.ends_in_credit(Block(0, "x" + middle, phrases=(Phrase("caption", "inside", "photo:"),)))
        assert not caption.ends_in_credit(Block(0, "x" + middle, phrases=(Phrase("share", "inside", "photo:"),)))
        assert not caption.ends_in_credit(Block(0, "x" + middle, phrases=(Phrase("byline", "inside", "photo:"),)))
        for length, expected in ((300, True), (301, False)):
            block = Block(0, "photo:".rjust(length, "x"), phrases=(Phrase("caption", "end", "photo:"),))
            assert caption.ends_in_credit(block) is expected

    def test_a_double_says_most_of_the_words(self) -> None:
        above = ("one two three four", {"tag": "figcaption"})
        assert said(page(above, "one two three five"), caption.caption)[1] == "drop caption.double"  # 3 of 5 words
        assert 1 not in said(page(above, "one two three five six"), caption.caption)  # 3 of 6
        assert 1 not in said(page(above, "one two"), caption.caption)  # 2 of 4

    def test_a_double_stands_right_below(self) -> None:
        above, double = ("one two three four", {"tag": "figcaption"}), "one two three four"
        assert 1 not in said(page(above, (double, {"gap": 1})), caption.caption)
        assert 2 not in said(page(above, "something", double), caption.caption)
        assert said(page(above, double, double), caption.caption) == {
            0: "drop caption.element",
            1: "drop caption.double",
        }
        between = said(page(above, "something", double), decided(1, Action.DROP), caption.caption)
        assert between == {0: "drop caption.element"}

    def test_a_double_of_what_is_only_suspect_stays(self) -> None:
        text = f"Rain photo: {prose(150)}"
        assert said(page(text, text), caption.caption) == {0: "suspect caption.inside", 1: "suspect caption.inside"}

    def test_a_double_is_no_longer_than_a_credit(self) -> None:
        for length, expected in ((300, True), (301, False)):
            text = prose(length)
            found = said(page((text, {"tag": "figcaption"}), text), caption.caption)
            assert (1 in found) is expected


class TestHidden:
    def test_noscript(self) -> None:
        assert said(page(("Any", {"collapsed": "noscript"}), ("Any", {"collapsed": "nav"})), hidden.hidden) == {
            0: "drop hidden.noscript"
        }

    @pytest.mark.parametrize(
        ("mark", "expected"),
        [(Mark("hidden", "x" * 6), True), (Mark("hidden", "x" * 5), False), (Mark("time", "x" * 9), False)],
    )
    def test_most_of_the_text_is_for_screen_readers(self, mark: Mark, expected: bool) -> None:
        assert (said(page(("x" * 10, {"marks": (mark,)})), hidden.hidden) != {}) is expected


class TestNavigation:
    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({"tag": "footer", "collapsed": "nav"}, "drop footer.element"),
            ({"tag": "footer"}, None),
            ({"collapsed": "share"}, "drop share.element"),
            ({"collapsed": "login"}, "drop navigation.element"),
            ({"collapsed": "related"}, None),
            ({"tag": "select", "collapsed": "nav"}, "drop navigation.control"),
            ({"tag": "textarea", "collapsed": "nav"}, "drop navigation.control"),
            ({"tag": "select"}, None),
        ],
    )
    def test_elements(self, fields: dict[str, Any], expected: str | None) -> None:
        assert said(page(("Any", fields)), navigation.elements).get(0) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Home › World › Asia", True),
            ("Home » World » Asia", True),
            ("Home > World > Asia", True),
            ("Home › World", False),
            ("Home›World›Asia", False),
            (f"Home › {'x' * 40} › Asia", True),
            (f"Home › {'x' * 41} › Asia", False),
            ("Home › World ›\nAsia › x", False),
            (" › ".join(["x" * 22] * 8), True),  # 197 characters
            (" › ".join(["x" * 23] * 8), False),  # 205
        ],
    )
    def test_breadcrumbs(self, text: str, expected: bool) -> None:
        assert (said(page(text), navigation.breadcrumbs) == {0: "drop navigation.breadcrumbs"}) is expected

    def test_breadcrumbs_are_counted(self) -> None:
        assert evidence(page("Home › World › Asia"), navigation.breadcrumbs) == ["3 labels between '›'"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Home Search Plugh", "drop navigation.row"),
            ("Home Search", None),
            ("Home Search Plugh Xyzzy", None),
            ("Home Search Login Plugh Xyzzy", "drop navigation.row"),
            ("Share Tweet Home Xyzzy Share", "drop share.row"),
            ("Plugh Search Home Login", None),
            ("Home Search Login.", None),
            ("Home Search Login:", None),
            ("Home " * 60, "drop navigation.row"),
            ("Home " * 61, None),
        ],
    )
    def test_rows(self, text: str, expected: str | None) -> None:
        assert said(page(text.strip()), navigation.rows).get(0) == expected

    def test_a_label_of_two_lines_is_no_row(self) -> None:
        assert said(page("Log\nin Plugh Xyzzy"), navigation.rows) == {}

    def test_rows_are_of_dumps(self) -> None:
        assert said(page("Home Search Login", kind="html"), navigation.rows) == {}
        assert evidence(page("Home Search Plugh"), navigation.rows) == ["2 of 3 words"]


class TestWords:
    def test_of_a_text(self) -> None:
        assert words.words("The bridge, the Ñandú") == ["the", "bridge", "the", "ñandú"]
        assert words.grams("A b c", unspaced=False) == {("a", "b"), ("b", "c")}
        assert words.grams("日本語文字", unspaced=True) == {("日本語文",), ("本語文字",)}
        assert words.grams("日本語", unspaced=True) == set()

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("日" * 41, True),
            ("日" * 40, False),  # no longer line
            ("日" * 31 + "x" * 69, True),
            ("日" * 30 + "x" * 70, False),
            ("д" * 100, False),
        ],
    )
    def test_scripts_without_spaces(self, text: str, expected: bool) -> None:
        assert lacks_spaces([Block(0, text)]) is expected

    def test_only_the_first_long_lines_are_looked_at(self) -> None:
        latin, wide = Block(0, "x" * 3001), Block(1, "日" * 3000)
        assert not lacks_spaces([latin, wide])
        assert lacks_spaces([wide, latin])
        assert lacks_spaces([Block(0, "x" * 2000), wide])


def test_reasons_of_verdicts_are_reasons() -> None:
    blocks = page("Home › World › Asia", ("Any", {"tag": "figcaption"}))
    assert heard(blocks, navigation.breadcrumbs) == [(0, "drop", "navigation.breadcrumbs")]
    found = caption.judge(blocks.blocks[1])
    assert found is not None
    assert found.reason == Reason("caption.element", "<figcaption>")
