"""The article in the data that a page carries for its scripts."""

from __future__ import annotations

import json
from typing import Any

import bs4
import pytest

import newsclean
from newsclean.read import hydration
from newsclean.read.hydration import search
from newsclean.read.hydration.flat import unflatten, unflatten_stream, unpair
from newsclean.read.hydration.flight import read_flight
from newsclean.read.hydration.js_literal import MOST_DEPTH, read_literal
from newsclean.read.hydration.rich_text import as_html
from newsclean.read.hydration.states import Script, read_states

TITLE = "Ferry returns to the harbour"
PARAGRAPHS = (
    "The ferry came back to the harbour on Monday after eleven years, and nobody on the quay could say who had paid.",
    "“I proposed to my wife on the upper deck,” said Albin Reef, who had waited since five with a thermos of tea.",
    "The town bought the hull for the price of its scrap and spent two winters on shelves, one plank after the other.",
)
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
POST = {
    "slug": "ferry-returns",
    "title": TITLE,
    "author": {"name": "Marta Quill"},
    "publishedAt": "2026-03-14T07:45:00+01:00",
    "content": BODY,
}
OTHER = {
    "slug": "train",
    "title": "Train leaves the station",
    "author": "Ned Oakum",
    "content": 3 * BODY.replace("ferry", "train"),
}
PAIRED = {"post": [0, {name: [0, value] for name, value in POST.items()}]}
STATE = {"related": [OTHER], "post": POST}
FLIGHT = f"1:{json.dumps({**POST, 'content': '$2'})}\n2:T{len(BODY.encode()):x},{BODY}"


def script(code: str, attributes: str = "") -> str:
    """Write a script element."""
    return f"<script {attributes}>{code}</script>"


def page(scripts: str, shown: str = "<nav><a href=/>Home</a></nav>") -> str:
    """Write an empty page that names its article."""
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>{TITLE} | The Lantern Post</title>'
        f'<link rel="canonical" href="https://lantern.example/news/ferry-returns"></head>'
        f"<body>{shown}{scripts}</body></html>"
    )


STATES = {
    "a script of JSON": script(
        json.dumps({"props": {"pageProps": STATE}}), 'id="__NEXT_DATA__" type="application/json"'
    ),
    "a name of the window": script(f"window.__INITIAL_STATE__ = {json.dumps(STATE)};"),
    "JSON in a string": script(f"window.__STATE__ = JSON.parse({json.dumps(json.dumps(STATE))});"),
    "JSON in JSON": script(json.dumps({"status": 200, "body": json.dumps(STATE)}), 'type="application/json"'),
    "a function that is called": script(
        "window.__NUXT__=(function(a,b,c){return {data:[{post:{title:a,author:{name:b},publishedAt:"
        f'"2026-03-14T07:45:00+01:00",content:c}}}}]}}}}({json.dumps(TITLE)},"Marta Quill",{json.dumps(BODY)}));'
    ),
    "a flat list": script(
        json.dumps(
            [
                {"post": 1},
                {"title": 2, "author": 3, "publishedAt": 4, "content": 5},
                TITLE,
                "Marta Quill",
                ["Date", "2026-03-14T07:45:00+01:00"],
                BODY,
            ]
        ),
        'type="application/json" data-nuxt-data="app"',
    ),
    "pieces of a stream": "".join(
        script(f"self.__next_f.push({json.dumps([1, piece])})") for piece in (FLIGHT[:200], FLIGHT[200:])
    ),
    "an attribute": f"<astro-island props='{json.dumps(PAIRED)}'></astro-island>",
}


@pytest.mark.parametrize("scripts", STATES.values(), ids=STATES)
@pytest.mark.parametrize("reader", ["turbohtml", "soup"])
def test_an_empty_page_has_the_article_of_its_data(scripts: str, reader: str) -> None:
    """Text, title, authors and date are those of the object that the page names, none of another."""
    source = page(scripts)
    article = newsclean.extract(source if reader == "turbohtml" else bs4.BeautifulSoup(source, "html5lib"))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.authors) == (TITLE, ("Marta Quill",))
    assert article.date is not None
    assert article.date.isoformat() == "2026-03-14T07:45:00+01:00"
    kept = [verdict for verdict in article.verdicts if verdict.reason.code == "data.body"]
    assert len(kept) == len(PARAGRAPHS)


