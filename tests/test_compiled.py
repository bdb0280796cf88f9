"""The build: what has types for C is compiled where that is asked for, and all works without."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Any

import hatch_build
import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"


def hook() -> hatch_build.CompileHook:
    """Make the hook of a build."""
    return hatch_build.CompileHook(str(ROOT), {}, None, None, "", "wheel")  # type: ignore[arg-type]


def built(version: str) -> dict[str, Any]:
    """Give what a build of that version is told by the hook."""
    data: dict[str, Any] = {"force_include": {}}
    made = hook()
    made.initialize(version, data)
    made.finalize(version, data, "")
    return data


def test_what_has_types_for_c_is_a_module() -> None:
    found = dict(hatch_build.modules(SOURCE))
    assert found["newsclean.read.walk"] == "newsclean/read/walk.py"
    assert all((SOURCE / path).exists() for path in found.values())


@pytest.mark.parametrize("version", ["standard", "editable"])
@pytest.mark.parametrize("said", [None, "0", ""])
def test_nothing_is_compiled_unless_asked_for(version: str, said: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(hatch_build.SWITCH, raising=False)
    if said is not None:
        monkeypatch.setenv(hatch_build.SWITCH, said)
    assert hook().dependencies() == []
    assert built(version) == {"force_include": {}}


def test_no_other_python_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(platform, "python_implementation", lambda: "PyPy")
    assert hook().dependencies() == []
    assert built("standard") == {"force_include": {}}


def test_without_a_compiler_the_build_that_asks_for_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(source: Path, target: Path) -> dict[str, str]:
        raise OSError("no compiler")

    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(hatch_build, "compile_into", fail)
    with pytest.raises(OSError, match="no compiler"):
        built("standard")


def test_compiled_modules_go_into_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(hatch_build, "compile_into", lambda source, target: {"/tmp/walk.so": "newsclean/read/walk.so"})
    assert {each.partition(">")[0] for each in hook().dependencies()} == {"cython", "setuptools"}
    assert built("standard") == {
        "force_include": {"/tmp/walk.so": "newsclean/read/walk.so"}, "pure_python": False, "infer_tag": True
    }  # fmt: skip


def test_an_editable_installation_is_compiled_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[Path, Path]] = []

    def note(source: Path, target: Path) -> dict[str, str]:
        asked.append((source, target))
        return {}

    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(hatch_build, "compile_into", note)
    assert built("editable") == {"force_include": {}, "pure_python": False, "infer_tag": True}
    assert asked == [(SOURCE, SOURCE)]
