"""Runs: every record is accounted for, outputs are whole or not there, and a killed run goes on."""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from batches import FETCHED, FETCHED_AT, TROUBLE, http, pages, read_jsonl, record, write_jsonl, write_warc

import newsclean
from newsclean.batch.extractor import Extractor
from newsclean.batch.record import Reading
from newsclean.batch.resume import ResumeError
from newsclean.batch.run import Options, run
from newsclean.batch.schema import row
from newsclean.batch.summary import Summary

pytest.importorskip("fastwarc")
pa = pytest.importorskip("pyarrow")
TWO = Options(jobs=2)
KILLS = 6


def rows_of(path: Path, count: int) -> list[dict[str, Any]]:
    """Give the rows that the WARC of so many pages should give, their offsets left out."""
    found = [(newsclean.extract(page, url=url, crawled=FETCHED_AT), url) for page, url in pages(count)]
    rows = [{"source": str(path), **row(article, url), **fetch_of(url), "extra": None} for article, url in found]
    loaded: list[dict[str, Any]] = json.loads(json.dumps(rows))
    return loaded


def fetch_of(url: str) -> dict[str, Any]:
    """Give what the WARC of a page tells of how it was fetched."""
    return {
        "fetched": FETCHED,
        "record_id": f"<urn:test:{url}>",
        "http_status": 200,
        "content_type": "text/html",
    }


