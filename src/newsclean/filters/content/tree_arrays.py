# cython: boundscheck=False, wraparound=False
"""Gradient-boosted trees as arrays, which compiled code walks several times as fast as Python evaluates expressions.

Plain Python walks them far more slowly, so there trees.py makes expressions of them instead. Bounds are not asked at
each step: trees are sound by how they are made, and tables are checked when they come in.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from types import FunctionType
from typing import TypeAlias

from .table import Table

Node: TypeAlias = "tuple[int, float, Node, Node] | float"
TOGETHER = 64
"""Rows that are scored at once: their values fit a processor's nearer caches."""


class TreeArrays:
    """Trees as arrays, by node: `asked` is the index of its feature, `limit` its threshold.

    `turn` has two entries a node: the next node for a value up to the threshold, and for one above it. A leaf is a node
    that leads to itself, so `limit` is free to hold its value. `roots` has the first node of each tree, `depths` the
    depth of its deepest leaf. `width` is the least that a row has to have.
    """

    def __init__(self, trees: Sequence[Node]) -> None:
        roots, depths, asked, turn = array("i"), array("i"), array("i"), array("i")
        limit = array("d")
        for tree in trees:
            roots.append(len(asked))
            depths.append(grow(tree, asked, limit, turn))
        self.roots, self.depths, self.asked, self.limit, self.turn = roots, depths, asked, limit, turn
        self.width = max(asked) + 1

    def scores(self, table: Table) -> list[float]:
        """Sum the trees' leaves for each row of a table. Raises ValueError if its rows are too short."""
        width = table.width
        if width < self.width or len(table.values) % width:
            raise ValueError(f"expected rows of at least {self.width} features")
        count = len(table.values) // width
        sums = array("d", bytes(8 * count))
        for start in range(0, count, TOGETHER):
            self.apply(table.values, width, sums, start)
        return sums.tolist()

    def apply(self, values: array[float], width: int, sums: array[float], start: int) -> None:
        """Add up the leaves for TOGETHER rows in `sums`.

        All rows go through a tree together, down to its deepest leaf. As their steps are independent and without
        branches, a processor takes several at once.
        """
        asked, limit, turn = self.asked, self.limit, self.turn
        rows = min(TOGETHER, len(sums) - start)
        nodes = array("i", bytes(4 * rows))
        for number in range(len(self.roots)):
            for index in range(rows):
                nodes[index] = self.roots[number]
            for _ in range(self.depths[number]):
                for index in range(rows):
                    node = nodes[index]
                    value = values[(start + index) * width + asked[node]]
                    nodes[index] = turn[2 * node + (value > limit[node])]
            for index in range(rows):
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
