"""Readers: what markup and dumps become as blocks and scopes, and that both HTML readers agree."""

from __future__ import annotations

from collections.abc import Callable

import bs4
import pytest

from newsclean import Block, Mark, Page, read
from newsclean.read.soup import is_soup, parse_soup

Reader = Callable[[str], Page]


def by_default(markup: str) -> Page:
    """Read markup with the default parser."""
    return read(markup, kind="html")


def by_soup(markup: str) -> Page:
    """Read markup by way of BeautifulSoup."""
    return read(parse_soup(markup), kind="html")


@pytest.fixture(params=[by_default, by_soup])
def html(request: pytest.FixtureRequest) -> Reader:
    reader: Reader = request.param
    return reader


def texts(page: Page) -> list[str]:
    """The texts of a page's blocks."""
    return [block.text for block in page.blocks]


def dump(text: str) -> tuple[Block, ...]:
    """The blocks of a dump."""
    return read(text, kind="text").blocks


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>It <b>rain</b>ed \n all   night.</p><p>Then not.", ["It rained all night.", "Then not."]),
        ("<div>Before<p>within</p>after</div>", ["Before", "within", "after"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>one<br> <br>two<hr>three</p>", ["one", "two", "three"]),
        ("<h2>Head</h2>loose<ul><li>a<li>b</ul>", ["Head", "loose", "a", "b"]),
        ("<table><tr><td>Mon<td>rain<tr><td>Tue<td></table>", ["Mon | rain", "Tue"]),
        ("<pre>one\n  two</pre>", ["one\n  two"]),
        ("<p>a&amp;b&nbsp;c&#8212;d</p>", ["a&b c—d"]),
        ("<p>seen<!-- not --><script>not()</script><style>p{}</style><svg><text>not</text></svg></p>", ["seen"]),
        ("<template><p>not</p></template><p>seen</p>", ["seen"]),
        ("<my-card>one</my-card><my-card>two</my-card>", ["one", "two"]),
        ("<p>a<x-y>b</x-y></p>", ["ab"]),
        ("<dl><dt>term<dd>meaning</dl>", ["term", "meaning"]),
        ("", []),
        ("<p> </p><div><br></div>", []),
    ],
)
def test_markup_becomes_blocks(html: Reader, markup: str, expected: list[str]) -> None:
    assert texts(html(markup)) == expected


def test_what_nobody_sees_is_no_block(html: Reader) -> None:
    blanks = "<p>\u200d</p><h2>\ufeff</h2><div>\u200b \u200b</div><p>a<br><br>\u200e<br><br>b</p><p>می\u200cر</p>"
    assert texts(html(blanks)) == ["a", "b", "می\u200cر"]


def test_a_button_is_a_block_unless_a_heading_holds_it(html: Reader) -> None:
    page = html("<div><button>Share</button><button>Print</button></div><h3><button>Why is it wet?</button></h3>")
    assert [(block.text, block.level) for block in page.blocks] == [("Share", 0), ("Print", 0), ("Why is it wet?", 3)]


def test_a_long_table_row_is_layout(html: Reader) -> None:
    cell = "It rained all night, and the river rose. " * 10
    assert len(html(f"<table><tr><td>{cell}<td>{cell}</table>").blocks) == 2


@pytest.mark.parametrize("tag", ["nav", "footer", "select", "noscript", "textarea"])
def test_navigation_and_its_like_are_folded_into_one_block(html: Reader, tag: str) -> None:
    inner = "<option>one<option>two" if tag == "select" else "one\ntwo" if tag == "textarea" else "<p>one</p><p>two</p>"
    page = html(f"<body><{tag}>{inner}</{tag}><p>three")
    assert texts(page) in (["one\ntwo", "three"], ["one two", "three"])
    assert [block.collapsed for block in page.blocks] == [tag, ""]


def test_roles_fold_like_the_elements(html: Reader) -> None:
    assert html('<div role="navigation"><a>one</a><a>two</a></div>').blocks[0].collapsed == "nav"


def test_prose_is_never_folded(html: Reader) -> None:
    prose = "It rained all night, and in the morning the river had risen to the arches of the old bridge. " * 2
    page = html(f"<footer><p>{prose}</p><p>short</p></footer>")
    assert texts(page) == [prose.strip(), "short"]
    linked = html(f'<footer><p><a href="/">{prose}</a></p></footer>')
    assert linked.blocks[0].collapsed == "footer"


def test_headings_have_levels(html: Reader) -> None:
    page = html("<h1>one</h1><h4><span>four</span></h4><p>none</p>")
    assert [block.level for block in page.blocks] == [1, 4, 0]


