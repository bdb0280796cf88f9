"""What the content model's later steps are told of the blocks around: the chances that earlier ones gave to them."""

from __future__ import annotations

import math
from typing import Any

import pytest
from steps import counted, growth

import newsclean
from newsclean.filters.content import prepare
from newsclean.filters.content.features.order import ORDERS
from newsclean.filters.content.features.stacking import StackingInputs, stacking_features, stacking_inputs
from newsclean.filters.content.table import Table
from newsclean.pipeline import Verdicts, keep

ROWS = """<div id="text"><p class="a">The ferry left at noon.</p><p class="a">Its crew had waited for the tide.</p>
<p class="b">Rain fell over the harbour.</p></div><div><p>Harbour news</p><p>Ferry prices</p></div>"""


def stood_on(text: str, *, kind: str, kept: int | None = None) -> StackingInputs:
    """Give the ground of a page on which at most one block is decided."""
    page = newsclean.read(text, kind=kind, language="en")
    verdicts = Verdicts(page)
    if kept is not None:
        verdicts.add(keep(page.blocks[kept], "declared.body"))
    return stacking_inputs(page, verdicts, prepare(page, verdicts))


def stacked(inputs: StackingInputs, scores: list[float], unclear: list[int]) -> dict[str, list[float]]:
    """Give the stacked features of the unclear blocks by name."""
    table = Table(ORDERS["html" if inputs.topics is None else "text"], len(unclear))
    stacking_features(table, inputs, scores, unclear)
    return {name: table.column(name) for name in table.order.names}


def score(chance: float) -> float:
    """Give the sum of leaves that stands for a chance."""
    return math.log(chance / (1 - chance))


def test_neighbours_of_a_line() -> None:
    inputs = stood_on("\n\n".join(f"Line {number} of a dump" for number in range(5)), kind="text", kept=1)
    assert inputs.places == [0, 2, 3, 4]
    found = stacked(inputs, [score(0.9), score(0.25), score(0.5), score(0.125)], [1])
    assert found["likely"] == [pytest.approx(score(0.25))]
    assert [found[f"likely{away}"][0] for away in ("-2", "-1", "+1", "+2")] == pytest.approx([0.9, 1, 0.5, 0.125])
    assert (found["likely-3"][0], found["likely+3"][0]) == pytest.approx((1.9, 0.625))
    assert (found["likely_first"][0], found["likely_last"][0], found["likely_since"][0]) == (2, -1, 1)


def test_expected_text_above_and_below() -> None:
    inputs = stood_on("\n\n".join("Line of a dump" for _ in range(4)), kind="text")
    found = stacked(inputs, [score(0.5)] * 4, [0, 2, 3])
    assert found["likely_above"] == pytest.approx([0, 0.5, 0.75])
    assert found["likely_below"] == pytest.approx([0.75, 0.25, 0])
    assert found["likely_share"] == pytest.approx([0.5] * 3)
    assert found["likely_share-3"] == pytest.approx([0, 0.5, 0.5])


def test_groups_of_elements_tell_of_the_others() -> None:
    inputs = stood_on(ROWS, kind="html")
    sizes, probabilities = inputs.sizes, [0.5, 0.25, 0.5, 0.125, 0.125][: len(inputs.sizes)]
    assert len(sizes) == 5
    found = stacked(inputs, [score(chance) for chance in probabilities], list(range(5)))
    assert found["likely_sig"][:3] == pytest.approx([0.25, 0.5, -1])
    text = [chance * size for chance, size in zip(probabilities, sizes, strict=True)]
    assert found["likely_up_share"][0] == pytest.approx(sum(text[:3]) / sum(text))
    assert found["likely_up"][2] == pytest.approx(sum(text[:2]) / sum(sizes[:2]))


def test_lines_about_what_is_likely_the_article() -> None:
    lines = [
        "Ferries crossed the harbour",
        "Sailors watched ferries leave",
        "Winter coats reduced",
        "Coats reduced again",
    ]
    found = stacked(stood_on("\n\n".join(lines), kind="text"), [3.0, 3.0, -3.0, -3.0], [0, 1, 2, 3])
    about = found["likely_shared_pure"]
    assert min(about[:2]) > max(about[2:])
    assert found["likely_shared"][2:] == [0, 0]
    assert found["likely_shared_outside"][:2] == [0, 0]


@counted
def test_company_takes_linear_time() -> None:
    def work(lines: int) -> Any:
        inputs = stood_on("\n\n".join(f"Line {line} of a dump" for line in range(lines)), kind="text")
        return lambda: stacked(inputs, [0.5] * len(inputs.places), list(range(len(inputs.places))))

    assert growth(work, 500) < 5
