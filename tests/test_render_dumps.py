"""What stands within the paragraphs of dumps in Markdown, as converters write it, comes out again, in its place."""

from __future__ import annotations

import pickle
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from cases import CASES, Case
from hypothesis import given
from hypothesis import strategies as st
from rendering import PARSER, check_rendered, words

import newsclean
from newsclean import Article

TABLE = tomllib.loads((Path(__file__).parent / "markdown_dumps.toml").read_text("utf-8"))
URL = "https://lantern.example/news/pier"
FILL = "The harbour council met for five hours on Monday and heard eleven residents speak about the old pier."
SIGNS = "# Pier\n\n**Money** and [time](https://a.example/t), [tide](https://a.example/u)\n\n"


@newsclean.page_filter("references")
def references(page: newsclean.Page, verdicts: newsclean.Verdicts) -> Iterator[newsclean.Verdict]:
    """Drop the list of addresses behind a dump alone."""
    return (newsclean.drop(each, "other.list") for each in page.blocks if each.collapsed == "references")


BARE = newsclean.Pipeline((references,))


def dumped(dump: str) -> Article:
    """Extract a dump, all of which is kept."""
    return newsclean.extract(dump, url=URL, kind="text", pipeline=BARE)


@pytest.mark.parametrize("name", TABLE)
def test_shapes_of_converters(name: str) -> None:
    case = TABLE[name]
    article = dumped(SIGNS + case["dump"])
    assert article.markdown().removeprefix(SIGNS) == case["markdown"].strip()
    assert [list(link) for link in article.links[2:]] == case.get("links", [])
    assert [[each.url, each.alt, each.caption] for each in article.images] == case.get("images", [])
    check_rendered(article)


@pytest.mark.parametrize("case", CASES)
def test_own_markdown_gives_its_links_and_pictures_again(case: Case) -> None:
    article = newsclean.extract(case.page, url=case.url or URL, kind=case.kind)
    again = dumped(SIGNS + article.markdown())
    assert again.links[2:] == article.links
    assert [each[:2] for each in again.images] == [each[:2] for each in article.images]
    check_rendered(again)


def test_what_is_kept_of_a_dump_is_rendered_after_other_pages_and_pickling() -> None:
    article = dumped(f"{SIGNS}See [the map](/map).\n\n![The pier](/pier.jpg)\n\n{FILL}")
    written = article.markdown(), article.html(), article.tei()
    for each in range(12):
        newsclean.extract(f"{SIGNS}Another dump, read in between, the {each}th.")
    assert (article.markdown(), article.html(), article.tei()) == written
    again = pickle.loads(pickle.dumps(article))
    assert (again.markdown(), again.html(), again.tei()) == written
    assert '<a href="https://lantern.example/map">the map</a>' in written[1]
    assert '<ref target="https://lantern.example/map">the map</ref>' in written[2]


def test_pictures_between_what_was_dropped_stay_out() -> None:
    prose = "\n\n".join(f"{FILL} That was the {n}th time." for n in range(6))
    related = "## Related articles\n\n* [A boat for sale](/1)\n\n![A boat](/boat.jpg)\n\n* [Another one](/2)\n"
    dump = f"# The old pier of the harbour\n\n![The pier](/pier.jpg)\n\n{prose}\n\n{related}\n" + "* [News](/n)\n" * 9
    article = newsclean.extract(dump, url=URL)
    assert [each.url for each in article.images] == ["https://lantern.example/pier.jpg"]


TOKENS = st.sampled_from(
    [*"[]()!<>*_`~\\|#\n", "**", "](", "![", "/a", "http://a.example/b", " word ", "\n\n", "- ", "1. "]
)


@given(st.lists(TOKENS, max_size=60).map("".join))
def test_whatever_a_dump_holds(dump: str) -> None:
    article = dumped(SIGNS + dump + f"\n\n{FILL}")
    check_rendered(article)
    assert all(link.text and link.text in " ".join(words(article.text)) for link in article.links)


@given(st.lists(st.from_regex(r"[a-z]{1,9}( [a-z]{1,9}){0,3}", fullmatch=True), min_size=1, max_size=6))
def test_links_are_those_that_another_parser_reads(names: list[str]) -> None:
    dump = SIGNS + " and ".join(
        f"[{name}](https://a.example/{i}_(x)?y={name.split()[0]})" for i, name in enumerate(names)
    )
    read = [
        token.attrGet("href")
        for block in PARSER.parse(dump)
        for token in block.children or ()
        if token.type == "link_open"
    ]
    assert [link.url for link in dumped(dump).links] == read
