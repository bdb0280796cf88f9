"""The pool keeps order and bounds, and what hangs or kills a worker fails alone."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from batches import TROUBLE, pages

import newsclean
from newsclean.batch import pool as pools
from newsclean.batch.pool import Pool

linux = pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux sees to it")


def double(number: int) -> int:
    """Work on a number: 13 dies, 14 hangs."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 14:
        time.sleep(600)  # hangs
    return 2 * number


def refuse() -> int:
    """Fail as a worker starts."""
    os._exit(7)


class Unloadable:
    """Work that no worker can load."""

    def __call__(self, number: int) -> int:
        return number

    def __reduce__(self) -> tuple[object, tuple[()]]:
        return refuse, ()


def test_order_is_kept_and_failures_stand_alone() -> None:
    with Pool[int](double, jobs=2, timeout=3) as pool:
        found = list(pool.map((number, number, 1) for number in range(40)))
    assert [label for label, _ in found] == list(range(40))
    failed = {label: done.reason for label, done in found if done and done.reason}
    assert {label: reason.code for label, reason in failed.items()} == {13: "worker.died", 14: "limit.time"}
    assert "signal 9" in failed[13].evidence
    assert [done.value for label, done in found if done and label not in failed] == [
        2 * number for number in range(40) if number not in (13, 14)
    ]


def test_labels_without_an_item_pass_in_order() -> None:
    with Pool[str](double, jobs=1) as pool:
        found = list(pool.map([("a", None, 0), ("b", 4, 1), ("c", None, 0)]))
    assert [(label, done and done.value) for label, done in found] == [("a", None), ("b", 8), ("c", None)]


def test_nothing_to_do() -> None:
    with Pool[str](double, jobs=1) as pool:
        assert list(pool.map([])) == []


def test_reading_stops_while_the_window_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pools, "WINDOW_SIZE", 100)
    read = []

    def numbers() -> Iterator[tuple[int, int, int]]:
        for number in [14, *range(20, 200)]:
            read.append(number)
            yield number, number, 10

    with Pool[int](double, jobs=2, timeout=3) as pool:
        results = pool.map(numbers())
        next(results)  # the one that hangs, so all others had to wait
        assert len(read) < 40
        assert len(list(results)) == 180


def test_a_worker_that_can_not_start_is_told() -> None:
    with Pool[int](Unloadable(), jobs=1) as pool, pytest.raises(RuntimeError, match=r"status 7.*__main__"):
        list(pool.map([(1, 1, 1)]))


def test_workers_end_with_the_pool() -> None:
    with Pool[int](double, jobs=2) as pool:
        next(pool.map([(1, 1, 1)]))
        processes = [worker.process for worker in pool._workers]
    assert not any(process.is_alive() for process in processes)


@pytest.mark.parametrize("wrong", [{"jobs": 0}, {"timeout": 0}, {"jobs": "2"}])
def test_wrong_numbers_are_named(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Pool[int](double, **wrong)


def test_extract_many_gives_what_extract_gives() -> None:
    sent = pages(60)
    expected = [newsclean.extract(page, url=url) for page, url in sent]
    assert list(newsclean.extract_many(sent, jobs=2)) == expected


def test_extract_many_is_lazy_and_takes_files(tmp_path: Path) -> None:
    def endless() -> Iterator[Path]:
        path = tmp_path / "page.html"
        path.write_bytes(pages(1)[0].page)
        while True:
            yield path

    articles = newsclean.extract_many(endless(), jobs=1)
    assert next(articles) == next(articles) == newsclean.extract(tmp_path / "page.html")
    articles.close()  # type: ignore[attr-defined]


@linux
@pytest.mark.slow  # it waits for what hangs: long enough for the others, however busy the machine
def test_extract_many_gives_errors_as_values(tmp_path: Path) -> None:
    once = f"DIE-ONCE {tmp_path / 'died'}"
    sent: list[str | Path] = [
        "It rained.",
        "HANG",
        "DIE",
        "HOARD",
        "RAISE no",
        tmp_path / "none.html",
        once,
        "It rained.",
    ]
    found = list(newsclean.extract_many(sent, jobs=2, timeout=15, errors="return", pipeline=TROUBLE))
    codes = [each.reason.code if isinstance(each, newsclean.PageError) else "" for each in found]
    failed = ["limit.time", "worker.died", "limit.memory", "internal.error", "page.unreadable"]
    assert codes == ["", *failed, "", ""]
    assert [each.index for each in found if isinstance(each, newsclean.PageError)] == [1, 2, 3, 4, 5]
    assert found[0] == found[7] == newsclean.extract("It rained.", pipeline=TROUBLE)


def test_extract_many_raises_errors_by_default() -> None:
    articles = newsclean.extract_many(["It rained.", "RAISE no"], jobs=1, pipeline=TROUBLE)
    assert next(articles).blocks
    with pytest.raises(newsclean.PageError, match=r"page 1: internal\.error: LookupError: no"):
        next(articles)


def test_extract_many_checks_its_arguments() -> None:
    with pytest.raises(ValueError, match="errors: expected 'raise' or 'return'"):
        newsclean.extract_many([], errors="no")  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="kind"):
        newsclean.extract_many([], kind="pdf")
    with pytest.raises(FileNotFoundError, match="profiles"):
        newsclean.extract_many([], profiles="nowhere.sqlite")
    with pytest.raises(TypeError, match="pages: expected"):
        list(newsclean.extract_many([None], jobs=1))  # type: ignore[list-item]
