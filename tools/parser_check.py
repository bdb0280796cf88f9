"""turbohtml, which is young, in a process of its own: does it crash, hang, raise, or lose what html5lib finds?

`python tests/parser_check.py` reads every hostile page; `--size 1000000` larger ones, without html5lib, which is slow.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))  # whose helpers it uses

from hostile import FAMILIES
from hostile_markup import Page
from hostile_table import peak_memory

from newsclean.read import page_of_html
from newsclean.read.decode import decode
from newsclean.read.html import read_html
from newsclean.read.soup import parse_soup, read_soup

COMPARED = 3000  # characters up to which html5lib reads the page as well
SECONDS, SECONDS_A_MB = 0.5, 1.0
MEGABYTES, MEGABYTES_A_MB = 400, 80
LOST = 0.1
CRASH = "abort"  # the name of a family that is none: what a crash looks like


def text_of(page: Page) -> str:
    """A page as the parser gets it."""
    return page.replace("\ud800", "").replace("\udfff", "") if isinstance(page, str) else decode(page)[0]


def squashed(text: str) -> str:
    """A page's letters and figures: parsers differ in what control characters become."""
    return "".join(filter(str.isalnum, text))


def faults(page: Page) -> Iterator[str]:
    """What the parser gets wrong of one page."""
    text = text_of(page)
    start = time.process_time()
    found = page_of_html(*read_html(text), None, None, ())
    spent = time.process_time() - start
    if len(text) > COMPARED and spent > SECONDS + SECONDS_A_MB * len(text) / 1e6:  # of less, time tells nothing
        yield f"{spent:.1f} s"
    if peak_memory() > MEGABYTES + MEGABYTES_A_MB * len(text) / 1e6:
        yield f"{peak_memory():.0f} MB"
    if len(text) <= COMPARED:
        text = f"<body>{text}"  # html5lib knows no template, and takes it out of the head
        found = page_of_html(*read_html(text), None, None, ())
        other = page_of_html(*read_soup(parse_soup(text)), None, None, ())
        ours, theirs = (squashed("".join(block.text for block in each.blocks)) for each in (found, other))
        if len(ours) < (1 - LOST) * len(theirs):
            yield f"{len(ours)} of {len(theirs)} characters"


def child(names: Iterable[str], size: int) -> None:
    """Read pages of the families, saying which before and what was wrong after."""
    for name in names:
        print(f"> {name}", flush=True)
        if name == CRASH:
            os.abort()
        try:
            for fault in faults(FAMILIES[name](size)):
                print(f"! {fault}", flush=True)
        except Exception as error:
            print(f"! {error!r}", flush=True)


def check(names: list[str], size: int, limit: float = 600) -> dict[str, str]:
    """What the parser gets wrong, by the family. A process that dies is followed by another for the families left."""
    wrong: dict[str, str] = {}
    while names:
        command = [sys.executable, __file__, "--child", "--size", str(size), *names]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
            said, end = done.stdout, f"exit status {done.returncode}" if done.returncode else ""
        except subprocess.TimeoutExpired as error:
            said, end = (error.stdout or b"").decode(), f"over {limit:.0f} s"
        begun = [line[2:] for line in said.splitlines() if line.startswith("> ")]
        for part in said.split("> ")[1:]:
            name, *rest = part.splitlines()
            if rest:
                wrong[name] = "; ".join(rest).replace("! ", "")
        if not end:
            break
        if begun:
            wrong[begun[-1]] = end
        names = names[max(1, len(begun)) :]
    return wrong


def main() -> int:
    """Print what is wrong; the exit status tells whether anything is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="families; all of them by default")
    parser.add_argument("--size", type=int, default=1500, help="characters of a page")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.names, options.size)
        return 0
    wrong = check(options.names or list(FAMILIES), options.size)
    for name, fault in wrong.items():
        print(f"{name}: {fault}")
    print(f"{len(wrong)} of {len(options.names or FAMILIES)} families, read by {Path(sys.executable).name}")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
