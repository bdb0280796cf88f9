"""Plot quality against speed, as the newest results of quality.py and speed.py have them.

    python benchmarks/plot.py

writes docs/images/quality-speed-<corpus>-light.svg and -dark.svg for each corpus that both have peers for. Needs
matplotlib.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from report import RESULTS

IMAGES = RESULTS.parents[1] / "docs" / "images"
OURS = "newsclean"
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
            draw(corpus, points, scheme, path)
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


def draw(corpus: str, points: list[Point], scheme: str, path: Path) -> None:
    """Draw one plot: speed to the right on a logarithmic scale, quality upwards."""
    import matplotlib
    from matplotlib.figure import Figure

    colours = SCHEMES[scheme]
    settings: Any = {"svg.fonttype": "none", "svg.hashsalt": "newsclean", "font.family": "sans-serif", "font.size": 9}
    with matplotlib.rc_context(settings):
        figure: Any = Figure(figsize=SIZE, layout="constrained")
        axes = figure.add_subplot()
        axes.set_xscale("log")
        axes.set_title(f"{corpus}: better is up, faster is right", color=colours["ink"])
        axes.set_xlabel("pages a second on one core, logarithmic", color=colours["ink"])
        axes.set_ylabel("words-F1 in percent", color=colours["ink"])
        dress(axes, colours)
        for each in points:
            shade = colours["ours" if each.tool == OURS else "peer"]
            axes.plot([each.speed], [each.mark], "o", color=shade, markersize=7)
        axes.margins(0.14, 0.1)
        figure.draw_without_rendering()
        name_points(axes, points, colours)
        figure.savefig(path, transparent=True, metadata=dict.fromkeys(("Date", "Creator", "Type", "Format")))
    path.write_text(DOCTYPE.sub("", path.read_text("utf-8"), count=1), "utf-8")


def dress(axes: Any, colours: dict[str, str]) -> None:
    """Colour the frame and the grid, and set the ticks."""
    from matplotlib.ticker import LogLocator

    axes.grid(color=colours["faint"], linewidth=0.5, alpha=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(which="both", colors=colours["ink"])
    axes.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    axes.xaxis.set_major_formatter("{x:g}")
    axes.xaxis.set_minor_formatter("")
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