@pytest.mark.parametrize("scripts", STATES.values(), ids=STATES)
def test_fields_tell_their_path_in_the_data(scripts: str) -> None:
    """The candidates name the data as their source, not JSON-LD that the page does not have."""
    article = newsclean.extract(page(scripts))
    path = next(verdict.reason.evidence for verdict in article.verdicts if verdict.reason.code == "data.body")
    reasons = [each.reason for each in article.candidates]
    told = [reason for reason in reasons if reason.code.endswith((".data", ".json_ld"))]
    assert {reason.code for reason in told} >= {"title.data", "authors.data", "date.data"}
    assert not any(reason.code.endswith(".json_ld") for reason in told)
    assert all(path in reason.evidence.lower() for reason in told)


def test_json_ld_stays_the_source_of_what_it_says() -> None:
    """A page with JSON-LD and data names each source for what is from it."""
    linked = script(json.dumps({"@type": "NewsArticle", "headline": TITLE}), 'type="application/ld+json"')
    codes = {each.reason.code for each in newsclean.extract(page(linked + STATES["a script of JSON"])).candidates}
    assert "title.json_ld" in codes
    assert "title.data" not in codes


def test_dividers_are_written_once() -> None:
    """A rule between two paragraphs is one, whichever form tells it."""
    rich = {"blocks": [{"type": "paragraph", "data": {"text": text}} for text in PARAGRAPHS]}
    rich["blocks"].insert(1, {"type": "delimiter", "data": {}})
    bodies = (BODY.replace("</p><p>", "</p><hr><p>", 1), BODY.replace("</p><p>", "</p>\n<hr/>\n<p>", 1), rich)
    for body in bodies:
        source = page(script(json.dumps({**POST, "content": body}), 'type="application/json"'))
        for document in (source, bs4.BeautifulSoup(source, "html5lib")):
            assert newsclean.extract(document).markdown() == "\n\n".join((PARAGRAPHS[0], "---", *PARAGRAPHS[1:]))


def test_what_the_page_shows_is_left_out_beside_the_data() -> None:
    """A line about loading is dropped for a reason of its own."""
    article = newsclean.extract(
        page(STATES["a script of JSON"], "<p>Fetching the article for you, one moment please.</p>")
    )
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert "data.shown" in {verdict.reason.code for verdict in article.verdicts}


def test_data_of_other_articles_is_not_taken() -> None:
    """A page that names its article takes no body whose object says another title and address."""
    article = newsclean.extract(page(script(f"window.__STATE__ = {json.dumps({'related': [OTHER]})};")))
    assert "train" not in article.text


def test_a_page_that_shows_its_article_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """The visible text counts; the data are not even read."""
    monkeypatch.setattr(hydration, "article_in_data", lambda *_: pytest.fail("searched"))
    shown = f"<article><h1>{TITLE}</h1>{5 * BODY}</article>"
    assert PARAGRAPHS[0] in newsclean.extract(page(STATES["a script of JSON"], shown)).text


DAMAGED = {
    "a comma behind the last value": json.dumps(STATE)[:-1] + ",}",
    "an escape of no meaning": json.dumps(STATE).replace("Monday", r"\Monday"),
    "half of a pair": json.dumps(STATE).replace("train", r"\ud83d train"),
    "a comment": json.dumps(STATE).replace('"post"', '/* the page */ "post"'),
    "an end cut off": json.dumps({"post": POST, "related": [OTHER]})[:-900],
    "a call behind the article": json.dumps({"post": POST})[:-1] + ', "now": now()}',
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED)
def test_damaged_json_is_read_as_far_as_it_goes(text: str) -> None:
    """With a warning, unless JSON allows it."""
    article = newsclean.extract(page(script(text, 'type="application/json"')))
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert any("damaged" in warning for warning in article.warnings) == (text != DAMAGED["half of a pair"])


@pytest.mark.parametrize("said", [{"vendor": "The Lantern Post"}, {"type": "Ferry-Returns"}, {"section": "Ferry"}])
def test_a_name_of_many_objects_names_none(said: dict[str, str]) -> None:
    """What the title says of the site, or a word of the address, stands in each object of a list."""
    others = [{**OTHER, **said, "content": f"<p>{number}</p>{OTHER['content']}"} for number in range(9)]
    article = newsclean.extract(page(script(json.dumps({"products": others}), 'type="application/json"')))
    assert "train" not in article.text


