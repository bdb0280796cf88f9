"""Title, authors and date of whole pages, and the choice between candidates."""

from __future__ import annotations

import datetime as dt

import pytest
from field_pages import EMPTY, PROSE, fields, linked, page

import newsclean
from newsclean.find.choose import by_agreement, choose, settle
from newsclean.model import Candidate, Reason
from newsclean.read import read


@pytest.mark.parametrize(
    "title",
    ["River rises | The Example", "River rises - The Example", "The Example: River rises", "River rises – The Example"],
)
def test_the_site_leaves_the_title(title: str) -> None:
    head = f'<title>{title}</title><meta property="og:site_name" content="The Example">'
    assert fields(page(head)) == {"title": "River rises", "site_name": "The Example"}


def test_a_dash_does_not_cut_the_title() -> None:
    assert fields(page("<title>River rises - and falls | again</title>"))["title"] == "River rises - and falls | again"


def test_the_title_that_sources_agree_on() -> None:
    head = '<meta property="og:title" content="River rises"><title>River rises | News</title>'
    assert fields(page(head, "<h1>The Example</h1><h1>River rises</h1>"))["title"] == "River rises"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # the heading, though all that is said for search engines agrees on something else
        ('<meta property="og:title" content="How rivers rise: a guide"><title>How rivers rise: a guide</title>',
         "<h1>How the rivers rise</h1>", "How the rivers rise"),
        # a heading that names the site, one that shares no words
        ('<meta property="og:site_name" content="The Example"><title>River rises overnight | The Example</title>',
         "<h1>The Example</h1><h1>Menu</h1><h2>River rises overnight</h2>", "River rises overnight"),
        # the site is what stands beside the title
        ('<meta property="og:title" content="River rises"><title>Lower Town Letters: River rises</title>',
         "<h1>Lower Town Letters</h1>", "River rises"),
        # a kicker
        ('<meta property="og:title" content="River rises by two metres">',
         "<h1>High water River rises by two metres</h1>", "River rises by two metres"),
        # the site's host tells its name
        ('<link rel=canonical href="https://www.lowertown.example/river"><title>River rises - Lower Town News</title>',
         "", "River rises"),
        # no kicker: the JSON-LD has it too, or it is a mere figure
        (linked('"headline": "High water: River rises by two metres"')
         + '<meta property="og:title" content="River rises by two metres">',
         "<h1>High water: River rises by two metres</h1>", "High water: River rises by two metres"),
        ('<meta property="og:title" content="ways to cross a river">', "<h1>8 ways to cross a river</h1>",
         "8 ways to cross a river"),
        # a main heading that ends the path to the page, and the headline that is shown
        ('<meta property="og:title" content="All wet: the lower town wades">',
         "<nav><ol><li><a href=/>Home</a></li><li><h1>High water in the lower town 2024</h1></li></ol></nav>"
         "<h2>All wet: the lower town wades</h2>", "All wet: the lower town wades"),
        ('<meta property="og:title" content="All wet: the lower town wades">',
         "<h1>High water in the lower town 2024</h1><h2>All wet: the lower town wades</h2>",
         "High water in the lower town 2024"),
        ('<meta property="og:title" content="All wet: the lower town wades">',
         "<nav><ol><li><a href=/>Home</a></li><li><h1>High water in the lower town 2024</h1></li></ol></nav>"
         "<h2>What to do when the lower town wades</h2>", "High water in the lower town 2024"),
        # a section that the address leads through, a host, a part of the site's name, its name wherever it stands
        ('<link rel=canonical href="https://lt.example/views/river-rises"><title>River rises overnight | Views</title>',
         "<h1>River rises overnight | Views</h1>", "River rises overnight"),
        ("<title>River rises | lowertown.com</title>", "", "River rises"),
        ('<meta property="og:site_name" content="Upper Valley Times Group"><title>River rises | Upper Valley Times'
         "</title>", "", "River rises"),
        ('<meta property="og:site_name" content="The Sluice"><title>River rises again – The Sluice</title>',
         "<h1>River rises again – The Sluice</h1>", "River rises again"),
        ("<title>River rises | Falls again</title>", "", "River rises | Falls again"),
        # soft hyphens
        ("<title>Riverboat</title>", "<h1>River\u00adboat</h1>", "Riverboat"),
    ],
)  # fmt: skip
def test_the_heading_that_names_the_page(head: str, body: str, title: str) -> None:
    assert fields(page(head, body + EMPTY))["title"] == title


