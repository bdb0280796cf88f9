"""What a page's own style sheets hide."""

from __future__ import annotations

import pytest

import newsclean
from newsclean.read.style import hidden_names

LONG = "The ferry came back to the harbour with nine thousand books, and nobody asked for a ticket. "
PAGE = (
    "<html><head><title>Books by boat</title><style>{css}</style></head><body><article><h1>Books by boat</h1>"
    "<div class='{name}'><p>In short: a boat with books has come, and it lends them to whoever has a pocket.</p></div>"
    + "".join(f"<p>{LONG * 2}{number} of them were about bees.</p>" for number in ("Ten", "Six", "Two"))
    + "</article></body></html>"
)


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        (".a{display:none}", {"a"}),
        ("div.a , #B { color: red; display : none !important }", {"a", "b"}),
        ("/* .a{display:none} */ .b{display:block}", set()),
        (".a{display:none} .a.open{display:block}", set()),
        (".a{display:none} @media (min-width:9em){.a{display:flex}}", set()),
        (".a{display:none} .a:hover{display:inline}", {"a"}),
        (".a{display:none} p:hover .a{display:inline}", {"a"}),
        (".ab{display:none} .a{display:block}", {"ab"}),
        ("@media print{.a{display:none}}", set()),
        (".a .b, .a>.b, .a:hover, .a.b{display:none}", set()),
        (".a{display:none;display:grid}", set()),
        (".a{--display:none}", set()),
        (".b{color:red} .a{display:none", {"a"}),
        (".a{display:none;", {"a"}),
    ],
)
def test_names_that_are_hidden_everywhere(css: str, expected: set[str]) -> None:
    assert hidden_names([css]) == expected


@pytest.mark.parametrize("css", ["{" * 100_000, "a{" * 50_000, ".a{display:none}" * 6000, "/*" * 90_000])
def test_odd_sheets_are_read(css: str) -> None:
    assert hidden_names([css]) <= {"a"}


@pytest.mark.parametrize(("name", "kept"), [("digest", False), ("summary", True)])
def test_what_a_sheet_hides_is_dropped(name: str, kept: bool) -> None:
    article = newsclean.extract(PAGE.format(css=".digest{display:none}", name=name))
    assert ("In short" in article.text) is kept
    assert kept or "hidden.element" in {verdict.reason.code for verdict in article.verdicts}


def test_a_sheet_that_hides_the_article_is_not_believed() -> None:
    html = PAGE.replace("<article>", "<article class='late'>").format(css=".late{display:none}", name="summary")
    assert LONG.strip() in newsclean.extract(html).text
