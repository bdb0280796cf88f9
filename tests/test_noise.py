"""Noise about an invented article, a row of noise.toml a class: it goes, and no paragraph with it."""

from __future__ import annotations

import html
import tomllib
from pathlib import Path
from typing import Any

import pytest
from stories import Story, cells, parts, story

import newsclean

ROWS: dict[str, dict[str, Any]] = tomllib.loads((Path(__file__).parent / "noise.toml").read_text(encoding="utf-8"))
LAYOUTS = ("<main><article>{}</article></main>", '<div class="wrap"><div class="col">{}</div></div>')
MENU = '<nav><a href="/a">News</a> <a href="/b">Sport</a> <a href="/c">Culture</a></nav>'


def elements(told: Story) -> list[str]:
    """Give the article's elements in HTML, but for its picture."""
    return [element(part) for part in parts(told.body) if not part.startswith("![")]


def element(part: str) -> str:
    """Give one element of an article in HTML."""
    lines = part.split("\n")
    if part.startswith("```"):
        return f"<pre><code>{html.escape(chr(10).join(lines[1:-1]))}</code></pre>"
    if part.startswith("|"):
        return "<table>{}</table>".format("".join(f"<tr><td>{row}</td></tr>" for line in lines if (row := cells(line))))
    if part.startswith(("- ", "1. ")):
        return "<ul>{}</ul>".format("".join(f"<li>{line.partition(' ')[2]}</li>" for line in lines))
    mark, _, text = part.partition(" ")
    tag = {"##": "h2", "###": "h3", ">": "blockquote"}.get(mark)
    return f"<{tag}>{text}</{tag}>" if tag else f"<p>{html.escape(part, quote=False)}</p>"


def page(told: Story, row: dict[str, Any], layout: str, size: int | None) -> str:
    """Make a page of the article, or its beginning alone, with the noise of a row."""
    body, noise, place = elements(told)[:size], row["html"], row["place"]
    if place == "mid":
        body.insert(2, noise)
    text = "\n".join([noise if place == "before" else "", *body, noise if place == "after" else ""])
    head = f"<title>{told.title} | {told.site}</title>{row.get('head', '')}"
    return (
        f"<!DOCTYPE html><html lang={told.language}><head>{head}</head>"
        f"<body><header>{told.site}{MENU}</header>{layout.format(f'<h1>{told.title}</h1>{text}')}"
        f"{noise if place == 'end' else ''}<footer><p>© 2026 {told.site}</p></footer></body></html>"
    )


@pytest.mark.parametrize("size", [None, 7, 4])
@pytest.mark.parametrize("layout", LAYOUTS, ids=["article", "div"])
@pytest.mark.parametrize("name", ROWS)
def test_noise_goes_and_the_article_stays(name: str, layout: str, size: int | None) -> None:
    row = ROWS[name]
    told = story(row.get("language", "en"))
    text = newsclean.extract(page(told, row, layout, size)).text
    flat = " ".join(text.split())
    assert [snippet for snippet in row["gone"] if snippet in flat] == []
    assert [snippet for snippet in row.get("stays", ()) if snippet not in text] == []
    paragraphs = [html.unescape(part[3:-4]) for part in elements(told)[:size] if part.startswith("<p>")]
    assert [paragraph for paragraph in paragraphs if paragraph not in flat] == []
