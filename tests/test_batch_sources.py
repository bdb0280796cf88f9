"""Every kind of input: each record comes out or fails with a reason, and reading goes on from any of them."""

from __future__ import annotations

import gzip
import itertools
import json
import random
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from batches import http, record, write_jsonl

from newsclean.batch.record import Failure, Reading, Record, opened
from newsclean.batch.sources import Input, inputs, records

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")
zstd = pytest.importorskip("compression.zstd" if hasattr(string, "templatelib") else "backports.zstd")
pytest.importorskip("fastwarc")

READING = Reading(max_size=100_000)
NOISE = random.Random(7)


def read(path: Path, reading: Reading = READING) -> list[Record | Failure]:
    """Read a file, and from each of its items on once more."""
    found = Input(path, path.stat().st_size, listed=True)
    items = list(pages_of(found, reading))
    for number, item in enumerate(items):
        assert list(pages_of(found, reading, item.offset)) == items[number + 1 :]
    assert all(before.offset < after.offset for before, after in itertools.pairwise(items))
    return items


def pages_of(found: Input, reading: Reading, after: int = -1) -> Iterator[Record | Failure]:
    """Give what a file holds as it is once a worker has opened it."""
    for item in records(found, reading, after):
        yield from (page._replace(read=0) for page in opened(item, reading))


def told(items: list[Record | Failure]) -> list[str]:
    """Give the address of each record, and the code of each failure."""
    return [item.reason.code if isinstance(item, Failure) else item.url or "" for item in items]


def body(number: int) -> bytes:
    """Give a page that compresses badly."""
    return f"<p>{number} {''.join(NOISE.choices(string.ascii_letters, k=2000))}".encode()


PAGES = [record(f"u{number}", http(body(number))) for number in range(4)]
ODD = record("odd", http(body(9)))


def relabelled(length: str) -> bytes:
    """Give a record that lies about its length."""
    return record("odd", http(body(9)), length=length)


def flipped(data: bytes) -> bytes:
    """Damage the middle of some bytes."""
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]


SOUND = ["u0", "u1", "u2", "u3"]
BROKEN = {
    "magic": (ODD.replace(b"WARC/1.0", b"WURC/1.0"), "warc.damaged"),
    "no length": (relabelled("xyz"), "warc.record"),
    "negative": (relabelled("-5"), "warc.record"),
    "longer than the file": (relabelled("90000000"), "warc.record"),
    "longer": (relabelled("5000"), "warc.record"),
    "shorter": (relabelled("100"), "warc.record"),
    "large": (record("odd", http(b"<p>a" * 50_000)), "record.size"),
    "no HTTP": (record("odd", b"hello"), "http.damaged"),
    "not encoded": (record("odd", http(b"xx" * 99, "Content-Encoding: gzip")), "http.damaged"),
    "bomb": (record("odd", http(gzip.compress(b"<p>a" * 99_999), "Content-Encoding: gzip")), "record.size"),
    "chunks": (record("odd", http(b"zz\r\nno", "Transfer-Encoding: chunked")), "http.damaged"),
    "image": (record("odd", http(b"x", "Content-Type: image/png")), "http.type"),
    "lost": (record("odd", http(b"x", status="404 Not Found")), "http.status"),
}


@pytest.mark.parametrize("compress", [bytes, gzip.compress], ids=["plain", "gzip"])
@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("at", range(5))
def test_what_is_broken_in_a_warc_stands_alone(tmp_path: Path, compress: Any, name: str, at: int) -> None:
    broken, code = BROKEN[name]
    path = tmp_path / "pages.warc.gz"
    path.write_bytes(b"".join(map(compress, [*PAGES[:at], broken, *PAGES[at:]])))
    assert told(read(path)) == [*SOUND[:at], code, *SOUND[at:]]


