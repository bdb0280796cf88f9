"""What is read from disk may come from anybody: what is damaged is refused by name, and nothing of it is run."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fuzz_seeds import MODEL, STEP, learned

import newsclean
from newsclean.batch.resume import Checkpoint, ResumeError
from newsclean.explain import read_runs
from newsclean.filters.content.features.layout import LAYOUT
from newsclean.filters.content.features.order import ORDERS
from newsclean.filters.content.table import Table
from newsclean.filters.content.trees import forest

DEEP = "[" * 100_000
WRONG: dict[str, Callable[[dict[str, Any]], Any]] = {
    "another version": lambda data: data.update(version=2),
    "no pages": lambda data: data.pop("pages"),
    "pages below nought": lambda data: data.update(pages=-1),
    "pages that are none": lambda data: data.update(pages=True),
    "pages beyond counting": lambda data: data.update(pages=1 << 60),
    "a day that is none": lambda data: data.update(first="yesterday"),
    "a site that is none": lambda data: data.update(site=["example.org"]),
    "a hash that is none": lambda data: data["lines"].update({"x": [1, 0, 0, 0, "", ""]}),
    "a hash too long": lambda data: data["lines"].update({"f" * 17: [1, 0, 0, 0, "", ""]}),
    "a count too short": lambda data: data["lines"].update({"f" * 16: [1]}),
    "a count of text": lambda data: data["lines"].update({"f" * 16: ["1", 0, 0, 0, "", ""]}),
    "a sample that is none": lambda data: data["samples"].update({"f" * 16: 1}),
    "a table that is none": lambda data: data.update(lines=[]),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_damaged_profile_is_refused(name: str, tmp_path: Path) -> None:
    data = json.loads(learned().to_json())
    WRONG[name](data)
    path = tmp_path / "herald.json"
    path.write_text(json.dumps(data), "utf-8")
    with pytest.raises(ValueError, match=r"herald\.json: not a profile"):
        newsclean.Profile.load(path)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"{}", b"[]", b"null", DEEP.encode(), b'{"format":' + b"9" * 9999])
def test_what_is_no_profile_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "herald.json"
    path.write_bytes(data)
    with pytest.raises(ValueError, match=r"herald\.json: not a profile"):
        newsclean.Profile.load(path)


def test_a_profile_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.profile.profile.LARGEST", 100)
    learned().save(tmp_path / "herald.json")
    with pytest.raises(ValueError, match="over 100 bytes"):
        newsclean.Profile.load(tmp_path / "herald.json")


def test_half_a_surrogate_pair_is_saved(tmp_path: Path) -> None:
    profile = newsclean.learn(["\ud800 rain\nAll \udfff rights reserved"] * 3, site="example.org")
    profile.save(tmp_path / "herald.json")
    assert newsclean.Profile.load(tmp_path / "herald.json").samples == profile.samples
    with newsclean.ProfileStore(tmp_path / "store") as store:
        store.add(profile)
        assert store.get("example.org") == profile


TAMPERED = (
    "CREATE VIEW more AS SELECT * FROM seen",
    "CREATE TRIGGER more AFTER INSERT ON publisher BEGIN DELETE FROM seen; END",
    "CREATE INDEX more ON seen (pages)",
    "CREATE TABLE more (name TEXT)",
    "ALTER TABLE run ADD COLUMN more",
    "DROP TABLE run",
    "PRAGMA user_version = 2",
    "PRAGMA application_id = 7",
)
SPOILT = (
    "UPDATE seen SET pages = 'many'",
    "UPDATE seen SET pages = -1",
    "UPDATE seen SET name = 6",
    "UPDATE seen SET name = -1",
    "UPDATE seen SET first = 'yesterday'",
    "UPDATE seen SET sample = x'ff'",
    "UPDATE seen SET sample = cast(x'ff' AS TEXT)",
    "UPDATE seen SET sample = zeroblob(99999999)",
    "UPDATE publisher SET pages = 'many'",
    "UPDATE publisher SET last = 3",
)


def stored(path: Path, *statements: str) -> Path:
    """Make a store of one publisher that somebody has changed."""
    with newsclean.ProfileStore(path) as store:
        store.add(learned())
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path


@pytest.mark.parametrize("statement", TAMPERED)
def test_a_store_with_other_tables_is_refused(statement: str, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="herald: not a profile store"):
        newsclean.ProfileStore(stored(tmp_path / "herald", statement))


@pytest.mark.parametrize("statement", SPOILT)
def test_a_store_with_damaged_values_says_so(statement: str, tmp_path: Path) -> None:
    with (
        newsclean.ProfileStore(stored(tmp_path / "herald", statement)) as store,
        pytest.raises(OSError, match="herald: "),
    ):
        store.get("example.org")


def test_a_store_cut_anywhere_gives_an_error_or_a_profile(tmp_path: Path) -> None:
    data, told = stored(tmp_path / "herald").read_bytes(), []
    for end in range(0, len(data), max(1, len(data) // 40)):
        path = tmp_path / f"cut{end}"
        path.write_bytes(data[:end])
        try:
            with newsclean.ProfileStore(path) as store:
                store.get("example.org")
                store.publishers()
        except OSError as error:
            told.append(path.name in str(error))
    assert all(told)


TREE: Any = 0.5
for _ in range(60):
    TREE = [0, 0.5, TREE, 1.0]


def with_step(**changed: Any) -> dict[str, Any]:
    """Give a model whose second step is changed."""
    return {**MODEL, "steps": [STEP, {**STEP, **changed}]}


MODELS: dict[str, Any] = {
    "nothing": {}, "no object": [], "another version": {**MODEL, "version": 1},
    **{f"no {name}": {key: MODEL[key] for key in MODEL if key != name} for name in MODEL},
    "a margin of text": {**MODEL, "margin": "1"}, "a shrinkage of text": {**MODEL, "shrinkage": "1"},
    "no steps": {**MODEL, "steps": []}, "an empty step": {**MODEL, "steps": [{}]},
    "too many steps": {**MODEL, "steps": [STEP] * 99},
}  # fmt: skip
TREES: list[Any] = [[0, 0.5, 1.0], [2, 0.5, 1.0, 0.0], [-1, 0.5, 1.0, 0.0], ["f0", 0.5, 1.0, 0.0], TREE]
TREES += [[0, "f0", 1.0, 0.0], [0, 1e999, 1.0, 0.0], float("nan"), 10**400, "x", None, {}]
MODELS |= {f"a tree of {each!r:.30}": with_step(trees=[each]) for each in TREES}
MODELS |= {
    "no feature": with_step(features=[]),
    "a feature that there is none of": with_step(features=["size", "colour"]),
    "features that are none": with_step(features=[1, 2]),
    "too many trees": with_step(trees=[1.0] * 9999),
    "replaces or not in words": with_step(replaces="no"),
}


@pytest.mark.parametrize("name", MODELS)
def test_a_damaged_model_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a content model"):
        forest(MODELS[name], "html")


def test_a_sound_model_gives_numbers() -> None:
    first, second = forest(MODEL, "html").steps
    assert first.scores(Table(LAYOUT["html"], 1)) == second.scores(Table(ORDERS["html"], 1)) == [-1.0]


CHECKPOINT = {"settings": {}, "version": 2}


@pytest.mark.parametrize(
    "data",
    ["", "{}", "[]", DEEP, {**CHECKPOINT, "version": 1}, {**CHECKPOINT, "begun": "1"}, {**CHECKPOINT, "output": -1},
     {**CHECKPOINT, "source": 3}, {**CHECKPOINT, "settings": []}, {**CHECKPOINT, "more": 1},
     {**CHECKPOINT, "summary": {}}, {**CHECKPOINT, "finished": "no"}],
)  # fmt: skip
def test_a_damaged_checkpoint_is_refused(data: Any, tmp_path: Path) -> None:
    path = tmp_path / "out.checkpoint"
    path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    with pytest.raises(ResumeError, match=r"out\.checkpoint: "):
        Checkpoint.load(path)


BLOCK = {"index": 0, "text": "Rain", "verdicts": []}


@pytest.mark.parametrize(
    "data",
    ["", "[1]", DEEP, {}, {"blocks": [{**BLOCK, "index": 1}]}, {"blocks": [{**BLOCK, "text": 3}]},
     {"blocks": [BLOCK], "title": {}}, {"blocks": [BLOCK], "verdicts": [{"block": 1, "action": "drop", "code": "x"}]},
     {"blocks": [BLOCK], "verdicts": [{"block": 0, "action": "burn", "code": "x"}]}],
)  # fmt: skip
def test_a_damaged_run_is_refused(data: Any, tmp_path: Path) -> None:
    path = tmp_path / "before.json"
    path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    if data == "":
        assert read_runs(path) == {}
        return
    with pytest.raises(ValueError, match=r"before\.json: expected"):
        read_runs(path)
