"""The peers: what else takes articles out of HTML pages, each as a function of a page, set up as it scores best.

Each stands for itself: one that isn't installed is left out, and named where the others are scored. Those that take
text only get it from newsclean's own decoder, and those that answer in HTML get it laid out by turbohtml.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

import turbohtml
from metrics import Extractor

from newsclean.read.decode import decode

ADDRESS = "https://newspaper.example/article"  # one that tells nothing: peers see but the page
TEXT_ONLY, TITLE, ALL = (), ("title",), ("title", "authors", "date")


class Found(NamedTuple):
    """What a peer found."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    date: Any = None


class Peer(NamedTuple):
    """A peer: its name, the packages it is in, how it is set up, which fields it gives, and what makes it ready."""

    name: str
    packages: tuple[str, ...]
    settings: str
    gives: tuple[str, ...]
    prepare: Callable[[], Extractor]

    @property
    def installed(self) -> bool:
        """Tell whether all its packages are here."""
        try:
            return all(version(package) for package in self.packages)
        except PackageNotFoundError:
            return False

    @property
    def described(self) -> str:
        """Give its versions and settings."""
        return ", ".join((*(f"{package} {version(package)}" for package in self.packages), self.settings))

    def ready(self) -> Extractor:
        """Import the peer and give its function; it says nothing but what it gives or raises."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            extract = self.prepare()

        def quietly(page: bytes | str) -> Any:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return extract(page)

        return quietly


def as_str(page: bytes | str) -> str:
    """Give a page as text."""
    return decode(page)[0] if isinstance(page, bytes) else page


def laid_out(html: str) -> str:
    """Give the text of a piece of HTML, paragraphs apart."""
    return turbohtml.parse(html).to_text() if html.strip() else ""


def names(*values: str | None) -> tuple[str, ...]:
    """Give the values that are not empty."""
    return tuple(value for value in values if value)


def trafilatura(**settings: Any) -> Callable[[], Extractor]:
    """Prepare trafilatura with settings of its own and metadata."""

    def prepare() -> Extractor:
        from trafilatura import bare_extraction

        def extract(page: bytes | str) -> Found:
            document: Any = bare_extraction(page, with_metadata=True, **settings)
            if document is None:
                return Found()
            authors = tuple(document.author.split("; ")) if document.author else ()
            return Found(document.text or "", document.title, authors, document.date)

        return extract

    return prepare


def readability_lxml() -> Extractor:
    """Prepare readability-lxml."""
    from readability import Document

    logging.getLogger("readability").setLevel(logging.CRITICAL)  # it logs what it also raises

    def extract(page: bytes | str) -> Found:
        document = Document(as_str(page))
        return Found(laid_out(document.summary(html_partial=True)), document.short_title())

    return extract


def readability_js() -> Extractor:
    """Prepare Mozilla's Readability.js, as fast-readability runs it in QuickJS."""
    from fast_readability import Readability

    reader = Readability()

    def extract(page: bytes | str) -> Found:
        answer: Any = reader.extract_from_html(as_str(page))
        title, author, date = (answer.get(key) for key in ("title", "byline", "publishedTime"))
        return Found(laid_out(answer.get("content") or ""), title, names(author), date)

    return extract


def newspaper4k() -> Extractor:
    """Prepare newspaper4k; it never fetches anything."""
    from newspaper import Article

    def extract(page: bytes | str) -> Found:
        article: Any = Article(url=ADDRESS, fetch_images=False)
        article.download(input_html=as_str(page))
        article.parse()
        return Found(article.text, article.title, tuple(article.authors), article.publish_date)

    return extract


def goose3() -> Extractor:
    """Prepare goose3; it never fetches anything. Some of the authors that it lists are lists themselves."""
    from goose3 import Goose

    goose: Any = Goose({"enable_image_fetching": False})

    def extract(page: bytes | str) -> Found:
        article = goose.extract(raw_html=as_str(page))
        listed = (name for each in article.authors for name in (each if isinstance(each, list) else [each]))
        return Found(article.cleaned_text, article.title, names(*listed), article.publish_date)

    return extract


def justext() -> Extractor:
    """Prepare jusText with the stop words of all its languages, as no page tells its language reliably."""
    from justext import justext

    stop_words = all_stop_words()

    def extract(page: bytes | str) -> Found:
        paragraphs: Iterable[Any] = justext(as_str(page), stop_words, max_link_density=0.3)
        return Found("\n\n".join(each.text for each in paragraphs if not each.is_boilerplate))

    return extract


def all_stop_words() -> frozenset[str]:
    """Give the stop words of all languages that jusText has."""
    from justext import get_stoplist, get_stoplists

    return frozenset[str]().union(*map(get_stoplist, get_stoplists()))


def boilerpy3() -> Extractor:
    """Prepare boilerpy3's extractor by numbers of words: its extractor for articles scores lower, even on news."""
    from boilerpy3.extractors import NumWordsRulesExtractor

    extractor: Any = NumWordsRulesExtractor()

    def extract(page: bytes | str) -> Found:
        document = extractor.get_doc(as_str(page))
        return Found(document.content, document.title)

    return extract


def resiliparse() -> Extractor:
    """Prepare Resiliparse's extraction of main content."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def extract(page: bytes | str) -> Found:
        tree: Any = HTMLTree.parse(as_str(page))
        text = extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False)
        return Found(text, tree.title)

    return extract


def turbohtml_article() -> Extractor:
    """Prepare turbohtml's article(); newsclean uses the same parser."""

    def extract(page: bytes | str) -> Found:
        article: Any = turbohtml.parse(as_str(page)).article()
        return Found(article.text, article.title, names(article.byline), article.date)

    return extract


HTML_PEERS: Sequence[Peer] = (
    Peer("trafilatura", ("trafilatura",), "without comments", ALL, trafilatura(include_comments=False)),
    Peer("readability-lxml", ("readability-lxml",), "short title", TITLE, readability_lxml),
    Peer("Readability.js", ("fast-readability",), "as fast-readability has it", ALL, readability_js),
    Peer("newspaper4k", ("newspaper4k",), "defaults", ALL, newspaper4k),
    Peer("goose3", ("goose3",), "defaults", ALL, goose3),
    Peer("jusText", ("jusText",), "stop words of all languages, link density 0.3", TEXT_ONLY, justext),
    Peer("boilerpy3", ("boilerpy3",), "NumWordsRulesExtractor", TITLE, boilerpy3),
    Peer("resiliparse", ("resiliparse",), "main content, no alternative texts", TITLE, resiliparse),
    Peer("turbohtml article", ("turbohtml",), "defaults", ALL, turbohtml_article),
)