def test_the_layout_of_a_router_is_no_body() -> None:
    """Names of routes and the page's footer are not taken for rich text."""
    footer = ["$", "footer", None, {"children": ["$", "p", None, {"children": PARAGRAPHS[0] * 4}]}]
    heading = ["$", "h1", None, {"children": TITLE}]
    tree = [
        "",
        {"title": TITLE, "children": ["(main)", {"children": [["$", "div", None, {"children": [heading, footer]}]]}]},
    ]
    source = page(script(f"self.__next_f.push({json.dumps([1, f'0:{json.dumps(tree)}'])})"))
    assert "(main)" not in newsclean.extract(source).text


def test_scripts_shorter_than_a_body_are_not_read() -> None:
    """A script must hold as many characters as the body that is looked for; pieces of a stream add up."""
    scripts = [
        Script("", "", f"window.a={json.dumps({'a': 'x' * 50})}"),
        Script("", "", f"window.b={json.dumps(POST)}"),
    ]
    assert [state.source for state in read_states(scripts, 300)] == ["window.b"]
    pieces = [Script("", "", f"self.__next_f.push({json.dumps([1, piece])})") for piece in (FLIGHT[:200], FLIGHT[200:])]
    assert [state.source for state in read_states(pieces, 10_000)] == ["__next_f"]


def test_names_before_values_are_told() -> None:
    """However they are written, but for comparisons and arrows."""
    code = (
        "window['__A__'] = {a:1};b == {c:2}; x => {d:3}; Fusion.globalContent={e:4};å=JSON.parse('[5]');f(g.h||{f:6})"
    )
    values = [(state.source, state.value) for state in read_states([Script("", "", code)])]
    assert values == [
        ("window['__A__']", {"a": 1}), ("Fusion.globalContent", {"e": 4}), ("å", [5]),
    ]  # fmt: skip


LITERALS: dict[str, Any] = {
    "{a: !0, b: 'x', c: [1, , undefined],}": {"a": True, "b": "x", "c": [1, None, None]},
    "{'d':{},e:new Date('2026-03-14'),f:JSON.parse(\"{\\\"x\\\":1}\")}": {"d": {}, "e": "2026-03-14", "f": {"x": 1}},
    "[-1.5e3, 0x1F, .5, void 0, `a\\nb`, '\\u00e9\\x41\\u{1F600}']": [-1500.0, 31, 0.5, None, "a\nb", "éA😀"],
    "/* state */ {a: 1, // the first\n b: 2}": {"a": 1, "b": 2},
    "(function(a,b){return {t:a,l:[b,b]}}('x',{z:1}))": {"t": "x", "l": [{"z": 1}, {"z": 1}]},
}


@pytest.mark.parametrize(("script", "value"), LITERALS.items())
def test_literals_are_read(script: str, value: Any) -> None:
    """JavaScript's own forms, and what stands behind them is not looked at."""
    assert read_literal(script + "; more()").value == value


@pytest.mark.parametrize(
    "script",
    [
        "",
        "state",
        "{a: b}",
        "{a: 1 b: 2}",
        "[1",
        "{a: function(){}}",
        "(function(a){return {}})",
        "[" * (MOST_DEPTH + 1),
    ],
)
def test_code_is_no_literal(script: str) -> None:
    """What would have to be run, is cut off or is nested too deep raises ValueError."""
    with pytest.raises(ValueError, match=r"literal|key|value|function"):
        read_literal(script)


def test_flat_lists_are_rebuilt() -> None:
    """Circles close, wrappers are looked through, and typed values become plain ones."""
    value = unflatten(
        [{"title": 1, "date": 2, "self": 0, "ref": 3, "no": -1}, "Fog", ["Date", "2026-03-14"], ["Ref", 1]]
    )
    assert (value["title"], value["date"], value["ref"], value["no"]) == ("Fog", "2026-03-14", "Fog", None)
    assert value["self"] is value
    assert unflatten_stream([{"_1": 2, "_3": 4}, "title", "Fog", "tags", [2, 2]]) == {
        "title": "Fog",
        "tags": ["Fog", "Fog"],
    }
    assert unpair({"tags": [1, [[0, "sea"]]], "post": [0, {"title": [0, "Fog"]}]}) == {
        "tags": ["sea"],
        "post": {"title": "Fog"},
    }


