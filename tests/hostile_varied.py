"""Hostile pages whose every line is another: what is looked up, compared or remembered once for each."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

from hostile_markup import FAMILIES, PROSE, article, json_ld, repeat

LONG = "@ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~"
SIGNS: dict[str, Callable[[Random], str]] = {
    "@": lambda random: word(random).capitalize(),
    "~": lambda random: word(random),
    "#": lambda random: str(random.randint(0, 99_999)),
    "%": lambda random: f"{random.randint(1, 28):02}",
}


def word(random: Random) -> str:
    """A word that nobody has used before."""
    return "".join(random.choices("aeioustrnlmdkpbgv", k=random.randint(3, 9)))


def filled(piece: str, random: Random) -> str:
    """A piece with another name for each "@", word for "~", number for "#" and day for "%"."""
    return "".join(SIGNS[sign](random) if sign in SIGNS else sign for sign in piece)


def varied(piece: str, size: int) -> str:
    """A piece again and again, each time another."""
    random = Random(1)
    pieces: list[str] = []
    total = 0
    while total < size:
        pieces.append(filled(piece, random))
        total += len(pieces[-1])
    return "".join(pieces)[:size]


def people(size: int, each: str) -> str:
    """Many people, or references to one, as an article's authors, in lists within lists."""
    random = Random(1)
    pieces = [json.loads(filled(each, random)) for _ in range(min(size, 900_000) // (len(each) + 6))]
    groups = [[pieces[at : at + 50] for at in range(start, start + 2500, 50)] for start in range(0, len(pieces), 2500)]
    return article(author=groups)


DUMPS = {
    "bylines": "By @ @\n", "dated bylines": "By @ @, % May 20%\n", "names": "@ @\n", "dates": "% May 20%\n",
    "numeric dates": "20%-%-% 10:%\n", "headings": f"{PROSE}\n@ @ @ @ @\n", "captions": "Photo: @ @\n",
    "credits": "~ ~ ~ (@/Reuters)\n", "agencies": f"{PROSE}\n(@ @)\n", "lines": "~ ~ ~ ~ ~ ~.\n", "shares": "Share ~\n",
    "teasers": "Read more: @ ~ ~\n", "related": "Related: @ ~ ~ ~ ~ ~\n", "mojibake": "GrÃ¼~ Ð´Ð°~ â€™\n",
    "bullets": "• ~ ~\n", "paragraphs": f"{LONG}.\n", "signed paragraphs": f"{LONG}. (@ @)\n\n",
    "scripts": "@ ~ ~ дождь ~ 雨が ~ مطر\n", "labels": "@: ~ ~ ~\n", "addresses": "https://~.example/~-~/# @\n",
}  # fmt: skip
MARKUP = {
    "bylines": "<p>By @ @</p>", "marked bylines": "<p><span class=byline>By @ @</span></p>",
    "author links": "<a rel=author href=/~>@ @</a> ", "sentences": "<p>@ ~ ~ ~.</p>",
    "sections": f"<h2>@ ~ ~</h2><p>{PROSE}</p>", "teasers": "<ul><li><a href=/~>@ ~ ~ ~</a></li></ul>",
    "classes": "<div class='~ ~-~'><p>@ ~</p></div>", "ids": "<div id=~#>~</div>", "titles": "<h1>@ @ @</h1>",
    "times": "<time datetime=20%-%-%>% May 20%</time>", "breaks": "~ ~ ~<br>",
    "captions": "<figure><figcaption>@ @/Reuters</figcaption></figure>", "menus": "<nav><a href=/~>@</a></nav><p>~</p>",
    "quotations": "<blockquote>“@ ~ ~,” said @ @.</blockquote>", "items": "<i itemprop=author>@ @</i>",
    "tables": "<table><tr><td>@</td><td>~ ~</td></tr></table>", "asides": "<aside><p>@ ~ ~ ~</p></aside>",
    "cards": "<section class='~'><h3>@ ~</h3><p>@ ~ ~ ~ ~ ~.</p></section>",
    "articles": f"<article><h2>@ ~ ~</h2><p>{PROSE}~</p><p>By @ @</p></article>",
    "linked prose": f"<p>@ <a href=/~>~ ~</a> {PROSE}</p>", "labels": "<p><b>@:</b> ~ ~</p>",
    "comments": "<div class=comment id=c#><b>@ @</b> <time>% May 20%</time><p>~ ~ ~ ~ ~.</p></div>",
    "metas": "<meta name=author content='@ @'><meta property=og:~ content='~'>",
}  # fmt: skip
FAMILIES |= {
    f"varied dump of {name}": lambda n, piece=piece: varied(piece, n)  # type: ignore[misc]
    for name, piece in DUMPS.items()
}
FAMILIES |= {
    f"varied {name}": lambda n, piece=piece: "<html><body>" + varied(piece, n)  # type: ignore[misc]
    for name, piece in MARKUP.items()
}
FAMILIES |= {
    "JSON-LD people": lambda n: people(n, '{"@type":"Person","name":"@ @"}'),
    "JSON-LD references": lambda n: people(n, '{"@id":"~"}'),
    "JSON-LD articles": lambda n: json_ld(
        "[" + varied('{"@type":"NewsArticle","headline":"@ ~ ~","author":["@ @","@ @"],"url":"/~"},', n) + '"'
    ),
    "JSON-LD of half characters": lambda n: json_ld('{"@type":"NewsArticle","headline":"' + repeat("\\ud83d ", n)),
}