@pytest.mark.parametrize("compress", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_garbage_and_truncation_in_a_warc(tmp_path: Path, compress: Any) -> None:
    path, parts = tmp_path / "pages.warc", [compress(page) for page in PAGES]
    path.write_bytes(parts[0] + b"garbage\r\n" * 9 + b"".join(parts[1:]))
    assert told(read(path)) == ["u0", "warc.damaged", "u1", "u2", "u3"]
    path.write_bytes(parts[0] + parts[1][: len(parts[1]) // 2] + parts[2] + parts[3])
    assert [item for item in told(read(path)) if not item.startswith("warc.")] == ["u0", "u2", "u3"]
    path.write_bytes(b"".join(parts)[:-100])
    assert [item for item in told(read(path)) if not item.startswith("warc.")] == ["u0", "u1", "u2"]
    assert any(item.startswith("warc.") for item in told(read(path)))
    path.write_bytes(b"garbage" * 1000)
    assert told(read(path)) == ["warc.damaged"]
    path.write_bytes(b"")
    assert read(path) == []


def test_a_flipped_bit_in_a_gzip_member(tmp_path: Path) -> None:
    path, parts = tmp_path / "pages.warc.gz", [gzip.compress(page) for page in PAGES]
    path.write_bytes(parts[0] + flipped(parts[1]) + parts[2] + parts[3])
    found = told(read(path))
    assert [item for item in found if item.startswith("u")] == ["u0", "u2", "u3"]
    assert any(item.startswith("warc.") for item in found)


def test_a_warc_that_is_compressed_as_a_whole(tmp_path: Path) -> None:
    path, whole = tmp_path / "pages.warc.gz", gzip.compress(b"".join([*PAGES[:2], BROKEN["magic"][0], *PAGES[2:]]))
    path.write_bytes(whole)
    assert told(read(path)) == ["u0", "u1", "warc.damaged", "u2", "u3"]
    path.write_bytes(whole[:-500])
    assert told(read(path))[:3] == ["u0", "u1", "warc.damaged"]


def test_wet_records_are_text_and_others_are_none(tmp_path: Path) -> None:
    path = tmp_path / "pages.wet.gz"
    kinds = ("warcinfo", "conversion", "request", "metadata", "response", "revisit")
    blocks = [http(b"<p>x") if kind == "response" else b"It rained." for kind in kinds]
    path.write_bytes(
        b"".join(gzip.compress(record(kind, block, kind)) for kind, block in zip(kinds, blocks, strict=True))
    )
    first, second = read(path)
    assert isinstance(first, Record)
    assert (first.url, first.kind, first.page) == ("conversion", "text", b"It rained.")
    assert isinstance(second, Record)
    assert (second.url, second.kind, second.page) == ("response", None, b"<p>x")


def test_the_charset_of_http_counts_where_the_page_fits_it(tmp_path: Path) -> None:
    path, russian = tmp_path / "pages.warc", "<p>Дождь идёт третий день"
    sent = [(russian.encode("cp1251"), "windows-1251"), (russian.encode(), "windows-1251"), (b"<p>x", "nonsense")]
    path.write_bytes(
        b"".join(
            record(f"u{number}", http(page, f"Content-Type: text/html; charset={label}"))
            for number, (page, label) in enumerate(sent)
        )
    )
    assert [item.page for item in read(path) if isinstance(item, Record)] == [russian, russian, b"<p>x"]


LINES = [
    (b'{"html": "<p>one", "url": "u0", "id": 7}', "u0"),
    (b'{"html": "<p>two", "url": "u1"', "json.invalid"),
    (b'{"html": null, "url": "u2"}', "field.type"),
    (b'{"html": 12, "url": "u3"}', "field.type"),
    (b'{"html": ["a"], "url": "u4"}', "field.type"),
    (b'{"text": "a"}', "field.missing"),
    (b'["html"]', "json.object"),
    (b'{"html": "\xff\xfe", "url": "u5"}', "json.encoding"),
    (b'{"html": "' + b"x" * 200_000 + b'"}', "record.size"),
    (b"[" * 90_000, "json.invalid"),
    (b'{"html": "<p>\\ud800", "url": 5}', ""),
    (b'{"html": "<p>last", "url": "u6"}', "u6"),
]


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_lines_that_are_bad_stand_alone(tmp_path: Path, suffix: str) -> None:
    data = b"\xef\xbb\xbf" + b"\n".join(line for line, _ in LINES) + b"\n\n"
    path = tmp_path / f"pages.jsonl{suffix}"
    compress = {"": bytes, ".gz": gzip.compress, ".zst": zstd.compress}[suffix]
    path.write_bytes(compress(data))
    items = read(path)
    assert told(items) == [wanted for _, wanted in LINES]
    assert isinstance(items[0], Record)
    assert items[0].extra == {"url": "u0", "id": 7}
    for item in items[1:]:
        assert data[item.offset :].startswith(LINES[items.index(item)][0])


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_lines_before_a_truncation_are_read(tmp_path: Path, suffix: str) -> None:
    rows = [{"html": body(number).decode(), "url": f"u{number}"} for number in range(30)]
    data = "".join(json.dumps(row) + "\n" for row in rows).encode()
    path = tmp_path / f"pages.jsonl{suffix}"
    whole = (gzip.compress if suffix == ".gz" else zstd.compress)(data)
    path.write_bytes(whole[: len(whole) // 2])
    found = told(read(path))
    assert found[-1] == "source.truncated"
    assert found[:-1] == [f"u{number}" for number in range(len(found) - 1)]
    # Zstandard gives whole blocks of 128 KiB only, and all of this is one.
    assert len(found) > 10 or suffix == ".zst"


def test_parquet_passes_the_other_columns_on(tmp_path: Path) -> None:
    path = tmp_path / "pages.parquet"
    pages = ["<p>one", None, "<p>three", "x" * 200_000, "<p>five"]
    columns = {"html": pages, "url": [f"u{n}" for n in range(5)], "raw": [b"\xff"] * 5, "on": [1.5] * 5}
    pq.write_table(pa.table(columns), path, row_group_size=2)
    items = read(path)
    assert told(items) == ["u0", "field.type", "u2", "record.size", "u4"]
    assert isinstance(items[0], Record)
    assert items[0].extra == {"url": "u0", "raw": "/w==", "on": 1.5}
    assert told(read(path, Reading(field="text"))) == ["field.missing"] * 5
    path.write_bytes(path.read_bytes()[:-20])
    assert told(read(path)) == ["source.truncated"]


def test_a_damaged_row_group_stands_alone(tmp_path: Path) -> None:
    path = tmp_path / "pages.parquet"
    table = pa.table({"html": [body(n).decode() for n in range(6)], "url": [f"u{n}" for n in range(6)]})
    pq.write_table(table, path, row_group_size=2, compression="gzip", write_page_checksum=True)
    with pq.ParquetFile(path) as file:
        at = file.metadata.row_group(1).column(0).data_page_offset
    data = bytearray(path.read_bytes())
    data[at : at + 400] = bytes(400)
    path.write_bytes(data)
    assert told(read(path)) == ["u0", "u1", "record.damaged", "u4", "u5"]


def test_files_and_folders_are_read_in_order(tmp_path: Path) -> None:
    for name in ("b/two.html", "b/one.txt", "a/three.HTM", "a/image.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"<p>{name}")
    (tmp_path / "c.html.gz").write_bytes(gzip.compress(b"<p>c"))
    (tmp_path / "d.html.gz").write_bytes(gzip.compress(b"<p>d")[:-9])
    write_jsonl(tmp_path / "b" / "e.jsonl", [{"html": "<p>e"}])
    found = [item for each in inputs([tmp_path]) for item in pages_of(each, READING)]
    names = [Path(item.source).relative_to(tmp_path).as_posix() for item in found]
    assert names == ["c.html.gz", "d.html.gz", "a/image.png", "a/three.HTM", "b/e.jsonl", "b/one.txt", "b/two.html"]
    failed = {Path(item.source).name: (item.reason.code, item.skipped) for item in found if isinstance(item, Failure)}
    assert failed == {"d.html.gz": ("source.truncated", False), "image.png": ("source.kind", True)}
    named = list(inputs([tmp_path / "a" / "image.png"]))
    assert isinstance(next(records(named[0], READING)), Record)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        list(inputs([tmp_path / "nowhere"]))
