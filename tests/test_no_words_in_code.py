"""No module holds the words of a natural language: they live in the lexicon's data files.

What counts, in string literals that are not docstrings:

- a phrase of several words that the lexicon lists ("read more"), as the whole literal, as one alternative of a
  pattern, or one item of a longer literal; a phrase so distinctive that it is matched inside text, anywhere in it;
- a single word that only a language other than English has ("impressum"), or the name of a month or a weekday;
- three or more single English words of the lexicon side by side ("share", "tweet", "print"): a word list. One or two
  may be identifiers. Names of sections, of markup families, of HTML and of metadata are identifiers always.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import newsclean.lexicon
from newsclean.lexicon import available, load
from newsclean.lexicon.data import read
from newsclean.lexicon.loader import MODES, SECTIONS
from newsclean.text.casefold import bare, fold

PACKAGE = Path(newsclean.lexicon.__file__).parents[1]
MODULES = sorted(PACKAGE.rglob("*.py"))
PATTERN_SPACE = re.compile(r"\\s[*+]?|\[\s*\]\+?| +")
BETWEEN = re.compile(r"\\[bBwWdD][*+?]?|[|,;:()\[\]{}\n\\^$*+?.<>\"/=]")
MARKUP = """
a abbr about access account address advert album all alt answer app application archive area article articlebody
articles aside at audio author authors auto b base bio block blog body book br button by byline canonical caption
category
center charset cite class code comment comments content copyright count created creator credit credits data date
datecreated datemodified datepublished day description details dialog dir discussion div editor email embed en end extra
false feed fieldset figcaption figure first font footer form format forms formula full get h header headline help hidden
home html id image images in index input institution isbn item items keywords label lang language last legend level link
links list live local login main mark media menu meta metadata modified month name nav navigation news newsarticle
next no node none note notes on open organization p page pages person photo picture plain platform plugin post
previous print profile property published publisher q quote rank reason rel related reply report reportage reporter
review role rss s score script search section send share short show sidebar site skip source span start style sub
subject subtitle summary sup sure table tag tags task teaser template text thumbnail time title topic topics true
type u updated url user version video view web website width x xml year yes
"""
"""Names that HTML, metadata or this package's own options use."""
NEUTRAL = set(MARKUP.split()) | set(SECTIONS) | set(MODES) | set(read("markup")) | set(read("page_types"))


@cache
def phrases() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return phrases of several words, distinctive ones among them, foreign words, and English words."""
    several: set[str] = set()
    inside: set[str] = set()
    single: dict[str, set[str]] = {}
    for code in available():
        lexicon = load(code)
        texts = {bare(phrase.text) for phrase in lexicon.phrases} | set(lexicon.byline.roles) | dated(code)
        several |= {text for text in texts if " " in text}
        inside |= {phrase.text for phrase in lexicon.phrases if phrase.mode == "inside" and phrase.text.count(" ") > 1}
        single[code] = {text for text in texts if text.isalpha() and len(text) > 3}
    english = single["en"] - NEUTRAL
    foreign = set().union(*single.values()) - single["en"] - NEUTRAL - load("en").stopwords
    return frozenset(several), frozenset(inside), frozenset(foreign), frozenset(english)


def dated(code: str) -> set[str]:
    lexicon = load(code)
    return {*lexicon.months, *lexicon.weekdays} | lexicon.dates.relative


@cache
def calendar() -> frozenset[str]:
    return frozenset(word for code in available() for word in dated(code) if word.isalpha() and len(word) > 4)


def words_in(source: str) -> list[str]:
    """Return the words of a natural language that the literals of `source` hold."""
    tree = ast.parse(source)
    docstrings = {id(node) for node in documented(tree)}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    found = [word for node in texts if id(node) not in docstrings for word in words_of(str(node.value))]
    return sorted({*found, *listed(tree)})


def documented(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield strings that stand alone: docstrings of modules, classes, functions and constants."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def words_of(text: str) -> Iterator[str]:
    several, inside, foreign, _ = phrases()
    whole = PATTERN_SPACE.sub(" ", text)
    parts = parts_of(whole)
    yield from (part for part in parts if part in several or part in foreign or part in calendar())
    folded = fold(whole)
    yield from (phrase for phrase in inside if phrase in folded)
    yield from word_list(parts)


def parts_of(text: str) -> list[str]:
    return [bare(fold(part)) for part in BETWEEN.split(text)]


def word_list(parts: list[str]) -> list[str]:
    english = phrases()[3]
    words = [part for part in parts if part in english]
    return words if len(words) > 2 else []


def listed(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        items = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", ())
        texts = [item.value for item in items if isinstance(item, ast.Constant) and isinstance(item.value, str)]
        yield from word_list([part for text in texts for part in parts_of(text)])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_holds_words(path: Path) -> None:
    assert words_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ('if text == "Read more": pass', "read more"),
        ('MORE = re.compile(r"^(?:read\\s+more|continue reading)\\b")', "continue reading"),
        ('MORE = re.compile("(tin liên quan|đọc thêm)")', "tin liên quan"),
        ('x = text.startswith("TIN LIÊN QUAN:")', "tin liên quan"),
        ('x = "your email address will not be published" in text', "your email address will not be published"),
        ('x = f"{a} all rights reserved {b}"', "all rights reserved"),
        ('FOOTER = {"mediadaten"}', "mediadaten"),
        ('x = "Datenschutz"', "datenschutz"),
        ('MONTHS = {"january": 1}', "january"),
        ('x = re.compile("februar|märz")', "februar"),
        ('WORDS = ["share", "tweet", "subscribe", "careers", "bookmark"]', "careers"),
        ('x = re.compile("subscribe|tweet|careers")', "tweet"),
        ('DAYS = {"monday": 0}', "monday"),
        ('x = "staff writer"', "staff writer"),
    ],
)
def test_words_are_seen(source: str, word: str) -> None:
    assert word in words_in(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""Read more: all rights reserved."""',
        'def f():\n    """Drops "Related articles"."""',
        'LIMIT = 3\n"""Share, tweet and subscribe."""',
        "x = 1  # tin liên quan",
        'TAGS = {"article", "nav", "header", "footer", "aside", "main", "menu", "search", "video", "time"}',
        'META = ("author", "date", "published", "modified", "keywords", "title", "news", "section")',
        'SECTIONS = ("comments", "related", "share", "newsletter", "subscription", "consent", "live")',
        'KEYS = ("publication_date", "last-modified", "author_bio", "read-more")',
        'REASON = Reason("teaser.repeated", "printed twice")',
        'raise ValueError("kind must be one of auto, html and text")',
        'raise TypeError(f"page must be str or bytes, not {name}")',
        'parser.add_argument("page", help="a file, or - for standard input")',
        'parser.add_argument("--url", help="where the page was read from")',
        'x = "subscribe"',
        'x = ""',
    ],
)
def test_code_is_left_alone(source: str) -> None:
    assert words_in(source) == []
