"""Check the lexicon of a language, and score it on pages: python tools/try_lexicon.py CODE [PAGE…]

Runs the tests that concern the language's data file, and tells which failed. Of pages in the language, HTML or dumps,
it tells how many are taken for it, have a date and an author by its words, and which of its phrases stand on them:
those that stand on none rest on knowledge alone, and those that stand in text that stays may be prose.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import newsclean
from newsclean.lexicon import available, load
from newsclean.model import Phrase
from newsclean.text.nearest import did_you_mean

TESTS = ("lexicon", "lexicon_entries", "lexicon_detect", "dates_by_language", "nobody")
ROOT = Path(__file__).resolve().parents[1]
SHOWN = 20


class Score(NamedTuple):
    """What a lexicon does on pages: which language each is taken for, fields read, phrases by how often they stand."""

    languages: Counter[str]
    dated: int
    credited: int
    dropped: Counter[Phrase]
    kept: Counter[Phrase]


def main(arguments: list[str]) -> int:
    """Run the command line; give 1 where a test fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code", help="the language's code, as its file is called")
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE", help="pages in the language")
    options = parser.parse_args(arguments)
    if options.code not in available():
        parser.error(f"no src/newsclean/lexicon/{options.code}.toml{did_you_mean(options.code, available())}")
    status = check(options.code)
    if options.pages:
        print("\n".join(report(options.code, score(options.code, options.pages))))
    return status


def check(code: str) -> int:
    """Run the tests of a language; give 1 where one fails."""
    tests = [str(ROOT / "tests" / f"test_{name}.py") for name in TESTS]
    chosen = ["-k", f"[{code}] or [{code}- or -{code}]", "--no-header", "--tb=short", "-q"]
    done = subprocess.run([sys.executable, "-m", "pytest", *tests, *chosen], cwd=ROOT, check=False)
    print(f"{code}: {'the data file is as it should be' if done.returncode == 0 else 'see above'}")
    return 1 if done.returncode else 0


def score(code: str, pages: Iterable[Path]) -> Score:
    """See what the lexicon does on pages."""
    found = Score(Counter(), 0, 0, Counter(), Counter())
    listed = frozenset(load(code).phrases)
    for path in pages:
        article = newsclean.extract(path)
        found.languages[article.language or "none"] += 1
        found = found._replace(dated=found.dated + bool(article.date), credited=found.credited + bool(article.authors))
        for each in article.explain().accounts:
            own = listed.intersection(each.block.phrases)
            (found.kept if each.kept else found.dropped).update(own)
    return found


def report(code: str, found: Score) -> Iterator[str]:
    """Tell the score."""
    pages, phrases = found.languages.total(), load(code).phrases
    seen = {*found.dropped, *found.kept}
    taken = ", ".join(f"{count} for {language}" for language, count in found.languages.most_common())
    yield f"{pages} pages, taken {taken}; {found.dated} with a date, {found.credited} with an author"
    yield f"{len(seen)} of {len(phrases)} phrases stand on them"
    for section, count in Counter(each.section for each in seen).most_common():
        yield f"  {section}: {count}"
    for each, count in found.kept.most_common(SHOWN):
        yield f"in text that stays, {count} times: [{each.section}] {each.mode} {each.text!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
