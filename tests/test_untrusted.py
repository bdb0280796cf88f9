"""Pages are strangers': what is made of them holds nothing that could act, and what they name is not opened."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from hostile import FAMILIES
from rendering import hostile_page, violations
from reports import hostile

import newsclean

SMALL = 1500
PAGES = [*FAMILIES, *range(40)]
FRAME = {"class", "id", "lang", "dir", "title", "tabindex", "hidden", "role", "aria-*", "data-*"}
REPORT = {
    **dict.fromkeys((
        "b", "bdi", "body", "canvas", "code", "del", "details", "div", "h1", "h2", "h3", "head", "header", "html",
        "li", "main", "p", "pre", "script", "section", "small", "span", "style", "summary", "table", "tbody", "td",
        "th", "thead", "title", "tr", "ul",
    ), frozenset[str]()),
    "a": {"href", "rel"}, "button": {"type"}, "input": {"type", "checked"}, "label": {"title"}, "ol": {"start"},
    "meta": {"charset", "content", "http-equiv", "name"}, "script": {"type"}, "td": {"colspan"}, "th": {"scope"},
    **dict.fromkeys(("svg", "g", "line", "pattern", "rect"), frozenset((
        "x", "x1", "x2", "y", "y1", "y2", "width", "height", "rx", "patternTransform", "patternUnits",
    ))),
}  # fmt: skip
"""The elements of reports, each with the attributes that it may have beside those of FRAME."""


def page_of(name: str | int) -> str | bytes:
    """A page of a family, or of random markup."""
    return FAMILIES[name](SMALL) if isinstance(name, str) else hostile_page(name)


@pytest.mark.parametrize("name", PAGES)
def test_what_is_made_of_a_page_holds_nothing_that_acts(name: str | int) -> None:
    page = page_of(name)
    for pipeline in (None, newsclean.Pipeline()):
        article = newsclean.extract(page, url="https://lantern.example/a", pipeline=pipeline)
        assert list(violations(article.html(title=True))) == []
        assert list(strange(article.explain().to_html("a page"))) == []


def test_what_would_act_in_a_report_is_noticed() -> None:
    assert list(strange(hostile().to_html())) == []
    for evil in ("<img src=x>", "<p onclick=x>", "<a href=javascript:x>", "<script>x()</script>", "<p style=x>"):
        assert list(strange(hostile().to_html().replace("<main>", f"<main>{evil}")))


def strange(report: str) -> Iterator[str]:
    """Tell what a report holds, as the standard's parser reads it, beside what reports are made of."""
    scripts = 0
    for element in html5lib.parse(report, namespaceHTMLElements=False).iter():
        tag = str(element.tag).removeprefix("{http://www.w3.org/2000/svg}")
        scripts += tag == "script"
        for name, value in element.attrib.items():
            kind = next((f"{start}*" for start in ("aria-", "data-") if name.startswith(start)), name)
            if kind not in FRAME | REPORT.get(tag, set()) or (name == "href" and not is_harmless(value)):
                yield f"{tag} {name}={value!r}"
        if tag not in REPORT:
            yield tag
    if scripts != 2:
        yield f"{scripts} scripts"


def is_harmless(address: str) -> bool:
    """Tell whether following an address runs nothing: one of the web, or a place in the report."""
    return address.startswith(("http://", "https://", "#"))


NAMING = """<?xml version="1.0"?><?xml-stylesheet href="{0}"?>
<!DOCTYPE html SYSTEM "{0}" [<!ENTITY own SYSTEM "{0}"><!ENTITY % more SYSTEM "{0}">%more;]>
<html manifest="{0}" lang="{0}"><head><base href="{0}"><title>{0}</title><meta charset="{0}">
<meta http-equiv=refresh content="0;url={0}"><meta property="og:url" content="{0}"><meta name=author content="{0}">
<link rel=stylesheet href="{0}"><link rel=canonical href="{0}"><link rel=import href="{0}"><link rel=author href="{0}">
<style>@import url("{0}"); p {{ background: url({0}) }}</style><script src="{0}"></script>
<script type="application/ld+json">{{"@context":"{0}","@type":"NewsArticle","@id":"{0}","url":"{0}","headline":"{0}",
"author":{{"@id":"{0}"}},"image":"{0}","articleBody":"{0}"}}</script>
<script id=__NEXT_DATA__ type="application/json" src="{0}">{{"$ref":"{0}","title":"{0}","content":"{0}"}}</script>
<body background="{0}" itemscope itemtype="{0}" itemid="{0}"><article><h1>{0}</h1><p>It rained all night, and &own; rose
on the quay.</p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{0}" parse=text></xi:include>
<!--#include file="{0}"--><iframe src="{0}"></iframe><object data="{0}"></object><embed src="{0}">
<img src="{0}" data-src="{0}" srcset="{0} 2x" longdesc="{0}"><video src="{0}" poster="{0}"></video>
<svg><use href="{0}"/><image xlink:href="{0}"/></svg><form action="{0}"><input type=image src="{0}"></form>
<a href="{0}">the ferry</a><blockquote cite="{0}">It rained on the river, and nobody on the quay could say
why.</blockquote></article></body></html>"""
DUMP = "---\ninclude: {0}\nurl: {0}\n---\n# {0}\n\nIt rained all night ![lamp]({0}), and [the river]({0}) rose.\n\n{0}"
OPENED = """
import json, os, sys
import newsclean
opened = []
def note(event, arguments):
    if event == "open" or event.startswith(("socket.", "os.listdir", "os.scandir", "subprocess.", "os.exec", "os.spawn",
                                            "os.system", "os.posix_spawn", "os.mkdir", "os.remove", "urllib.")):
        opened.append([event, str(arguments[0]) if arguments else ""])
sys.path.append(sys.argv[1])
from hostile import FAMILIES
named = sys.argv[2:]
pages = [family(600) for family in FAMILIES.values()][::4] + json.load(sys.stdin)
addresses = [None, *named]
sys.addaudithook(note)
for page in pages:
    for url in addresses if any(name in page for name in named if isinstance(page, str)) else addresses[:1]:
        article = newsclean.extract(page, url=url)
        article.html(), article.markdown(), article.tei(), article.images, article.links, article.sections()
        article.explain().to_html()
open(named[0]).close()  # is noticed
own = tuple(filter(None, (os.path.dirname(newsclean.__file__), *sys.path)))
reading = "open", "os.listdir", "os.scandir"
print(json.dumps([[event, what] for event, what in opened if event not in reading or not what.startswith(own)]))
"""


def test_nothing_that_a_page_names_is_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("<p>Nobody may read this.</p>", "utf-8")
    names = [str(secret), secret.as_uri(), "http://127.0.0.1:9/x", "//127.0.0.1/x"]
    pages = [*names, *(page.format(name) for page in (NAMING, DUMP) for name in names)]
    command = [sys.executable, "-c", OPENED, str(Path(__file__).parent), *names]
    done = subprocess.run(command, input=json.dumps(pages), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [["open", str(secret)]]
