"""How a site is known in titles: by what it calls itself, and by what its host confirms."""

from __future__ import annotations

import pytest

import newsclean
from newsclean import Page
from newsclean.find.title.site_name import Site, site_of

SITE = Site((), frozenset(), ("abcde", "rivertown"))


@pytest.mark.parametrize(
    "text", ["Rivertown", "River Town", "The River Town", "River of Town", "River", "Rive", "A B C D E"]
)
def test_what_the_host_confirms(text: str) -> None:
    assert SITE.is_alluded(text)


@pytest.mark.parametrize("text", ["", "Riv", "Town River", "River Xtown", "A B", "River Town " + "x " * 7])
def test_what_the_host_does_not_confirm(text: str) -> None:
    assert not SITE.is_alluded(text)


def test_labels_of_a_host_name_the_site() -> None:
    site = site_of(Page("html", (), url="https://www.rivertown.co.uk/news/1"))
    assert site.labels == ("rivertown",)
    assert site.is_named("Rivertown")
    assert site.is_named("www.rivertown.co.uk")
    assert not site.is_named("Co")


@pytest.mark.parametrize(("end", "dated"), [("", True), (".", True), (" it rained.", False)])
def test_a_full_stop_behind_the_year_makes_no_sentence(end: str, dated: bool) -> None:
    lines = f"<h1>Rain at last</h1><p>Lake Town, 3 May 2024{end}</p>" + "<p>It rained for days by the lake.</p>" * 5
    assert (newsclean.extract(f"<!DOCTYPE html><html lang=en><body>{lines}").date is not None) is dated
