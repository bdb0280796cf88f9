"""Make a corpus of the stories as other people's site software publishes them.

    python benchmarks/zoo/make_zoo.py --to DIR [TOOL…] [--languages en,de] [--home DIR]

Installs the versions that versions.toml pins, from npm, PyPI and (as root) Debian, into `--home`, and puts a page for
each theme and language, beside a gold.jsonl, into `--to`. Themes that fail are named. It takes about half an hour.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

from apps import astro, docusaurus, nextra, nuxt, vitepress
from ghost import ghost
from sites import Maker, hexo, jekyll, nikola, pelican, run
from stories import HERE, LANGUAGES, Story, stories
from wordpress import wordpress

SCRIPT = re.compile(r"<script\b(?![^>]*ld\+json).*?</script>", re.DOTALL)
TAG = re.compile(r"<[^<>]*>")
NO_LETTERS = re.compile(r"\W+")
NPM_INSTALL = ("npm", "install", "--no-audit", "--no-fund", "--legacy-peer-deps", "--ignore-scripts")


def install(pins: dict[str, Any], home: Path) -> Path:
    """Install a tool and its themes unless they are; give the folder or the environment it is in."""
    where = home / str(pins["home"])
    if not where.exists():
        try:
            INSTALLERS[next(kind for kind in INSTALLERS if kind in pins)](pins, where)
        except (OSError, subprocess.SubprocessError):
            shutil.rmtree(where, ignore_errors=True)
            raise
    return where


def from_npm(pins: dict[str, Any], where: Path) -> None:
    """Install from npm; each theme after the tool, as they disagree on what they need."""
    where.mkdir(parents=True)
    run("npm", "init", "-y", cwd=where)
    for packages in (pins["npm"], *([theme] for theme in pins.get("npm_themes", ()))):
        run(*NPM_INSTALL, *packages, cwd=where)


def from_pypi(pins: dict[str, Any], where: Path) -> None:
    """Install from PyPI; themes without what they ask for, which is at times an old version of the tool."""
    run("python3", "-m", "venv", where, cwd=where.parent)
    run(where / "bin" / "pip", "install", "--quiet", *pins["pip"], cwd=where)
    if themes := pins.get("pip_themes"):
        run(where / "bin" / "pip", "install", "--quiet", "--no-deps", *themes, cwd=where)


def from_debian(pins: dict[str, Any], where: Path) -> None:
    """Install Debian's packages."""
    where.mkdir(parents=True)
    run("apt-get", "install", "-y", "--no-install-recommends", *pins["apt"], cwd=where)


MAKERS: dict[str, Maker] = {
    "hexo": hexo, "pelican": pelican, "nikola": nikola, "jekyll": jekyll, "wordpress": wordpress,
    "docusaurus": docusaurus, "astro": astro, "nextra": nextra, "vitepress": vitepress,
    "nuxt": nuxt, "ghost": ghost,
}  # fmt: skip


def from_packed(pins: dict[str, Any], where: Path) -> None:
    """Install an application that npm has as a package of its own, without what only its developers need."""
    where.mkdir(parents=True)
    run("npm", "pack", pins["packed"], cwd=where)
    run("tar", "-xzf", next(where.glob("*.tgz")), cwd=where)
    told = where / "package" / "package.json"
    package = json.loads(told.read_text(encoding="utf-8"))
    told.write_text(json.dumps({**package, "devDependencies": {}, "scripts": {}}), encoding="utf-8")
    run(*NPM_INSTALL, "--omit=dev", cwd=where / "package")


INSTALLERS = {"packed": from_packed, "npm": from_npm, "pip": from_pypi, "apt": from_debian}


def made(tool: str, pins: dict[str, Any], home: Path, languages: list[str]) -> Iterator[tuple[str, Story, bytes]]:
    """Give the page that a tool makes of each language's article with each of its themes, with a name of its own."""
    try:
        where = install(pins, home)
    except (OSError, subprocess.SubprocessError) as error:
        failed(tool, error)
        return
    for theme in pins["themes"]:
        for language in languages:
            told = stories(language)
            name = f"{tool}-{theme.strip('/.').rpartition('/')[2]}-{language}"
            with tempfile.TemporaryDirectory() as folder:
                try:
                    page = MAKERS[tool](told, theme, where, Path(folder)).read_bytes()
                    check_holds(page, told[0])
                except (OSError, subprocess.SubprocessError, ValueError) as error:
                    failed(name, error)
                else:
                    yield name, told[0], page


def check_holds(page: bytes, told: Story) -> None:
    """Raise ValueError where a page lacks the title, the first or the last paragraph: a tool may mix up its files."""
    shown = letters(TAG.sub("", SCRIPT.sub("", page.decode())))
    paragraphs = told.gold_text().split("\n\n")
    if not all(letters(part) in shown for part in (told.title, paragraphs[0], paragraphs[-1])):
        raise ValueError("the page does not hold the article")


def letters(text: str) -> str:
    """Give the letters and figures of a text alone, as tools change quotation marks and white space."""
    return NO_LETTERS.sub("", unescape(text))


def failed(name: str, error: Exception) -> None:
    """Say that a tool or a theme could not be used, with the last line of its complaint."""
    complaint = (getattr(error, "stderr", None) or b"").decode(errors="replace").strip()
    print(f"{name}: {error} {complaint[complaint.rfind(chr(10)) + 1 :]}".rstrip(), flush=True)


def gold(name: str, told: Story, page: bytes) -> dict[str, Any]:
    """Annotate a page: authors are those whose names it shows or states, as not every theme does with all."""
    text = SCRIPT.sub("", page.decode())
    return {
        "id": name,
        "url": f"https://news.example/{told.slug}/",
        "title": told.title,
        "authors": [author for author in told.authors if author in text],
        "date": told.date.date().isoformat(),
        "text": told.gold_text(),
        "lang": told.language,
        "site": name.rpartition("-")[0],
    }


def main() -> None:
    """Make the corpus."""
    pinned = tomllib.loads((HERE / "versions.toml").read_text(encoding="utf-8"))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tools", nargs="*", metavar="TOOL", help=", ".join(pinned))
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--home", type=Path, default=Path(tempfile.gettempdir()) / "newsclean-zoo")
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    options = parser.parse_args()
    for folder in (options.to, options.home):
        folder.mkdir(parents=True, exist_ok=True)
    if not shutil.which("npm"):
        print("npm is not installed: tools from there are left out")
    with (options.to / "gold.jsonl").open("w", encoding="utf-8") as golds:
        for tool in options.tools or pinned:
            for name, told, page in made(tool, pinned[tool], options.home, options.languages.split(",")):
                (options.to / f"{name}.html.gz").write_bytes(gzip.compress(page, mtime=0))
                golds.write(json.dumps(gold(name, told, page), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
