"""What newsclean promises of any page, as docs/promises.md tells it: hostile families at sizes that fit a test run."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from accounting import check_accounted, check_clean
from bs4 import BeautifulSoup
from cases import CASES
from hostile import FAMILIES, LEGACY, LETTERS, PROSE
from steps import steps

import newsclean
from newsclean.read.soup import parse_soup

SMALL = 1500
MOST_STEPS = 500  # lines of Python run, for each character of a page
SOURCES = [case.source for case in CASES]
SOME = SOURCES[::5]


@pytest.mark.parametrize("name", FAMILIES)
def test_no_hostile_page_raises_or_lingers_or_loses_a_block(name: str) -> None:
    page = FAMILIES[name](SMALL)
    article = newsclean.extract(page)
    assert steps(lambda: newsclean.extract(page)) < MOST_STEPS * SMALL
    check_accounted(article)
    check_clean(article)
    assert article.text or article.warnings
    assert article == newsclean.extract(page)
    article.to_json()


# What html5lib, the soup's parser, reads in its own way: byte-order marks, control characters, lone surrogates.
OWN_WAY = ("nested", "enclosed", "bait", "BOMs", "surrogates", "random", "control")
SOUPS = [name for name in FAMILIES if not name.startswith(OWN_WAY) and isinstance(FAMILIES[name](9), str)]


@pytest.mark.parametrize("name", SOUPS)
def test_hostile_markup_is_the_same_page_from_a_soup(name: str) -> None:
    page = str(FAMILIES[name](SMALL // 3))
    ours, soups = newsclean.extract(page, kind="html"), newsclean.extract(parse_soup(page))
    assert ours.blocks == soups.blocks
    assert ours.text == soups.text


def test_depth_is_no_recursion() -> None:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(250)
    try:
        for tag in ("div", "b", "table><tr><td", "ul><li", "span class=byline"):
            newsclean.extract(f"<{tag}>" * 200_000 + PROSE)
    finally:
        sys.setrecursionlimit(limit)


@pytest.mark.parametrize("case", SOURCES[::9], ids=range(len(SOURCES[::9])))
def test_truncated_anywhere_is_still_a_page(case: str) -> None:
    data = case.encode()
    for end in range(0, len(data), max(1, len(data) // 25)):
        check_accounted(newsclean.extract(data[:end]))


def test_threads_give_equal_articles() -> None:
    pages = [*SOME, *(family(500) for name, family in FAMILIES.items() if name.startswith(("bait dump", "nested d")))]
    alone = [newsclean.extract(page) for page in pages]
    with ThreadPoolExecutor(32) as pool:
        runs = [pool.map(newsclean.extract, pages) for _ in range(4)]
        assert all(list(each) == alone for each in runs)


INTERPRETER = """
import sys
if sys.version_info >= (3, 13):
    import _interpreters as interpreters
else:
    import _xxsubinterpreters as interpreters
other = interpreters.create()
said = interpreters.run_string(other, "import newsclean; assert newsclean.extract('<p>It rained all night.').text")
print("refused" if "does not support loading in subinterpreters" in repr(said) else said)
"""


@pytest.mark.skipif(sys.version_info < (3, 12), reason="this Python has no subinterpreters of their own")
def test_subinterpreters_import_newsclean() -> None:
    variables = {**os.environ, "PYTHONPATH": str(Path(newsclean.__file__).parents[1])}
    command = [sys.executable, "-W", "ignore", "-c", INTERPRETER]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
    if "does not support loading in subinterpreters" in done.stdout + done.stderr or "refused" in done.stdout:
        pytest.skip("the regex package does not load in subinterpreters")
    assert done.stdout.strip() == "None", done.stderr


DIGEST = """
import hashlib, sys, newsclean
sys.path[:0] = sys.argv[1:]
from cases import CASES
from hostile import FAMILIES
pages = [case.source for case in CASES[::8]] + [FAMILIES[name](400) for name in list(FAMILIES)[::12]]
said = "\\n".join(newsclean.extract(page).to_json() for page in pages)
print(hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest())
"""


def digest(**environment: str) -> str:
    """What a process of its own makes of some pages."""
    here = str(Path(__file__).parent)
    source = str(Path(newsclean.__file__).parents[1])
    variables = {**os.environ, "PYTHONPATH": source, **environment}
    command = [sys.executable, "-c", DIGEST, here]
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=True).stdout


@pytest.mark.slow
def test_processes_hash_seeds_and_environments_give_equal_articles() -> None:
    plain = digest(PYTHONHASHSEED="0")
    assert plain
    assert (
        digest(PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="tr_TR.UTF-8", HOME="/nowhere") == plain
    )
    assert digest(PYTHONHASHSEED="1", PYTHONUTF8="0", PYTHONOPTIMIZE="2") == plain


def test_text_bytes_and_soup_give_one_article() -> None:
    data: Any
    for case in CASES[::4]:
        article = newsclean.extract(case.source)
        for data in (case.page, bytearray(case.page), memoryview(case.page), case.page.decode().encode("utf-8-sig")):
            assert newsclean.extract(data) == article
        assert newsclean.extract(b"\xff\xfe" + case.source.encode("utf-16-le")) == article
        if case.kind == "html":
            assert newsclean.extract(BeautifulSoup(case.source, "html5lib")) == article


FORBIDDEN = {
    "socket",
    "http",
    "urllib.request",
    "requests",
    "locale",
    "random",
    "secrets",
    "pickle",
    "marshal",
    "shelve",
}
CLOCKS = re.compile(r"\b(?:time\.time|datetime\.now|dt\.datetime\.now|date\.today|utcnow|os\.environ|getenv)\b")


def imported(tree: ast.AST) -> set[str]:
    """The names of the modules that a module imports."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("folder", ["read", "filters", "find", "lexicon"])
def test_nothing_on_the_way_reads_network_clock_locale_or_environment(folder: str) -> None:
    for path in sorted((Path(newsclean.__file__).parent / folder).rglob("*.py")):
        source = path.read_text("utf-8")
        assert not imported(ast.parse(source)) & FORBIDDEN, path
        assert not CLOCKS.search(source), path


GUARD = """
import socket, sys, time, newsclean
newsclean.extract("<p>By Ann Other, 3 May 2024</p><p>It rained. GrÃ¼n")
seen = []
sys.addaudithook(lambda event, args: seen.append(event) if event.startswith(("socket.", "subprocess.")) else 0)
time.time = time.localtime = None
for page in (open(name, encoding="utf-8").read() for name in sys.argv[1:]):
    newsclean.extract(page)
print(seen)
"""


def test_no_page_opens_a_connection_or_asks_the_time() -> None:
    pages = [str(path) for path in sorted(Path(__file__).parent.glob("fixtures/*/*/input.*"))[::6]]
    variables = {**os.environ, "PYTHONPATH": str(Path(newsclean.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", GUARD, *pages], env=variables, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("codec", LEGACY)
def test_a_wrong_label_costs_no_valid_page(codec: str) -> None:
    page = f"<html><p>{PROSE}</p><p>{LETTERS}</p></html>".encode(codec, "ignore")
    for label in ("utf-8", "big5", "rot13", "x" * 30, "utf-16", ""):
        article = newsclean.extract(f"<meta charset='{label}'>".encode() + page, kind="html")
        check_accounted(article)
        assert any("river rose over the old bridge" in block.text for block in article.blocks)
