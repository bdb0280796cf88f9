"""What a page says of itself beside title, authors and dates."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsclean

PROSE = "The river rose by two metres overnight, said the harbour master, and the lower town woke up to wet streets. "


def extract(head: str = "", **options: Any) -> newsclean.Article:
    return newsclean.extract(
        f"<!DOCTYPE html><html><head>{head}</head><body><p>{PROSE * 2}</p></body></html>", **options
    )


def linked(**properties: Any) -> str:
    node = {"@type": "NewsArticle", **properties}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_nothing_said_is_nothing_found() -> None:
    article = extract()
    assert (article.description, article.image, article.section, article.url) == (None, None, None, None)
    assert (article.tags, article.paywalled, article.date_modified) == ((), None, None)


def test_json_ld_comes_first() -> None:
    head = linked(description="High  water.", articleSection=["Weather", "News"], keywords=["river", "rain", "river"])
    head += '<meta name="description" content="other"><meta property="article:tag" content="flood">'
    article = extract(head)
    assert (article.description, article.section, article.tags) == ("High water.", "Weather", ("river", "rain"))
    lost = {each.value: each.lost for each in article.candidates if each.lost and each.field != "page_type"}
    assert lost == {"other": "description.json_ld comes first", ("flood",): "tags.json_ld comes first"}


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        ('<meta name="keywords" content="river, rain;  snow ">', ("river", "rain", "snow")),
        ('<meta property="article:tag" content="river"><meta property="article:tag" content="rain, snow">',
         ("river", "rain, snow")),
        ('<meta name="keywords" content="river, rain, snow"><meta name="keywords" content="Rain,hail,fog">',
         ("river", "rain", "snow", "hail", "fog")),
        ('<meta name="keywords" content=""><meta name="keywords" content="river, rain">', ("river", "rain")),
        (linked(keywords="river,rain"), ("river", "rain")),
        (linked(keywords={"a": 1}), ()),
        ('<meta name="keywords" content=" , ">', ()),
    ],
)  # fmt: skip
def test_tags(head: str, tags: tuple[str, ...]) -> None:
    assert extract(head).tags == tags


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("https://example.org/a.jpg", "https://example.org/a.jpg"),
        (["https://example.org/a.jpg", "https://example.org/b.jpg"], "https://example.org/a.jpg"),
        ({"@type": "ImageObject", "url": "https://example.org/a.jpg"}, "https://example.org/a.jpg"),
        ({"contentUrl": "https://example.org/a.jpg"}, "https://example.org/a.jpg"),
        ("data:image/png;base64,AAAA", None),
        ([[["x"]]], None),
        (7, None),
    ],
)
def test_images(image: Any, expected: str | None) -> None:
    assert extract(linked(image=image)).image == expected


def test_addresses_are_told_in_full() -> None:
    head = '<link rel=canonical href="https://example.org/river"><meta property="og:image" content="/a.jpg">'
    assert extract(head).image == "https://example.org/a.jpg"
    relative = '<link rel=canonical href="/river">'
    assert extract(relative).url is None
    assert extract(relative, url="https://example.org/river?from=feed").url == "https://example.org/river"
    assert extract('<link rel=canonical href="http://[">', url="https://example.org/a").url == "https://example.org/a"


@pytest.mark.parametrize(
    ("value", "paywalled"),
    [(False, True), ("False", True), (True, False), ("true", False), ("maybe", None), ([], None), ({}, None)],
)
def test_paywalls_by_what_the_page_says(value: Any, paywalled: bool | None) -> None:
    assert extract(linked(isAccessibleForFree=value)).paywalled is paywalled


def test_the_fields_are_in_the_json() -> None:
    head = linked(dateModified="2024-05-04", isAccessibleForFree=False, keywords="river,rain")
    found = json.loads(extract(head).to_json())
    assert (found["date_modified"], found["paywalled"], found["tags"]) == ("2024-05-04", True, ["river", "rain"])


def test_a_dump_says_nothing_of_itself() -> None:
    article = newsclean.extract("River rises\n\n" + PROSE * 2, url="https://example.org/river")
    assert (article.url, article.description, article.tags) == ("https://example.org/river", None, ())


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("Tides, Floods, Lower Town", "Tides"),
        ("Tides,Floods", "Tides"),
        ("Art, Culture and Media", "Art, Culture and Media"),
        ("https://example.org/tides", None),
        ("Tides are what the harbour office tells its guests about every morning, long before they leave", None),
    ],
)
def test_sections(section: str, expected: str | None) -> None:
    assert extract(linked(articleSection=section)).section == expected


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("&lt;p&gt;High &lt;a href='/'&gt;water&lt;/a&gt; again.&lt;/p&gt;", "High water again."),
        ("H&amp;ouml;chststand", "Höchststand"),
        ("\ufeffHigh\u00ad water", "High water"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_descriptions_are_plain_text(description: str, expected: str) -> None:
    assert extract(f'<meta name="description" content="{description}">').description == expected


def test_the_name_of_the_site_has_no_divider() -> None:
    assert extract('<meta property="og:site_name" content="Upper Marina |">').site_name == "Upper Marina"
    assert extract('<meta property="og:site_name" content="https://example.org">').site_name is None


def test_a_picture_by_reference() -> None:
    pictures = {"@type": "ImageObject", "@id": "#main", "url": "https://example.org/a.jpg"}
    head = linked(image={"@id": "#main"}) + f'<script type="application/ld+json">{json.dumps(pictures)}</script>'
    assert extract(head).image == "https://example.org/a.jpg"
