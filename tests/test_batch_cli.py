"""`newsclean batch`: poisoned inputs, statuses, what it tells."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest
from batches import http, pages, read_jsonl, record, write_jsonl, write_warc

from newsclean.batch.progress import Lines
from newsclean.batch.record import Fetch
from newsclean.batch.summary import OTHER_SITES, Account, PageName, Summary, site_of
from newsclean.cli import main
from newsclean.explain.run_report import run_report

pytest.importorskip("fastwarc")
GOOD = "<p>It rained all day in Stonebeck, and the river rose by the hour until the evening came."


def poison(folder: Path) -> int:
    """Write inputs that are bad in every way; give the number of good records among them."""
    warc = [record(f"http://warc.example/{n}", http(GOOD.encode())) for n in range(4)]
    broken = warc[0].replace(b"Content-Length: ", b"Content-Length: 9")
    large = record("http://warc.example/large", http(b"<p>" + b"rain " * 300_000))
    members = [gzip.compress(each) for each in (warc[0], broken, warc[1], b"WARC/1.0\r\nno header", large, warc[2])]
    (folder / "a.warc.gz").write_bytes(b"".join(members) + gzip.compress(warc[3])[:-50])
    lines = [
        json.dumps({"html": GOOD}).encode(),
        b"no JSON",
        b'{"html": null}',
        b'{"html": 1.5}',
        b"[]",
        b'{"html": "\xff\xfe"}',
        json.dumps({"html": GOOD, "id": 7}).encode(),
    ]
    (folder / "b.jsonl").write_bytes(b"\n".join(lines))
    rows = [json.dumps({"html": GOOD, "id": n}) + "\n" for n in range(9)]
    (folder / "c.jsonl.gz").write_bytes(gzip.compress("".join(rows).encode())[:-6])
    (folder / "d.html").write_bytes(b"<p>\x00\xff\xfe" + GOOD.encode("utf-16"))
    return 3 + 2 + 9 + 1


def test_poisoned_inputs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, output = tmp_path / "in", tmp_path / "out.jsonl"
    folder.mkdir()
    good = poison(folder)
    command = ["batch", str(folder), "-o", str(output), "--errors", str(tmp_path / "bad.jsonl"), "--max-size", "1"]
    assert main([*command, "--jobs", "2", "--summary", str(tmp_path / "summary.json")]) == 1
    rows, bad = read_jsonl(output), read_jsonl(tmp_path / "bad.jsonl")
    assert len(rows) == good
    assert all("It rained all day" in row["text"] for row in rows if not row["source"].endswith("d.html"))
    assert {row["id"] for row in rows}.isdisjoint(error["id"] for error in bad)
    where = [(Path(error["source"]).name, error["reason"]) for error in bad]
    assert where[:3] == [("a.warc.gz", "warc.record"), ("a.warc.gz", "warc.record"), ("a.warc.gz", "record.size")]
    assert where[3][0] == "a.warc.gz"
    assert where[4:] == [
        ("b.jsonl", "json.invalid"),
        ("b.jsonl", "field.type"),
        ("b.jsonl", "field.type"),
        ("b.jsonl", "json.object"),
        ("b.jsonl", "json.encoding"),
        ("c.jsonl.gz", "source.truncated"),
    ]
    names = {"id", "source", "offset", "url", *Fetch._fields, "skipped", "reason", "evidence"}
    assert all(set(error) == names for error in bad)
    told = capsys.readouterr().err
    assert f"newsclean: {good} pages: " in told
    assert "newsclean: 10 errors, 0 records that are no pages" in told
    assert "MB/s" in told
    assert f"newsclean: listed in: {tmp_path / 'bad.jsonl'}" in told
    assert json.loads((tmp_path / "summary.json").read_text("utf-8"))["pages"] == good


def test_records_that_are_no_pages_are_no_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.warc"
    path.write_bytes(record("u", http(b"x", "Content-Type: image/png")) + record("v", http(GOOD.encode())))
    assert main(["batch", str(path), "-o", str(tmp_path / "out.jsonl"), "--jobs", "1"]) == 0
    (skipped,) = read_jsonl(tmp_path / "out.jsonl.errors.jsonl")
    assert (skipped["skipped"], skipped["reason"], skipped["evidence"]) == (True, "http.type", "image/png")
    assert "no pages: http.type 1" in capsys.readouterr().err


def test_a_wrong_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, output = str(write_jsonl(tmp_path / "in.jsonl", [{"html": GOOD}])), str(tmp_path / "out.jsonl")
    for wrong, told in (
        (["nowhere"], "no such file or folder: nowhere"),
        ([path, "--jobs", "0"], "--jobs: expected a number above 0"),
        ([path, "--language", "English!"], "language: expected"),
        ([path, "--profiles", "nowhere"], "profiles: no such store: nowhere"),
    ):
        assert main(["batch", *wrong, "-o", output]) == 2
        assert told in capsys.readouterr().err
    assert main(["batch", path, "-o", output, "--jobs", "1"]) == 0
    assert main(["batch", path, "-o", output, "--jobs", "1"]) == 2
    assert "--overwrite" in capsys.readouterr().err
    assert main(["batch", path, "-o", output, "--jobs", "1", "--resume"]) == 0
    assert capsys.readouterr().err == f"newsclean: {output} is whole already\n"
    assert main(["batch", path, "-o", f"{output}.odd"]) == 2
    assert "expected a name that ends in" in capsys.readouterr().err
    assert main(["batch", path, "-o", f"{output}.csv", "--only-text", "--jobs", "1"]) == 0
    assert Path(f"{output}.csv").read_text("utf-8").startswith("id,url,text\n")
    with pytest.raises(SystemExit):
        main(["batch", path])


def test_what_is_not_installed_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_warc(tmp_path / "in.warc", pages(1))
    monkeypatch.setitem(sys.modules, "fastwarc", None)
    assert main(["batch", str(path), "-o", str(tmp_path / "out.jsonl"), "--jobs", "1"]) == 2
    assert "newsclean[warc]" in capsys.readouterr().err
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert main(["batch", str(path), "-o", str(tmp_path / "out.parquet"), "--jobs", "1"]) == 2
    assert "newsclean[parquet]" in capsys.readouterr().err


def test_the_field_and_what_passes_through(tmp_path: Path) -> None:
    path, output = write_jsonl(tmp_path / "in.jsonl", [{"page": GOOD, "at": "https://a.example/x", "id": 7}]), tmp_path
    command = ["batch", str(path), "-o", str(output / "out.jsonl.zst"), "--format", "jsonl"]
    pytest.importorskip("backports.zstd")
    assert main([*command, "--field", "page", "--url-field", "at", "--jobs", "1"]) == 0
    from newsclean.batch.sources.compression import open_binary

    with open_binary(output / "out.jsonl.zst") as (file, _):
        (row,) = map(json.loads, file)
    assert (row["url"], row["extra"]) == ("https://a.example/x", {"at": "https://a.example/x", "id": 7})


def test_the_summary_adds_up(tmp_path: Path) -> None:
    write_warc(tmp_path / "in.warc", pages(40))
    summary = tmp_path / "summary.json"
    command = ["batch", str(tmp_path / "in.warc"), "-o", str(tmp_path / "out.jsonl"), "--summary", str(summary)]
    command += ["--report", str(tmp_path / "report.html")]
    assert main([*command, "--jobs", "1"]) == 0
    assert (tmp_path / "report.html").read_text("utf-8") == run_report(
        json.loads(summary.read_text("utf-8")), "Run of out.jsonl"
    )
    found, rows = json.loads(summary.read_text("utf-8")), read_jsonl(tmp_path / "out.jsonl")
    assert found["kept"] == sum(len(row["text"]) for row in rows)
    dropped = {each["code"] for row in rows for each in row["dropped"]}
    assert set(found["dropped"]) == dropped == set(found["shares"])
    assert sum(found["lengths"].values()) == sum(site["pages"] for site in found["sites"].values()) == 40
    assert len(found["sites"]) == 7
    again = Summary.from_dict(found)
    assert json.loads(json.dumps(again.to_dict())) == found
    seconds = [each["seconds"] for each in found["slowest"]]
    assert seconds == sorted(seconds, reverse=True)
    named = {row["id"]: row["url"] for row in rows}
    assert all(named[each["id"]] == each["url"] for each in (*found["slowest"], *found["empty_pages"]))


def test_a_summary_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.batch.summary.SITES", 3)
    summary = Summary()
    for number in range(500):
        summary.add(Account(PageName(f"r{number}", None), f"s{number % 9}", 10, number / 1000, number % 2, {"a.b": 1}))
    assert len(summary.sites) == 4
    assert summary.sites[OTHER_SITES].pages == 500 - 3 * 56
    assert (len(summary.slowest), summary.slowest[0]) == (20, (0.499, ("r499", None)))
    assert (summary.articles, summary.empty, len(summary.empty_pages)) == (250, 250, 100)
    assert site_of("http://[broken") == site_of(None)


def test_lines_of_progress(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines(1000, every=0)
    summary = Summary(articles=5)
    lines.update(100, summary)
    summary.articles = 50
    lines.update(500, summary)
    assert capsys.readouterr().err.splitlines()[-1].startswith("newsclean: 50 pages, ")
    resumed = Lines(1000, every=0)
    resumed.update(600, summary)
    assert capsys.readouterr().err.rstrip().endswith("60 % read")  # and of the time left nothing is known
    resumed.update(700, summary)
    assert capsys.readouterr().err.rstrip().endswith(" left")
    lines.every = 1000
    lines.update(600, summary)
    assert capsys.readouterr().err == ""


def test_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    from newsclean.batch.progress import progress

    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    bar = progress(1000)
    bar.update(100, Summary(articles=5))
    bar.update(1000, Summary(articles=50))
    bar.close()
    told = capsys.readouterr().err
    assert "100%" in told
    assert "50 pages" in told
