"""The article is never lost by a name: no element that holds most of a page's prose is collapsed or dropped for it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from cases import CASES

import newsclean
from newsclean.filters.content import prepare
from newsclean.filters.content.rules import SURE

LEXICON = Path(newsclean.__file__).parent / "lexicon" / "markup.toml"
MARKUP = tomllib.loads(LEXICON.read_text("utf-8"))
FAMILIES = [name for name in MARKUP if name not in ("guard", "positive", *MARKUP["positive"]["families"])]
PROSE = (
    "The baker on the quay has put a lamp in the window, and nobody who passes at night can say what it is for.",
    "Some hold that it is for the boats, which have lamps of their own. Others think that the dough needs company.",
    "The baker says nothing. He has been up since three, and at three, he once told a child, there is nothing to say.",
    "On Friday the lamp went out for an hour. Two boats turned round, and the bread, they say, was a little flat.",
)
MENU = "".join(f'<li><a href="/{place}">{place}</a></li>' for place in ("home", "quay", "mill", "church"))
PAGE = (
    "<html><head><title>The lamp in the window</title></head><body><nav><ul>{menu}</ul></nav>"
    "<h1>The lamp in the window</h1>{article}<footer><p>© Quay Post</p></footer></body></html>"
)
SHAPES = {
    "paragraphs": "".join(f"<p>{text}</p>" for text in PROSE),
    "divs": "".join(f"<div>{text}</div>" for text in PROSE),
    "breaks": "<br><br>".join(PROSE),
    "within": "<div><div>" + "".join(f"<p>{text}</p>" for text in PROSE) + "</div></div>",
}


def names(family: str) -> list[str]:
    """The first names and tokens of a family of the markup lexicon."""
    table = MARKUP[family]
    return [*table.get("names", ())[:2], *table.get("tokens", ())[:3], *table.get("parts", ())[:1]]


def article(name: str, attribute: str, tag: str, shape: str) -> str:
    """A page's text whose article is in an element of that name."""
    html = PAGE.format(menu=MENU, article=f'<{tag} {attribute}="{name}">{SHAPES[shape]}</{tag}>')
    return newsclean.extract(html, kind="html").text


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("family", FAMILIES)
def test_an_article_is_kept_whatever_its_element_is_called(family: str, shape: str) -> None:
    lost = {}
    for name in names(family):
        for attribute, tag in (("class", "div"), ("id", "section"), ("class", "aside")):
            found = article(name, attribute, tag, shape)
            missing = [text for text in PROSE if text not in found]
            if missing:
                lost[name, attribute, tag] = missing
    assert not lost


@pytest.mark.parametrize("case", [case for case in CASES if case.kind == "html"], ids=lambda case: case.name)
def test_what_holds_most_of_the_prose_is_not_collapsed(case) -> None:  # type: ignore[no-untyped-def]
    page = newsclean.read(case.source, kind="html")
    sentences = [sum(len(line) for line in block.text.split("\n") if len(line) > 60) for block in page.blocks]
    linked = [block.link_chars > len(block.text) // 2 for block in page.blocks]
    for block, size in zip(page.blocks, sentences, strict=True):
        if block.collapsed not in ("", "overflow", "noscript", "select", "textarea") and not linked[block.index]:
            assert size < 120 or size <= 0.5 * sum(sentences), block.text[:200]


def test_a_name_settles_no_more_than_its_share_without_another_sign() -> None:
    for family in sorted(SURE - {"comments", "consent", "figcaption", "hidden", "nav", "popup"}):
        html = PAGE.format(menu=MENU, article=f'<div class="{names(family)[0]}">{SHAPES["paragraphs"]}</div>')
        page = newsclean.read(html, kind="html")
        verdicts = newsclean.DEFAULT.without("content").run(page)
        assert not [each for each in prepare(page, verdicts).dropped if page.blocks[each.block].text in PROSE]


@pytest.mark.parametrize("name", ["comment-body", "reply", "cookie-note", "gdpr"])
def test_a_name_says_nothing_of_one_paragraph_among_others(name: str) -> None:
    paragraphs = [
        f'<p class="{name}">{text}</p>' if number == 1 else f"<p>{text}</p>" for number, text in enumerate(PROSE)
    ]
    html = PAGE.format(menu=MENU, article=f"<article>{''.join(paragraphs)}</article>")
    assert newsclean.extract(html, kind="html").text == "\n\n".join(PROSE)
