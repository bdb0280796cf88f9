"""What stands before a lede is read (tests/ledes.toml), becomes candidates, and leaves the text on request alone."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.adapters import Cleaner
from newsclean.cli.clean_command import main

TABLE = Path(__file__).with_name("ledes.toml")
ROWS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["source"]
LEDE = (
    "The old ferry came back to the harbour on Monday after eleven years in a breaker's yard, with a new engine and "
    "without her funnel. Some two hundred people stood on the quay when she tied up, among them three of her captains."
)
FURTHER = (
    "Nobody had expected to see her again, said the harbour master, who had sold her for the price of her scrap.",
    "Her new owners want to sail between the islands from May on, twice a day in summer, and once a week after that.",
    "What a crossing will cost has not been settled, but it will be no more than the bus takes around the bay.",
)


def page(row: dict[str, Any]) -> str:
    """Give a page whose first paragraph begins as the row says."""
    site = f'<meta property="og:site_name" content="{row["site"]}">' if "site" in row else ""
    text = f"<p>{row['source']}{LEDE}</p>" + "".join(f"<p>{each}</p>" for each in FURTHER)
    return f"<html lang={row['language']}><head>{site}</head><body><article><h1>The ferry is back</h1>{text}</article>"


def told(article: newsclean.Article, field: str) -> str:
    """Give what the candidates say of a field."""
    return next((each.value for each in article.candidates if each.field == field), "")


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['language']}-{row['source'].strip()}" for row in ROWS])
def test_source(row: dict[str, Any]) -> None:
    whole, cut = newsclean.extract(page(row)), newsclean.extract(page(row), cut_dateline=True)
    source, plain = row["source"], row.get("plain", False)
    assert whole.text.startswith(f"{source}{LEDE}")
    assert cut.text == (whole.text if plain else whole.text[len(source) :])
    assert [told(whole, "place"), told(whole, "agency")] == [row.get("place", ""), row.get("agency", "")]
    spans = [(each.reason, each.span) for each in cut.verdicts if each.reason.code == "dateline.source"]
    assert spans == ([] if plain else [(newsclean.Reason("dateline.source", source.strip()), (0, len(source)))])
    assert LEDE in cut.markdown()
    assert plain or source.strip() not in cut.markdown()


def test_options_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sent = page(ROWS[0])
    cut = newsclean.extract(sent, cut_dateline=True)
    assert Cleaner(cut_dateline=True).clean(sent).text == cut.text
    (tmp_path / "page.html").write_text(sent, "utf-8")
    assert main([str(tmp_path / "page.html"), "--cut-dateline", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == cut.text
    with pytest.raises(TypeError, match="cut_dateline: expected bool, not str"):
        newsclean.extract(sent, cut_dateline="yes")  # type: ignore[arg-type]


def test_account_tells_the_span_and_the_candidates() -> None:
    account = str(newsclean.extract(page(ROWS[0]), cut_dateline=True).explain())
    assert "dateline.source" in account
    assert "* place.dateline" in account
