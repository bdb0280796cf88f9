"""Faults around a run: each ends it with a message, and nothing is lost or written twice when it goes on."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from batches import pages, read_jsonl, write_warc

from newsclean.batch.resume import ResumeError
from newsclean.batch.run import Options, run
from newsclean.batch.summary import Summary
from newsclean.cli import main

pytest.importorskip("fastwarc")
ONE = Options(jobs=1, save_every=0)
COUNT = 40


class At:
    """Does something once, as a number of pages are through."""

    def __init__(self, page: int, act: Callable[[], object]) -> None:
        self.page, self.act = page, act

    def update(self, read: int, summary: Summary) -> None:
        self.page -= 1
        if self.page == 0:
            self.act()

    def close(self) -> None:
        pass


def interrupted(path: Path, output: Path, page: int) -> None:
    """Run until a page, and stop as Ctrl-C does."""
    with pytest.raises(KeyboardInterrupt):
        run([path], output, ONE, lambda total: At(page, lambda: os.kill(os.getpid(), signal.SIGINT)))


def whole(path: Path, folder: Path) -> list[dict[str, Any]]:
    """Give the lines that a run without faults writes."""
    run([path], folder / "whole.jsonl", ONE)
    return read_jsonl(folder / "whole.jsonl")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 32 kB, where one may be made."""
    if sys.platform != "linux" or os.getuid() != 0:
        pytest.skip("no disk can be mounted here")
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_ends_a_run_that_goes_on_when_there_is_room(
    tmp_path: Path, small_disk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, output = write_warc(tmp_path / "pages.warc.gz", pages(COUNT)), small_disk / "out.jsonl"
    arguments = ["batch", str(path), "-o", str(output), "--jobs", "1"]
    assert main(arguments) == 2
    assert "No space left on device" in capsys.readouterr().err.splitlines()[-1]
    assert not output.exists()
    subprocess.run(["mount", "-o", "remount,size=9m", str(small_disk)], check=True)
    assert main([*arguments, "--resume"]) == 0
    assert read_jsonl(output) == whole(path, tmp_path)


def test_an_input_that_is_replaced_while_it_is_read_is_read_as_it_was(tmp_path: Path) -> None:
    path, other = write_warc(tmp_path / "a.warc.gz", pages(COUNT)), write_warc(tmp_path / "b.warc.gz", pages(3))
    expected = whole(path, tmp_path)
    run([path], tmp_path / "out.jsonl", ONE, lambda total: At(2, lambda: os.replace(other, path)))
    assert read_jsonl(tmp_path / "out.jsonl") == expected


def test_an_input_that_was_replaced_is_not_gone_on_with(tmp_path: Path) -> None:
    path, output = write_warc(tmp_path / "a.warc.gz", pages(COUNT)), tmp_path / "out.jsonl"
    interrupted(path, output, 5)
    write_warc(path, pages(3))
    with pytest.raises(ResumeError, match=r"--resume: .*inputs"):
        run([path], output, replace(ONE, resume=True))


def test_an_input_that_is_cut_while_it_is_read_tells_so(tmp_path: Path) -> None:
    path, output = write_warc(tmp_path / "a.warc", pages(400)), tmp_path / "out.jsonl"
    expected = whole(path, tmp_path)
    run([path], output, ONE, lambda total: At(1, lambda: os.truncate(path, path.stat().st_size // 2)))
    found = read_jsonl(output)
    assert found == expected[: len(found)]
    assert 0 < len(found) < len(expected)
    [error] = read_jsonl(tmp_path / "out.jsonl.errors.jsonl")
    assert error["reason"] == "warc.record"


def test_a_folder_that_goes_away_ends_the_run_with_its_name(tmp_path: Path) -> None:
    path, folder = write_warc(tmp_path / "a.warc.gz", pages(COUNT)), tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(FileNotFoundError, match="folder"):
        run([path], folder / "out.jsonl", ONE, lambda total: At(3, lambda: shutil.rmtree(folder)))
    folder.mkdir()
    run([path], folder / "out.jsonl", replace(ONE, resume=True))
    assert read_jsonl(folder / "out.jsonl") == whole(path, tmp_path)


@pytest.mark.slow
def test_a_request_to_end_leaves_what_is_done(tmp_path: Path) -> None:
    path, output = write_warc(tmp_path / "a.warc", pages(1500)), tmp_path / "out.jsonl"
    words = [sys.executable, "-m", "newsclean", "batch", str(path), "-o", str(output), "--jobs", "2"]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True, start_new_session=True)
    part = tmp_path / "out.jsonl.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size > 100_000):
        time.sleep(0.05)  # waits for the run, however long it takes
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate()
    assert told.splitlines() == [f"newsclean: stopped; --resume goes on with {output}"]
    done = read_jsonl(part)
    assert not output.exists()
    run([path], output, replace(ONE, resume=True))
    found = read_jsonl(output)
    assert found[: len(done)] == done
    assert len({each["id"] for each in found}) == len(found) == 1500


def test_a_clock_that_jumps_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_warc(tmp_path / "a.warc.gz", pages(COUNT))
    expected = whole(path, tmp_path)
    clock = iter(range(10**9, 0, -86_400))
    monkeypatch.setattr(time, "time", lambda: float(next(clock)))
    summary = run([path], tmp_path / "out.jsonl", ONE)
    assert read_jsonl(tmp_path / "out.jsonl") == expected
    assert 0 <= summary.seconds < 86_400
