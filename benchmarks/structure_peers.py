"""What else makes Markdown of a page, each as a function of the page and its address, with all the structure it has."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

import newsclean
from newsclean.read.decode import decode

Tool = Callable[[bytes, str], str]
DEFUDDLE, DOCUMENTS = "defuddle@0.19.4", "linkedom@0.18.12"
SCRIPT = Path(__file__).parent / "defuddle.mjs"


class Maker(NamedTuple):
    """A tool: its name with its version, how it is set up, and the function."""

    name: str
    settings: str
    tool: Tool


def ours(page: bytes, url: str) -> str:
    """Give what newsclean makes of a page."""
    return newsclean.extract(page, url=url).markdown(captions=False)


def trafilatura() -> Tool:
    """Give trafilatura with all the structure that it has."""
    from trafilatura import extract

    wanted: dict[str, Any] = dict.fromkeys(
        ("include_links", "include_formatting", "include_tables", "include_images"), True
    )
    return lambda page, url: extract(page, url=url, output_format="markdown", **wanted) or ""


def html_to_markdown() -> Tool:
    """Give html-to-markdown, of what newsclean keeps: it makes Markdown, and does not choose."""
    from html_to_markdown import convert

    return lambda page, url: str(convert(newsclean.extract(page, url=url).html(captions=False)).content or "")


def chromerag() -> Tool:
    """Give ChromeRAG."""
    from chromerag import ChromeRAG

    extractor = ChromeRAG()
    return lambda page, url: str(extractor.extract(decode(page)[0], url).markdown)


def defuddle(folder: Path) -> Tool:
    """Give defuddle in Node, with the packages that are installed in a folder, or are now."""
    if not (folder / "node_modules" / "defuddle").exists():
        folder.mkdir(parents=True, exist_ok=True)
        npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder)]
        subprocess.run([*npm, DEFUDDLE, DOCUMENTS], check=True)
    script = Path(shutil.copy(SCRIPT, folder))
    process = subprocess.Popen(
        ["node", str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )

    def ask(page: bytes, url: str) -> str:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"html": decode(page)[0], "url": url}) + "\n")
        process.stdin.flush()
        return str(json.loads(process.stdout.readline()))

    return ask


PEERS: tuple[tuple[str, str, str, Callable[[], Tool]], ...] = (
    ("trafilatura", "trafilatura", "Markdown with links, formatting, tables, images", trafilatura),
    ("html-to-markdown", "html-to-markdown", "on `article.html(captions=False)` of newsclean", html_to_markdown),
    ("ChromeRAG", "chromerag", "defaults", chromerag),
)
"""Names, packages, settings, and what makes them ready."""


def is_installed(package: str) -> bool:
    """Tell whether a package is here."""
    try:
        return bool(version(package))
    except PackageNotFoundError:
        return False


def makers(folder: Path | None) -> list[Maker]:
    """Give newsclean and all peers that are installed, defuddle where a folder for its packages is given."""
    found = [Maker("newsclean", "without captions", ours)]
    for name, package, settings, prepare in PEERS:
        if is_installed(package):
            found.append(Maker(name, f"{package} {version(package)}, {settings}", prepare()))
    if folder is not None and shutil.which("node"):
        found.append(Maker("defuddle", f"{DEFUDDLE}, {DOCUMENTS}, in Node", defuddle(folder)))
    return found
