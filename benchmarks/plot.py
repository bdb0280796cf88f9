"""Plot quality against speed, quality by language and time by size of page, as the newest results have them.

    python benchmarks/plot.py

writes docs/images/quality-speed-<corpus>-light.svg and -dark.svg for each corpus that quality.py and speed.py both have
peers for, quality-language-… of languages.py, and time-size-… of first_run.py. Needs matplotlib.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from report import RESULTS

IMAGES = RESULTS.parents[1] / "docs" / "images"
OURS = "newsclean"
NO_LANGUAGE = ("?", "all")
BINS = 10  # of pages by size
SCHEMES = {
    "light": {"ink": "#333333", "faint": "#bbbbbb", "peer": "#5a6b7b", "ours": "#b3261e"},
    "dark": {"ink": "#dddddd", "faint": "#555555", "peer": "#9fb3c8", "ours": "#ff8a80"},
}
PLACES = ((7, 0, "left"), (-7, 0, "right"), (0, 9, "center"), (0, -10, "center"), (7, 9, "left"), (7, -10, "left"))
SIZE = (8.0, 4.8)  # inches
POINT, LETTER, LINE = 72.0, 5.6, 11.0  # points to the inch, wide a letter, high a line
FAR = 1e4  # points
DOCTYPE = re.compile(r"<!DOCTYPE[^>]*>\s*")  # names an address, which some viewers would ask


class Point(NamedTuple):
    """One tool: pages a second, and its words-F1 in percent."""

    tool: str
    speed: float
    mark: float


def main() -> None:
    """Draw a plot for each corpus."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for corpus, points in found():
        for scheme in SCHEMES:
            path = IMAGES / f"quality-speed-{corpus}-{scheme}.svg"
            with drawn(scheme, path) as (axes, colours):
                draw(axes, corpus, points, colours)
            print(path)
    for scheme in SCHEMES:
        for name, plot in (("quality-language", draw_languages), ("time-size", draw_sizes)):
            path = IMAGES / f"{name}-{scheme}.svg"
            with drawn(scheme, path) as (axes, colours):
                plot(axes, colours)
            print(path)


def newest(kind: str) -> Any:
    """Give the newest data of a kind. Raises FileNotFoundError where there are none."""
    paths = sorted(RESULTS.glob(f"{kind}-*.json"))
    if not paths:
        raise FileNotFoundError(f"no {kind}-<day>.json in {RESULTS}: run benchmarks/{kind}.py --peers first")
    return json.loads(paths[-1].read_text("utf-8"))


def found() -> Iterator[tuple[str, list[Point]]]:
    """Give the tools that were both scored and timed, by corpus."""
    marks = {(row["corpus"], row["tool"]): row["marks"].get("words") for row in newest("quality")["rows"]}
    for part in newest("speed")["parts"]:
        points = [
            Point(each["tool"], 1000 / each["page_ms"], mark)
            for each in part["timings"]
            if (mark := marks.get((part["corpus"], each["tool"]))) is not None
        ]
        if len(points) > 1:
            yield part["corpus"], points


@contextmanager
def drawn(scheme: str, path: Path) -> Iterator[tuple[Any, dict[str, str]]]:
    """Give axes to draw on and the scheme's colours; then write the plot."""
    import matplotlib
    from matplotlib.figure import Figure

    colours = SCHEMES[scheme]
    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "newsclean", "font.family": "sans-serif", "font.size": 9}
    with matplotlib.rc_context(settings):
        figure: Any = Figure(figsize=SIZE, layout="constrained")
        axes = figure.add_subplot()
        dress(axes, colours)
        yield axes, colours
        figure.savefig(path, transparent=True, metadata=dict.fromkeys(("Date", "Creator", "Type", "Format")))
    path.write_text(DOCTYPE.sub("", path.read_text("utf-8"), count=1), "utf-8")


def draw(axes: Any, corpus: str, points: list[Point], colours: dict[str, str]) -> None:
    """Draw one plot: speed to the right on a logarithmic scale, quality upwards."""
    entitle(axes, colours, f"{corpus}: better is up, faster is right")
    label(axes, colours, "pages a second on one core, logarithmic", "words-F1 in percent")
    logarithmic(axes.xaxis)
    for each in points:
        shade = colours["ours" if each.tool == OURS else "peer"]
        axes.plot([each.speed], [each.mark], "o", color=shade, markersize=7)
    axes.margins(0.14, 0.1)
    axes.figure.draw_without_rendering()
    name_points(axes, points, colours)


