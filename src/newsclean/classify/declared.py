"""Figures of what a page declares: types of schema.org, of Open Graph, and which meta elements it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import log1p

from ..model import Head
from .type_words import NOTHING, words

Figures = dict[str, float]
OPEN_GRAPH = ("article", "product", "video", "website")
_BARS = "|-–—·:»"


def declared_types(head: Head) -> Counter[str]:
    """How many of the page's nodes of JSON-LD have each type of schema.org, in lower case."""
    return Counter(kind.lower().rpartition("/")[2] for node in head.json_ld for kind in _types(node.get("@type")))


def _types(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each


def open_graph_type(head: Head) -> str:
    """What the page says that it is in Open Graph, "" where it does not."""
    return head.meta.get("og:type", ("",))[0].strip().lower()


def head_figures(head: Head, types: tuple[str, ...]) -> Figures:
    """The figures of a page's head."""
    known, own, meta = words("schema").runs, open_graph_type(head), head.meta
    figures = dict.fromkeys([f"schema_{kind}" for kind in types], 0.0)
    for name, count in declared_types(head).items():
        for kind in known.get((name,), NOTHING):
            figures[f"schema_{kind}"] += count
    figures |= {f"og_{each}": float(each in own) for each in OPEN_GRAPH}
    return figures | {
        "nodes": float(len(head.json_ld)),
        "items": log1p(len(head.items)),
        "times": log1p(len(head.times)),
        "meta": float(len(meta)),
        "meta_article": float(sum([name.startswith("article:") for name in meta])),
        "meta_product": float(sum([name.startswith(("product:", "og:price")) for name in meta])),
        "meta_author": float("author" in meta),
        "meta_published": float("article:published_time" in meta),
        "meta_label": float("twitter:label1" in meta),
        "description": float(len(meta.get("description", ("",))[0])),
        "title": float(len(head.title)),
        "title_bars": float(sum(map(head.title.count, _BARS))),
    }
