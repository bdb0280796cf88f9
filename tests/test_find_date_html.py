"""The dates of HTML pages whose parts disagree: which day is told, and what stays of its moment."""

from __future__ import annotations

import datetime as dt

import pytest

import newsclean

PROSE = (
    "<p>The river rose by two metres within a night, and the people of the valley carried their furniture upstairs "
    "while the fire brigade counted its boats and found that it had three of them.</p>"
) * 2
STAMP = "2026-03-13T23:10:00.000Z"
PUBLISHED = f'<meta property="article:published_time" content="{STAMP}">'


def article(head: str, body: str, url: str | None = None) -> newsclean.Article:
    """The article of a page with this head, and this between its title and its text."""
    title = "The river rises"
    page = f'<html lang="en"><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article>'
    return newsclean.extract(page, kind="html", url=url)


@pytest.mark.parametrize(
    "url", [None, "https://blog.example/2026/03/14/river/", "https://blog.example/2026/03/13/river/"]
)
@pytest.mark.parametrize(
    ("head", "body", "told"),
    [
        (
            PUBLISHED,
            f'<time datetime="{STAMP}" itemprop="datePublished">2026-03-14</time>',
            "2026-03-14T00:10:00+01:00",
        ),
        (PUBLISHED, "<p>14 March 2026</p>", "2026-03-14T00:10:00+01:00"),
    ],
)
def test_the_day_shown_wins_and_the_moment_stays(head: str, body: str, told: str, url: str | None) -> None:
    found = article(head, body + PROSE, url).date
    assert isinstance(found, dt.datetime)
    assert found.isoformat() == told
    assert found == dt.datetime.fromisoformat(STAMP)


def test_a_day_west_of_greenwich() -> None:
    head = '<meta property="article:published_time" content="2026-03-14T02:10:00Z">'
    assert str(article(head, "<p>March 13, 2026</p>" + PROSE).date) == "2026-03-13 23:10:00-03:00"


def test_a_day_further_off_is_another() -> None:
    assert str(article(PUBLISHED, "<p>16 March 2026</p>" + PROSE).date)[:10] == "2026-03-13"


@pytest.mark.parametrize(
    "text", ["Published 14 March 2026, updated 15 March 2026", "14 March 2026 (updated 15 March 2026)"]
)
def test_an_element_of_the_change_that_shows_both_days(text: str) -> None:
    found = article("", f'<time itemprop="dateModified" datetime="2026-03-15">{text}</time>{PROSE}')
    assert (found.date, found.date_modified) == (dt.date(2026, 3, 14), dt.date(2026, 3, 15))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="1780394400">', ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": 1780394400000}</script>', ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "1780394400"}</script>', ""),
        ("", '<time datetime="1780394400000">yesterday</time>'),
    ],
)
def test_seconds_and_milliseconds_since_1970(head: str, body: str) -> None:
    assert article(head, body + PROSE).date == dt.datetime(2026, 6, 2, 10, tzinfo=dt.UTC)


@pytest.mark.parametrize("url", [None, "https://blog.example/2026/03/13/river/"])
def test_the_time_in_the_footer_of_the_article(url: str | None) -> None:
    time = '<time datetime="2026-03-13T23:10:00+01:00">March 13, 2026</time>'
    found = article("", f'{PROSE}<footer class="entry-footer">Published {time}</footer>', url).date
    assert found == dt.datetime.fromisoformat("2026-03-13T23:10:00+01:00")


@pytest.mark.parametrize(
    "body",
    [
        PROSE + "<p>10:30</p><p>The mayor arrives.</p><p>10:15</p><p>The band plays a song.</p>",
        "<p>The river will be shown to visitors on Sunday, and there is a plan for the day.</p>"
        "<p>10:30</p><p>Speech of the mayor</p><p>10:15</p><p>The band plays a song.</p>" + PROSE,
    ],
)
def test_times_between_paragraphs_stay(body: str) -> None:
    found = article("", body)
    dropped = {verdict.block for verdict in found.verdicts if verdict.reason.code == "dateline.line"}
    assert not [block.text for block in found.blocks if block.text in ("10:30", "10:15") and block.index in dropped]


def test_the_dateline_below_a_lede_leaves_the_text() -> None:
    lede = "<p>The fire brigade has counted its boats, and there are only three of them.</p>"
    found = article("", f"{lede}<p>13 March 2026, 10:30</p>{PROSE}")
    assert "13 March" not in found.text
    assert found.date == dt.datetime(2026, 3, 13, 10, 30)
