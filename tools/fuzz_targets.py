"""What the fuzzer checks, by the target: each a function of bytes that raises where a promise is broken.

The first byte chooses how the rest is handed in. `fuzz.py` looks for such bytes; `test_found.py` replays what it found.
"""

from __future__ import annotations

import html
import json
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from textwrap import wrap
from typing import Any

from accounting import check_accounted, check_clean
from rendering import check_rendered
from steps import steps

import newsclean
from newsclean.batch.resume import Checkpoint, ResumeError
from newsclean.explain import Comparison, PageComparison, read_runs
from newsclean.filters.content.features.layout import LAYOUT
from newsclean.filters.content.features.order import ORDERS
from newsclean.filters.content.table import Table
from newsclean.filters.content.trees import forest
from newsclean.lexicon import load, markup_hints
from newsclean.lexicon.data import available
from newsclean.model import Page
from newsclean.profile import Profile, ProfileStore
from newsclean.read import page_of_html
from newsclean.read.decode import decode
from newsclean.read.dump import read_dump
from newsclean.read.html import read_html
from newsclean.read.soup import parse_soup, read_soup

STEPS, STEPS_A_BYTE = 100_000, 500  # lines of Python run
NEWER = re.compile("search", re.IGNORECASE)  # the one element that closes paragraphs and html5lib does not know
MARGINS = ("", "   ", "> ", "\t", "        ")
MARKED = {"Markdown", "numbered links", "addresses"}  # of which bullets, numbers and addresses are no text
LINKS = "[tides](/tides) [rain](/rain) [wind](/wind)"
PIECES: tuple[str, ...] = (
    "<title>{}</title>",
    "<meta name=author content='{}'>",
    "<meta property=article:published_time content='{}'>",
)
PIECES += ("<time datetime='{0}'>{0}</time>", "<a rel=author href=/>{}</a>", "<h1>{}</h1>", "<p class=byline>{}</p>")
PIECES += ('<script type="application/ld+json">{}</script>', "<link rel=canonical href='{}'>", "<p>{}</p>")
PIECES += ("<i itemprop=author>{}</i>", "<meta property=og:title content='{}'>")


def text_of(data: bytes) -> str:
    """Any bytes as text, lone surrogates among it."""
    return data.decode("utf-8", "surrogateescape")


def first_of(data: bytes) -> int:
    """The byte that chooses, 0 where there is none."""
    return data[0] if data else 0


def check_page(page: Any, size: int, **options: Any) -> None:
    """Assert that a page does not raise, is accounted for, comes out the same twice, and takes not too many steps."""
    article = newsclean.extract(page, **options)
    check_accounted(article)
    check_clean(article)
    again: list[newsclean.Article] = []
    assert steps(lambda: again.append(newsclean.extract(page, **options))) < STEPS + STEPS_A_BYTE * size
    assert again == [article]
    article.to_json()


def check_html(data: bytes) -> None:
    """Markup as text or bytes."""
    check_page(text_of(data[1:]) if first_of(data) % 2 else data[1:], len(data), kind="html")


def check_text(data: bytes) -> None:
    """A dump as text or bytes."""
    check_page(text_of(data[1:]) if first_of(data) % 2 else data[1:], len(data), kind="text")


def check_layout(data: bytes) -> None:
    """Lines set at a width, indented or quoted: no letter is lost, doubled or moved, but for the marks of items."""
    width, margin, rest = 20 + first_of(data) % 80, MARGINS[first_of(data[1:]) % len(MARGINS)], data[2:]
    lines = text_of(rest).encode("utf-8", "replace").decode().split("\n")
    dump = "\n".join(margin + part for line in lines for part in (wrap(line, width) or [""]))
    blocks, layout = read_dump(dump)
    if not MARKED.intersection(layout.traits):
        shown = "".join(block.text for block in blocks)
        assert letters(shown, is_text) == letters(dump, is_text)
    check_page(dump, len(data), kind="text")


def check_markdown(data: bytes) -> None:
    """Markdown: nothing is read that it does not say, and none of its first words is lost."""
    text = text_of(data).encode("utf-8", "replace").decode()
    dump = f"{LINKS}\n\n{text}"
    blocks, layout = read_dump(dump)
    assert "Markdown" in layout.traits
    shown = letters("".join(block.text for block in blocks))
    assert shown.startswith("tidesrainwind")
    said = iter(letters(html.unescape(dump)))
    assert all(letter in said for letter in letters(html.unescape("".join(block.text for block in blocks))))
    check_page(dump, len(data) + len(LINKS), kind="text")


def is_text(character: str) -> bool:
    """Tell letters that are no mark of an item."""
    return character.isalpha() and character != "o"


def letters(text: str, kinds: Callable[[str], bool] = str.isalnum) -> str:
    """The letters and digits of a text, or other kinds of characters."""
    return "".join(filter(kinds, text))


