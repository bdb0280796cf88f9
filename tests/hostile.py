"""Hostile pages by the family: each a function of a size in characters, deterministic, and like nothing anybody wrote.

`python benchmarks/hostile_pages.py` measures them all.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable

import hostile_dumps  # noqa: F401  # adds its families
import hostile_state  # noqa: F401  # adds its families
import hostile_varied as _  # noqa: F401  # adds its families
from hostile_markup import (
    FAMILIES,
    PROSE,
    REPEATED,
    Family,
    all_bytes,
    article,
    gaps,
    in_head,
    json_ld,
    lines_of,
    mixed,
    numbered,
    random_text,
    random_words,
    repeat,
)

__all__ = ["BAITS", "FAMILIES", "LEGACY", "LETTERS", "PROSE", "repeat"]


def bait(name: str, text: Callable[[int], str]) -> None:
    """Feed a string built against regular expressions to every field, and to the body."""
    FAMILIES[f"bait author {name}"] = lambda n: (
        article(author=text(n // 2)) + in_head(f"<meta name=author content='{text(n // 2)}'>")
    )
    FAMILIES[f"bait title {name}"] = lambda n: in_head(
        f"<title>{text(n // 2)}</title><meta name=og:title content='{text(n // 2)}'>"
    )
    FAMILIES[f"bait date {name}"] = lambda n: article(datePublished=text(n))
    FAMILIES[f"bait JSON-LD {name}"] = lambda n: json_ld(text(n))
    FAMILIES[f"bait dump {name}"] = text
    FAMILIES[f"bait short lines {name}"] = lambda n: repeat(text(150) + "\n", n)
    FAMILIES[f"bait paragraphs {name}"] = lambda n: "<html>" + repeat(f"<p>{text(390)}</p>", n)
    FAMILIES[f"bait bytes {name}"] = lambda n: text(n - 2).encode() + b"\xe9\n"


BAITS = {
    "spaces": " ", "letters": "a", "at": "a@", "dots": "a.", "brackets": "(", "open brackets": "[(a", "dashes": "a - ",
    "digits": "1", "dates": "2026-", "slashes": "1/", "colons": "1:", "bars": "| ", "commas": ", ", "capitals": "Ann ",
    "wrappers": "<!-- ", "closers": "--> ", "comment marks": "/* ", "stray commas": ", ", "ampersands": "&",
    "newlines": "\n",
    "bytes like UTF-8": "Ã", "mojibake": "Ã¼ Ð°", "words": "by ", "addresses": "http://", "and": "and ",
    "accents": "e\u0301",
}  # fmt: skip
for _name, _piece in BAITS.items():
    bait(_name, lambda n, piece=_piece: repeat(piece, n))  # type: ignore[misc]
bait("a wrapper before spaces", lambda n: "<!--" + " " * n + "x")
bait("spaces before a closer", lambda n: "x" + " " * n + "-->" + " " * (n // 9) + "x")

FAMILIES |= {
    "JSON-LD headline of bars": lambda n: article(headline=repeat("a | ", n)),
    "JSON-LD author of bars": lambda n: article(author=[{"name": repeat("Ann | ", n)}]),
    "heading of bars": lambda n: (
        f"<html><h1>{repeat('a | ', n)}</h1><p class=byline>By {repeat('Ann | ', n)}</p><p>{PROSE}"
    ),
    "JSON-LD deep": lambda n: json_ld("[" * (n // 2)),
    "JSON-LD deep and closed": lambda n: json_ld('{"a":' * (n // 6) + "1" + "}" * (n // 6)),
    "JSON-LD wide": lambda n: json_ld("[" + repeat('{"@type":"Person","name":"A"},', n) + "1]"),
    "JSON-LD scripts": lambda n: in_head(repeat('<script type=application/ld+json>{"@type":"Article"}</script>', n)),
    "JSON-LD authors": lambda n: article(author=[f"Ann Number{i}" for i in range(n // 18)]),
    "JSON-LD nested authors": lambda n: article(author=[[[["Ann Other"] * 40] * 40] * 40] * max(1, n // 900_000)),
    "JSON-LD huge number": lambda n: json_ld('{"@type":"Article","datePublished":' + "9" * n + "}"),
    "JSON-LD cyclic": lambda n: json_ld("[" + numbered('{"@id":"#","author":{"@id":"#"}},', n) + "1]"),
    "JSON-LD broken": lambda n: json_ld(repeat('{"@type":"Article",}, ', n) + "{"),
    "JSON-LD strings": lambda n: json_ld(repeat('"a" ', n)),
    "dump of one line": lambda n: repeat(PROSE, n),
    "dump of one word": lambda n: "a" * n,
    "dump of one letter a line": lambda n: repeat("a\n", n),
    "dump of tiny lines and labels": lambda n: repeat("a\n", n // 2) + repeat("log\nin plugh xyzzy\n", n // 2),
    "dump of equal lines": lambda n: repeat(PROSE + "\n", n),
    "dump of different lines": lambda n: lines_of(random_words(n), 150),
    "dump of equal short lines": lambda n: repeat("Read more\n", n),
    "dump of names": lambda n: repeat("Ann Other\n", n),
    "dump of bylines": lambda n: repeat("By Ann Other, 3 May 2024\n", n),
    "dump of dates": lambda n: repeat("3 May 2024 10:15\n", n),
    "dump of sign-offs": lambda n: repeat(f"{PROSE}{PROSE}\n- Reuters\n", n),
    "dump of signed lines": lambda n: repeat(f"{PROSE}{PROSE}\nBy Ann Other\n", n),
    "dump of different sign-offs": lambda n: numbered(f"# {PROSE}\nAnn Number#/Reuters\n", n),
    "dump of blank lines": lambda n: repeat(" \n", n),
    "dump of gaps": gaps,
    "dump of bullets": lambda n: repeat("• ", n),
    "dump of pairs": lambda n: numbered("Rain number # is coming to the town\n" * 2, n),
    "dump of headings": lambda n: repeat(f"{PROSE}\nRain Is Coming\n", n),
    "dump of captions": lambda n: repeat("Photo: Ann Other\n", n),
    "mojibake": lambda n: repeat("GrÃ¼n Ð´Ð° â€™ ", n),
    "mojibake lines": lambda n: repeat("GrÃ¼n Ð´Ð° â€™\n", n),
    "control characters": lambda n: repeat("".join(map(chr, range(32))) + "x", n),
    "control characters in markup": lambda n: repeat("<p>" + "".join(map(chr, range(32))) + "x", n),
    "surrogates": lambda n: repeat("\ud800x\udfff ", n),
    "surrogates in markup": lambda n: repeat("<p>\ud800x\udfff ", n),
    "bidi": lambda n: repeat("\u202eabc\u2066def\u2069\u200f ", n),
    "zero width": lambda n: repeat("\u200b\u200d\ufeff", n),
    "combining marks": lambda n: "e" + "\u0301" * n,
    "mixed scripts": lambda n: repeat("aбγ中あ한עبไ ", n),
    "no spaces": lambda n: "中" * n,
    "BOMs": lambda n: "\ufeff" * n,
    "random characters": random_text,
    "random markup": lambda n: lines_of(random_text(n), 20).replace("\n", "<p>"),
    "random bytes": all_bytes,
    "NUL bytes": lambda n: b"\0" * n,
    "UTF-16 without a mark": lambda n: repeat(PROSE, n // 2).encode("utf-16-le"),
    "UTF-16, odd": lambda n: repeat(PROSE, n // 2).encode("utf-16-be")[1:],
    "UTF-16 of surrogates": lambda n: b"\xff\xfe" + b"\x00\xd8" * (n // 2),
    "ISO-2022-JP": lambda n: b"<meta charset=iso-2022-jp>" + b"\x1b$B$" * (n // 4),
    "high bytes": lambda n: bytes(range(128, 256)) * (n // 128),
    "wrong charset": lambda n: b"<meta charset=big5>" + repeat("é", n // 2).encode("cp1252") * 2,
    "cut UTF-8": lambda n: repeat("é中", n // 5).encode()[:-1],
    "gzip": lambda n: gzip.compress(all_bytes(n), mtime=0),
    "deflate bomb": lambda n: zlib.compress(b"<p>" * n),
    "PNG": lambda n: b"\x89PNG\r\n\x1a\n" + all_bytes(n),
    "PDF": lambda n: b"%PDF-1.7\n" + all_bytes(n) + b"\n%%EOF",
    "JSON": lambda n: json.dumps([PROSE] * (n // len(PROSE) + 1)),
    "all at once": lambda n: mixed(list(REPEATED.values()), n),
}  # fmt: skip
LEGACY: tuple[str, ...] = (
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp874",
    "cp932",
    "cp949",
)
LEGACY += (
    "gb18030",
    "big5",
    "euc_jp",
    "euc_kr",
    "koi8-r",
    "koi8-u",
    "iso8859-2",
    "iso8859-5",
    "iso2022_jp",
    "utf-7",
    "shift_jis",
)
LETTERS = "Đêm qua trời mưa дождь идёт ночью βροχή 雨が降っています 비가 옵니다 גשם مطر ฝนตก łąka żółw "


def legacy(codec: str, label: str) -> Family:
    """A page of many letters in an encoding, labelled with some other or none."""
    head = f"<meta charset={label}>" if label else ""
    return lambda n: repeat(f"{head}<p>{LETTERS}{PROSE}</p>", n).encode(codec, "ignore")


FAMILIES |= {
    f"{codec} labelled {label or 'nothing'}": legacy(codec, label)
    for codec in LEGACY
    for label in ("", "utf-8", "big5", codec)
}