def test_flight_rows_are_resolved() -> None:
    """References, paths into other rows, dates and escaped dollars; a chain of references without end is cut."""
    rows = read_flight(
        '1:{"a":"$2","d":"$D2026-03-14","u":"$undefined","m":"$$5","p":"$4:props:children"}\n2:"Fog"\n'
        '4:["$","p",null,{"children":["x"]}]\n5:I["module"]\n6:"$6"\n'
    )
    assert rows[0] == {"a": "Fog", "d": "2026-03-14", "u": None, "m": "$5", "p": ["x"]}
    assert rows[-1] is None


TEXT = {"type": "text", "text": "Fog & rain", "value": "Fog & rain"}
RICH: dict[str, tuple[Any, str]] = {
    "Portable Text": (
        [
            {"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Fog & rain"}]},
            {"_type": "block", "style": "normal", "listItem": "bullet", "children": [{"_type": "span", "text": "one"}]},
            {"_type": "image", "asset": {"_ref": "image-1"}},
        ],
        "<h2>Fog &amp; rain</h2><ul><li>one</li></ul>",
    ),
    "Contentful": (
        {
            "nodeType": "document",
            "content": [
                {"nodeType": "heading-3", "content": [{**TEXT, "nodeType": "text"}]},
                {
                    "nodeType": "paragraph",
                    "content": [{"nodeType": "hyperlink", "data": {"uri": "/x"}, "content": [TEXT]}],
                },
            ],
        },
        '<h3>Fog &amp; rain</h3><p><a href="/x">Fog &amp; rain</a></p>',
    ),
    "ProseMirror": (
        {"type": "doc", "content": [{"type": "orderedList", "content": [{"type": "listItem", "content": [TEXT]}]}]},
        "<ol><li>Fog &amp; rain</li></ol>",
    ),
    "Slate": ([{"type": "heading-two", "children": [{"text": "Fog & rain"}]}], "<h2>Fog &amp; rain</h2>"),
    "Lexical": (
        {"root": {"type": "root", "children": [{"type": "heading", "tag": "h4", "children": [TEXT]}]}},
        "<h4>Fog &amp; rain</h4>",
    ),
    "Draft.js": (
        {
            "blocks": [{"text": "Fog", "type": "unstyled"}, {"text": "one", "type": "unordered-list-item"}],
            "entityMap": {},
        },
        "<p>Fog</p><ul><li>one</li></ul>",
    ),
    "Editor.js": (
        {
            "blocks": [
                {"type": "header", "data": {"text": "Fog", "level": 3}},
                {"type": "list", "data": {"items": ["one"]}},
                {"type": "list", "data": {"items": [{"content": "a", "items": [{"content": "b", "items": []}]}]}},
            ]
        },
        "<h3>Fog</h3><ul><li>one</li></ul><ul><li>a<ul><li>b</li></ul></li></ul>",
    ),
    "Arc": (
        [
            {"type": "text", "content": "Fog <b>and</b> rain"},
            {"type": "image", "caption": "no"},
            {"type": "header", "content": "Sea"},
        ],
        "<div>Fog <b>and</b> rain</div><h2>Sea</h2>",
    ),
    "React": (
        [["$", "p", None, {"children": ["Fog ", ["$", "a", None, {"href": "/x", "children": "and"}]]}]],
        '<p>Fog <a href="/x">and</a></p>',
    ),
    "plain text": ("Fog & rain.\n\nSea.", "<p>Fog &amp; rain.</p><p>Sea.</p>"),
}


@pytest.mark.parametrize(("body", "html"), RICH.values(), ids=RICH)
def test_rich_text_becomes_html(body: Any, html: str) -> None:
    """Headings, lists, links and paragraphs stay what they are; embeds are left out."""
    assert as_html(body) == html


def test_bodies_within_bodies_share_a_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    nested = json.dumps(POST)
    for _ in range(30):
        nested = f'{{"content":[{nested}]}}'
    data = page(f'<script type="application/json">{nested}</script>')
    assert PARAGRAPHS[0] in newsclean.extract(data).text
    monkeypatch.setattr(search, "MOST_PIECES", 50)
    assert PARAGRAPHS[0] not in newsclean.extract(data).text
