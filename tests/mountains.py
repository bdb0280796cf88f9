"""Articles beside noise many times their size: what it is made of, and where it stands."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable
from html import unescape
from random import Random

from test_odd_pages import PARAGRAPHS, SENTENCES, TITLE, each

DUMPED = "\n\n".join(SENTENCES)
SHAPES: dict[str, Callable[[str], str]] = {
    "below": lambda noise: f"<html><body>{PARAGRAPHS}{noise}",
    "above": lambda noise: f"<html><body>{noise}{PARAGRAPHS}",
    "amid": lambda noise: (
        f"<html><body>{each('<p>', '</p>', SENTENCES[:4])}{noise}{each('<p>', '</p>', SENTENCES[4:])}"
    ),
    "apart": lambda noise: f"<html><body><div>{PARAGRAPHS}</div><div>{noise}</div>",
    "beside the article": lambda noise: f"<html><body><article><h1>{TITLE}</h1>{PARAGRAPHS}</article>{noise}",
    "in the article": lambda noise: f"<html><body><article><h1>{TITLE}</h1>{PARAGRAPHS}{noise}</article>",
    "around": lambda noise: f"<html><body>{noise}<article>{PARAGRAPHS}</article>{noise}",
    "in a dump": lambda noise: f"{TITLE}\n\n{DUMPED}\n\n{as_lines(noise)}",
}


def as_lines(markup: str) -> str:
    """Give markup as a dump shows it."""
    return unescape(re.sub("<[^>]*>", "\n", markup))


def encoded(random: Random, size: int) -> str:
    """Give random data in base64."""
    return base64.b64encode(random.randbytes(size * 3 // 4)).decode()


def noises(size: int) -> dict[str, str]:
    """Give noise of about a size in characters, by what it is made of."""
    random = Random(7)
    words = "".join(random.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=size))
    return {
        "short paragraphs": "<p>x</p>" * (size // 8),
        "different short paragraphs": "".join(f"<p>item {n}</p>" for n in range(size // 12)),
        "short divs": "<div>ab</div>" * (size // 12),
        "short items": f"<ul>{'<li>abc</li>' * (size // 12)}</ul>",
        "numbers": "".join(f"<p>{n * 7919 % 100_003}</p>" for n in range(size // 12)),
        "one paragraph of a word": "<p>" + "lorem " * (size // 6) + "</p>",
        "one paragraph of random words": f"<p>{' '.join(words[at : at + 6] for at in range(0, size, 6))}</p>",
        "a word": f"<p>{words}</p>",
        "a word of one letter": f"<p>{'a' * size}</p>",
        "base64": f"<p>{encoded(random, size)}</p>",
        "base64 in lines": f"<pre>{chr(10).join(encoded(random, 76) for _ in range(size // 77))}</pre>",
        "hexadecimal": f"<p>{random.randbytes(size // 2).hex()}</p>",
        "entities": f"<p>{'&amp;' * (size // 5)}</p>",
        "entities of letters": f"<p>{'&eacute;' * (size // 8)}</p>",
        "combining marks": f"<p>e{chr(0x301) * size}</p>",
        "bidi controls": f"<p>{(chr(0x202E) + 'abc' + chr(0x2066)) * (size // 5)}</p>",
        "replacement characters": f"<p>{chr(0xFFFD) * size}</p>",
        "ligatures": f"<p>{'ﬁﬂﬀ' * (size // 3)}</p>",
        "a date": f"<p>{'3 May 2024 ' * (size // 11)}</p>",
        "a date attribute": f"<time datetime='{'2024-05-03' * (size // 10)}'>3 May</time>",
        "punctuation": f"<p>{'!?.,;:' * (size // 6)}</p>",
        "emoji": f"<p>{'😀🎉' * (size // 2)}</p>",
        "JSON": f"<p>{json.dumps([{'id': n, 'value': [n, None, True]} for n in range(size // 40)])}</p>",
        "CSS": f"<p>{'.ad-slot{display:none;color:#fff}' * (size // 33)}</p>",
        "table of figures": "<table>"
        + "".join(f"<tr><td>{n}</td><td>{n * 31 % 977}</td><td>{n * 17 % 89}%</td></tr>" for n in range(size // 48))
        + "</table>",
        "links": "".join(f"<a href=/{n}>read more</a> " for n in range(size // 22)),
        "sentences of four words": "".join(f"<p>Short paragraph number {n}.</p>" for n in range(size // 33)),
        "divs of three words": "<div>some text here</div>" * (size // 25),
        "items of three words": "<li>one two three</li>" * (size // 22),
        "lines": "".join(f"a line {n}<br>" for n in range(size // 14)),
        "spans": "".join(f"<span>word {n}</span> " for n in range(size // 22)),
    }
