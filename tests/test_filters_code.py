"""Filters of code, scripts, paid links, tags and lines about an article: what they take, and what looks alike."""

from __future__ import annotations

import pytest
from blocks import page, prose, said

import newsclean
from newsclean.filters import meta_line, navigation, source_code, tags, threads
from newsclean.lexicon import load


class TestScripts:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("(queue = window.queue || []).push({});", True),
            ("var shown = document.getElementById('box').offsetTop;", True),
            (".box { margin: 0 auto; padding: 12px; } .box a { color: red; }", True),
            ("<script> start({ id: 12 }); </script>", True),
            ("He smiled ;-) and left (at last).", False),
            ("[1] Smith (2004); [2] Jones (2006); [3] Brown (2008)", False),
            ("a;", False),
        ],
    )
    def test_tells_code_from_prose(self, text: str, expected: bool) -> None:
        assert source_code.is_script(text) is expected

    def test_leaves_code_in_preformatted_text(self) -> None:
        code = "var shown = document.getElementById('box').offsetTop;"
        article = newsclean.extract(f"<h1>One</h1><p>{prose(200)}</p><pre>{code}</pre><p>{prose(200, 1)}</p>")
        assert code in article.text


class TestMetaLine:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("3 May 2024 - 2 minutes read - 395 words", False),  # a dateline as a whole
            ("Posted on 3 May 2024 in News", True),
            ("3 May 2024 | Tags: Ferries", True),
            ("3 May 2024 | By Ann Other", True),
            ("3 May 2024", False),  # a dateline, or an entry of a timetable
            ("Born 3 May 2024 in Rome | An account", False),
            ("It rained on 3 May 2024 in Rome and in the hills behind the town", False),
        ],
    )
    def test_is_told_piece_by_piece(self, text: str, expected: bool) -> None:
        assert meta_line.is_meta(text, load("en")) is expected


class TestTags:
    @pytest.mark.parametrize(
        ("text", "links", "chars", "expected"),
        [
            ("#ferries #libraries", 0, 0, "tags.hash"),
            ("# Ferries # Old towns", 2, 20, "tags.hash"),
            ("Ferries, Libraries, Gullhaven", 3, 25, "tags.links"),
            ("FerriesLibrariesGullhavenPiers", 4, 30, "tags.links"),
            ("Topics: Ferries Libraries", 2, 16, "tags.start"),
            ("Topics: what the council said on Tuesday", 0, 0, ""),
            ("#7 is the number on the pier", 0, 0, ""),
            ("Ferries, Libraries, Gullhaven.", 3, 25, ""),
            ("Ann Other, Gullhaven University", 2, 29, ""),
        ],
    )
    def test_are_told_by_signs_and_links(self, text: str, links: int, chars: int, expected: str) -> None:
        found = page((text, {"links": links, "link_chars": chars}), prose(200), kind="html")
        code = said(found, tags.tags).get(0, "")
        assert (code.removeprefix("drop ") if code.startswith("drop") else "") == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Topics: Ferries, Libraries", True),
            ("Topics: ferries, libraries and what they cost.", False),
            ("Topics: what the council said on Tuesday", False),
            ("Topics, Ferries, Libraries", False),
        ],
    )
    def test_lists_of_dumps_stand_behind_their_heading(self, text: str, expected: bool) -> None:
        assert (said(page(prose(200), text), tags.tags).get(1) == "drop tags.start") is expected


class TestThreads:
    STAMPS = ("Rolf 3 May 2024 at 8:12 am", "Gerda 3 May 2024 at 9:40 am", "Ida 4 May 2024 at 7:01 pm")

    def test_drops_comments_below_names_with_a_moment(self) -> None:
        body = [prose(200, seed) for seed in range(4)]
        below = [text for seed, stamp in enumerate(self.STAMPS) for text in (stamp, prose(90, 10 + seed))]
        found = said(page(*body, *below, "© 2024 The Example", kind="html"), threads.threads)
        assert list(found) == list(range(4, 10))

    def test_leaves_the_entries_of_a_ticker(self) -> None:
        times = ("3 May 2024, 8:12 am", "3 May 2024, 9:40 am", "4 May 2024, 7:01 pm")
        entries = [text for seed, time in enumerate(times) for text in (time, prose(200, seed))]
        assert said(page(prose(200, 9), *entries, kind="html"), threads.threads) == {}

    def test_leaves_what_more_of_the_article_follows(self) -> None:
        quoted = [text for seed, stamp in enumerate(self.STAMPS[:2]) for text in (stamp, prose(90, 10 + seed))]
        body = [prose(200, seed) for seed in range(4)]
        assert said(page(body[0], *quoted, *body[1:], kind="html"), threads.threads) == {}


def test_headings_of_an_article_begin_no_further_one() -> None:
    """A small copy of the title above, and days in the text below headings of its own."""
    parts = "".join(f"<h3>Part {n}</h3><p>{n} May 2024</p><p>{prose(300, n)}</p>" for n in range(1, 5))
    news = f"<title>The river rose</title><h5>The river rose</h5><h1>The river rose</h1><p>{prose(300, 9)}</p>{parts}"
    article = newsclean.extract(news)
    assert [n for n in (9, 1, 2, 3, 4) if prose(300, n) not in article.text] == []


@pytest.mark.parametrize("layout", ["{}{}", "<div>{}</div><section>{}</section>"])
def test_a_higher_heading_that_an_article_shows_as_an_example_begins_no_further_one(layout: str) -> None:
    shown = f"<h1>Main headline</h1><p>3 May 2024</p><p>{prose(300, 7)}</p>"
    body = "".join(f"<p>{prose(300, seed)}</p>" for seed in range(4))
    page = layout.format("<h2>How to mark up a page</h2>", f"{body}{shown}{body}")
    article = newsclean.extract(f"<title>How to mark up a page</title>{page}")
    assert prose(300, 7) in article.text


def test_code_between_fences_stays_beside_a_paragraph() -> None:
    code = "```\ndef done():\n    return menu\n```"
    links = "It is late, says [the captain](/captain) of [the ferry](/ferry)."
    dump = f"# Ferry late\n\n{prose(200)} {links}\n\nA ferry. {prose(200, 1)}\n\n{code}\n\n{prose(200, 2)}"
    article = newsclean.extract(dump, kind="text")
    assert (article.title, "def done():\n\nreturn menu" in article.text) == ("Ferry late", True)


def test_a_piece_of_the_headline_begins_no_further_article() -> None:
    assert prose(300) in newsclean.extract(f"<h1>The river</P>rose</h1><p>3 May 2024</p><p>{prose(300)}</p>").text


@pytest.mark.parametrize(
    ("text", "expected"), [("Share Tweet", "drop share.row"), ("Share more", ""), ("News Sport", ""), ("Share", "")]
)
def test_a_line_of_what_share_buttons_say_goes_from_html(text: str, expected: str) -> None:
    assert said(page(text, prose(200), kind="html"), navigation.rows).get(0, "") == expected
