"""Hostile pages whose data for scripts is the trouble: state without end, without bottom, in circles, and damaged."""

from __future__ import annotations

import json
from collections.abc import Callable

from hostile_markup import FAMILIES, PROSE, numbered, repeat

TITLE = "Ferry returns to the harbour"
BODY = f"<p>{PROSE}</p>"


def state(script: str) -> str:
    """Give a page that shows nothing but names its article, with a script."""
    return f"<!DOCTYPE html><html lang=en><head><title>{TITLE}</title></head><body><p>Loading</p>{script}</body></html>"


def of_json(text: str, attributes: str = "") -> str:
    """Give a page with a script of JSON."""
    return state(f'<script type="application/json" {attributes}>{text}</script>')


def of_code(text: str) -> str:
    """Give a page with a script that assigns something."""
    return state(f"<script>window.__STATE__={text}</script>")


def of_flight(rows: str) -> str:
    """Give a page with a script that pushes rows of React's flight format."""
    return state(f"<script>self.__next_f.push({json.dumps([1, rows])})</script>")


def nested(opening: str, closing: str, inner: str) -> Callable[[int], str]:
    """Make values within each other, as many as fill so many characters."""
    return lambda n: opening * (n // len(opening + closing)) + inner + closing * (n // len(opening + closing))


def own(content: str) -> str:
    """Write the object that the page names, with a content."""
    return f'{{"title":"{TITLE}","content":{content}}}'


DEEP, DEEPER = nested('{"a":', "}", "1"), nested("{a:", "}", "1")
CHILDREN = nested('["$","div",null,{"children":', "}]", json.dumps(BODY))
STAIRS = nested('{"content":[', "]}", json.dumps(BODY))(2000)
TINY, HALVES = '{"content":[{"content":[{"text":"x"}]}]},', "\\ud83d\\u12 "
FAMILIES |= {
    "state of one string": lambda n: of_json(json.dumps({"a": "x" * n})),
    "state of bodies": lambda n: of_json(f"[{repeat(json.dumps({'title': 'Other', 'content': BODY}) + ',', n)}1]"),
    "state of one body": lambda n: of_json(own(json.dumps(repeat(BODY, n)))),
    "state of tiny contents": lambda n: of_json("[" + repeat(TINY, n) + "1]"),
    "state deep": lambda n: of_json(DEEP(n)),
    "state deep in code": lambda n: of_code(DEEPER(n)),
    "state deep contents": lambda n: of_json(nested('{"content":[', "]}", own(json.dumps(BODY)))(min(n, 5000))),
    "state of deep contents": lambda n: of_json(f"[{repeat(f'{STAIRS},', n)}1]"),
    "state with a key repeated": lambda n: of_json("{" + repeat('"content":"x",', n) + f'"title":"{TITLE}"}}'),
    "state of assignments": lambda n: of_code(repeat("1;window.a={b:1};", n)),
    "state never closed": lambda n: of_code(repeat("{b:[1,window.a=", n)),
    "state of functions": lambda n: of_code(repeat("(function(a){return {b:", n)),
    "state of arrows": lambda n: of_code(repeat("(b=>({a:", n)),
    "state of brackets": lambda n: of_code("(" * n),
    "state of calls in calls": lambda n: of_code("[" + repeat("new Set([", n)),
    "state of JSON in JSON": lambda n: of_code(repeat("JSON.parse(", n)),
    "state deep in a string": lambda n: of_code(f"JSON.parse({json.dumps(DEEP(n))})"),
    "state of names": lambda n: of_code(f"($R=>$R[0]=[{numbered('$R[#]={a:$R[#]},', n)}1])"),
    "state of broken escapes": lambda n: of_code(f'{{title:"{TITLE}",content:"' + repeat(HALVES, n) + '"}'),
    "state of half pairs": lambda n: of_json(own('"' + repeat("\\ud83d ", n) + '"')),
    "flight of rows": lambda n: of_flight(numbered("#:{}\n", n)),
    "flight deep": lambda n: of_flight(f"0:{CHILDREN(n)}\n"),
    "flight in circles": lambda n: of_flight(repeat('0:["$","p",null,{"children":["$1","$0"]}]\n1:["$0","$1"]\n', n)),
    "flight that doubles": lambda n: of_flight(
        "".join(f'{i:x}:["$","p",null,{{"children":["${i + 1:x}","${i + 1:x}"]}}]\n' for i in range(n // 50)) + "ff:1\n"
    ),
    "flight of lengths": lambda n: of_flight(numbered("#:Tffffff,x", n)),
    "flat in circles": lambda n: of_json("[{" + numbered('"k#":0,', n) + '"a":0}]', "data-nuxt-data"),
    "flat of references": lambda n: of_json(f"[{repeat('[1,2,0],', n)}1]", "data-nuxt-data"),
}  # fmt: skip
