"""What a profile learns, whatever the order of its pages and however they are divided."""

from __future__ import annotations

from functools import cache, reduce
from operator import or_

from hypothesis import given, settings
from hypothesis import strategies as st
from publishers import PROSE, SITE, learned, pages_of

import newsclean
from newsclean.profile.learn import as_page, observe


@cache
def sightings() -> list[newsclean.Profile]:
    """Profiles of single pages, among them odd ones."""
    odd = ["", "One line", "<p>", "\x00\x01", "# 1\n# 1\n# 2", "— - |", "Title - " + "x" * 400]
    return [observe(as_page(page)) for page in (*pages_of(SITE, 10), *odd)]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_order_and_partition_never_matter(data: st.DataObject) -> None:
    whole = reduce(or_, sightings(), newsclean.Profile())
    order = data.draw(st.permutations(sightings()))
    parts = data.draw(st.lists(st.integers(0, 4), min_size=len(order), max_size=len(order)))
    dealt = [[each for each, part in zip(order, parts, strict=True) if part == number] for number in range(5)]
    merged = reduce(or_, [reduce(or_, part, newsclean.Profile()) for part in dealt])
    assert merged == whole
    assert merged.samples == whole.samples
    assert merged.to_json() == whole.to_json()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.sampled_from("ab1 \n-|:By"), max_size=80), min_size=1, max_size=6), st.randoms())
def test_any_pages_give_the_same_profile_in_any_order(pages: list[str], chance: object) -> None:
    shuffled = sorted(pages, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert newsclean.learn(shuffled, kind="text") == newsclean.learn(pages, kind="text")


def test_merging_is_associative_and_commutative_with_a_neutral_element() -> None:
    a, b, c = (newsclean.learn(pages_of(SITE, 4, start), site=SITE) for start in (0, 4, 8))
    assert (a | b) | c == a | (b | c)
    assert a | b == b | a
    assert a | newsclean.Profile() == a == newsclean.Profile() | a
    assert a != b


def test_a_hundred_parts_equal_one_pass() -> None:
    pages = pages_of(SITE, 200)
    parts = [newsclean.learn(pages[at : at + 2], site=SITE) for at in range(0, 200, 2)]
    assert reduce(or_, parts) == newsclean.learn(pages, site=SITE)


def test_streams_its_pages() -> None:
    assert newsclean.learn(iter(pages_of(SITE, 3))) == newsclean.learn(pages_of(SITE, 3))
    assert newsclean.learn(newsclean.read(page) for page in pages_of(SITE, 3)) == newsclean.learn(pages_of(SITE, 3))


def test_counts_documents_not_occurrences() -> None:
    profile = newsclean.learn(["Buy our mug\n\n" * 9, "Buy our mug"])
    assert [count.pages for count in profile.lines.values()] == [2]


def test_folds_numbers_dates_and_weekdays() -> None:
    lines = ["Updated Monday, 3 March 2025, 12 comments", "Updated Friday, 28 June 2026, 4,113 comments"]
    assert len(newsclean.learn([f"{line}\n\n{PROSE}" for line in lines], language="en").lines) == 2


def test_tells_where_and_when() -> None:
    profile = learned(6)
    count = max(profile.lines.values(), key=lambda each: (each.pages, each.tail))
    assert (count.pages, count.tail) == (6, 6)
    assert profile.first.startswith("2026-")
    assert profile.first <= profile.last
