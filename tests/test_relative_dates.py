"""Times past, by when a page was fetched: every lexicon language's forms, and what they make of pages and dumps."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import tomllib
from pathlib import Path

import pytest

import newsclean
from newsclean.cli import main
from newsclean.lexicon import available, load
from newsclean.parse.relative import parse_relative

FORMS = tomllib.loads((Path(__file__).parent / "relative.toml").read_text("utf-8"))
ROWS = [
    (code, unit, int(count), text)
    for code, units in FORMS.items()
    for unit, counts in units.items()
    for count, texts in counts.items()
    for text in texts
]
CRAWLED = dt.datetime(2026, 3, 14, 12, 30, 15, tzinfo=dt.UTC)
TOLD = {
    ("second", 1): "2026-03-14T12:30:14+00:00", ("second", 2): "2026-03-14T12:30:13+00:00",
    ("second", 5): "2026-03-14T12:30:10+00:00", ("minute", 1): "2026-03-14T12:29:15+00:00",
    ("minute", 2): "2026-03-14T12:28:15+00:00", ("minute", 5): "2026-03-14T12:25:15+00:00",
    ("hour", 1): "2026-03-14T11:30:15+00:00", ("hour", 2): "2026-03-14T10:30:15+00:00",
    ("hour", 5): "2026-03-14T07:30:15+00:00", ("day", 1): "2026-03-13", ("day", 2): "2026-03-12",
    ("day", 5): "2026-03-09", ("week", 1): "2026-03-07", ("week", 2): "2026-02-28", ("week", 5): "2026-02-07",
    ("month", 1): "2026-02-14", ("month", 2): "2026-01-14", ("month", 5): "2025-10-14", ("year", 1): "2025-03-14",
    ("year", 2): "2024-03-14", ("year", 5): "2021-03-14",
}  # fmt: skip


def told(text: str, code: str) -> str | None:
    """What a text tells, in ISO form."""
    moment = parse_relative(text, load(code, "en"), CRAWLED)
    return moment.isoformat() if moment else None


def test_every_language_has_forms() -> None:
    assert set(FORMS) == set(available())


@pytest.mark.parametrize("code", FORMS)
def test_reads_what_cldr_writes(code: str) -> None:
    rows = [(text, TOLD[unit, count]) for language, unit, count, text in ROWS if language == code]
    missed = [(text, right, told(text, code)) for text, right in rows if told(text, code) != right]
    assert len(missed) <= 0.02 * len(rows), missed


@pytest.mark.parametrize("code", available())
def test_every_form_of_a_lexicon_is_read(code: str) -> None:
    lexicon = load(code, "en")
    assert not [form for form in load(code).ago if parse_relative(form.replace("#", " 3 "), lexicon, CRAWLED) is None]


@pytest.mark.parametrize(
    ("text", "code", "right"),
    [
        ("Updated 3 hours ago", "en", "2026-03-14T09:30:15+00:00"),
        ("Published: yesterday at 10:15", "en", "2026-03-13T10:15:00"),
        ("Đăng lúc 3 giờ trước", "vi", "2026-03-14T09:30:15+00:00"),
        ("cách đây 2 tiếng", "vi", "2026-03-14T10:30:15+00:00"),
        ("Hôm qua, 10:15", "vi", "2026-03-13T10:15:00"),
        ("Actualizado hace una hora", "es", "2026-03-14T11:30:15+00:00"),
        ("3小时前", "zh", "2026-03-14T09:30:15+00:00"),
        ("٣ ساعات", "ar", None),
        ("قبل ٣ ساعات", "ar", "2026-03-14T09:30:15+00:00"),
        ("3 घंटे पहले", "hi", "2026-03-14T09:30:15+00:00"),
        ("Three men were hurt 3 hours ago", "en", None),
        ("3 hours 20 minutes ago", "en", None),
        ("yesterday's news", "en", None),
        ("400 years ago", "en", None),
        ("3 May 2024", "en", None),
        ("99999 days ago", "en", None),
        ("3 hours ago " * 20, "en", None),
        ("", "en", None),
    ],
)
def test_reads_what_pages_write(text: str, code: str, right: str | None) -> None:
    assert told(text, code) == right


PROSE = "<p>The ferry came back to the quay on Monday after nine weeks in the yard, and the winter timetable holds.</p>"


def page_with(line: str, head: str = "") -> str:
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>Ferry returns to Gullhaven</title>{head}</head><body><article>"
        f"<h1>Ferry returns to Gullhaven</h1>{line}{PROSE * 1}<p>Nobody on the pier had expected her before the thaw, "
        "least of all the two men who sell the tickets there and paint the boats.</p></article></body></html>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "<time>3 hours ago</time>",
        "<p class='meta'>By Marta Quill | 3 hours ago</p>",
        "<div><span>3 hours ago</span></div>",
    ],
)
def test_a_page_without_another_date_has_this_one(line: str) -> None:
    article = newsclean.extract(page_with(line), crawled=CRAWLED)
    assert article.date == dt.datetime(2026, 3, 14, 9, 30, 15, tzinfo=dt.UTC)
    assert {each.reason.code for each in article.candidates if each.field == "date"} == {"date.relative"}
    assert newsclean.extract(page_with(line)).date is None


def test_a_day_that_the_page_tells_comes_first() -> None:
    head = '<meta property="article:published_time" content="2026-03-10T08:00:00Z">'
    article = newsclean.extract(page_with("<time>3 hours ago</time>", head), crawled=CRAWLED)
    assert article.date == dt.datetime(2026, 3, 10, 8, tzinfo=dt.UTC)
    assert [each.lost for each in article.candidates if each.reason.code == "date.relative"] != [""]


def test_a_change_is_one() -> None:
    article = newsclean.extract(page_with("<p>Updated yesterday</p>"), crawled=CRAWLED)
    assert (article.date, article.date_modified) == (None, dt.date(2026, 3, 13))


def test_a_dump_tells_it_as_well() -> None:
    dump = (
        "Ferry returns to Gullhaven\n\nBy Marta Quill\n\n3 hours ago\n\n"
        + PROSE[3:-4]
        + "\n\n"
        + PROSE[3:-4]
        + " Still.\n"
    )
    assert newsclean.extract(dump, kind="text").date is None
    assert newsclean.extract(dump, kind="text", crawled=CRAWLED).date == dt.datetime(
        2026, 3, 14, 9, 30, 15, tzinfo=dt.UTC
    )


def test_it_takes_a_moment() -> None:
    with pytest.raises(TypeError, match=r"crawled: expected datetime\.datetime or None, not str"):
        newsclean.extract("", crawled="2026-03-14")  # type: ignore[arg-type]


def test_the_commands_take_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, out = tmp_path / "page.html", tmp_path / "out.jsonl"
    page.write_text(page_with("<time>3 hours ago</time>"), "utf-8")
    given = ["--crawled", CRAWLED.isoformat(), str(page)]
    assert main(["--json", *given]) == 0
    assert json.loads(capsys.readouterr().out)["date"] == "2026-03-14T09:30:15+00:00"
    assert main(["batch", *given, "-o", str(out), "--jobs", "1"]) == 0
    assert json.loads(out.read_text("utf-8"))["date"] == "2026-03-14T09:30:15+00:00"
    assert main(["explain", "--json", *given]) == 0
    with pytest.raises(SystemExit):
        main(["--crawled", "yesterday", str(page)])
    assert "expected a time such as" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".warc", ".warc.gz"])
def test_a_record_tells_when_it_was_fetched(suffix: str, tmp_path: Path) -> None:
    pytest.importorskip("fastwarc")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page_with("<time>3 hours ago</time>").encode()
    head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gullhaven.example/ferry\r\n"
    head += "WARC-Date: 2026-03-14T12:30:15Z\r\nWARC-Record-ID: <urn:uuid:4f6f2a4e-0000-4000-8000-000000000001>\r\n"
    head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    record = head.encode() + http + b"\r\n\r\n"
    crawl, out = tmp_path / f"crawl{suffix}", tmp_path / "out.jsonl"
    crawl.write_bytes(gzip.compress(record) if suffix.endswith(".gz") else record)
    assert main(["batch", str(crawl), "-o", str(out), "--jobs", "1"]) == 0
    assert json.loads(out.read_text("utf-8"))["date"] == "2026-03-14T09:30:15+00:00"
