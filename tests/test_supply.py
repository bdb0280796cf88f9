"""What the project is worked with and brings along: the lock agrees with what is asked for, the bill with the wheel."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PathDistribution
from pathlib import Path
from typing import Any

import pytest
import sbom
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT, GROUPS = PYPROJECT["project"], PYPROJECT["dependency-groups"]
LOCK = (ROOT / "requirements-dev.txt").read_text("utf-8")
ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\]+?))? \\$", re.MULTILINE)
SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}
PLACES = [
    {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": system, "platform_system": name}
    for python in ("3.11", "3.13", "3.14")
    for system, name in SYSTEMS.items()
]


def of_project(extras: frozenset[str]) -> Iterator[Requirement]:
    """What the project needs with extras, those of its own that they name resolved."""
    yield from of_list(PROJECT["dependencies"])
    for extra in extras:
        yield from of_list(PROJECT["optional-dependencies"][extra])


def of_list(listed: list[Any]) -> Iterator[Requirement]:
    """The requirements of a list, with those of the groups and the extras of the project's own that it names."""
    for each in listed:
        if isinstance(each, dict):
            yield from of_list(GROUPS[each["include-group"]])
        elif (requirement := Requirement(each)).name == PROJECT["name"]:
            yield from of_project(frozenset(requirement.extras))
        else:
            yield requirement


ASKED_FOR = sorted({*of_project(frozenset({"test"})), *of_list(GROUPS["dev"])}, key=str)


def locked(name: str, place: dict[str, str]) -> list[Version]:
    """The versions in which the lock has a project at a place."""
    entries = (each for each in ENTRY.finditer(LOCK) if each["name"] == canonicalize_name(name))
    return [
        Version(each["version"])
        for each in entries
        if each["marker"] is None or Requirement(f"x ; {each['marker']}").marker.evaluate(dict(place))  # type: ignore[union-attr]
    ]


@pytest.mark.parametrize("requirement", ASKED_FOR, ids=str)
def test_the_lock_has_what_is_asked_for(requirement: Requirement) -> None:
    places = [each for each in PLACES if requirement.marker is None or requirement.marker.evaluate(dict(each))]
    for place in places:
        (version,) = locked(requirement.name, place)
        assert requirement.specifier.contains(version, prereleases=True), "renew the lock: make lock"


def test_the_lock_names_files_by_their_hashes_and_no_registry() -> None:
    entries = re.split(r"\n(?=[a-z])", re.sub(r"^ *#.*\n", "", LOCK, flags=re.MULTILINE).strip())
    assert len(entries) == len(ENTRY.findall(LOCK))
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", each) for each in entries)
    assert "://" not in LOCK
    assert not re.search(r"^-", LOCK, re.MULTILINE)


@pytest.mark.parametrize(
    ("components", "absent"),
    [
        ([{"name": "oil-lamp", "version": "1.4"}], []),
        ([{"name": "oil-lamp"}], ["Oil_Lamp"]),
        ([{"name": "wick", "version": "1"}], ["Oil_Lamp"]),
    ],
    ids=["whole", "without a version", "without one"],
)
def test_what_a_bill_lacks_is_told(components: list[dict[str, str]], absent: list[str], tmp_path: Path) -> None:
    needs = "Name: lantern\nVersion: 2.0\nRequires-Dist: Oil_Lamp>=1\nRequires-Dist: wick; extra == 'more'\n"
    (tmp_path / "METADATA").write_text(needs, "utf-8")
    assert list(sbom.missing({"components": components}, PathDistribution(tmp_path))) == absent
