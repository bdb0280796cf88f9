"""Gradient-boosted trees as arrays, which compiled code walks several times as fast as Python evaluates expressions.

Plain Python walks them far more slowly, so there trees.py makes expressions of them instead.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from types import FunctionType
from typing import TypeAlias

Node: TypeAlias = "tuple[int, float, Node, Node] | float"


class Flat:
    """Trees as arrays: `asked` has the number of each node's feature, `limit` its threshold.

    `turn` has two entries a node: where to go from it with a value up to the threshold, and with one above. Below 0,
    they are the complements of places in `leaves`. `roots` has where each tree begins, in the same manner.
    """

    def __init__(self, width: int, trees: Sequence[Node]) -> None:
        self.width = width
        asked, limit, turn, leaves = array("i"), array("d"), array("i"), array("d")
        self.roots = array("i", [grow(tree, asked, limit, turn, leaves) for tree in trees])
        self.asked, self.limit, self.turn, self.leaves = asked, limit, turn, leaves

    def score(self, row: Sequence[float]) -> float:
        """Sum the trees' leaves for one row of features."""
        return self.scores([[value] for value in row])[0]

    def scores(self, columns: list[list[float]]) -> list[float]:
        """Sum the trees' leaves for each row of the features' columns."""
        row = array("d", bytes(8 * self.width))
        found: list[float] = []
        for place in range(len(columns[0])):
            for at in range(self.width):
                column = columns[at]
                row[at] = column[place]
            found.append(self.heard(row))
        return found

    def heard(self, row: array[float]) -> float:
        """Sum the trees' leaves for one row."""
        roots, asked, limit, turn, leaves = self.roots, self.asked, self.limit, self.turn, self.leaves
        total = 0.0
        for number in range(len(roots)):
            node = roots[number]
            while node >= 0:
                node = turn[2 * node + (row[asked[node]] > limit[node])]
            total += leaves[-1 - node]
        return total


def grow(tree: Node, asked: array[int], limit: array[float], turn: array[int], leaves: array[float]) -> int:
    """Add a tree's nodes and leaves, and tell where it begins."""
    if not isinstance(tree, tuple):
        leaves.append(tree)
        return -len(leaves)
    feature, threshold, left, right = tree
    place = len(asked)
    asked.append(feature)
    limit.append(threshold)
    turn.extend((0, 0))
    turn[2 * place] = grow(left, asked, limit, turn, leaves)
    turn[2 * place + 1] = grow(right, asked, limit, turn, leaves)
    return place


COMPILED = not isinstance(grow, FunctionType)
