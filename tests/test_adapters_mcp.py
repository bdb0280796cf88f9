"""The server of the Model Context Protocol, asked by a client of the official SDK over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.cli import main

pytestmark = pytest.mark.frameworks
ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "examples" / "harbour.html").read_text("utf-8")


async def asked(*calls: dict[str, Any]) -> list[Any]:
    """Start `newsclean mcp`, and give what its one tool answers to each call."""
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    environment = {"PYTHONPATH": str(Path(newsclean.__file__).parents[1])}
    server = StdioServerParameters(command=sys.executable, args=["-m", "newsclean", "mcp"], env=environment)
    async with stdio_client(server) as streams, ClientSession(*streams) as session:
        await session.initialize()
        (tool,) = (await session.list_tools()).tools
        return [await session.call_tool(tool.name, each) for each in calls]


def test_a_client_gets_the_article_and_the_reasons() -> None:
    pytest.importorskip("mcp")
    calls = ({"page": PAGE, "url": "https://lantern.example/ferry"}, {"page": PAGE, "format": "text", "reasons": False})
    whole, text, wrong = asyncio.run(asked(*calls, {"page": PAGE, "language": "xx"}))
    article = newsclean.extract(PAGE, url="https://lantern.example/ferry")
    found = whole.structured_content
    assert found["text"] == article.markdown()
    assert (found["title"], found["authors"]) == (article.title, list(article.authors))
    assert found["date"] == article.to_dict()["date"]
    left = [each for each in article.explain().accounts if not each.kept]
    assert [each["reason"] for each in found["dropped"]] == [each.code for each in left]
    assert all(each["meaning"] and len(each["text"]) <= 120 for each in found["dropped"])
    assert (text.structured_content["text"], text.structured_content["dropped"]) == (article.text, [])
    assert wrong.is_error
    assert "no ISO 639 code" in wrong.content[0].text


def test_without_the_sdk_the_command_says_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server", None)
    monkeypatch.delitem(sys.modules, "newsclean.adapters.mcp", raising=False)
    assert main(["mcp"]) == 1
    assert "newsclean[mcp]" in capsys.readouterr().err
