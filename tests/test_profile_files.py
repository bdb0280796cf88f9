"""Profiles in files, and arguments that are wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from publishers import OTHER, SITE, dump_of, html_of, learned, story

import newsclean


def test_saves_and_loads(tmp_path: Path) -> None:
    profile, path = learned(), tmp_path / "sluice.json"
    profile.save(path)
    assert newsclean.Profile.load(path) == profile
    newsclean.Profile.load(path).save(tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_loaded_profile_does_what_the_learned_one_does(tmp_path: Path) -> None:
    learned().save(tmp_path / "sluice.json")
    loaded = newsclean.Profile.load(tmp_path / "sluice.json")
    for page in (dump_of(SITE, 999), html_of(SITE, 998)):
        assert newsclean.extract(page, profile=loaded) == newsclean.extract(page, profile=learned())


def test_a_file_holds_no_pages_own_text(tmp_path: Path) -> None:
    learned().save(tmp_path / "sluice.json")
    saved = json.loads((tmp_path / "sluice.json").read_text("utf-8"))
    text = " ".join(paragraph for number in range(12) for paragraph in story(SITE, number)[3])
    assert saved["samples"]
    for sample in saved["samples"].values():
        assert len(sample) <= 100
        assert sample.rstrip("…") not in text


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"format": "newsclean profile", "version": 2}', "\xff"])
def test_a_file_that_is_no_profile_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "odd.json").write_text(text, "utf-8")
    with pytest.raises(ValueError, match=r"odd\.json"):
        newsclean.Profile.load(tmp_path / "odd.json")


@pytest.mark.parametrize("damage", [("lines", {"x": [1]}), ("lines", {"ab": [1, "x", 0, 0, "", ""]}), ("pages", "1")])
def test_a_damaged_profile_is_named(damage: tuple[str, object], tmp_path: Path) -> None:
    saved = {**json.loads(learned(3).to_json()), damage[0]: damage[1]}
    (tmp_path / "odd.json").write_text(json.dumps(saved), "utf-8")
    with pytest.raises(ValueError, match=r"odd\.json"):
        newsclean.Profile.load(tmp_path / "odd.json")


def test_profiles_of_two_publishers_do_not_merge() -> None:
    with pytest.raises(ValueError, match=f"{SITE}.*{OTHER}"):
        learned(3) | learned(3, OTHER)
    with pytest.raises(TypeError):
        learned(3) | "x"  # type: ignore[operator]


@pytest.mark.parametrize(
    ("given", "site"), [("https://www.example.co.uk/a/b?c", "example.co.uk"), ("News.Example.ORG", "example.org")]
)
def test_the_site_is_a_registrable_domain(given: str, site: str) -> None:
    assert newsclean.learn([], site=given).site == site


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("site", "no domain", ValueError),
        ("site", 3, TypeError),
        ("kind", "pdf", ValueError),
        ("language", 3, TypeError),
    ],
)
def test_wrong_arguments_are_named(name: str, value: object, error: type[Exception]) -> None:
    with pytest.raises(error, match=f"^{name}: "):
        newsclean.learn([], **{name: value})  # type: ignore[arg-type]


def test_a_page_that_is_none_is_named() -> None:
    with pytest.raises(TypeError, match=r"^page: "):
        newsclean.learn([3])  # type: ignore[list-item]
    with pytest.raises(TypeError, match=r"^profile: "):
        newsclean.extract("x", profile="x")  # type: ignore[arg-type]