def test_links_are_counted(html: Reader) -> None:
    (block,) = html('<p>See <a href="/a">this</a> and <a href="/b"><b>that one</b></a>.</p>').blocks
    assert (block.links, block.link_chars) == (2, len("this") + len("that one"))


def test_marks_tell_what_markup_says(html: Reader) -> None:
    markup = '<p>By <a rel="author">Iris  Weir</a>, <time datetime="2026-03-14">14 March</time></p><p>It rained.</p>'
    first, second = html(markup).blocks
    assert first.marks == (Mark("author", "Iris Weir"), Mark("time", "2026-03-14"))
    assert second.marks == ()


def test_scopes_are_the_elements_around_blocks(html: Reader) -> None:
    page = html('<main><div class="Story BODY" id=x><p>one</p><p hidden>two</p></div><div><i></i></div></main>')
    one, two = (page.scopes[block.scope] for block in page.blocks)
    assert (one.tag, one.hidden, two.tag, two.hidden) == ("p", False, "p", True)
    story = page.scopes[one.parent]
    assert (story.tag, story.names) == ("div", "story body x")
    assert one.parent == two.parent
    assert page.scopes[story.parent].tag == "main"
    assert all(scope.parent < index for index, scope in enumerate(page.scopes))


def test_display_none_hides(html: Reader) -> None:
    page = html('<p style="color: red; DISPLAY : none">one</p><p style="display:block">two</p>')
    assert [page.scopes[block.scope].hidden for block in page.blocks] == [True, False]


def test_blocks_are_numbered_and_keep_their_phrases(html: Reader) -> None:
    page = html('<html lang="en"><p>It rained.</p><p>All rights reserved.</p></html>')
    assert [block.index for block in page.blocks] == [0, 1]
    assert not page.blocks[0].phrases
    assert {phrase.section for phrase in page.blocks[1].phrases} == {"footer"}


def test_the_declared_language_holds_unless_one_is_given() -> None:
    markup = '<html lang="de-AT"><p>Es regnete die ganze Nacht.</p></html>'
    assert read(markup).language == "de-AT"
    assert read(markup, language="fr").language == "fr"


def test_a_soup_stays_as_it_is() -> None:
    soup = parse_soup("<nav>x</nav><script>1</script><p>It rained.</p>")
    before = str(soup)
    read(soup)
    assert str(soup) == before


def test_a_tag_is_a_page_of_its_own() -> None:
    soup = bs4.BeautifulSoup("<h1>Rain</h1><div><p>It rained.</p></div>", "html.parser")
    assert soup.div is not None
    assert texts(read(soup.div)) == ["It rained."]


def test_only_soups_are_soups() -> None:
    soup = bs4.BeautifulSoup("<p>x</p>", "html.parser")
    assert is_soup(soup)
    assert is_soup(soup.p)
    assert not any(map(is_soup, ["<p>", b"<p>", None, soup.find(string="x")]))


@pytest.mark.parametrize("nested", ["div", "b", "table", "nav", "x-y"])
def test_deep_nesting_is_no_trouble(nested: str) -> None:
    assert "end" in " ".join(texts(by_default(f"<{nested}>" * 20_000 + "end")))


@pytest.mark.parametrize(
    "markup", ["<", "</", "<p", "<!", "<![CDATA[", "<p class='", "\0<p>\0x", "<p>&#xD800;&#0;&bogus;"]
)
def test_broken_markup_is_read_alike(markup: str) -> None:
    assert by_default(markup).blocks == by_soup(markup).blocks


def test_a_dump_is_a_block_a_line_with_its_gaps() -> None:
    blocks = dump("\n\nIt  rained.\t\n\nHome\n \n \nNews\r\nSport\rWeather\u2028End\n\n")
    assert [block.text for block in blocks] == ["It rained.", "Home", "News", "Sport", "Weather", "End"]
    assert [block.gap for block in blocks] == [2, 1, 2, 0, 0, 0]


def test_bullets_make_list_items() -> None:
    assert [(block.text, block.tag) for block in dump("• one\n* two\n*three\n- four")] == [
        ("one", "li"),
        ("two", "li"),
        ("*three", "p"),
        ("- four", "p"),
    ]


def test_a_dump_keeps_its_tags() -> None:
    assert dump("Use <p> for paragraphs.")[0].text == "Use <p> for paragraphs."


def test_bytes_and_text_are_one_page() -> None:
    text = "Đêm qua trời mưa.\n\nSáng nay nắng."
    assert read(text.encode()) == read(text) == read("\ufeff" + text)


def test_a_repair_that_makes_white_space_leaves_none_at_the_ends() -> None:
    assert dump("Â cuÃ¡nto tardan en contestar.")[0].text == "cuánto tardan en contestar."
