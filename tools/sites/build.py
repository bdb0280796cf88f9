"""Build small news sites with current web frameworks, and keep what they serve for tests/built.

    python tools/sites/build.py [SITE…]

Each folder here is a site that shows one invented article, news.json: `news` as its server renders it, `shell` as it
leaves it to scripts, of which no reader of pages runs any. Packages are pinned in its package.json, and come from npm;
so does the Node that runs them. What a site serves replaces tests/built/SITE-PAGE.html. Not run in CI, as it takes
minutes a site.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

HERE = Path(__file__).parent
PAGES = HERE.parents[1] / "tests" / "built"
SLUG = "lighthouse-keeper-returns-lamp"
PATIENCE = 60  # seconds until a server answers
NODE = "24.21.0"  # what the newest of the frameworks ask for
QUIET = {"ASTRO_TELEMETRY_DISABLED": "1", "NEXT_TELEMETRY_DISABLED": "1"} | {
    "NG_CLI_ANALYTICS": "false", "NUXT_TELEMETRY_DISABLED": "1",
}  # fmt: skip


class Site(NamedTuple):
    """Where a site has the article and the component that shows it, what it serves, and how: a port, or its files.

    `base` is the site that its folder only changes.
    """

    news: str
    view: str = ""
    port: int = 0
    files: str = ""
    pages: tuple[str, ...] = ("news", "shell")
    base: str = ""


SITES = {
    "angular": Site("src/news.json", files="dist/browser/{page}/{slug}/index.html"),
    "astro": Site("src/news.json", "src/components/View.jsx", files="dist/{page}/{slug}/index.html"),
    "gatsby": Site("news.json", "src/View.jsx", files="public/{page}/{slug}/index.html", pages=("news",)),
    "next": Site("lib/news.json", "lib/View.js", 4001, pages=("news", "shell", "story", "client", "tabs")),
    "nuxt": Site("server/news.json", port=4002),
    "nuxt3": Site("server/news.json", port=4005, base="nuxt"),
    "react-router": Site("app/news.json", "app/View.jsx", 4004),
    "rich-text": Site("news.json", files="pages/{page}.html", pages=()),
    "sveltekit": Site("src/lib/news.json", port=4003),
}


def main() -> None:
    """Run the command line."""
    with tempfile.TemporaryDirectory() as node:
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", f"node@{NODE}"], cwd=node, check=True)
        path = f"{node}/node_modules/node/bin{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, **QUIET, "CI": "1", "PATH": path}
        for name in sys.argv[1:] or SITES:
            with tempfile.TemporaryDirectory() as folder:
                for page, html in served(name, Path(folder) / name, environment):
                    (PAGES / f"{page}.html").write_bytes(html)
                    print(f"{page}.html: {len(html):,} bytes")


def laid_out(name: str, folder: Path) -> Site:
    """Copy a site to a folder, with the article and the view that it shares with others."""
    site = SITES[name]
    for source in filter(None, (site.base, name)):
        shutil.copytree(HERE / source, folder, dirs_exist_ok=True)
    for source, target in (("news.json", site.news), ("View.jsx", site.view)):
        if target:
            (folder / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(HERE / source, folder / target)
    return site


def served(name: str, folder: Path, environment: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Build a site in a folder, and give its pages."""
    site = laid_out(name, folder)
    for command in (["npm", "install", "--no-audit", "--no-fund"], ["npm", "run", "build"]):
        subprocess.run(command, cwd=folder, env=environment, check=True)
    if not site.port:
        for path in sorted((folder / "pages").glob("*.html")) if not site.pages else ():
            yield path.stem, path.read_bytes()
        for page in site.pages:
            yield f"{name}-{page}", (folder / site.files.format(page=page, slug=SLUG)).read_bytes()
        return
    with serving(folder, environment):
        for page in site.pages:
            yield f"{name}-{page}", fetched(f"http://localhost:{site.port}/{page}/{SLUG}")


@contextmanager
def serving(folder: Path, environment: dict[str, str]) -> Iterator[None]:
    """Run a site's server."""
    server = subprocess.Popen(["npm", "run", "start"], cwd=folder, env=environment, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(server.pid, 15)
        server.wait()


def fetched(address: str) -> bytes:
    """Fetch a page of a server that may still be starting."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(address) as answer:
                body: bytes = answer.read()
                return body
        except URLError:
            if time.monotonic() > end:
                raise
            time.sleep(1)


if __name__ == "__main__":
    main()