def test_the_headline_of_a_news_page_outvotes_its_heading() -> None:
    said = "High water: River rises by two metres"
    head = linked(f'"headline": "{said}"') + f'<meta property="og:title" content="{said}">'
    assert fields(page(head, "<h1>River rises by two metres</h1>"))["title"] == said


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("<div>By Ann Other on 3 May 2024</div>", ("Ann Other",)),
        ("<div>3 May 2024 • Ann Other • 4 min read</div>", ("Ann Other",)),
        ("<div>By <a rel=author href=/ann>Ann Other</a> in Sport</div>", ("Ann Other",)),
        ("<div>By<br>Ann Other</div>", ("Ann Other",)),
        ("<div>By Ann Other, Bo Doe and Cy Roe in Berlin</div>", ("Ann Other", "Bo Doe", "Cy Roe")),
        ("<div>By Ann Other for The Example</div>", ("Ann Other",)),
        ("<div>Published May 3, 2024 by Ann Other and Bo Doe</div>", ("Ann Other", "Bo Doe")),
        ("<div>Posted on May 3, 2024by ann_o</div>", ("ann_o",)),
        ("<div class=byline>ann 3 May 2024</div>", ("ann",)),
        ("<p>By Ann Other<br>Senior Reporter</p>", ("Ann Other",)),
        ("<p>By the Example team</p>", ("the Example team",)),
        ("<figcaption>Photo by Cy Roe</figcaption>", None),
        ("<h2>Key points</h2>", None),
        ("<a rel=author href=/ann>View all posts by Ann Other</a>", ("Ann Other",)),
        ("<a rel=author href=/ann>View more posts</a>", None),
        ("<div>Posted by ann_o under Sport</div>", ("ann_o",)),
        ("<div>Opinion<br>3 May 2024<br>Ann Other<br>1 Comment</div>", ("Ann Other",)),
        ("<div>harbourmaster<br>3 May 2024<br>No comments</div>", None),
    ],
)
def test_bylines_about_the_title(byline: str, authors: tuple[str, ...] | None) -> None:
    assert fields(page(body=f"<h1>The river rises</h1>{byline}<p>{PROSE}</p>")).get("authors") == authors


def test_names_to_log_in_with_give_way_to_a_byline() -> None:
    body = f"<h1>The river rises</h1><p>By Ann Other</p><p>{PROSE}</p>"
    assert fields(page('<meta name="author" content="ann_o1">', body))["authors"] == ("Ann Other",)
    assert fields(page('<meta name="author" content="ann_o1">'))["authors"] == ("ann_o1",)


def test_a_role_behind_a_name_that_another_source_has() -> None:
    body = f"<h1>The river rises</h1><p class=byline>Ann Other Senior River Correspondent</p><p>{PROSE}</p>"
    assert fields(page(linked('"author": "Ann Other"'), body))["authors"] == ("Ann Other",)


def test_a_name_a_few_lines_below_the_text() -> None:
    body = f"<h1>The river rises</h1><p>{PROSE}</p><p>{PROSE}</p><p>River</p><p>Floods</p>"
    assert fields(page(body=body + "<p>Ann Other</p>"))["authors"] == ("Ann Other",)
    assert "authors" not in fields(page(body=body + "<p>Weather</p><p>Sport</p><p>Ann Other</p>"))


def test_family_names_that_come_first() -> None:
    assert fields(page('<meta name="citation_author" content="Other, Ann">'))["authors"] == ("Ann Other",)


@pytest.mark.parametrize(
    "author",
    [
        '"Ann Other"',
        '["Ann Other"]',
        '{"name": "Ann Other"}',
        '[{"@type": "Person", "name": ["Ann Other"]}]',
        '{"givenName": "Ann", "familyName": "Other"}',
        '{"@type": "Person", "name": "By Ann Other"}',
        '[{"@type": "Person", "name": "Ann Other"}, {"@type": "Organization", "name": "The Example"}]',
    ],
)
def test_authors_of_json_ld(author: str) -> None:
    assert fields(page(linked(f'"author": {author}')))["authors"] == ("Ann Other",)


