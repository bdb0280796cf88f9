"""A store of profiles: what goes in comes out, whoever writes, and it stays within its bound."""

from __future__ import annotations

import multiprocessing
import random
import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from publishers import PUBLISHERS, dump_of, html_of, pages_of

import newsclean
from newsclean.profile import store as store_module
from newsclean.profile.counts import TABLES

SITES = list(PUBLISHERS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profiles.sqlite"


def addressed(count: int) -> list[tuple[str, str]]:
    """Pages of all publishers, mixed, with their addresses."""
    pages = [(f"https://news.{site}/{n}", page) for site in SITES for n, page in enumerate(pages_of(site, count))]
    random.Random(3).shuffle(pages)
    return pages


def check_whole(path: Path, count: int) -> None:
    """Assert that the store has learned the publishers' first pages, each once."""
    with newsclean.ProfileStore(path) as store:
        assert [(each.site, each.pages, each.error) for each in store.publishers()] == [
            (site, count, 0) for site in sorted(SITES)
        ]
        for site in SITES:
            assert store.get(site) == newsclean.learn(pages_of(site, count), site=site)


def test_gives_what_learning_at_once_gives(path: Path) -> None:
    with newsclean.ProfileStore(path) as store:
        assert store.learn(addressed(9)) == 27
    check_whole(path, 9)


def test_merges_profiles(path: Path) -> None:
    with newsclean.ProfileStore(str(path)) as store:
        for start in (0, 3, 6):
            for site in SITES:
                store.add(newsclean.learn(pages_of(site, 3, start), site=site))
    check_whole(path, 9)


def test_small_batches_give_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_module, "BATCH", 1)
    with newsclean.ProfileStore(path) as store:
        store.learn(addressed(9))
    check_whole(path, 9)


def add_pages(path: Path, start: int) -> None:
    """Add three pages of each publisher, one by one."""
    with newsclean.ProfileStore(path) as store:
        for number in range(start, start + 3):
            for site in SITES:
                store.add(newsclean.learn(pages_of(site, 1, number), site=site))


def test_several_processes_write_one_file(path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=add_pages, args=(path, start)) for start in (0, 3, 6, 9)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0] * 4
    check_whole(path, 12)


class StopError(Exception):
    """What interrupts the learning."""


@pytest.mark.parametrize("batch", [1, 100, 400, 10**6])
@pytest.mark.parametrize("stop", [0, 1, 11, 26])
def test_goes_on_where_it_stopped(path: Path, monkeypatch: pytest.MonkeyPatch, batch: int, stop: int) -> None:
    monkeypatch.setattr(store_module, "BATCH", batch)
    pages = addressed(9)

    def until() -> object:
        yield from pages[:stop]
        raise StopError

    with newsclean.ProfileStore(path) as store, pytest.raises(StopError):
        store.learn(until(), run="crawl")  # type: ignore[arg-type]
    with newsclean.ProfileStore(path) as store:
        assert store.learn(pages, run="crawl") >= 27 - stop
    check_whole(path, 9)


def test_a_finished_run_is_forgotten(path: Path) -> None:
    with newsclean.ProfileStore(path) as store:
        store.learn(addressed(2), run="crawl")
        assert store.learn(addressed(2), run="crawl") == 6
        assert {each.pages for each in store.publishers()} == {4}


@pytest.mark.parametrize("most", [1, 10, 40])
def test_stays_within_its_bound_and_tells_the_error(path: Path, most: int) -> None:
    site, count = SITES[0], 80
    exact = newsclean.learn(pages_of(site, count), site=site)
    added: Counter[int] = Counter()
    with newsclean.ProfileStore(path, max_counts=most) as store:
        for number in range(count):
            profile = newsclean.learn(pages_of(site, 1, number), site=site)
            added[1] += sum(map(len, profile.tables()))
            store.add(profile)
            assert store.publishers()[0].counts <= most
        [figures], kept = store.publishers(), store.get(site)
    assert kept is not None
    assert 0 < figures.error <= added[1] / (most + 1)
    for name, table, whole in zip(TABLES, kept.tables(), exact.tables(), strict=True):
        for key, true in whole.items():
            seen = table[key].pages if key in table else 0
            assert true.pages - figures.error <= seen <= true.pages, name
    assert kept.pages == count


