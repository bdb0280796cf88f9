# cython: boundscheck=False, wraparound=False
"""Gradient-boosted trees as arrays, which compiled code walks several times as fast as Python evaluates expressions.

Plain Python walks them far more slowly, so there trees.py makes expressions of them instead. Bounds are not asked at
each step: trees are sound by how they are made, and columns are checked when they come in.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from types import FunctionType
from typing import TypeAlias

Node: TypeAlias = "tuple[int, float, Node, Node] | float"
TOGETHER = 64
"""Rows that are scored at once: their values fit a processor's first cache."""


class TreeArrays:
    """Trees as arrays, by node: `asked` is the index of its feature, `limit` its threshold.

    `turn` has two entries a node: the next node for a value up to the threshold, and for one above it. A leaf is a node
    that leads to itself, so `limit` is free to hold its value. `roots` has the first node of each tree, `depths` the
    depth of its deepest leaf.
    """

    def __init__(self, width: int, trees: Sequence[Node]) -> None:
        self.width = width
        roots, depths, asked, turn = array("i"), array("i"), array("i"), array("i")
        limit = array("d")
        for tree in trees:
            roots.append(len(asked))
            depths.append(grow(tree, asked, limit, turn))
        self.roots, self.depths, self.asked, self.limit, self.turn = roots, depths, asked, limit, turn

    def score(self, row: Sequence[float]) -> float:
        """Sum the trees' leaves for one row of features."""
        return self.scores([[value] for value in row])[0]

    def scores(self, columns: list[list[float]]) -> list[float]:
        """Sum the trees' leaves for each row of the columns. Raises ValueError if these are uneven."""
        count = len(columns[0])
        if len(columns) != self.width or {count} != set(map(len, columns)):
            raise ValueError(f"expected {self.width} columns of the same length")
        sums = array("d", bytes(8 * count))
        for start in range(0, count, TOGETHER):
            self.apply(columns, start, min(count, start + TOGETHER), sums)
        return sums.tolist()

    def apply(self, columns: list[list[float]], start: int, end: int, sums: array[float]) -> None:
        """Add up the leaves for a range of rows in `sums`.

        All rows go through a tree together, down to its deepest leaf. As their steps are independent and without
        branches, a processor takes several at once.
        """
        width, asked, limit, turn = self.width, self.asked, self.limit, self.turn
        values, nodes = array("d", bytes(8 * width * (end - start))), array("i", bytes(4 * (end - start)))
        for i in range(width):
            column = columns[i]
            for index in range(start, end):
                values[(index - start) * width + i] = column[index]
        for number in range(len(self.roots)):
            for index in range(end - start):
                nodes[index] = self.roots[number]
            for _ in range(self.depths[number]):
                for index in range(end - start):
                    node = nodes[index]
                    nodes[index] = turn[2 * node + (values[index * width + asked[node]] > limit[node])]
            for index in range(end - start):
                sums[start + index] += limit[nodes[index]]


def grow(tree: Node, asked: array[int], limit: array[float], turn: array[int]) -> int:
    """Append a tree's nodes and leaves to the arrays; return the depth of its deepest leaf."""
    index = len(asked)
    turn.extend((index, index))
    if not isinstance(tree, tuple):
        asked.append(0)
        limit.append(tree)
        return 0
    feature, threshold, *below = tree
    asked.append(feature)
    limit.append(threshold)
    depth = 0
    for side, node in enumerate(below):
        turn[2 * index + side] = len(asked)
        depth = max(depth, 1 + grow(node, asked, limit, turn))
    return depth


COMPILED = not isinstance(grow, FunctionType)