def test_authors_by_reference() -> None:
    graph = '{"@graph": [{"@type": "Article", "author": {"@id": "#a"}}, {"@id": "#a", "name": "Ann Other"}]}'
    assert fields(page(f'<script type="application/ld+json">{graph}</script>'))["authors"] == ("Ann Other",)


@pytest.mark.parametrize("author", ['{"@id": "#a"}', "null", "7", "[[[[[[]]]]]]", '{"name": {"a": 1}}'])
def test_authors_that_are_none(author: str) -> None:
    assert "authors" not in fields(page(linked(f'"@id": "#a", "author": {author}')))


def test_people_before_the_site() -> None:
    head = '<meta property="og:site_name" content="The Example"><meta name="author" content="The Example">'
    assert fields(page(head))["authors"] == ("The Example",)
    assert fields(page(head, f"<h1>River</h1><p>By Ann Other</p><p>{PROSE}</p>"))["authors"] == ("Ann Other",)


def test_addresses_are_no_authors() -> None:
    head = '<meta property="article:author" content="https://example.org/ann"><meta name="author" content="@ann">'
    assert "authors" not in fields(page(head))


def test_names_about_the_title() -> None:
    found = fields(page(body=f"<h1>The river rises</h1><div>Ann Other</div><p>{PROSE}</p><div>Bo Doe</div>"))
    assert found["authors"] == ("Ann Other",)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (linked('"datePublished": "2024-05-03"'), dt.date(2024, 5, 3)),
        ('<meta name="date" content="2024-05-03T10:15Z">', dt.datetime(2024, 5, 3, 10, 15, tzinfo=dt.UTC)),
        ('<link rel=canonical href="https://example.org/2024/05/03/river">', dt.date(2024, 5, 3)),
        (linked('"datePublished": "yesterday"'), None),
        (linked('"datePublished": "1970-01-01T00:00:00Z"'), None),
        (linked('"dateModified": "2024-05-03"'), None),
    ],
)  # fmt: skip
def test_date_of_the_head(head: str, expected: dt.date | None) -> None:
    assert fields(page(head)).get("date") == expected


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        # a dateline that is earlier than the markup: the page was put out again
        (linked('"datePublished": "2024-09-01"'), "<div>3 May 2024</div>", dt.date(2024, 5, 3)),
        # one that is later: changed, or the printed issue of the next day
        (linked('"datePublished": "2024-05-03"'), "<div>4 May 2024</div>", dt.date(2024, 5, 3)),
        (linked('"datePublished": "2024-05-03T21:00:00"') + '<meta name="date" content="2024-05-04">',
         "<div>4 May 2024</div>", dt.datetime(2024, 5, 3, 21)),
        # figures that can be read in two ways, and a source that tells which
        (linked('"dateModified": "2024-03-05"'), "<div>5/3/2024</div>", dt.date(2024, 3, 5)),
        ('<meta name="x-published-date" content="2024-05-03">', "", dt.date(2024, 5, 3)),
        ("", "<div>May 3, 2024Updated: May 9, 2024</div>", dt.date(2024, 5, 3)),
        ("", f"<p>3 May 2024 – {PROSE}</p>", dt.date(2024, 5, 3)),
        ("", f"<p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p><p>4 May 2020</p><p>Published: 3 May 2024</p>",
         dt.date(2020, 5, 4)),
        ("", f"<p>{PROSE}</p>" * 20 + "<p>4 May 2020</p><p>Published: 3 May 2024</p>", dt.date(2024, 5, 3)),
        ("", "<p>The lower town seen from the upper bridge on the river, 3 May 2024</p>", None),
        # a change, where the page tells no other day, but not where only the markup tells it
        ("", "<div>Updated 9 May 2024</div>", dt.date(2024, 5, 9)),
        (linked('"dateModified": "2024-05-09"'), "", None),
        (linked('"datePublished": "2024-05-03"'), "<div>Updated 9 May 2024</div>", dt.date(2024, 5, 3)),
        ("", f"<p>{PROSE}</p>" * 30 + "<p>Page last updated: 9 May 2024</p>", dt.date(2024, 5, 9)),
        ("", "<div>By Ann Other ⋅ Editor of the harbour pages since the flood ⋅ Updated 9 May 2024</div>",
         dt.date(2024, 5, 9)),
        # in a box beside the text, behind a label in the line above, in time elements
        ("", f"<aside class=sidebar>3 May 2024<br>{PROSE}</aside><p>{PROSE}</p>", dt.date(2024, 5, 3)),
        ("", f"<p>{PROSE}</p>" * 30 + "<p>Filed on<br>3 May 2024<br>Recorded<br>1 May 2024</p>", dt.date(2024, 5, 3)),
        ("", f"<p>{PROSE}</p>" * 30 + "<footer>About us<br>Contact<br><time datetime=2024-05-03></time></footer>",
         dt.date(2024, 5, 3)),
        ("", f"<p>{PROSE}</p>" * 30 + "<footer><time datetime=2024-05-03></time><time datetime=2024-05-02></time>"
         "</footer>", None),
        # behind a label in an element of its own, of publication and of a change
        ("", f"<p>{PROSE}</p>" * 30 + "<h4>Publish date</h4><div>3 May 2024</div><h4>Version</h4><div>1 May 2024</div>"
         "<h4>Publish date</h4><div>9 May 2023</div>", dt.date(2024, 5, 3)),
        (linked('"datePublished": "2024-05-03"'), "<div>Page updated:</div><div>1 May 2024</div>", dt.date(2024, 5, 1)),
        # a date of something else, by its label
        ("", "<div>Joined: 3 May 2020, 10:15</div><div>Post by ann » 3 May 2024, 11:20</div>",
         dt.datetime(2024, 5, 3, 11, 20)),
        # put out again: stated dates before and after the stated change
        ('<meta name="published-time" content="2024-03-09"><meta name="published-date" content="2021-02-16">'
         '<meta name="modified-date" content="2023-07-30">', "", dt.date(2021, 2, 16)),
        ('<meta name="published-time" content="2024-03-09"><meta name="modified-date" content="2023-07-30">', "",
         dt.date(2024, 3, 9)),
        # midnight in Berlin, but not any hour
        ('<meta name="date" content="2024-05-02T22:00Z">', "<div>3 May 2024</div>", dt.date(2024, 5, 3)),
        ('<meta name="date" content="2024-05-02T22:10Z">', "<div>3 May 2024</div>",
         dt.datetime(2024, 5, 2, 22, 10, tzinfo=dt.UTC)),
        # figures that can be read in two ways, and a time element elsewhere that tells which
        ("", f"<div>02-12-2023</div><p>{PROSE}</p><h4>Lately</h4><div>River <time datetime=2023-12-02></time></div>",
         dt.date(2023, 12, 2)),
        # microformats, a day and a year without the space between them
        ("", "<abbr itemprop=datePublished title=2024-05-03T08:00:00Z>08:00</abbr>",
         dt.datetime(2024, 5, 3, 8, tzinfo=dt.UTC)),
        ("", "<div>May 032024</div>", dt.date(2024, 5, 3)),
        # figures that are no date
        ("", "<div>gsoc-2018 | 3.3 GB/s</div>", None),
        # the JSON-LD of the article and of the page are one voice
        (linked('"datePublished": "2024-05-01"') + '<meta name="content:publishdate" content="2024-05-03">'
         '<script type="application/ld+json">{"@type": "WebPage", "datePublished": "2024-05-01"}</script>',
         "<div>3 May 2024</div>", dt.date(2024, 5, 3)),
    ],
)  # fmt: skip
def test_dates_that_disagree(head: str, body: str, expected: dt.date | None) -> None:
    assert fields(page(head, f"<h1>The river rises</h1>{body}")).get("date") == expected