def test_what_is_frequent_survives_ageing(path: Path) -> None:
    site = SITES[0]
    with newsclean.ProfileStore(path, max_counts=60) as store:
        store.learn((f"https://{site}/{n}", page) for n, page in enumerate(pages_of(site, 100)))
        article = newsclean.extract(dump_of(site, 999), profile=store.get(site), pipeline=newsclean.Pipeline())
    gone = [article.blocks[verdict.block].text for verdict in article.verdicts]
    assert f"{PUBLISHERS[site]} is printed on Quay Street" in gone


def test_keeps_no_sample_of_what_stood_on_one_page(path: Path) -> None:
    with newsclean.ProfileStore(path) as store:
        store.learn(addressed(4))
    with sqlite3.connect(path) as connection:
        single = connection.execute("SELECT count(*) FROM seen WHERE pages = 1 AND sample IS NOT NULL").fetchone()
        several = connection.execute("SELECT count(*) FROM seen WHERE pages > 1 AND sample IS NULL").fetchone()
    connection.close()
    assert (single, several) == ((0,), (0,))


def test_serves_pages_by_their_address(path: Path) -> None:
    site = SITES[0]
    with newsclean.ProfileStore(path) as store:
        store.learn(addressed(9))
        page = html_of(site, 998)
        known = newsclean.extract(page, url=f"https://{site}/x", profile=store)
        assert known == newsclean.extract(page, url=f"https://{site}/x", profile=store.get(site))
        assert any(verdict.filter == "profile" for verdict in known.verdicts)
        assert newsclean.extract(page, profile=store) == newsclean.extract(page)
        linked = page.replace("<title>", f'<link rel=canonical href="https://{site}/x"><title>')
        assert any(verdict.filter == "profile" for verdict in newsclean.extract(linked, profile=store).verdicts)


def test_sees_what_another_connection_wrote(path: Path) -> None:
    site = SITES[0]
    with newsclean.ProfileStore(path) as reader, newsclean.ProfileStore(path) as writer:
        assert reader.get(site) is None
        writer.add(newsclean.learn(pages_of(site, 3), site=site))
        assert reader.get(site) == newsclean.learn(pages_of(site, 3), site=site)
        reader.add(newsclean.learn(pages_of(site, 3, 3), site=site))
        assert reader.get(site) == writer.get(site) == newsclean.learn(pages_of(site, 6), site=site)


def test_pages_without_a_publisher_are_passed_over(path: Path) -> None:
    with newsclean.ProfileStore(path) as store:
        assert store.learn([("nowhere", "A page"), ("http://[::1/", "A page"), ("http://127.0.0.1/", "A page")]) == 3
        assert store.publishers() == []


def test_failures_leave_nothing_behind(path: Path) -> None:
    with newsclean.ProfileStore(path) as store:
        with pytest.raises(TypeError, match=r"^page: "):
            store.learn([(f"https://{SITES[0]}/1", "A page"), (f"https://{SITES[0]}/2", 3)])  # type: ignore[list-item]
        assert store.publishers() == []


@pytest.mark.parametrize("make", ["text", "sqlite", "folder"])
def test_another_kind_of_file_is_refused(path: Path, make: str) -> None:
    if make == "text":
        path.write_text("this is a file, not a database " * 9, "utf-8")
    elif make == "folder":
        path.mkdir()
    else:
        connection = sqlite3.connect(path)
        connection.execute("CREATE TABLE pears (name TEXT)")
        connection.commit()
        connection.close()
    with pytest.raises(OSError, match=r"profiles\.sqlite"):
        newsclean.ProfileStore(path)


def test_wrong_arguments_are_named(path: Path) -> None:
    with pytest.raises(TypeError, match=r"^path: "):
        newsclean.ProfileStore(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^max_counts: "):
        newsclean.ProfileStore(path, max_counts=True)
    with pytest.raises(ValueError, match=r"^max_counts: "):
        newsclean.ProfileStore(path, max_counts=0)
    with newsclean.ProfileStore(path) as store:
        with pytest.raises(TypeError, match=r"^profile: "):
            store.add("x")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match=r"^profile: "):
            store.add(newsclean.Profile())
        with pytest.raises(TypeError, match=r"^run: "):
            store.learn([], run=3)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=r"^pages: "):
            store.learn([(3, "x")])  # type: ignore[list-item]
        with pytest.raises(ValueError, match=r"^site: "):
            store.get("no domain")
