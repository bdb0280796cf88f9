"""Title, authors and date of whole pages, and the choice between candidates."""

from __future__ import annotations

import datetime as dt

import pytest

from newsclean.find import choose, find
from newsclean.model import Candidate, Page, Reason
from newsclean.pipeline import Verdicts
from newsclean.read import read

PROSE = (
    "The river rose by two metres overnight, said the harbour master, and the lower town woke up to wet streets. " * 2
)
EMPTY = "<p>x</p>"


def page(head: str = "", body: str = EMPTY) -> Page:
    return read(f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>")


def fields(each: Page) -> dict[str, object]:
    return choose(tuple(find(each, Verdicts(each))))


def linked(properties: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", {properties}}}</script>'


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
    assert choose((first, second, third)) == {"date": first.value}
    assert choose((first, second, third, fourth)) == {"date": second.value}


def test_the_only_day_a_page_shows() -> None:
    body = f"<h1>The river rises</h1>{f'<p>{PROSE}</p>' * 20}<div>3 May 2024</div>"
    assert fields(page(body=body))["date"] == dt.date(2024, 5, 3)
    assert "date" not in fields(page(body=f"{body}<div>4 May 2020</div>"))
