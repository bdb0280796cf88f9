"""Pages built from known articles and noise: the article comes back, and every character is accounted for."""

from __future__ import annotations

import re

from accounting import check_accounted, check_lines, check_shown
from cases import CASES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newsclean
from newsclean.text.mojibake import fix

ARTICLES = [
    case.text.split("\n\n")
    for case in CASES
    if not case.fails and case.language == "en" and len(case.text) > 900 and len(case.text.split("\n\n")) > 4
]
LINKS = (
    "Ferry strike enters second week",
    "Bakery wins prize",
    "Bridge lamps to be replaced",
    "Jobs",
    "Sport",
    "Weather",
)
NOISE = {
    "menu": "<nav><ul>{links}</ul></nav>",
    "related": "<aside class=related><h3>More from Stonebeck</h3><ul>{links}</ul></aside>",
    "popular": '<div class="most-read"><h4>Most read</h4><ol>{links}</ol></div>',
    "share": '<div class="share-tools"><a href="/f">Share on Facebook</a> <a href="/m">Send by e-mail</a></div>',
    "newsletter": '<form class="newsletter"><p>Sign up for our newsletter</p><input><button>Subscribe</button></form>',
    "consent": '<div id="cookie-banner"><p>We use cookies to improve your visit.</p><button>Accept all</button></div>',
    "comments": '<section id="comments"><h3>3 comments</h3><p>First!</p><p>Well said, as ever.</p></section>',
    "footer": "<footer><p>© 2026 The Stonebeck Herald. All rights reserved.</p><a href=/p>Privacy policy</a></footer>",
    "script": "<script>var story = '<p>It never rained.</p>';</script><style>p { color: red }</style>",
}
TELLING = (
    "Ferry strike",
    "Bakery wins",
    "Share on Facebook",
    "newsletter",
    "use cookies",
    "First!",
    "Well said",
    "All rights",
)
AROUND: tuple[tuple[str, str], ...] = (
    ("", ""),
    ("<article>", "</article>"),
    ("<main><div class=content>", "</div></main>"),
)
AROUND += (
    ("<table><tr><td>", "</td></tr></table>"),
    ("<div class='c-1 story'>", "</div>"),
    ("<section><div>", "</div></section>"),
)
EACH = (
    ("<p>", "</p>"),
    ("<p class=par>", "\n</p>"),
    ("<div>", "</div>"),
    ("", "<br><br>"),
    ("<p><span>", "</span></p>"),
)
slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
check = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=slow)
noises = st.lists(st.sampled_from(sorted(NOISE)), unique=True, max_size=5)


@st.composite
def noise(draw: st.DrawFn) -> str:
    """Some boilerplate of a page's head or foot."""
    pieces = []
    for name in draw(noises):
        links = draw(st.lists(st.sampled_from(LINKS), min_size=3, max_size=6, unique=True))
        items = "".join(f'<li><a href="/{number}">{text}</a></li>' for number, text in enumerate(links))
        pieces.append(NOISE[name].replace("{links}", items))
    return "\n".join(pieces)


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[str], str]:
    """The paragraphs of an article, and a page that holds them."""
    article = draw(st.sampled_from(ARTICLES))
    (start, end), (before, after) = draw(st.sampled_from(AROUND)), draw(st.sampled_from(EACH))
    body = "\n".join(f"{before}{paragraph}{after}" for paragraph in article)
    head, foot = draw(noise()), draw(noise())
    return (
        article,
        f"<!doctype html><html lang=en><body>{head}<h1>What the day brought</h1>{start}{body}{end}{foot}</body></html>",
    )


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [" ".join(each.split()) for each in re.split(r"(?<=[.!?”])\s+", text) if each.strip()]


@check
@given(pages())
def test_an_article_among_noise_comes_back(page: tuple[list[str], str]) -> None:
    paragraphs, markup = page
    article = newsclean.extract(markup)
    text = " ".join(article.text.split())
    said = [sentence for paragraph in paragraphs for sentence in sentences(paragraph)]
    missing = [sentence for sentence in said if sentence not in text]
    assert len(missing) <= 0.05 * len(said), missing
    assert not [telling for telling in TELLING if telling in text and telling not in " ".join(paragraphs)]
    check_accounted(article)


TAGS = [
    "p",
    "div",
    "ul",
    "li",
    "table",
    "tr",
    "td",
    "article",
    "h1",
    "nav",
    "form",
    "aside",
    "b",
    "a href=/",
    "span",
    "br",
]
TAGS += [
    "time",
    "button",
    "pre",
    "blockquote",
    "dl",
    "dt",
    "figure",
    "figcaption",
    "x-y",
    "section class=share",
    "details",
]
words = st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20)
lines = st.text(max_size=60) | st.sampled_from(["", " ", "• One", "* Two", "-"])
pieces = (
    words | st.sampled_from(TAGS).map("<{}>".format) | st.sampled_from(TAGS).map(lambda tag: f"</{tag.split()[0]}>")
)


@check
@given(st.lists(pieces, max_size=60).map(" ".join))
def test_every_character_of_a_generated_page_is_in_a_block(markup: str) -> None:
    check_shown(f"<body>{markup}")
    check_accounted(newsclean.extract(markup, kind="html"))


@check
@given(st.lists(lines, max_size=40).map("\n".join).filter(lambda dump: fix(dump) == dump))
def test_every_character_of_a_generated_dump_is_in_a_block(dump: str) -> None:
    check_lines(dump)
    check_accounted(newsclean.extract(dump, kind="text"))
