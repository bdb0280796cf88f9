"""Tell whether a change leaves every result as it was: a digest of the articles of all corpora, all fields included.

    python benchmarks/digest.py [CORPUS…] [--corpora DIR] [--every N] [--pages FILE] [--against FILE]

Prints a hash for each corpus, over all that `Article.to_dict` gives: text and fields, blocks, verdicts, candidates and
warnings. `--pages` writes a hash for each page and each part of its article, and `--against` lists the pages where
they differ from those of an earlier run.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from corpora import DEFAULT_DIR, Sample, load

import newsclean

PARTS = ("blocks", "verdicts", "candidates", "warnings")
Parts = Mapping[str, str]
"""The hash of each part of an article by its name; "fields" is all that PARTS does not name."""


def main() -> None:
    """Run the command line. Exits with 1 where pages differ from those of an earlier run."""
    options = parse()
    pages: dict[str, Parts] = {}
    for name in options.corpus or sorted(path.parent.name for path in options.corpora.glob("*/gold.jsonl")):
        found = dict(digests(list(load(options.corpora / name))[:: options.every]))
        print(f"{digest(found)}  {name} ({len(found)} pages)", flush=True)
        pages |= found
    if options.pages:
        options.pages.write_text(json.dumps(pages, indent=0, sort_keys=True), "utf-8")
    if options.against:
        changed = list(differences(json.loads(options.against.read_text("utf-8")), pages))
        sys.exit("\n".join(changed) if changed else 0)


def parse() -> argparse.Namespace:
    """Parse the arguments."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="*", help="default: all that have annotations")
    parser.add_argument("--corpora", type=Path, default=DEFAULT_DIR, metavar="DIR", help="where the corpora are")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page of a corpus")
    parser.add_argument("--pages", type=Path, metavar="FILE", help="write the hashes of the pages into a file")
    parser.add_argument("--against", type=Path, metavar="FILE", help="compare with the hashes in a file")
    return parser.parse_args()


def digests(samples: Iterable[Sample]) -> Iterator[tuple[str, Parts]]:
    """Give each page's name, which is the corpus and the identifier, with the hashes of its article."""
    for sample in samples:
        article = newsclean.extract(sample.page, url=sample.gold.get("url"), kind=sample.kind)
        yield f"{sample.corpus}/{sample.gold['id']}", parts(article.to_dict())


def parts(article: dict[str, Any]) -> Parts:
    """Give the hash of each part of an article."""
    fields = {name: value for name, value in article.items() if name not in PARTS}
    return {"fields": digest(fields)} | {name: digest(article[name]) for name in PARTS}


def digest(value: object) -> str:
    """Give the first half of the SHA-256 of a value, written as JSON with its keys in order."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:32]


def differences(before: Mapping[str, Parts], after: Mapping[str, Parts]) -> Iterator[str]:
    """Tell of each page that both runs have which parts differ."""
    for page in sorted(before.keys() & after.keys()):
        if changed := [name for name, hashed in after[page].items() if hashed != before[page].get(name)]:
            yield f"{page}: {', '.join(changed)}"


if __name__ == "__main__":
    main()
