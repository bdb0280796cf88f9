"""Credits with roles, places, pictures, editors and sections around the names, and lines that only look like names."""

from __future__ import annotations

import pytest
from field_pages import PROSE, fields, linked, page


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        # roles with "and", places and organisations in them
        ("By Ann Other, Home and Digital Security Expert & Bo Doe, Tide Expert", ("Ann Other", "Bo Doe")),
        ("By Ann Other, Trial Attorney at Mole & Mole, on 9 December 2023", ("Ann Other",)),
        ("By Ann Other, CEO of Upper Marina", ("Ann Other",)),
        ("By Ann Other, Bo Doe and Cy Roe, reporters", ("Ann Other", "Bo Doe", "Cy Roe")),
        ("By Ann Other, Reuters", ("Ann Other", "Reuters")),
        ("By Ann Other, MS, RDN", ("Ann Other, MS, RDN",)),
        ("By Ann Other. Reviewed by Bo Doe", ("Ann Other",)),
        # sections and pictures behind a name, a space that got lost
        ("By Ann Other In Sport, Tides, Floods", ("Ann Other",)),
        ("On January 12, 2024By Ann OtherIn Sport, High Tides", ("Ann Other",)),
        ("Posted by annother under Just Tides, Floods", ("annother",)),
        ("By Ann Other Illustration by Bo Doe", ("Ann Other",)),
        ("Written by:Ann Other", ("Ann Other",)),
        # an agency behind a slash
        ("Ann Other/SP-X", ("Ann Other",)),
        # the editorial team as such
        ("By Tide Desk Team", ("Tide Desk Team",)),
        ("Upper Marina Team", ("Upper Marina Team",)),
        # words of the text
        ("Wet Streets", None),
        ("Lower Town", None),
        # who quotes and dates somebody else, and a list of dates
        ("Ann Other, “On tides”, 3 May 2024", None),
        ("<ul><li>1 May 2024 - Al Bo</li><li>2 May 2024 - Cy Do</li><li>3 May 2024 - Ed Fo</li><li>4 May 2024 - Gus Ho"
         "</li><li>5 May 2024 - Ivo Jo</li></ul>", None),
        # a menu
        ("<a href=/1>AUTHORS</a><br><a href=/2>Photo Gallery</a><br><a href=/3>Tides</a><br><a href=/4>Log in</a>",
         None),
    ],
)  # fmt: skip
def test_names_among_other_words(byline: str, authors: tuple[str, ...] | None) -> None:
    assert fields(page(body=f"<h1>The river rises</h1><div>{byline}</div><p>{PROSE}</p>")).get("authors") == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Guide by <span class=byline>Ann Other</span> Former Deputy Tide Editor", ("Ann Other",)),
        (
            "<span class=author-name>Ann Other</span><span class=author-name>Founder at Upper Marina</span>",
            ("Ann Other",),
        ),
        ("Ann Other <span class=byline>Founder & Lead Reviewer</span>", ("Ann Other",)),
        ("<i>The Lantern</i> 02/10/2023 <span class=byline>Ann Other</span>", ("Ann Other",)),
        ("By <span class=byline>Ann Other</span> and Bo Doe", ("Ann Other", "Bo Doe")),
    ],
)
def test_elements_that_end_a_name(byline: str, authors: tuple[str, ...]) -> None:
    body = f"<h1>The river rises</h1><div class=byline>{byline}</div><p>{PROSE}</p>"
    assert fields(page(body=body))["authors"] == authors


@pytest.mark.parametrize("label", ["Edited by", "Reviewed by", "Fact-checked by", "Translated by"])
def test_who_did_not_write_is_no_author(label: str) -> None:
    body = f"<h1>The river rises</h1><p>{label} Bo Doe</p><p>{PROSE}</p>"
    assert "authors" not in fields(page(body=body))
    assert fields(page('<meta name="author" content="Ann Other">', body))["authors"] == ("Ann Other",)
    assert fields(page(body=body.replace("<p>", "<p>Ann Other</p><p>", 1)))["authors"] == ("Ann Other",)


def test_what_tells_of_a_person_in_json_ld() -> None:
    said = '"author": "Ann Other, Lower Town Institute for tides and the river works, engineer"'
    assert fields(page(linked(said)))["authors"] == ("Ann Other",)
    assert fields(page(linked('"author": "Lantern staff reporter"')))["authors"] == ("Lantern staff reporter",)


def test_a_newsroom_keeps_its_name() -> None:
    head = '<meta property="og:site_name" content="Lantern Post"><meta name="author" content="Team Lantern Post">'
    assert fields(page(head))["authors"] == ("Team Lantern Post",)


def test_labels_far_below() -> None:
    body = f"<h1>The river rises</h1>{f'<p>{PROSE}</p>' * 30}<h3>Written by Ann Other</h3>" + f"<p>{PROSE}</p>" * 9
    assert fields(page(body=body))["authors"] == ("Ann Other",)
    other = body + f"<h3>Written by Bo Doe</h3><p>{PROSE}</p>"
    assert "authors" not in fields(page(body=other)), "those are credits of other articles"
    assert "authors" not in fields(page(body=body.replace("Written by", "By"))), "a teaser may have that"


def test_a_plain_word_is_told() -> None:
    found = page(body=f"<h1>The river rises</h1><div>Grace Streets</div><p>{PROSE}</p>")
    from newsclean.find import find
    from newsclean.pipeline import Verdicts

    lost = [each.lost for each in find(found, Verdicts(found)) if each.field == "authors"]
    assert lost == ["'streets' is a word of the text"]
