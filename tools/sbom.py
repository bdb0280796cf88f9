"""Write what a wheel brings along, as a CycloneDX bill of materials: python tools/sbom.py DIST FILE

The wheel in DIST is installed in an environment with nothing beside it, and what is there then is listed in FILE, each
component with its version and license. Needs the group `release` and a registry; fails where a component is missing.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterable
from importlib.metadata import Distribution, PathDistribution
from pathlib import Path
from typing import Any
from zipfile import Path as ZipPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


def main(dist: str, file: str) -> int:
    """Write the bill of the wheel in a folder; give 1 where it lacks anything."""
    (wheel,) = Path(dist).glob("*.whl")
    about = metadata(wheel)
    with tempfile.TemporaryDirectory() as folder:
        bill = json.loads(listed(wheel, Path(folder)))
    named = {"version": about.version, "purl": f"pkg:pypi/{about.name}@{about.version}"}
    bill["metadata"]["component"] |= named  # pyproject.toml, where the name is from, has no version
    Path(file).write_text(json.dumps(bill, indent=2) + "\n", "utf-8")
    absent = list(missing(bill, about))
    print("\n".join(f"{file}: lacks {name}" for name in absent) or f"{file}: all that {wheel.name} needs")
    return 1 if absent else 0


def listed(wheel: Path, folder: Path) -> str:
    """Install a wheel in a new environment in a folder, without pip, and list what is there."""
    venv.create(folder, symlinks=True)
    (python,) = (path for name in ("bin/python", "Scripts/python.exe") if (path := folder / name).exists())
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", str(wheel)], check=True)
    project = ["--pyproject", str(ROOT / "pyproject.toml"), "--mc-type", "library", "--output-reproducible"]
    command = [sys.executable, "-m", "cyclonedx_py", "environment", *project, str(python)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def metadata(wheel: Path) -> Distribution:
    """Give what a wheel says of itself."""
    (folder,) = (path for path in ZipPath(wheel).iterdir() if re.fullmatch(r".*\.dist-info", path.name))
    return PathDistribution(folder)


def missing(bill: Any, distribution: Distribution) -> Iterable[str]:
    """Tell what a distribution needs here and a bill does not list with its version."""
    there = {canonicalize_name(each["name"]) for each in bill["components"] if each.get("version")}
    for requirement in map(Requirement, distribution.requires or ()):
        needed = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if needed and canonicalize_name(requirement.name) not in there:
            yield requirement.name


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