def draw_languages(axes: Any, colours: dict[str, str]) -> None:
    """Draw the words-F1 of dumps by language, with the lexicons and without; each row tells how many pages it is."""
    rows = [row for row in newest("languages")["rows"] if row[0] not in NO_LANGUAGE]
    rows.sort(key=lambda row: (row[1], row[2]))
    places = range(len(rows))
    entitle(axes, colours, "Dumps by language: better is right")
    label(axes, colours, "words-F1 in percent", "language and number of pages")
    axes.set_yticks(places, [f"{row[0]}  {row[1]}" for row in rows])
    axes.hlines(places, [row[3] for row in rows], [row[2] for row in rows], color=colours["faint"])
    axes.plot([row[3] for row in rows], places, "o", color=colours["peer"], label="without lexicons", markersize=5)
    axes.plot([row[2] for row in rows], places, "D", color=colours["ours"], label="with lexicons", markersize=5)
    axes.legend(labelcolor=colours["ink"], frameon=False)


def draw_sizes(axes: Any, colours: dict[str, str]) -> None:
    """Draw the time of a first-seen page by its size, for each tool the median of as many pages each."""
    found = newest("first_run")
    entitle(axes, colours, "First-seen pages by size: faster is down")
    label(axes, colours, "size of the page in kB, logarithmic", "milliseconds of processor, logarithmic")
    for tool, times in found["times"].items():
        pairs = sorted(zip(found["sizes"], (first for first, _ in times), strict=True))
        bins = [pairs[at * len(pairs) // BINS : (at + 1) * len(pairs) // BINS] for at in range(BINS)]
        middles = [tuple(map(median, zip(*each, strict=True))) for each in bins if each]
        ours = tool == OURS
        shade, mark = colours["ours" if ours else "peer"], "D-" if ours else "o-"
        axes.plot([size / 1000 for size, _ in middles], [time for _, time in middles], mark, color=shade, label=tool)
    logarithmic(axes.xaxis)
    logarithmic(axes.yaxis)
    axes.legend(labelcolor=colours["ink"], frameon=False)


def entitle(axes: Any, colours: dict[str, str], text: str) -> None:
    """Give the plot a title."""
    axes.set_title(text, color=colours["ink"])


def label(axes: Any, colours: dict[str, str], right: str, up: str) -> None:
    """Say what is to the right, and what upwards."""
    axes.set_xlabel(right, color=colours["ink"])
    axes.set_ylabel(up, color=colours["ink"])


def logarithmic(axis: Any) -> None:
    """Make an axis logarithmic, with a label at 1, 2 and 5 of each power of ten."""
    from matplotlib.ticker import LogLocator

    axis.axes.set(**{f"{axis.axis_name}scale": "log"})
    axis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axis.set_major_formatter("{x:g}")
    axis.set_minor_formatter("")


def dress(axes: Any, colours: dict[str, str]) -> None:
    """Colour the frame and the grid."""
    axes.grid(color=colours["faint"], linewidth=0.5, alpha=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(which="both", colors=colours["ink"])
    for spine in axes.spines.values():
        spine.set_color(colours["faint"])


def name_points(axes: Any, points: list[Point], colours: dict[str, str]) -> None:
    """Write each tool's name beside its point, where it covers no other name or point."""
    spots = [tuple(axes.transData.transform((each.speed, each.mark)) * POINT / axes.figure.dpi) for each in points]
    left, low, right, high = (side * POINT / axes.figure.dpi for side in axes.get_window_extent().extents)
    outside = [(-FAR, -FAR, left, FAR), (right, -FAR, FAR, FAR), (-FAR, -FAR, FAR, low), (-FAR, high, FAR, FAR)]
    taken = [*outside, *((x - 4, y - 4, x + 4, y + 4) for x, y in spots)]
    for each, (x, y) in sorted(zip(points, spots, strict=True), key=lambda pair: pair[0].tool != OURS):
        boxes = [(box(x, y, place, each.tool), place) for place in PLACES]
        free, (aside, up, side) = min(boxes, key=lambda choice: overlaps(choice[0], taken))
        taken.append(free)
        ours = each.tool == OURS
        axes.annotate(
            each.tool,
            (each.speed, each.mark),
            (aside, up),
            textcoords="offset points",
            ha=side,
            va="center",
            color=colours["ours" if ours else "ink"],
            fontweight="bold" if ours else "normal",
        )


Box = tuple[float, float, float, float]


def box(x: float, y: float, place: tuple[int, int, str], text: str) -> Box:
    """Give the box that a name takes, in points."""
    aside, up, side = place
    width = LETTER * len(text)
    left = x + aside - {"left": 0.0, "center": width / 2, "right": width}[side]
    return left, y + up - LINE / 2, left + width, y + up + LINE / 2


def overlaps(one: Box, others: Iterable[Box]) -> float:
    """Give the area that a box shares with others."""
    return sum(
        max(0.0, min(one[2], other[2]) - max(one[0], other[0]))
        * max(0.0, min(one[3], other[3]) - max(one[1], other[1]))
        for other in others
    )


if __name__ == "__main__":
    main()
