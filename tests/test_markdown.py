"""Markdown, as converters write it, is read into the blocks that the page had."""

from __future__ import annotations

import pytest

from newsclean.read.dump import read_dump
from newsclean.read.markdown import is_markdown

FERRY = "The harbour ferry missed its morning crossing again on Tuesday, and the captain blamed a wooden engine cover."
LINKED = (
    'The harbour ferry missed [its morning\ncrossing](https://harbour.example/times_(summer) "The (new) times") again '
    "on **Tuesday**, and _the captain_ blamed a wooden engine cover."
)


def blocks(dump: str) -> list[tuple[str, int, int, int, str]]:
    """Read a dump into tags, levels, links, characters in links, and texts."""
    assert is_markdown(dump)
    return [(each.tag, each.level, each.links, each.link_chars, each.text) for each in read_dump(dump)[0]]


def only(dump: str) -> tuple[str, int, int, int, str]:
    """Read a dump of one block, which more Markdown follows."""
    first, *rest = blocks(f"{dump}\n\n[a](/a)\n\n[b](/b)\n\n[c](/c)")
    assert [each[-1] for each in rest] == ["a", "b", "c"]
    return first


def test_links_are_reduced_to_their_words() -> None:
    assert only(LINKED) == ("p", 0, 1, 20, FERRY)


@pytest.mark.parametrize(
    ("dump", "tag", "level", "text"),
    [
        ("## Ferry late ##", "p", 2, "Ferry late"),
        ("Ferry late\n==========", "p", 1, "Ferry late"),
        ("Ferry late\n---", "p", 2, "Ferry late"),
        ("[### Ferry late](/ferry)", "p", 3, "Ferry late"),
        ("[\n\n### Ferry late\n\n](/ferry)", "p", 3, "Ferry late"),
        ("  * Ferry late", "li", 0, "Ferry late"),
        ("1. Ferry late", "li", 0, "Ferry late"),
        ("  * ### [Ferry late](/ferry)", "li", 3, "Ferry late"),
        ("> Ferry\n> late", "blockquote", 0, "Ferry late"),
        ("Ferry\nlate", "p", 0, "Ferry late"),
        ("| Ferry | late |", "tr", 0, "Ferry | late"),
        ("```\nFerry # late\n```", "pre", 0, "Ferry # late"),
        ("Ferry \\[late\\] 1\\. \\*may\\*", "p", 0, "Ferry [late] 1. *may*"),
        ("![Boat](data:image/svg+xml;base64,PHN2) Ferry late", "p", 0, "Ferry late"),
        ("[![Boat](/boat.png)](/boat) Ferry late", "p", 0, "Ferry late"),
        ("Ferry&nbsp;late <br/> <!-- ad -->", "p", 0, "Ferry late"),
        ("[Ferry](/x?a=one two) late", "p", 0, "Ferry late"),
        ("[Ferry]{.name} [late](#){.more key=\"v\"}", "p", 0, "[Ferry] late"),
        ("Ferry snake_case_name 2 * 3 * 4", "p", 0, "Ferry snake_case_name 2 * 3 * 4"),
        ("Ferry [sic] late", "p", 0, "Ferry [sic] late"),
    ],
)  # fmt: skip
def test_marks_become_structure(dump: str, tag: str, level: int, text: str) -> None:
    found = only(dump)
    assert (found[0], found[1], found[4]) == (tag, level, text)


def test_tables_that_lay_out_a_page_hold_paragraphs() -> None:
    menu = "* [Tides](/tides) * [Sport](/sport)  [About us](/about) | | --- |"
    found = blocks(
        f"| {menu} {FERRY}  {FERRY} She asked for another one, and for a captain who can mend it.  {FERRY} | |\n"
    )
    assert [(each[0], each[-1]) for each in found] == [
        ("li", "Tides"),
        ("li", "Sport"),
        ("p", "About us"),
        ("p", FERRY),
        ("p", f"{FERRY} She asked for another one, and for a captain who can mend it."),
        ("p", FERRY),
    ]


def test_links_may_stretch_over_blocks() -> None:
    dump = "[\n\n## Ferry late\n\nThe captain blamed the cover.\n\n](/ferry)\n\n[a](/a) [b](/b)"
    assert [each[2:] for each in blocks(dump)] == [
        (1, 10, "Ferry late"),
        (1, 29, "The captain blamed the cover."),
        (2, 2, "a b"),
    ]


def test_addresses_may_stand_at_the_end() -> None:
    dump = (
        "[Ferry][1] and [the captain][] and [cover] blamed\n\n[1]: /1\n[the captain]: /captain 'Her'\n[cover]: /cover"
    )
    *text, last = read_dump(dump)[0]
    assert [(each.text, each.links, each.link_chars) for each in text] == [
        ("Ferry and the captain and cover blamed", 3, 21)
    ]
    assert last.collapsed == "references"


def test_hard_breaks_end_a_paragraph() -> None:
    assert [each[-1] for each in blocks("Ferry late  \nBy the harbour\\\nToday\n\n[a](/) [b](/) [c](/)")] == [
        "Ferry late", "By the harbour", "Today", "a b c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "dump",
    [
        "# Ferry",
        "#ferry #late #again",
        "* Ferry\n* Late",
        "Ferry [1] late [2]",
        "Ferry](Sub) late](Sub) late](Sub)",
        "2**3 a__b",
    ],
)
def test_plain_text_is_no_markdown(dump: str) -> None:
    assert not is_markdown(f"{dump}\n\n{FERRY}")


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![",
        "](",
        "[a](",
        '[]("',
        "[a](<",
        "**a",
        "_a ",
        '<a "',
        "<!--",
        "{.a ",
        "| a ",
        "> ",
        "```\n",
        "[a]: b\n",
        "\\[",
    ],
)
def test_unfinished_marks_are_text(piece: str) -> None:
    assert read_dump("[a](/) [b](/) [c](/)\n\n" + piece * 3000)[0]