def test_the_order_of_figures_by_country_and_language() -> None:
    body = "<h1>The river rises</h1><p>3/5/2024</p>"
    british = '<link rel=canonical href="https://example.co.uk/river">'
    assert fields(page(british, body))["date"] == dt.date(2024, 5, 3)
    danish = read(f"<!DOCTYPE html><html lang=da><body>{body}</body></html>")
    assert fields(danish)["date"] == dt.date(2024, 5, 3)


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        (linked('"dateModified": "2024-05-04T10:00:00Z"'), "", dt.datetime(2024, 5, 4, 10, tzinfo=dt.UTC)),
        ('<meta property="article:modified_time" content="2024-05-04">', "", dt.date(2024, 5, 4)),
        ("", "<h1>The river rises</h1><div>Published 3 May 2024 | Updated 4 May 2024</div>", dt.date(2024, 5, 4)),
        (linked('"datePublished": "2024-05-03", "dateModified": "2023-01-01"'), "", None),
    ],
)
def test_the_date_of_the_last_change(head: str, body: str, expected: dt.date | None) -> None:
    assert fields(page(head, body + EMPTY)).get("date_modified") == expected


def test_dates_that_cannot_be_are_told() -> None:
    head = linked('"datePublished": "1970-01-01T00:00:00Z", "dateModified": "2024-13-41"')
    article = newsclean.extract(f"<!DOCTYPE html><html lang=en><head>{head}</head><body><p>{PROSE}</p></body></html>")
    assert (article.date, article.date_modified) == (None, None)
    assert article.warnings[-2:] == (
        "date.json_ld is '1970-01-01T00:00:00Z': no day between 1995 and 2100",
        "date_modified.json_ld is '2024-13-41': no day between 1995 and 2100",
    )


