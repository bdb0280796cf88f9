"""Annotated corpora: folders of pages beside a gold.jsonl, one object a line; README.md has its keys."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import newsclean
from newsclean import lexicon

HERE = Path(__file__).resolve().parent
DEFAULT_DIR = Path(os.environ.get("NEWSCLEAN_CORPORA") or HERE.parents[1] / "shared" / "bench")
FOLDS = 5

Gold = dict[str, Any]


class Sample(NamedTuple):
    """One annotated page: the corpus it is of, its annotation, and the page (bytes of HTML, or the text of a dump)."""

    corpus: str
    gold: Gold
    page: bytes | str

    @property
    def kind(self) -> str:
        """Tell what the page is, "html" or "text"."""
        return "html" if isinstance(self.page, bytes) else "text"


PipelineOf = Callable[[Sample], newsclean.Pipeline]


def load(folder: Path) -> Iterator[Sample]:
    """Give the samples of a corpus in the order of its gold.jsonl."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            html, dump = folder / f"{gold['id']}.html.gz", folder / f"{gold['id']}.txt"
            page = gzip.decompress(html.read_bytes()) if html.exists() else dump.read_bytes().decode("utf-8")
            yield Sample(folder.name, gold, page)


def spread(samples: list[Sample], count: int | None) -> Iterator[Sample]:
    """Give so many samples, evenly from all over the corpus."""
    count = min(count or len(samples), len(samples))
    return (samples[at * len(samples) // count] for at in range(count))


def language(sample: Sample) -> str:
    """Give the ISO code of a page's language: as annotated, else that of the annotated text, else that of the page."""
    told = sample.gold.get("lang") or lexicon.detect(sample.gold.get("text", ""))
    return (
        (told or newsclean.read(sample.page, kind=sample.kind).language or "?").replace("_", "-").split("-")[0].lower()
    )


def domain(gold: Gold) -> str:
    """Give the publisher's domain, near enough to the registrable one to keep a publisher in one fold."""
    address = gold.get("url") or gold.get("site") or gold["id"]
    labels = (urlsplit(address if "//" in address else f"//{address}").hostname or address).split(".")
    second_level = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3:] if second_level else labels[-2:])


def fold(gold: Gold) -> int:
    """Give the fold of a page, the same for all pages of a domain in all corpora."""
    return int(hashlib.md5(domain(gold).encode()).hexdigest(), 16) % FOLDS
