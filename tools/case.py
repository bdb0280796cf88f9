"""Make a fixture case of a page that newsclean gets wrong: make case PAGE=page.html NAME=en/what-it-shows

The page is a file, or an address, which is fetched. Its words are replaced by invented ones, since the fixtures hold
only prose of the project's own; markup, class names, dates, punctuation and the lexicon's phrases stay.
"""

from __future__ import annotations

import argparse
import json
import sys
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from anonymise import Anonymiser

import newsclean
from newsclean.lexicon import primary
from newsclean.profile.site import publisher, registrable
from newsclean.read.decode import decode

FIXTURES = Path(__file__).parent.parent / "tests" / "fixtures"
AGENT = "newsclean-case"
SECONDS = 30
TO_DO = """\
{folder} is a draft. {same}

Now, by hand:
  1. Read input.{suffix} as a browser shows it. No name, address, telephone number or sentence of the publisher may be
     left; {language} phrases of the lexicon, class names and dates may. Cut what the case does not need.
  2. Mend expected.txt: it is what newsclean makes of the page now, and has to become what it should make of it. The
     rules are in tests/fixtures/README.md.
  3. Mend expected.json likewise, and add "reasons": some snippets that only noise holds, with the kind of noise.
  4. Fill in label and comment in case.toml: which shape of page it is, and what goes wrong with it.
  5. pytest tests/test_cases.py -k {name} tells whether the case is consistent,
     pytest tests/test_fixtures.py -k {name} what newsclean gets wrong. Then mend newsclean.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the case and tell what is left to do."""
    given = build_parser().parse_args(arguments)
    try:
        page, _ = decode(fetch(given.page))
    except (OSError, ValueError) as error:
        print(f"{given.page}: {error}", file=sys.stderr)
        return 1
    address = given.url or (given.page if is_address(given.page) else None)
    article = newsclean.extract(page, url=address, language=given.language)
    language = primary(given.language or article.language or "en")
    folder = given.fixtures / (given.name or f"{language}/{Path(given.page).stem.lower() or 'page'}")
    if folder.exists():
        print(f"{folder} is there already; NAME names another", file=sys.stderr)
        return 1
    kind = "html" if newsclean.read(page).kind == "html" else "text"
    made = anonymised(page, kind, language, address)
    draft = newsclean.extract(made.page, url=made.url)
    write(folder, made, draft, kind, language)
    suffix = "html" if kind == "html" else "txt"
    told = {"folder": folder, "suffix": suffix, "language": language, "name": folder.name}
    print(TO_DO.format(**told, same=compared(article, draft)))
    return 0


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments."""
    parser = argparse.ArgumentParser("case", description=(__doc__ or "").partition("\n\n")[2])
    parser.add_argument("page", help="a file, or an address beginning with http:// or https://, which is fetched")
    parser.add_argument("--name", help="LANGUAGE/NAME of the case (default: by its language and its file)")
    parser.add_argument("--language", help="its ISO 639 code (default: found out)")
    parser.add_argument("--url", help="the address of a page from a file")
    parser.add_argument("--fixtures", type=Path, default=FIXTURES, help="the folder of the cases")
    return parser


def is_address(page: str) -> bool:
    """Tell an address from a file."""
    return page.startswith(("http://", "https://"))


def fetch(page: str) -> bytes:
    """Read a file, or fetch an address. Raises OSError where that fails."""
    if not is_address(page):
        return Path(page).read_bytes()
    request = urllib.request.Request(page, headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            found: bytes = response.read()
    except urllib.error.HTTPError as error:
        error.close()  # it is a response, too
        raise
    return found


class Made(NamedTuple):
    """A page in invented words, and its address."""

    page: str
    url: str | None


def anonymised(page: str, kind: str, language: str, address: str | None) -> Made:
    """Replace the words of a page."""
    read = newsclean.read(page, url=address, kind=kind)
    site = registrable(address or "") or publisher(read)
    label = site.partition(".")[0]
    said = " ".join((newsclean.extract(page, url=address).site_name or "").split()).lower()
    anonymiser = Anonymiser(page, language, tuple({label, *label.split("-"), *said.split()} - {""}))
    url = anonymiser.address(address) if address else None
    return Made(anonymiser.page(page) if kind == "html" else anonymiser.text(page), url)


def write(folder: Path, made: Made, draft: newsclean.Article, kind: str, language: str) -> None:
    """Write the files of the case, what is expected as newsclean has it now."""
    folder.mkdir(parents=True)
    fields = {"title": draft.title, "authors": draft.authors, "date": draft.date and draft.date.isoformat()}
    about = {"label": "", "comment": "", "kind": kind, "language": language, "url": made.url}
    lines = (
        f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in about.items() if value is not None
    )
    for name, text in {
        "input.html" if kind == "html" else "input.txt": made.page,
        "expected.txt": draft.text + "\n",
        "expected.json": json.dumps(fields, ensure_ascii=False, indent=2) + "\n",
        "case.toml": "".join(lines),
    }.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def compared(article: newsclean.Article, draft: newsclean.Article) -> str:
    """Tell how much of what newsclean makes of the page it still makes of the invented one."""
    before, after = article.explain().accounts, draft.explain().accounts
    if len(before) != len(after):
        return f"Mind: it has {len(after)} blocks, and the page {len(before)}. Does it still show what is wrong?"
    others = sum(a.kept != b.kept for a, b in zip(before, after, strict=True))
    fields = [
        name for name in ("title", "authors", "date") if bool(getattr(article, name)) != bool(getattr(draft, name))
    ]
    told = f"newsclean judges {others} of {len(after)} blocks otherwise than in the page"
    return (
        f"{told}{', and finds other fields: ' + ', '.join(fields) if fields else ''}. Does it still show what is wrong?"
    )


if __name__ == "__main__":
    raise SystemExit(main())
