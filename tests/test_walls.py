"""Pages in an article's place are told in many languages; articles that speak of such things are none of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import newsclean

PAGES = tomllib.loads(Path(__file__).with_name("walls.toml").read_text("utf-8"))
KINDS = ("missing", "failed", "robot", "script", "login", "paywall", "consent")
EACH = [(code, kind) for code in PAGES for kind in KINDS]
STORY = (
    "The old ferry left the quay at noon with forty people, two goats and a piano on board, and nobody who stood there "
    "thought that it would be gone until the spring. Its captain had asked for a new engine three times.",
    "“We heard the horn twice, and then the fog took it,” said the keeper of the lighthouse, who had counted the boats "
    "of the bay for thirty years. He wrote the hour into his book, put the kettle on and went to look for the lamp.",
    "By evening the council had met in the school, as the town hall has no heating, and voted for one more "
    "search. The baker paid for the fuel; the choir, which was to sing beyond the bay, paid for the bread.",
    "In April a fisherman found the piano on a sandbank, out of tune but whole. It is in the library now, where the "
    "children play it on rainy days, and the captain, when he comes by, never says a word about the winter.",
)


def framed(code: str, title: str, body: str) -> str:
    """Give a page of a site with a menu and a footer."""
    menu = "".join(f'<li><a href="/{number}">{word}</a></li>' for number, word in enumerate(PAGES[code]["menu"]))
    head = f'<!DOCTYPE html><html lang="{code}"><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}<body><header><nav><ul>{menu}</ul></nav></header>{body}<footer><p>© 2026</p></footer></body></html>"


def paragraphs(lines: list[str]) -> str:
    """Give lines as paragraphs."""
    return "".join(f"<p>{line}</p>" for line in lines)


def page(code: str, kind: str) -> str:
    """Give a page of a kind, laid out as such pages are."""
    title, *lines = PAGES[code][kind]
    if kind == "script":
        return f'<html lang="{code}"><title>{title}</title><noscript>{lines[0]}</noscript><div id="root"></div></html>'
    if kind == "login":
        said, first, second, forgot, remember = lines
        form = f"<label>{first}<input></label><label>{second}<input type=password></label><label>{remember}</label>"
        return framed(
            code, title, f'<main><h1>{title}</h1><p>{said}</p><form>{form}<a href="/f">{forgot}</a></form></main>'
        )
    if kind == "consent":
        buttons = "".join(f"<button>{each}</button>" for each in lines[1:])
        return f'<html lang="{code}"><title>{title}</title><div role="dialog"><p>{lines[0]}</p>{buttons}</div></html>'
    if kind == "paywall":
        box = f'<div class="paywall"><p>{lines[0]}</p><a href="/s">{lines[1]}</a> <a href="/l">{lines[2]}</a></div>'
        return framed(code, title, f"<article><h1>{title}</h1>{box}</article>")
    return framed(code, title, f"<main><h1>{title}</h1>{paragraphs(lines)}</main>")


@pytest.mark.parametrize(("code", "kind"), EACH)
def test_a_wall_is_none(code: str, kind: str) -> None:
    article = newsclean.extract(page(code, kind))
    assert article.page_type == "none", article.candidates


@pytest.mark.parametrize("code", PAGES)
def test_an_error_in_a_dump_is_none(code: str) -> None:
    title, *lines = PAGES[code]["missing"]
    assert newsclean.extract("\n".join([*PAGES[code]["menu"], title, *lines]), kind="text").page_type == "none"


@pytest.mark.parametrize("shell", ["", " ", "<html></html>", '<div id="app"></div><script src="/a.js"></script>'])
def test_an_empty_shell_is_none(shell: str) -> None:
    assert newsclean.extract(shell).page_type == "none"


@pytest.mark.parametrize(("code", "kind"), EACH)
def test_an_article_with_such_a_title_is_one(code: str, kind: str) -> None:
    title, *lines = PAGES[code][kind]
    body = f"<article><h1>{title}</h1>{paragraphs([*STORY])}<p>{lines[0]}</p></article>"
    assert newsclean.extract(framed(code, title, body)).page_type != "none"
