"""What a page says about itself, read alike from both parsers, however broken it is."""

from __future__ import annotations

from collections.abc import Callable

import bs4
import pytest

from newsclean.model import Head, Item
from newsclean.read.head import read_head
from newsclean.read.jsonld import read_json_ld

turbohtml = pytest.importorskip("turbohtml")

PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>
 The river  rises | The Example</title>
<meta property="og:title" content="The river rises"><meta NAME="Author" content=" Ann Other ">
<meta name="author" content="Bo Doe"><meta name="author" content="Bo Doe"><meta name="empty" content="">
<link rel="canonical" href="https://example.org/river"><base href="https://example.org/">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "NewsArticle", "headline": "The river rises", "author": {"@id": "#ann"}},
 {"@type": "Person", "@id": "#ann", "name": "Ann Other"}]}</script></head>
<body><svg><title>Logo</title><path/></svg><h1>The river<br>rises</h1><h1> </h1>
<article itemscope itemtype="https://schema.org/NewsArticle">
<div itemprop="author"
 itemscope itemtype="https://schema.org/Person"><a href="/ann"><i itemprop="name">Ann Other</i></a>
editor</div>
<time itemprop="datePublished" datetime="2024-05-03T10:15">3 May</time><time>yesterday</time>
<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Troll</b></div>
</article><a rel="nofollow author" href="/bo">Bo Doe</a></body></html>"""

PARSERS: dict[str, Callable[[str], object]] = {
    "turbohtml": turbohtml.parse,
    "html5lib": lambda markup: bs4.BeautifulSoup(markup, "html5lib"),
    "html.parser": lambda markup: bs4.BeautifulSoup(markup, "html.parser"),
}


@pytest.fixture(params=PARSERS)
def head(request: pytest.FixtureRequest) -> Head:
    return read_head(PARSERS[request.param](PAGE))


def test_document(head: Head) -> None:
    assert (head.title, head.canonical) == ("The river rises | The Example", "https://example.org/river")
    assert (head.language, head.base) == ("en-GB", "https://example.org/")
    assert head.headings == ("The river rises",)


def test_meta(head: Head) -> None:
    assert head.meta == {"og:title": ("The river rises",), "author": ("Ann Other", "Bo Doe")}


def test_graph_is_flattened(head: Head) -> None:
    assert [node["@type"] for node in head.json_ld] == ["NewsArticle", "Person"]


def test_items(head: Head) -> None:
    assert head.items == (
        Item("author", "", "Ann Other", "NewsArticle"),
        Item("name", "", "Ann Other", "Person"),
        Item("datePublished", "2024-05-03T10:15", "3 May", "NewsArticle"),
        Item("author", "", "Troll", "Comment"),
        Item("rel", "/bo", "Bo Doe"),
    )
    assert head.times == (Item("datePublished", "2024-05-03T10:15", "3 May"), Item("", "", "yesterday"))


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("markup", ["", "<", "<title>", "<meta><meta content=x><script type=application/ld+json>"])
def test_damaged_pages_have_a_head(parser: str, markup: str) -> None:
    assert read_head(PARSERS[parser](markup)).json_ld == ()


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "A"}',
        '[{"@type": "A"}]',
        '{"@type": "A",}',
        '<!-- {"@type": "A"} -->',
        '//<![CDATA[\n{"@type": "A"}\n//]]>',
        '/*<![CDATA[*/ {"@type": "A"}; /*]]>*/',
        "{&quot;@type&quot;: &quot;A&quot;}",
    ],
)
def test_json_ld_as_it_comes(script: str) -> None:
    assert read_json_ld([script]) == ({"@type": "A"},)


def test_raw_line_breaks_in_strings() -> None:
    assert read_json_ld(['{"headline": "one\ntwo\tthree"}']) == ({"headline": "one\ntwo\tthree"},)


def test_several_objects_in_one_script() -> None:
    assert read_json_ld(['{"@type": "A"}\n{"@type": "B",}, {"@type": "C"}']) == tuple({"@type": t} for t in "ABC")


def test_what_is_read_before_the_break_counts() -> None:
    assert read_json_ld(['{"@type": "A"} {"@type": ', "nonsense", '{"@type": "B"}']) == ({"@type": "A"}, {"@type": "B"})


def test_article_inside_its_page() -> None:
    nodes = read_json_ld(['{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle"}}'])
    assert [node["@type"] for node in nodes] == ["WebPage", "NewsArticle"]


@pytest.mark.parametrize("script", ["[" * 100_000, '{"@graph":' * 5000 + "{}" + "}" * 5000, '"x"', "null", "1" * 5000])
def test_hostile_json(script: str) -> None:
    assert isinstance(read_json_ld([script]), tuple)


def test_node_count_is_bounded() -> None:
    assert len(read_json_ld(['[{"a": 1},' * 1 + '{"a": 1},' * 5000 + '{"a": 1}]'] * 3)) <= 400
