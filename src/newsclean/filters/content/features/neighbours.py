"""Features of the blocks around: lengths, link densities, prose, and the blank lines of a dump."""

from __future__ import annotations

from ..columns import Columns, since_last, until_next
from ..page_stats import PageStats


def neighbour_columns(stats: PageStats, indices: list[int]) -> Columns:
    """Lengths, link densities and prose of the blocks around."""
    size = [0.0, 0.0, *stats.size, 0.0, 0.0]
    density = [1.0, 1.0, *stats.density, 1.0, 1.0]
    before = [*[0.0] * 8, *stats.before, *stats.before[-1:] * 8]
    since, until = distances(stats.prose)
    return {
        "size-1": [size[index + 1] for index in indices],
        "size-2": [size[index] for index in indices],
        "size+1": [size[index + 3] for index in indices],
        "size+2": [size[index + 4] for index in indices],
        "density-1": [density[index + 1] for index in indices],
        "density+1": [density[index + 3] for index in indices],
        "density+2": [density[index + 4] for index in indices],
        "prose-3": [before[index + 8] - before[index + 5] for index in indices],
        "prose+3": [before[index + 12] - before[index + 9] for index in indices],
        "prose-8": [before[index + 8] - before[index] for index in indices],
        "prose+8": [before[index + 17] - before[index + 9] for index in indices],
        "since": [since[index] for index in indices],
        "until": [until[index] for index in indices],
    }


def distances(prose: list[float]) -> tuple[list[float], list[float]]:
    """For each block, the distances back to the nearest prose above it and on to the nearest below, at most FAR."""
    count = len(prose)
    places = [index for index in range(count) if prose[index]]
    return since_last(places, count)[:count], until_next(places, count)[:count]


def gap_columns(stats: PageStats, indices: list[int]) -> Columns:
    """The blank lines above and below a dump's line, and what is usual on the page."""
    gap = [float(min(9, blank)) for blank in stats.fields.gaps]
    gap.append(9.0)
    usual = sorted(gap)[len(gap) // 2]
    return {
        "gap": [gap[index] for index in indices],
        "gap+1": [gap[index + 1] for index in indices],
        "gap_usual": [usual] * len(indices),
    }
