"""Check what is published: python tools/contents.py DIST

The wheel holds every file of the package, what is compiled of it, nothing else, and is small; the source distribution
holds what it takes to test and document it.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
MOST_BYTES = 5_000_000
LICENSE = "LICENSE"
COMPILED = (".so", ".pyd")


def main(folder: str) -> int:
    """Tell what is wrong with the distributions in a folder; give 1 if anything is."""
    wheels, sources = sorted(Path(folder).glob("*.whl")), sorted(Path(folder).glob("*.tar.gz"))
    wrong = [] if len(wheels) == len(sources) == 1 else [f"{folder}: expected one wheel and one .tar.gz"]
    for wheel in wheels:
        wrong += check_wheel(wheel)
    for source in sources:
        wrong += check_source(source)
    print("\n".join(wrong) or f"{', '.join(path.name for path in (*wheels, *sources))}: as they should be")
    return 1 if wrong else 0


def check_wheel(path: Path) -> Iterable[str]:
    """Tell what is wrong with a wheel."""
    names = set(zipfile.ZipFile(path).namelist())
    package = {name.removeprefix("src/") for name in tracked("src/newsclean")}
    if path.stat().st_size >= MOST_BYTES:
        yield f"{path.name}: {path.stat().st_size:,} bytes are too many"
    yield from (f"{path.name}: lacks {name}" for name in sorted(package - names))
    others = (name for name in names - package if ".dist-info/" not in name and not is_compiled(name, package))
    yield from (f"{path.name}: should not have {name}" for name in sorted(others))
    if not any(name.endswith(f".dist-info/licenses/{LICENSE}") for name in names):
        yield f"{path.name}: lacks the license"


def is_compiled(name: str, package: set[str]) -> bool:
    """Tell whether a file is the compiled form of a module that has types for C."""
    return name.endswith(COMPILED) and f"{name.partition('.')[0]}.pxd" in package


def check_source(path: Path) -> Iterable[str]:
    """Tell what is wrong with a source distribution."""
    with tarfile.open(path) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    yield from (f"{path.name}: lacks {name}" for name in sorted(set(tracked(".")) - names))


def tracked(folder: str) -> list[str]:
    """Give the files of the project below a folder that are under version control."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", folder]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [name for name in found if name]


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