def test_date_about_the_title() -> None:
    body = f"<h1>The river rises</h1><div>Ann Other • 3 May 2024 • 2 min read</div><p>{PROSE}</p><p>4 May 2020</p>"
    assert fields(page(body=body))["date"] == dt.date(2024, 5, 3)


def test_dates_in_prose_or_far_below_are_no_dates() -> None:
    body = (
        f"<h1>The river rises</h1><p>{PROSE} It was 3 May 2024.</p>"
        + f"<p>{PROSE}</p>" * 20
        + "<div>4 May 2020</div><div>5 May 2020</div>"
    )
    assert "date" not in fields(page(body=body))


def test_english_dates_by_country() -> None:
    body = f"<h1>The river rises</h1><p>3/5/2024</p><p>{PROSE}</p>"
    british = read(f"<!DOCTYPE html><html lang=en-GB><body>{body}</body></html>")
    assert fields(british)["date"] == dt.date(2024, 5, 3)
    assert fields(page(body=body))["date"] == dt.date(2024, 3, 5)


def test_a_dump() -> None:
    dump = (
        f"Home\nSport\nWeather\n\nThe river rises overnight\n\nBy Ann Other\n3 May 2024, 10:15\n\n{PROSE}\n\n{PROSE}\n"
    )
    assert fields(read(dump, language="en")) == {
        "title": "The river rises overnight",
        "authors": ("Ann Other",),
        "date": dt.datetime(2024, 5, 3, 10, 15),
    }


def test_a_dump_signed_below() -> None:
    dump = f"The river rises overnight\n{PROSE}\n{PROSE}\n\nAnn Other (AFP)\n\n{PROSE}"
    assert fields(read(dump, language="en"))["authors"] == ("Ann Other",)


def test_empty_pages_have_nothing() -> None:
    assert fields(read("")) == {}
    assert fields(page()) == {}


def test_agreement_beats_the_first_and_one_block_counts_once() -> None:
    first = Candidate("date", dt.date(2024, 1, 1), Reason("date.json_ld"))
    second = Candidate("date", dt.datetime(2024, 1, 2, 8), Reason("date.line"), 4)
    third = Candidate("date", dt.date(2024, 1, 2), Reason("date.time"), 4)
    fourth = Candidate("date", dt.date(2024, 1, 2), Reason("date.url"))
    assert by_agreement((first, second, third)) == [first, second, third]
    assert by_agreement((first, second, third, fourth)) == [second, third, fourth, first]


def test_every_loser_tells_why() -> None:
    first = Candidate("title", "River rises", Reason("title.h1"))
    same = Candidate("title", "RIVER RISES", Reason("title.element"))
    other = Candidate("title", "Rain", Reason("title.og:title"))
    wrong = Candidate("title", "The Example", Reason("title.h1"), None, "names the site")
    settled = tuple(settle((wrong, first, same, other)))
    assert [each.lost for each in settled] == ["names the site", "", "", "title.h1 comes first"]
    assert choose(settled) == {"title": "River rises"}


def test_the_only_day_a_page_shows() -> None:
    body = f"<h1>The river rises</h1>{f'<p>{PROSE}</p>' * 20}<div>3 May 2024</div>"
    assert fields(page(body=body))["date"] == dt.date(2024, 5, 3)
    assert "date" not in fields(page(body=f"{body}<div>4 May 2020</div>"))