def check_auto(data: bytes) -> None:
    """A page of a kind that is not told, in any language."""
    languages = available()
    language = languages[first_of(data) // 2 % len(languages)]
    check_page(text_of(data[1:]) if first_of(data) % 2 else data[1:], len(data), language=language)


def check_render(data: bytes) -> None:
    """All renderings of a page or a dump, of all of it or of what the filters leave, hold the words of its text."""
    kind, bare = divmod(first_of(data) % 4, 2)
    pipeline = newsclean.Pipeline() if bare else None
    url = "https://lantern.example/a/b"
    check_rendered(newsclean.extract(data[1:], kind="text" if kind else "html", url=url, pipeline=pipeline))


def check_data(data: bytes) -> None:
    """A page that shows nothing, with scripts of the data."""
    attributes, *codes = text_of(data).split("\0")
    scripts = "".join(f"<script {attributes}>{code}</script>" for code in codes)
    url = "https://lantern.example/news/ferry-returns"
    check_page(f"<html><title>Ferry returns to the harbour</title>{scripts}", len(data), kind="html", url=url)


def squashed(page: Page) -> str:
    """The text of a page's blocks without white space."""
    return "".join("".join(block.text for block in page.blocks).split())


def check_readers(data: bytes) -> None:
    """Either parser gives a page, and the default one shows no less of it than html5lib."""
    text = text_of(data).encode("utf-8", "replace").decode()
    text = NEWER.sub("section", text)
    ours = page_of_html(*read_html(text), None, None, ())
    soups = page_of_html(*read_soup(parse_soup(text)), None, None, ())
    mine, other = squashed(ours), squashed(soups)
    assert len(mine) >= 0.5 * len(other) - 20, f"{mine!r} is less than {other!r}"


def check_finders(data: bytes) -> None:
    """A page of the elements that finders look at, each with a piece of the data."""
    choices, _, rest = data.partition(b"\n")
    parts = rest.split(b"\0")
    markup = "".join(
        PIECES[choice % len(PIECES)].format(text_of(part)) for choice, part in zip(choices, parts, strict=False)
    )
    url = text_of(parts[-1])
    check_page(f"<html>{markup}<p>{'It rained all night. ' * 9}</p>", len(data), url=url)


def check_lexicon(data: bytes) -> None:
    """Every language's phrases, and the hints of class names, in a line of the data."""
    text = text_of(data[1:])
    languages = available()
    language = languages[first_of(data) % len(languages)]
    for phrase in load(language, "en").find(text):
        assert phrase.section
    markup_hints(text.lower())


def check_decode(data: bytes) -> None:
    """Bytes become text."""
    text, warnings = decode(data)
    assert len(text) <= len(data)
    assert all(warnings)


def check_profile(data: bytes) -> None:
    """A damaged profile is refused; any other is saved as it was read, and applies to pages."""
    try:
        found = Profile.from_json(data.decode("utf-8", "replace"))
    except ValueError:
        return
    assert Profile.from_json(found.to_json()) == found
    assert found | Profile() == found
    newsclean.extract("<p>It rained all night.</p><p>All rights reserved</p>", profile=found)
    newsclean.extract("It rained all night.\nAll rights reserved", profile=found)


def check_store(data: bytes) -> None:
    """A damaged store is refused, whatever is asked of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "store")
        path.write_bytes(data)
        try:
            with ProfileStore(path, max_counts=50) as store:
                for site in {"example.org", *(each.site for each in store.publishers()[:5])}:
                    newsclean.extract("It rained.", url=f"https://{site}/", profile=store)
                store.learn([("example.org", "It rained all night.\nAll rights reserved")])
        except OSError:
            return


def check_model(data: bytes) -> None:
    """A damaged model is refused; any other gives numbers."""
    try:
        found = forest(json.loads(data), "html")
    except ValueError:
        return
    for number, step in enumerate(found.steps):
        assert isinstance(step.scores(Table(ORDERS["html"] if number else LAYOUT["html"], 1))[0], float)


def check_saved(data: bytes) -> None:
    """Damaged runs and checkpoints are refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "saved")
        path.write_bytes(data[1:])
        try:
            if first_of(data) % 2:
                Checkpoint.load(path)
                return
            runs = read_runs(path)
        except (ValueError, ResumeError):
            return
    pages = [PageComparison(name, run, run) for name, run in runs.items()]
    compared = Comparison(tuple(pages))
    assert str(compared)
    assert compared.to_dict()
    assert compared.to_html()


TARGETS: dict[str, Callable[[bytes], None]] = {
    "html": check_html,
    "text": check_text,
    "layout": check_layout,
    "markdown": check_markdown,
    "auto": check_auto,
    "render": check_render,
    "data": check_data,
    "readers": check_readers,
    "finders": check_finders,
    "lexicon": check_lexicon,
    "decode": check_decode,
    "profile": check_profile,
    "store": check_store,
    "model": check_model,
    "saved": check_saved,
}
