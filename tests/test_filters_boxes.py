"""Filters of tables of contents, newsletter prompts and outskirts: where their thresholds lie, what they leave."""

from __future__ import annotations

from typing import Any

import pytest
from blocks import decided, evidence, page, prose, said

import newsclean
from newsclean import Action
from newsclean.filters import newsletter, table_of_contents
from newsclean.filters.content import prepare
from newsclean.lexicon import markup_hints

HEADINGS = ("What the divers found", "Who pays for the pier", "What comes next", "A word on the tides", "Thanks")


def listed(lines: str, headings: tuple[str, ...] = HEADINGS, **fields: Any) -> newsclean.Page:
    """Make a page of a folded list and the headings below it."""
    below = [(heading, {"level": 2}) for heading in headings]
    return page((lines, {"collapsed": "links", **fields}), *below, kind="html")


class TestContents:
    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            (HEADINGS[:3], True),
            (HEADINGS[:2], False),
            ((*HEADINGS[:4], "Our archive"), True),
            ((*HEADINGS[:3], "Our archive"), False),
            (("1. What the divers found", "2) WHO PAYS FOR THE PIER", "– What comes next:"), True),
            ((*HEADINGS[:3], "1", "2", "»"), True),  # numbers beside the lines
            (("What divers found", "Who paid", "What came next"), False),
        ],
    )
    def test_a_list_of_the_headings_below(self, lines: tuple[str, ...], expected: bool) -> None:
        found = {0: "drop navigation.contents"} if expected else {}
        assert said(listed("\n".join(lines)), table_of_contents.contents) == found

    @pytest.mark.parametrize("collapsed", ["links", "nav", "navigation", "sidebar"])
    def test_however_the_reader_folded_it(self, collapsed: str) -> None:
        found = listed("\n".join(HEADINGS), collapsed=collapsed)
        assert evidence(found, table_of_contents.contents) == ["5 headings further down"]

    def test_leaves_what_is_no_list_of_links(self) -> None:
        assert said(listed("\n".join(HEADINGS), collapsed=""), table_of_contents.contents) == {}
        assert said(listed("\n".join(HEADINGS), collapsed="related"), table_of_contents.contents) == {}
        assert said(listed(" ".join(HEADINGS)), table_of_contents.contents) == {}

    def test_leaves_a_list_below_its_headings(self) -> None:
        above = [(heading, {"level": 2}) for heading in HEADINGS]
        found = page(*above, ("\n".join(HEADINGS), {"collapsed": "links"}), kind="html")
        assert said(found, table_of_contents.contents) == {}

    def test_leaves_a_list_of_lines_that_head_nothing(self) -> None:
        lines = "\n".join(HEADINGS)
        assert said(page((lines, {"collapsed": "links"}), *HEADINGS, kind="html"), table_of_contents.contents) == {}
        assert said(listed(lines, headings=()), table_of_contents.contents) == {}

    def test_leaves_what_is_decided(self) -> None:
        assert said(listed("\n".join(HEADINGS)), decided(0, Action.KEEP), table_of_contents.contents) == {}


class TestNewsletter:
    ASIDE = "Want more from the quay? Sign up for our newsletter, The Tide Table, and sail smarter."

    def judged(self, text: str, links: int) -> str | None:
        return said(page((text, {"links": links}), kind="html"), newsletter.newsletter).get(0)

    def test_a_short_prompt_with_a_link_goes(self) -> None:
        assert self.judged(self.ASIDE, links=1) == "drop newsletter.inside"
        assert self.judged(self.ASIDE, links=0) == "suspect newsletter.inside"

    def test_up_to_its_length(self) -> None:
        assert self.judged(self.ASIDE.ljust(250, "s"), links=1) == "drop newsletter.inside"
        assert self.judged(self.ASIDE.ljust(251, "s"), links=1) == "suspect newsletter.inside"

    def test_what_is_quoted_is_only_suspect(self) -> None:
        assert self.judged(f"“{self.ASIDE}”", links=1) == "suspect newsletter.inside"

    def test_prose_about_newsletters_stays(self) -> None:
        assert self.judged("The harbour office's newsletter had warned of the storm.", links=1) is None


class TestOutskirts:
    LINES = "".join(f"<p>{n} cups of mussels</p>" for n in range(20))

    def settled(self, names: str, tag: str = "div") -> list[str]:
        """Give the codes of what is settled in short lines far below the prose, in an element of that name."""
        text = f"<div>{''.join(f'<p>{prose(200, n)}</p>' for n in range(5))}</div>"
        found = newsclean.read(f"<body>{text}<{tag} class='{names}'>{self.LINES}</{tag}></body>", kind="html")
        return [verdict.reason.code for verdict in prepare(found, newsclean.Pipeline().run(found)).dropped]

    def test_short_lines_far_from_the_prose_go(self) -> None:
        assert self.settled("plain") == ["content.outskirts"] * 14  # six are near

    def test_but_not_in_an_element_for_the_article(self) -> None:
        assert self.settled("article-body") == []
        assert self.settled("plain", "article") == self.settled("plain", "main") == []

    def test_what_is_named_as_noise_goes_from_there_too(self) -> None:
        assert self.settled("related", "main") == ["teaser.element"] * 20


@pytest.mark.parametrize(
    ("names", "hint"),
    [
        ("disclaimer-container", "footer"),
        ("forgotpassword", "login"),
        ("resendverificationsuccess", "login"),
        ("email-verification-notification", "login"),
        ("traditionalregistration", "login"),
    ],
)
def test_named_boxes(names: str, hint: str) -> None:
    assert markup_hints(names) == {hint}


@pytest.mark.parametrize(
    ("alone", "beside"),
    [
        ("widget", "blog1"),
        ("author-ann-other", "hentry"),
        ("harbour-topics", "hentry"),
        ("social-share-on", "hentry"),
    ],
)
def test_names_beside_take_hints_back(alone: str, beside: str) -> None:
    assert markup_hints(alone)
    assert not markup_hints(f"{alone} {beside}")


def test_a_gadget_of_a_blog_is_still_one() -> None:
    assert markup_hints("widget blogarchive blogarchive1") == {"sidebar"}
    assert markup_hints("blog-sidebar") == {"sidebar"}


def test_boxes_go_where_no_paragraph_is_long() -> None:
    links = "".join(f"<li><a href='/{i}'>Three ways to lay a hedge, part {i}</a></li>" for i in range(9))
    page = newsclean.read(
        f"<h1>The wren is back</h1><p>She came at noon.</p><aside class=sidebar><ul>{links}</ul></aside>"
    )
    prepared = prepare(page, newsclean.Pipeline(()).run(page))
    assert [verdict.reason.code for verdict in prepared.dropped] == ["teaser.element"]


def test_boxes_stay_where_there_is_nothing_else() -> None:
    page = newsclean.read("<aside class=sidebar><ul><li><a href='/1'>Three ways to lay a hedge</a></li></ul></aside>")
    assert not prepare(page, newsclean.Pipeline(()).run(page)).dropped
