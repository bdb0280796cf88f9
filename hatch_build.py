"""With NEWSCLEAN_COMPILE=1 in the environment, compile what has types for C: each module with a .pxd file beside it.

Published wheels are compiled so. The modules are plain Python and stay in the wheel: a compiled one is found first, and
works alike. Editable installations are compiled in place.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "NEWSCLEAN_COMPILE"
TOOLS = ["cython>=3.1", "setuptools>=75"]
DIRECTIVES = {"language_level": "3", "annotation_typing": False, "freethreading_compatible": True}
ARGUMENTS = [] if sys.platform == "win32" else ["-O2", "-g0", "-ffp-contract=off"]  # as Python rounds, on any processor
LINKING = ["-Wl,-s"] if sys.platform == "linux" else []  # without symbols, a tenth of a module's size


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled modules to a wheel, or puts them beside their sources."""

    def dependencies(self) -> list[str]:
        """Give what compiling needs, for the build to install."""
        return TOOLS if wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the build begins, if that is wanted; what goes wrong with it ends the build."""
        if not wanted():
            return
        source, editable = Path(self.root, "src"), version == "editable"
        self.folder = Path(tempfile.mkdtemp())
        built = compile_into(source, source if editable else self.folder)
        if not editable:
            build_data["force_include"].update(built)
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what the wheel has taken in."""
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)


def wanted() -> bool:
    """Tell whether to compile: as the environment asks for, on CPython."""
    return os.environ.get(SWITCH) == "1" and platform.python_implementation() == "CPython"


def compile_into(source: Path, target: Path) -> dict[str, str]:
    """Compile the modules below `source`; give the path of each within `target` with its path within the package."""
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension

    with tempfile.TemporaryDirectory() as work:
        options = {"extra_compile_args": ARGUMENTS, "extra_link_args": LINKING}
        extensions = [Extension(name, [path], **options) for name, path in modules(source)]
        before = os.getcwd()
        os.chdir(source)
        try:
            settings = {"build_dir": work, "compiler_directives": DIRECTIVES, "quiet": True}
            generated = cythonize(extensions, **settings)  # type: ignore[no-untyped-call, unused-ignore]
            command = Distribution({"ext_modules": generated}).get_command_obj("build_ext")
            command.build_lib, command.build_temp, command.parallel = str(target), work, os.cpu_count()
            command.ensure_finalized()
            command.run()
        finally:
            os.chdir(before)
        return {str(target / path): path for path in map(command.get_ext_filename, (each.name for each in generated))}


def modules(source: Path) -> Iterator[tuple[str, str]]:
    """Give the name and the path within `source` of each module that has types for C."""
    for path in sorted(source.rglob("*.pxd")):
        module = path.relative_to(source).with_suffix("")
        if path.with_suffix(".py").exists():
            yield ".".join(module.parts), f"{module.as_posix()}.py"
