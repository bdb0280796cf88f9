"""The build: what has types for C is compiled where that can be done, and all works without."""

from __future__ import annotations

import platform
from pathlib import Path
from typing import Any

import hatch_build
import pytest

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"


class App:
    """Stands for the builder's output."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def display_warning(self, message: str) -> None:
        """Note a warning."""
        self.told.append(message)


def hook(app: App) -> hatch_build.CompileHook:
    """Make the hook of a build."""
    return hatch_build.CompileHook(str(ROOT), {}, None, None, "", "wheel", app)  # type: ignore[arg-type]


def built(version: str, app: App) -> dict[str, Any]:
    """Give what a build of that version is told by the hook."""
    data: dict[str, Any] = {"force_include": {}}
    made = hook(app)
    made.initialize(version, data)
    made.finalize(version, data, "")
    return data


def test_what_has_types_for_c_is_a_module() -> None:
    found = dict(hatch_build.modules(SOURCE))
    assert found["newsclean.read.walk"] == "newsclean/read/walk.py"
    assert all((SOURCE / path).exists() for path in found.values())


@pytest.mark.parametrize(
    ("said", "editable", "expected"),
    [(None, False, True), (None, True, False), ("1", True, True), ("0", False, False), ("0", True, False)],
)
def test_the_environment_decides(
    said: str | None, editable: bool, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "python_implementation", lambda: "CPython")
    monkeypatch.delenv(hatch_build.SWITCH, raising=False)
    if said is not None:
        monkeypatch.setenv(hatch_build.SWITCH, said)
    assert hatch_build.wanted(editable) is expected


def test_no_other_python_compiles(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(platform, "python_implementation", lambda: "PyPy")
    assert not hatch_build.wanted(False)


@pytest.mark.parametrize("error", [OSError("no compiler"), SystemExit("gcc failed")])
def test_without_a_compiler_all_stays_plain(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(source: Path, target: Path) -> dict[str, str]:
        raise error

    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(hatch_build, "compile_into", fail)
    app = App()
    assert built("standard", app) == {"force_include": {}}
    assert len(app.told) == 1
    assert str(error) in app.told[0]


def test_compiled_modules_go_into_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hatch_build.SWITCH, "1")
    monkeypatch.setattr(hatch_build, "compile_into", lambda source, target: {"/tmp/walk.so": "newsclean/read/walk.so"})
    app = App()
    data = built("standard", app)
    assert data == {
        "force_include": {"/tmp/walk.so": "newsclean/read/walk.so"}, "pure_python": False, "infer_tag": True
    }  # fmt: skip
    assert not app.told
