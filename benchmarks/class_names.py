"""Whether a class name costs an article: the most frequent names of corpora, put on its elements.

    python benchmarks/class_names.py ../shared/bench/* --most 10000 --step 1

The names are counted by the pages that have them. Each is put on the article's container, as its class and as its id,
on the element around that, and on every paragraph. Each name with which a sentence is lost is printed, with where it
stood.
"""

from __future__ import annotations

import argparse
import gzip
import html
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import newsclean

TESTS = Path(__file__).parent.parent / "tests"
CLASS = re.compile(r"""\bclass\s*=\s*(?:"([^"<>]{1,300})"|'([^'<>]{1,300})')""")
LETTERS = 3  # of a name at least


def main() -> int:
    """Count the names, try them, and print those that cost an article; the status tells whether there are any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, help="folders of pages, <id>.html.gz")
    parser.add_argument("--most", type=int, default=10_000, help="how many names")
    parser.add_argument("--step", type=int, default=1, help="try each STEPth of them")
    options = parser.parse_args()
    names = frequent(options.corpora, options.most)[:: options.step]
    lost = lost_by(names)
    for name, places in lost.items():
        print(name, *places, sep="\t")
    print(f"{len(lost)} of {len(names)} names cost an article", file=sys.stderr)
    return bool(lost)


def frequent(corpora: Iterable[Path], most: int) -> list[str]:
    """Give the class names that most pages of the corpora have."""
    pages: Counter[str] = Counter()
    for path in sorted(path for folder in corpora for path in folder.glob("*.html.gz")):
        text = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        found = {name for match in CLASS.finditer(text) for name in (match[1] or match[2]).lower().split()}
        pages.update(name for name in found if sum(map(str.isalpha, name)) >= LETTERS)
    return [name for name, _ in pages.most_common(most)]


def lost_by(names: Iterable[str]) -> dict[str, list[str]]:
    """Give the places in which each name costs an article a sentence, for those that do in any."""
    sys.path.insert(0, str(TESTS))
    from test_innocent_names import PLACES, is_kept

    lost = {}
    for name in names:
        quoted = html.escape(name)
        places = [place for place in PLACES if not is_kept(newsclean.extract(PLACES[place](quoted)))]
        if places:
            lost[name] = places
    return lost


if __name__ == "__main__":
    sys.exit(main())
