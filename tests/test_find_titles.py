"""Titles where the headings and what the page calls itself disagree."""

from __future__ import annotations

import pytest
from field_pages import EMPTY, PROSE, fields, linked, page


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # two headings that the title element puts side by side: the upper one is the site's, wherever it stands
        ("<title>Why the lower town floods | The Sluice – Letters</title>",
         "<h1>The Sluice – Letters</h1><h1>Why the lower town floods</h1>", "Why the lower town floods"),
        ("<title>Mooring knots : All our knots</title>", "<h1>All our knots</h1><h2>Mooring knots</h2>",
         "Mooring knots"),
        ("<title>Sluice Gazette » Why the lower town floods</title>",
         "<h1>Sluice Gazette</h1><h2>Why the lower town floods</h2>", "Why the lower town floods"),
        ("<title>Ferry to the island: the timetable</title>", "<h1>Ferry to the island</h1><h2>The timetable</h2>",
         "Ferry to the island"),
        # a lower heading that confirms the first side of a main heading with the whole title element in it
        ("<title>How to moor a small boat | Help for guests | Upper Marina</title>",
         "<h1>How to moor a small boat | Help for guests | Upper Marina</h1><h2>How to moor a small boat</h2>",
         "How to moor a small boat"),
        ("<title>»The river was never ours«</title>", "<h1>»The river was never ours«</h1>",
         "»The river was never ours«"),
        # an element that is no heading
        ("<title>Knots for beginners - Harbour pages - Upper Marina</title>", "<div>Knots for beginners</div>",
         "Knots for beginners"),
        # a drawn bar, and dashes between Chinese characters
        ("<title>Mooring knots │ Upper Marina</title>", "<h1>Mooring knots</h1>", "Mooring knots"),
        ("<title>河水一夜上涨两米，下城区街道被淹！-闸口网</title>", "<div>河水一夜上涨两米，下城区街道被淹！</div>",
         "河水一夜上涨两米，下城区街道被淹！"),
        # the only main heading, in other words than what the page calls itself and never shows
        ("<title>Home</title>", "<h1>We moor anything that floats</h1>", "We moor anything that floats"),
        ('<meta property="og:title" content="Berth prices 2024">', "<h1>What does it cost to keep a boat with us?</h1>",
         "What does it cost to keep a boat with us?"),
        ('<meta property="og:title" content="All berths of the upper marina compared">',
         "<h1>Our guide to mooring</h1>", "All berths of the upper marina compared"),
        (linked('"headline": "River falls"'), "<h1>All our news of the day</h1>", "River falls"),
        ("<title>Berth prices</title>", "<h1>Welcome to the upper marina</h1><div>Berth prices</div>", "Berth prices"),
        ("<title>Berth prices</title>", "<h1>Welcome to our marina</h1><h1>Opening hours of the kiosk</h1>",
         "Berth prices"),
    ],
)  # fmt: skip
def test_the_heading_and_what_the_page_calls_itself(head: str, body: str, title: str) -> None:
    assert fields(page(head, f"{body}{EMPTY}<p>{PROSE}</p>"))["title"] == title
