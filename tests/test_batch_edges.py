"""What batch runs meet seldom: missing packages, files that went away, limits that can't be set, odd values."""

from __future__ import annotations

import datetime as dt
import decimal
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsclean.batch import worker
from newsclean.batch.record import Reading
from newsclean.batch.sources import Input, compression, files, parquet, records, size_of
from newsclean.batch.worker import attempt


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (1.5, 1.5),
        ("x", "x"),
        (b"\x00\xff", "AP8="),
        (dt.date(2024, 5, 3), "2024-05-03"),
        (dt.datetime(2024, 5, 3, 10, 15, tzinfo=dt.UTC), "2024-05-03T10:15:00+00:00"),
        (dt.time(10, 15), "10:15:00"),
        ({"a": b"x", 2: [dt.date(2024, 5, 3)]}, {"a": "eA==", "2": ["2024-05-03"]}),
        ((1, "x"), [1, "x"]),
        (decimal.Decimal("1.50"), "1.50"),
    ],
)
def test_values_of_parquet_as_json(value: Any, expected: Any) -> None:
    assert parquet.plain(value) == expected


@pytest.mark.parametrize(
    ("error", "code", "evidence"),
    [
        (MemoryError(), "limit.memory", ""),
        (OSError("gone"), "page.unreadable", "gone"),
        (ValueError("odd"), "internal.error", "ValueError: odd"),
    ],
)
def test_what_an_item_raises_becomes_a_reason(error: Exception, code: str, evidence: str) -> None:
    def work(item: object) -> object:
        raise error

    done = attempt(work, 1)
    assert done.value is None
    assert done.reason == (code, evidence)


def test_an_item_that_goes_well() -> None:
    done = attempt(str, 1)
    assert (done.value, done.reason) == ("1", None)
    assert done.seconds >= 0


def test_limits_that_cannot_be_set_are_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("not allowed to raise maximum limit")

    monkeypatch.setitem(sys.modules, "resource", SimpleNamespace(RLIMIT_DATA=2, setrlimit=refuse))
    worker.limit_memory(10**9)
    monkeypatch.setitem(sys.modules, "resource", None)
    worker.limit_memory(10**9)
    monkeypatch.delattr("signal.setitimer", raising=False)
    worker.alarm(0.1)


@pytest.mark.parametrize(("package", "extra"), [("backports", "zstd"), ("pyarrow", "parquet")])
def test_a_missing_package_is_named(package: str, extra: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    if extra == "parquet":
        with pytest.raises(ImportError, match=r"newsclean\[parquet\]"):
            next(parquet.read(tmp_path / "x.parquet", Reading()))
    elif sys.version_info < (3, 14):
        with pytest.raises(ImportError, match=r"newsclean\[zstd\]"):
            compression.zstd()
        assert EOFError in compression.damage()


def test_a_file_that_went_away(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    assert size_of(path) == 0
    found: list[Any] = list(records(Input(path, 0, listed=True), Reading()))
    assert [each.reason.code for each in found] == ["source.unreadable"]


def test_a_page_that_was_read_before(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>It rained.", "utf-8")
    assert len(list(files.read(path, Reading()))) == 1
    assert list(files.read(path, Reading(), after=0)) == []


def test_files_that_no_reader_knows(tmp_path: Path) -> None:
    path = tmp_path / "page.xyz"
    path.write_text("It rained.", "utf-8")
    skipped: Any = next(records(Input(path, 10, listed=False), Reading()))
    assert (skipped.skipped, skipped.reason) == (True, ("source.kind", ".xyz"))
    assert list(records(Input(path, 10, listed=False), Reading(), after=0)) == []
    named: list[Any] = list(records(Input(path, 10, listed=True), Reading()))
    assert [each.page for each in named] == [b"It rained."]
