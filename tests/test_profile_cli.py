"""The commands that learn and show profiles, and the options that apply them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from batches import Sent, write_jsonl, write_warc
from publishers import PUBLISHERS, dump_of, html_of

import newsclean
from newsclean.cli import main

SITE = next(iter(PUBLISHERS))
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    """Files of a publisher's pages; the HTML names its address."""
    found = []
    for number in range(6):
        path = tmp_path / f"{number}.html"
        link = f'<link rel=canonical href="https://{SITE}/{number}"><title>'
        path.write_text(html_of(SITE, number).replace("<title>", link), "utf-8")
        found.append(str(path))
    return found


@pytest.fixture
def dump(tmp_path: Path) -> str:
    path = tmp_path / "new.txt"
    path.write_text(dump_of(SITE, 999), "utf-8")
    return str(path)


def test_learns_a_profile_and_applies_it(pages: list[str], dump: str, tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profile.json")
    assert main(["learn", *pages, "-o", target, "--site", SITE]) == 0
    assert newsclean.Profile.load(target) == newsclean.learn(map(Path, pages), site=SITE)
    assert capsys.readouterr().err.splitlines()[0].startswith(f"newsclean: {SITE}: 6 pages learned, ")
    assert main(["--profile", target, dump]) == 0
    out, err = capsys.readouterr()
    assert out == newsclean.extract(Path(dump), profile=newsclean.Profile.load(target)).text + "\n"
    assert not err


def test_explains_what_a_profile_drops(pages: list[str], dump: str, tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profile.json")
    main(["learn", *pages, "-o", target, "--site", SITE])
    assert main(["explain", "--profile", target, "--reason", "profile.*", dump]) == 0
    assert "profile.repeated by profile: " in capsys.readouterr().out
    main(["--json", dump])
    before = tmp_path / "before.json"
    before.write_text(capsys.readouterr().out, "utf-8")
    assert main(["explain", "--compare", str(before), "--profile", target, dump]) == 0
    assert "profile.repeated" in capsys.readouterr().out


def test_learns_into_a_store_and_applies_it(pages: list[str], dump: str, tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profiles.sqlite")
    assert main(["learn", *pages, "--store", target]) == 0
    with newsclean.ProfileStore(target) as store:
        assert store.get(SITE) == newsclean.learn(map(Path, pages), site=SITE)
    assert main(["--store", target, "--url", f"https://{SITE}/999", dump]) == 0
    with newsclean.ProfileStore(target) as store:
        text = newsclean.extract(Path(dump), url=f"https://{SITE}/999", profile=store).text
    assert capsys.readouterr().out == text + "\n"


def test_pages_of_unknown_publishers_are_told(dump: str, tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profiles.sqlite")
    assert main(["learn", dump, "--store", target]) == 1
    assert "--site" in capsys.readouterr().err
    assert main(["learn", dump, "--store", target, "--site", f"https://{SITE}/"]) == 0
    with newsclean.ProfileStore(target) as store:
        assert [each.site for each in store.publishers()] == [SITE]


def test_what_cannot_be_read_is_told_and_the_rest_learned(pages: list[str], tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profile.json")
    assert main(["learn", pages[0], str(tmp_path / "none.html"), pages[1], "-o", target]) == 1
    assert "none.html" in capsys.readouterr().err
    assert newsclean.Profile.load(target).pages == 2


def test_shows_a_profile(pages: list[str], tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profile.json")
    main(["learn", *pages, "-o", target, "--site", SITE])
    assert main(["profile", "show", target]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{SITE}: 6 pages, 2026-")
    assert "      6  100%  Harbour desk  [above 6 2026-" in out
    for name in ("lines", "signatures", "endings", "bylines", "datelines"):
        assert f"\n{name}: " in out
    assert main(["profile", "show", target, "--limit", "1"]) == 0
    assert len(capsys.readouterr().out) < len(out)


def test_shows_a_store(pages: list[str], tmp_path: Path, capsys: Captured) -> None:
    target = str(tmp_path / "profiles.sqlite")
    main(["learn", *pages, "--store", target])
    assert main(["profile", "show", target]) == 0
    [_, row] = capsys.readouterr().out.splitlines()
    assert row.split()[0] == "6"
    assert SITE in row
    assert main(["profile", "show", target, "--site", SITE]) == 0
    assert "Harbour desk" in capsys.readouterr().out
    assert main(["profile", "show", target, "--site", "other.example"]) == 1
    assert "other.example" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["learn", "x.html"],
        ["learn", "-o", "x.json"],
        ["learn", "x.html", "-o", "x.json", "--store", "x.sqlite"],
        ["learn", "x.html", "-o", "x.json", "--site", "no domain"],
        ["learn", "x.html", "--store", "x.sqlite", "--max-counts", "0"],
        ["learn", "x.html", "-o", "x.json", "--language", "klingonish!"],
        ["profile"],
        ["profile", "show"],
        ["profile", "show", "x", "--limit", "0"],
        ["profile", "show", "x", "--site", "no domain"],
        ["--profile", "a", "--store", "b", "x.html"],
    ],
)
def test_a_wrong_command_line_ends_with_status_2(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.endswith(" --help tells more")


@pytest.mark.parametrize("command", [["--profile"], ["--store"], ["profile", "show"]])
@pytest.mark.parametrize("content", [None, "no profile"])
def test_a_file_that_is_none_is_told(
    command: list[str], content: str | None, dump: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "odd"
    if content:
        path.write_text(content, "utf-8")
    assert main([*command, str(path), *([dump] if command[0] != "profile" else [])]) == 1
    out, err = capsys.readouterr()
    assert "odd" in err
    assert not out
    assert path.exists() == bool(content)


def test_learns_from_all_that_a_batch_run_reads(pages: list[str], tmp_path: Path, capsys: Captured) -> None:
    pytest.importorskip("fastwarc")
    whole, folder = newsclean.learn(map(Path, pages), site=SITE), tmp_path / "crawl"
    folder.mkdir()
    sent = [Sent(Path(page).read_bytes(), f"https://www.{SITE}/{n}") for n, page in enumerate(pages)]
    write_warc(folder / "a.warc.gz", sent[:2])
    write_jsonl(folder / "b.jsonl", [{"html": each.page.decode(), "url": each.url} for each in sent[2:4]])
    for page in pages[4:]:
        shutil.copy(page, folder)
    target = str(tmp_path / "profile.json")
    assert main(["learn", str(folder), "-o", target]) == 0
    assert newsclean.Profile.load(target) == whole  # its name is that of the one site in the addresses
    assert "fewer than 10 pages" in capsys.readouterr().err
    store = str(tmp_path / "profiles.sqlite")
    assert main(["learn", str(folder), "--store", store]) == 0
    assert f"{store}: 6 pages of 1 publishers learned" in capsys.readouterr().err
    with newsclean.ProfileStore(store) as found:
        assert found.get(SITE) == whole


def test_pages_of_several_publishers_are_one_profile_only_when_told_so(tmp_path: Path, capsys: Captured) -> None:
    rows = [{"html": "<p>It rained all day.", "url": f"https://{name}.example/1"} for name in ("aa", "bb", "bb")]
    path, target = write_jsonl(tmp_path / "in.jsonl", [*rows, {"text": "no page"}]), str(tmp_path / "profile.json")
    assert main(["learn", str(path), "-o", target]) == 1
    told = capsys.readouterr().err
    assert "of 2 publishers, which --store keeps apart: bb.example (2), aa.example (1)" in told
    assert "1 records: field.missing" in told
    assert newsclean.Profile.load(target).site == ""
