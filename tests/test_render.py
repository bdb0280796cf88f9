"""What is kept of a page comes out as Markdown, clean HTML and TEI: the same words, in their structure."""

from __future__ import annotations

import copy
import pickle

import pytest

import newsclean
from newsclean import Article

FILL = "The harbour council met for five hours on Monday and heard eleven residents speak about the old pier. "
URL = "https://lantern.example/news/pier"


def article_of(body: str) -> Article:
    """Extract a page whose article holds `body` between paragraphs that nobody doubts."""
    page = (
        f"<html lang=en><head><title>Pier</title></head><body><article><h1>Pier</h1><p>{FILL * 3}</p>{body}"
        f"<p>Last of all, the clerk read the minutes aloud. {FILL * 2}</p></article></body></html>"
    )
    return newsclean.extract(page, url=URL)


def inner(body: str, **options: object) -> str:
    """Give the Markdown of `body` alone, all of which is kept."""
    article = newsclean.extract(f"<h1>Pier</h1>{body}<p>End.", url=URL, kind="html", pipeline=newsclean.Pipeline())
    return article.markdown(**options).removeprefix("# Pier\n\n").removesuffix("\n\nEnd.")  # type: ignore[arg-type]


LONG = "which the harbour master had asked the council for since the storm in spring"
CASES = {
    "emphasis": (f"<p>It is <b>not</b> <i>quite</i> done, {LONG}.</p>", f"It is **not** *quite* done, {LONG}."),
    "emphasis within words": (f"<p>un<b>believ</b>able{LONG}</p>", f"un**believ**able{LONG}"),
    "emphasis that no delimiter could tell": (f"<p>a<b>“b”</b>c {LONG}</p>", f"a<strong>“b”</strong>c {LONG}"),
    "spaces go out of emphasis": (f"<p>So <b> it was </b>said, {LONG}</p>", f"So **it was** said, {LONG}"),
    "emphasis side by side": (f"<p><b>One</b><i>two</i> {LONG}</p>", f"<strong>One</strong>*two* {LONG}"),
    "nested emphasis": (f"<p>A <b>b <i>c</i> d</b> {LONG}</p>", f"A **b *c* d** {LONG}"),
    "links": (f'<p>See <a href="../map?a=1&amp;b=2">the map</a>, {LONG}</p>',
              f"See [the map](https://lantern.example/map?a=1&b=2), {LONG}"),
    "links with parentheses": (f'<p>See <a href="/a_(b)">the [map]</a>, {LONG}</p>',
                               rf"See [the \[map\]](<https://lantern.example/a_(b)>), {LONG}"),
    "links that run something": (f'<p>See <a href="java&#10;script:alert(1)">the map</a>, {LONG}</p>',
                                 f"See the map, {LONG}"),
    "an exclamation mark before a link": (f'<p>Look!<a href="/x">Here</a> {LONG}</p>',
                                          rf"Look\![Here](https://lantern.example/x) {LONG}"),
    "code": (f"<p>Type <code>a `b` *c*</code> {LONG}</p>", f"Type ``a `b` *c*`` {LONG}"),
    "deleted, sub, sup": (f"<p><del>Old</del> H<sub>2</sub>O<sup>3</sup> {LONG}</p>",
                          f"~~Old~~ H<sub>2</sub>O<sup>3</sup> {LONG}"),
    "line breaks": (f"<p>Roses are red,<br>violets {LONG},<br>and so on</p>",
                    f"Roses are red,\\\nviolets {LONG},\\\nand so on"),
    "escapes": (f"<p>5 * 3 _x_ snake_case [a](b) &lt;b> AT&amp;T &amp;amp; `c` a\\b \\* {LONG}</p>",
                rf"5 \* 3 \_x\_ snake_case [a\](b) \<b> AT&T \&amp; \`c\` a\b \\\* {LONG}"),
    "a number at the start": (f"<p>1. May was when {LONG}</p>", rf"1\. May was when {LONG}"),
    "a dash at the start": (f"<p>- so he said, {LONG}</p>", rf"\- so he said, {LONG}"),
    "headings": (f"<h3>What now?</h3><p>{LONG}</p>", f"### What now?\n\n{LONG}"),
    "a list": (f"<ul><li>One {LONG}<li>Two<ul><li>{LONG} three</ul></ul>",
               f"- One {LONG}\n- Two\n  - {LONG} three"),
    "a numbered list": (f"<ol start=3><li>{LONG} a<li>{LONG} b</ol>", f"3. {LONG} a\n4. {LONG} b"),
    "a list with numbers of its own": (f"<ol><li>{LONG} a<li value=7>{LONG} b<li>{LONG} c</ol>",
                                       f"1. {LONG} a\n7. {LONG} b\n8. {LONG} c"),
    "a list that counts down": (f"<ol reversed><li>{LONG} a<li>{LONG} b<li>{LONG} c</ol>",
                                f"3. {LONG} a\n2. {LONG} b\n1. {LONG} c"),
    "boxes": (f"<ul><li><input type=checkbox checked> {LONG} a<li><input type=checkbox> {LONG} b</ul>",
              f"- [x] {LONG} a\n- [ ] {LONG} b"),
    "a quote": (f"<blockquote><p>{LONG}</p><p>{LONG} too</p></blockquote>", f"> {LONG}\n>\n> {LONG} too"),
    "a definition list": (f"<dl><dt>Pier<dd>{LONG}</dl>", f"- **Pier**\n\n  {LONG}"),
    "code in place of a term": (f"<dl><dt><pre>a  b</pre><dd>{LONG}</dl>", f"- ```\n  a  b\n  ```\n\n  {LONG}"),
    "a table": ("<table><tr><th>Fish<th>Price<tr><td>Cod<td>4 | 5<tr><td>Eel<td>9</table>",
                "| Fish | Price |\n| --- | --- |\n| Cod | 4 \\| 5 |\n| Eel | 9 |"),
    "a table without headers": ("<table><tr><td>Cod<td>4<tr><td>Eel<td>9</table>",
                                "<table>\n<tr><td>Cod</td><td>4</td></tr>\n<tr><td>Eel</td><td>9</td></tr>\n</table>"),
    "a table with spans": ("<table><tr><th colspan=2>Fish<tr><td>Cod<td>4</table>",
                           "<table>\n<tr><th colspan=\"2\">Fish</th></tr>\n<tr><td>Cod</td><td>4</td></tr>\n</table>"),
    "code as it is": ("<pre><code class=language-python>def f():\n    return 1\n\n\n  # `````\n</code></pre>",
                      "``````python\ndef f():\n    return 1\n\n\n  # `````\n``````"),
    "ruby": (f"<p><ruby>漢字<rt>かんじ</rt></ruby> {LONG}</p>", f"漢字 {LONG}"),
    "a formula": (f'<p>As <math><mi>x</mi><annotation encoding=application/x-tex>x^2</annotation></math> $ {LONG}</p>',
                  rf"As $x^2$ \$ {LONG}"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_markdown(body: str, expected: str) -> None:
    assert inner(body) == expected


def test_options_leave_out_what_nobody_wants() -> None:
    body = f'<p>See <b>the</b> <a href="/map">map</a>, {LONG}</p><figure><img src=a.jpg alt=Pier></figure>'
    assert inner(body, links=False, images=False, emphasis=False) == f"See the map, {LONG}"
    assert (
        inner(f"<p><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> {LONG}</p>", ruby=True)
        == f"漢字(かんじ) {LONG}"
    )


@pytest.mark.parametrize("parser", ["", "html.parser"])
def test_what_readers_take_out_is_told_where_it_is_asked_for(parser: str) -> None:
    bs4 = pytest.importorskip("bs4")
    page = f"<p><ruby>漢<rt>かん</rt>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> {LONG}</p>"
    article = newsclean.extract(bs4.BeautifulSoup(page, parser) if parser else page, pipeline=newsclean.Pipeline())
    assert article.markdown(ruby=True) == f"漢字(かんじ) {LONG}"
    assert "<ruby>漢字<rt>かんじ</rt></ruby>" in article.html()
    assert article.text == f"漢字 {LONG}"


def test_title_and_front_matter_on_request() -> None:
    written = article_of("").markdown(title=True, front_matter=True)
    assert written.startswith(f'---\ntitle: "Pier"\nurl: "{URL}"\nlanguage: "en"\n---\n\n# Pier\n\nThe harbour')


FIGURE = """<figure><picture><source srcset="/s.webp 300w, /l.webp 1200w"><img src=/x.gif alt="The pier"></picture>
<figcaption>The pier at dawn. <span class=credit>Photo: Ned Oakum</span></figcaption></figure>"""
TEASERS = (
    '<aside class="related"><a href=/2><img src=/teaser.jpg alt="A boat">Boats for sale in the old town</a></aside>'
)


def test_images_of_the_article_alone() -> None:
    article = article_of(f"{FIGURE}<p>{FILL}</p>{TEASERS}<img src=/dot.gif width=1><img data-src=/late.jpg alt=Late>")
    first, late = article.images
    assert (first.url, first.alt) == ("https://lantern.example/l.webp", "The pier")
    assert f"{first.caption} {first.credit}".strip() == "The pier at dawn. Photo: Ned Oakum"
    assert late.url == "https://lantern.example/late.jpg"
    assert article.captions == ("The pier at dawn. Photo: Ned Oakum",)
    assert "![The pier](https://lantern.example/l.webp)\n\n*The pier at dawn. Photo: Ned Oakum*" in article.markdown()


def test_links_in_the_text() -> None:
    article = article_of(f'<p>See <a href="/map#x">the <b>old</b> map</a>. {FILL}</p>{TEASERS}')
    assert [tuple(link) for link in article.links] == [("https://lantern.example/map#x", "the old map")]


def test_sections() -> None:
    body = f"<p>{FILL}<h2>Money</h2><p>Some</p><h3>Loans</h3><p>{LONG}</p><h2>Time</h2><ul><li>One<li>Two</ul>"
    article = newsclean.extract(body, kind="html", pipeline=newsclean.Pipeline())
    sections = article.sections()
    assert [each.path for each in sections] == [(), ("Money",), ("Money", "Loans"), ("Time",)]
    assert [each.level for each in sections] == [0, 2, 3, 2]
    assert "\n\n".join(each.text for each in sections) == article.text
    assert "\n\n".join(each.markdown for each in sections) == article.markdown()


def test_comments_apart_from_the_text() -> None:
    said = "".join(
        f"<li class=comment><b class=author>{name}</b> <time datetime=2026-03-0{day}>{day} March</time>"
        f"<p>I never saw a pier that was as long as this one, said nobody {day} times.</p></li>"
        for day, name in enumerate(("Ann Other", "Bo Reef"), 1)
    )
    article = article_of(f"<section id=comments class=comments><h3>2 comments</h3><ol>{said}</ol></section>")
    assert [each.date for each in article.comments] == ["2026-03-01", "2026-03-02"]
    assert [each.author for each in article.comments] == ["Ann Other", "Bo Reef"]
    assert all(each.text.startswith("I never saw a pier") for each in article.comments)
    assert "never saw" not in article.markdown()
    assert "> — Ann Other, 2026-03-01" in article.markdown(comments=True)


def test_structure_survives_other_pages_and_pickling() -> None:
    article = article_of(f"<p>It is <b>not</b> done, {LONG}.</p>")
    written = article.markdown()
    newsclean.extract("<p>Another page, read in between, which takes the tree's place.</p>")
    assert (
        article.markdown()
        == pickle.loads(pickle.dumps(article)).markdown()
        == copy.deepcopy(article).markdown()
        == written
    )
    assert "original" not in article.to_dict()


def test_a_source_that_has_changed_gives_the_text_alone() -> None:
    bs4 = pytest.importorskip("bs4")
    soup = bs4.BeautifulSoup(f"<article><h1>Pier</h1><p>It is <b>not</b> done. {FILL * 3}</p></article>", "html.parser")
    article = newsclean.extract(soup)
    assert "**not**" in article.markdown()
    newsclean.extract("<p>Another page.</p>")
    soup.p.string = "Something else."
    assert article.markdown() == article.text


def test_dumps_give_paragraphs_and_lists() -> None:
    text = f"{FILL * 2}\n\n• One thing that was said at the meeting of the council\n• 2. Another\n\n{FILL}"
    article = newsclean.extract(text, kind="text", pipeline=newsclean.Pipeline())
    assert "- One thing that was said at the meeting of the council\n- 2\\. Another" in article.markdown()
    assert not article.images
    assert not article.links


@pytest.mark.parametrize("name", ["links", "images", "captions", "emphasis", "formulas", "ruby", "title", "tables"])
def test_wrong_options_are_named(name: str) -> None:
    options: dict[str, object] = {name: 1}
    with pytest.raises(TypeError, match=f"^{name}: expected"):
        article_of("").markdown(**options)  # type: ignore[arg-type]


def test_a_wrong_way_to_write_tables_is_named() -> None:
    with pytest.raises(ValueError, match=r"^tables: expected 'auto' or 'html', not 'csv'"):
        article_of("").markdown(tables="csv")  # type: ignore[arg-type]


def test_dumps_in_markdown_keep_numbers_boxes_and_code() -> None:
    listed = f"3. {LONG}\n4. {LONG} too"
    boxes = f"- [x] {LONG} done\n- [ ] {LONG} not yet"
    code = "```python\ndef __init__(self):\n    return self[1](2)\n\n\n    # *done*\n```\n\n```\nmake pier\n```"
    dump = (
        f"# Pier\n\n{LONG} This is the plan: [map](/map).\n\n{listed}\n\n{LONG} but\n\n{boxes}\n\n{LONG} as\n\n{code}"
    )
    article = newsclean.extract(dump, kind="text", pipeline=newsclean.Pipeline())
    assert article.markdown() == dump


def test_dumps_in_markdown_keep_their_structure() -> None:
    table = "| Fish | Price |\n| --- | --- |\n| Cod | 4 |\n| Eel | 9 |"
    link = "See [the map](https://a.example/m), the council said, and [the plan](https://a.example/p) of the pier."
    text = FILL.strip()
    dump = f"# Pier\n\n{text} {link}\n\n## Money\n\n{text}\n\n- One thing\n- Another\n\n> {LONG}\n\n{table}\n\n{text}"
    article = newsclean.extract(dump, kind="text", pipeline=newsclean.Pipeline())
    assert article.markdown() == dump
    assert [each.path for each in article.sections()] == [("Pier",), ("Pier", "Money")]


def test_a_grid_is_a_table_whatever_its_cells_hold() -> None:
    rows = "".join(f"<tr><td>Boat {n}<td>{LONG}, as {LONG}<td><ul><li>{n} masts<li>a lamp</ul>" for n in range(3))
    assert article_of(f"<table>{rows}</table>").html().count("<tr>") == 3


def test_pictures_in_tables_stand_in_their_cells() -> None:
    table = "<table><tr><th>Boat<th>Picture<tr><td>Eel<td><img src=/e.jpg alt='The Eel'><tr><td>Cod<td>none</table>"
    assert "| Eel | ![The Eel](https://lantern.example/e.jpg) |" in inner(table)


def test_a_row_beside_text_that_is_none_keeps_its_cells() -> None:
    table = f"<table><tr><th>Fish<th>Price<tr><td>Cod<td>4<tr><td>Eel<td>9</table><span hidden>Hidden</span><p>{LONG}"
    assert "| Eel | 9 |" in article_of(table).markdown()