def without_places(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out where records stood."""
    return [{name: value for name, value in each.items() if name not in ("id", "offset")} for each in rows]


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
def test_a_run_gives_what_extract_gives(tmp_path: Path, name: str) -> None:
    path = write_warc(tmp_path / "pages.warc.gz", pages(70))
    summary = run([path], tmp_path / name, TWO)
    found = read_jsonl(tmp_path / name)
    assert without_places(found) == rows_of(path, 70)
    assert [each["id"] for each in found] == [f"{path}:{each['offset']}" for each in found]
    assert sorted(each["offset"] for each in found) == [each["offset"] for each in found]
    assert sorted(os.listdir(tmp_path)) == sorted([name, "pages.warc.gz"])  # and no file of errors, as there are none
    assert (summary.pages, summary.errors.total()) == (70, 0)
    assert summary.bytes == sum(len(each.page) for each in pages(70))


def test_parquet_holds_the_same(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    rows = [{"html": each.page.decode(), "url": each.url, "id": n} for n, each in enumerate(pages(60))]
    path = write_jsonl(tmp_path / "pages.jsonl", [*rows, {"html": "<p>half \ud83d a pair of surrogates"}])
    run([path], tmp_path / "out.jsonl", TWO)
    run([path], tmp_path / "out.parquet", TWO)
    found = pq.read_table(tmp_path / "out.parquet").to_pylist()
    wanted = read_jsonl(tmp_path / "out.jsonl")
    assert [json.loads(each.pop("extra")) for each in found] == [each.pop("extra") for each in wanted]
    assert found[:-1] == wanted[:-1]
    assert found[-1]["text"] == wanted[-1]["text"].replace("\ud83d", "\ufffd")
    assert sorted(os.listdir(tmp_path)) == ["out.jsonl", "out.parquet", "pages.jsonl"]
    assert not list(tmp_path.glob("*.part"))


def test_csv_holds_the_same_and_goes_on_below_its_header(tmp_path: Path) -> None:
    import csv

    path = write_jsonl(tmp_path / "pages.jsonl", [{"html": each.page.decode(), "url": each.url} for each in pages(30)])
    fields = ("url", "title", "authors", "text", "dropped", "paywalled")
    run([path], tmp_path / "out.jsonl", replace(TWO, fields=fields))

    class Stops:
        def update(self, read: int, summary: Summary) -> None:
            if summary.pages == 7:
                os.kill(os.getpid(), signal.SIGINT)

        def close(self) -> None:
            pass

    output, options = tmp_path / "out.csv", replace(TWO, fields=fields)
    with pytest.raises(KeyboardInterrupt):
        run([path], output, options, lambda total: Stops())
    run([path], output, replace(options, resume=True))
    with output.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert tuple(header) == fields
    wanted = read_jsonl(tmp_path / "out.jsonl")
    for cells, each in zip(rows, wanted, strict=True):
        assert cells[:4] == [each["url"], each["title"] or "", "; ".join(each["authors"]), each["text"]]
        assert json.loads(cells[4] or "[]") == each["dropped"]
        assert cells[5] == {True: "true", False: "false", None: ""}[each["paywalled"]]


@pytest.mark.parametrize("name", ["out.txt", "out", "out.parquet.gz", "out.gz", "out.xlsx"])
def test_an_ending_that_tells_no_format_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"ends in '\.jsonl', '\.csv' .*not '" + name):
        run([write_jsonl(tmp_path / "in.jsonl", [])], tmp_path / name, TWO)
    run([tmp_path / "in.jsonl"], tmp_path / name, replace(TWO, format="jsonl"))


def test_pages_without_text_are_skipped_on_request(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "in.jsonl", [{"html": "", "url": "https://a.example/"}, {"html": "It rained."}])
    assert run([path], tmp_path / "all.jsonl", TWO).empty == 1
    summary = run([path], tmp_path / "out.jsonl", replace(TWO, skip_empty=True))
    assert (summary.pages, summary.skipped, summary.errors.total()) == (1, {"page.empty": 1}, 0)
    (skipped,) = read_jsonl(tmp_path / "out.jsonl.errors.jsonl")
    assert (skipped["url"], skipped["reason"], skipped["skipped"]) == ("https://a.example/", "page.empty", True)


def test_errors_of_an_earlier_run_go_with_its_output(tmp_path: Path) -> None:
    path, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    path.write_text("nonsense\n")
    run([path], output, TWO)
    assert len(read_jsonl(tmp_path / "out.jsonl.errors.jsonl")) == 1
    write_jsonl(path, [{"html": "It rained."}])
    run([path], output, replace(TWO, overwrite=True))
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()


@pytest.mark.parametrize("suffix", ["warc", "warc.gz"])
def test_a_page_keeps_its_address_and_says_what_it_calls_itself(tmp_path: Path, suffix: str) -> None:
    link = b'<link rel=canonical href="https://a.example/story">'
    canonical = b"<!doctype html><title>Rain</title>" + link + b"<p>It rained all day in Stonebeck."
    sent = [
        record("https://a.example/story?from=feed", http(canonical)),
        record("https://a.example/gone", http(b"", status="404 Gone")),
    ]
    large = record("https://a.example/large", http(b"<p>" + b"rain " * 30_000))
    cut = record("https://a.example/cut", http(b"<p>" + b"rain " * 900))[:900]
    path, compress = tmp_path / f"pages.{suffix}", gzip.compress if suffix == "warc.gz" else bytes
    path.write_bytes(b"".join(map(compress, [*sent, large, cut])))
    run([path], tmp_path / "out.jsonl", replace(TWO, reading=Reading(max_size=100_000)))
    (found,) = read_jsonl(tmp_path / "out.jsonl")
    assert found["url"] == "https://a.example/story?from=feed"
    assert found["canonical_url"] == "https://a.example/story"
    gone, size, short = read_jsonl(tmp_path / "out.jsonl.errors.jsonl")
    assert [each["url"] for each in (gone, size, short)] == [
        f"https://a.example/{name}" for name in ("gone", "large", "cut")
    ]
    assert (gone["http_status"], gone["content_type"]) == (404, "text/html")
    for each in (found, gone, size, short):
        named = each["url"]
        assert (each["fetched"], each["record_id"]) == ("2026-03-14T07:45:00Z", f"<urn:test:{named}>")
    assert short["reason"] == "warc.record"
    assert re.fullmatch(r"it says 4,\d{3} bytes, \d{3} are there", short["evidence"])


@pytest.mark.slow  # it waits for what hangs: long enough for the others, however busy the machine
def test_what_hangs_or_kills_is_an_error_and_the_rest_comes_out(tmp_path: Path) -> None:
    texts = ["It rained.", "HANG", "It poured.", "DIE", "RAISE no", "It dried."]
    path = write_jsonl(tmp_path / "pages.jsonl", [{"html": text} for text in texts])
    summary = run([path], tmp_path / "out.jsonl", replace(TWO, timeout=15, extractor=Extractor(pipeline=TROUBLE)))
    offsets = [each["offset"] for each in read_jsonl(tmp_path / "out.jsonl")]
    errors = {each["offset"]: each for each in read_jsonl(tmp_path / "out.jsonl.errors.jsonl")}
    assert [error["reason"] for error in errors.values()] == ["limit.time", "worker.died", "internal.error"]
    assert len({*offsets, *errors}) == len(texts)
    assert {error["source"] for error in errors.values()} == {str(path)}
    assert summary.errors == {"limit.time": 1, "worker.died": 1, "internal.error": 1}


GO = """
import sys
from pathlib import Path
from newsclean.batch.run import Options, run
*names, output = sys.argv[1:]
run(names, output, Options(jobs=2, resume=True, save_every=0.1))
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["out.jsonl.gz", "out.parquet"])
def test_killed_at_random_moments_and_resumed(tmp_path: Path, name: str) -> None:
    moments = random.Random(name)
    first = write_warc(tmp_path / "one.warc.gz", pages(500))
    bad = [{"html": None if n % 9 == 0 else each.page.decode()} for n, each in enumerate(pages(300))]
    second = write_jsonl(tmp_path / "two.jsonl.gz", bad)
    run([first, second], tmp_path / f"whole-{name}", TWO)
    killed, output, checkpoint = 0, tmp_path / name, tmp_path / f"{name}.checkpoint"
    while not output.exists():
        before = written(checkpoint)
        process = subprocess.Popen([sys.executable, "-c", GO, first, second, output], start_new_session=True)
        while (
            killed < KILLS
            and process.poll() is None
            and before == (checkpoint.exists() and checkpoint.stat().st_mtime_ns)
        ):
            time.sleep(0.02)  # waits for the run, however long it takes
        if killed < KILLS:
            time.sleep(moments.uniform(0, 0.5))  # any moment will do
            if process.poll() is None:
                process.kill()
                killed += 1
        assert process.wait() in (0, -signal.SIGKILL)
    assert killed >= 3
    assert not list(tmp_path.glob(f"{name}.[pcn]*"))
    assert content(output) == content(tmp_path / f"whole-{name}")
    errors = read_jsonl(tmp_path / f"{name}.errors.jsonl")
    assert errors == read_jsonl(tmp_path / f"whole-{name}.errors.jsonl")
    assert len(errors) == 34


def written(path: Path) -> int:
    """Tell when a file was written, 0 where there is none."""
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def content(path: Path) -> object:
    """Give what an output holds: its bytes, decompressed, or its rows."""
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        return pq.read_table(path).to_pylist()
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


@pytest.mark.slow
def test_ctrl_c_leaves_what_is_done(tmp_path: Path) -> None:
    path = write_warc(tmp_path / "pages.warc.gz", pages(1500))
    output = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-m", "newsclean", "batch", path, "-o", output, "--jobs", "2"],
        start_new_session=True,
        stderr=subprocess.PIPE,
        text=True,
    )
    part = tmp_path / "out.jsonl.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size > 100_000):
        time.sleep(0.05)  # waits for the run, however long it takes
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate()
    assert process.returncode == 130
    assert told.splitlines() == [f"newsclean: stopped; --resume goes on with {output}"]
    done = read_jsonl(part)
    assert 0 < len(done) < 1500
    assert not output.exists()
    run([path], output, replace(TWO, resume=True))
    assert read_jsonl(output)[: len(done)] == done
    assert len(read_jsonl(output)) == 1500


def test_outputs_are_not_lost_by_mistake(tmp_path: Path) -> None:
    path, output = write_warc(tmp_path / "pages.warc", pages(3)), tmp_path / "out.jsonl"
    run([path], output, TWO)
    with pytest.raises(ResumeError, match=r"out\.jsonl: is there already; --overwrite"):
        run([path], output, TWO)
    before = output.stat()
    assert run([path], output, replace(TWO, resume=True)) == Summary()
    assert output.stat().st_mtime_ns == before.st_mtime_ns
    run([path], output, replace(TWO, overwrite=True))
    assert len(read_jsonl(output)) == 3
    with pytest.raises(FileNotFoundError):
        run([tmp_path / "none.warc"], tmp_path / "other.jsonl", TWO)
    with pytest.raises(ValueError, match="format"):
        run([path], tmp_path / "other.jsonl", replace(TWO, format="xlsx"))


def test_an_unfinished_run_is_taken_up_as_it_was(tmp_path: Path) -> None:
    path, output = write_warc(tmp_path / "pages.warc", pages(3)), tmp_path / "out.jsonl"

    def stop(total: int) -> Any:
        raise KeyboardInterrupt

    class Stops:
        def update(self, read: int, summary: Summary) -> None:
            os.kill(os.getpid(), signal.SIGINT)

        def close(self) -> None:
            pass

    with pytest.raises(KeyboardInterrupt):
        run([path], output, TWO, lambda total: Stops())
    assert len(read_jsonl(tmp_path / "out.jsonl.part")) == 1
    with pytest.raises(ResumeError, match="unfinished run"):
        run([path], output, TWO)
    with pytest.raises(ResumeError, match="kind 'auto', not 'html'"):
        run([path], output, replace(TWO, resume=True, extractor=Extractor(kind="html")))
    checkpoint = tmp_path / "out.jsonl.checkpoint"
    kept = checkpoint.read_text("utf-8")
    checkpoint.write_text("nonsense", "utf-8")
    with pytest.raises(ResumeError, match="no checkpoint"):
        run([path], output, replace(TWO, resume=True))
    checkpoint.write_text(kept, "utf-8")
    summary = run([path], output, replace(TWO, resume=True))
    assert (len(read_jsonl(output)), summary.pages) == (3, 3)


def test_two_runs_do_not_write_to_one_output(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    path, output = write_warc(tmp_path / "pages.warc", pages(3)), tmp_path / "out.jsonl"
    seen = []

    class Rival:
        def update(self, read: int, summary: Summary) -> None:
            with pytest.raises(ResumeError, match="another run"):
                run([path], output, replace(TWO, overwrite=True))
            seen.append(read)

        def close(self) -> None:
            pass

    run([path], output, TWO, lambda total: Rival())
    assert len(seen) == len(read_jsonl(output)) == 3


@pytest.mark.slow
def test_two_hundred_megabytes_are_an_error(tmp_path: Path) -> None:
    large = b"<p>" + b"rain " * (40 << 20)
    good = [gzip.compress(record(url, http(b"<p>It rained all day."))) for url in ("http://a", "http://b")]
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(good[0] + gzip.compress(record("http://large", http(large)), 1) + good[1])
    lines = b'{"html": "<p>one"}\n{"html": "' + large + b'"}\n{"html": "<p>two"}\n'
    (tmp_path / "pages.jsonl").write_bytes(lines)
    summary = run([path, tmp_path / "pages.jsonl"], tmp_path / "out.jsonl", TWO)
    assert summary.pages == 4
    assert summary.errors == {"record.size": 2}
