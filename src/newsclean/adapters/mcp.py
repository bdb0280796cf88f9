"""Model Context Protocol: a server with one tool, which gives the article of a page and why the rest left.

Needs `newsclean[mcp]`. `newsclean mcp` runs it on standard input and output.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from .. import __version__
from ..article import Article
from ..batch.rendered import rendered
from ..batch.schema import canonical
from ..explain.codes import verdict_meaning
from ..extract import extract
from ..plain import plain

SHOWN = 120
"""Characters shown of a block that was dropped."""
ABOUT = """Give the article of a news page, HTML or plain text, without navigation, teasers, footers and other noise.

`page` is the page itself, not its address: nothing is fetched. `url` is its address, which helps to date it. `language`
is an ISO 639 code. `reasons` tells whether to list what was left out, and why."""


@dataclass
class Dropped:
    """A block that left the text: how it begins, the code of the reason, what that means, and the evidence."""

    text: str
    reason: str
    meaning: str
    evidence: str


@dataclass
class Found:
    """An article: its text, and its fields, of which what the page does not tell is null or empty."""

    text: str
    title: str | None
    authors: list[str]
    date: str | None
    language: str | None
    canonical_url: str | None
    site_name: str | None
    description: str | None
    warnings: list[str]
    dropped: list[Dropped] = field(default_factory=list)


def server() -> MCPServer:
    """Make the server."""
    made = MCPServer("newsclean", version=__version__)
    made.tool(description=ABOUT)(extract_article)
    return made


def extract_article(
    page: str,
    *,
    url: str | None = None,
    format: Literal["markdown", "text", "html"] = "markdown",
    kind: Literal["auto", "html", "text"] = "auto",
    language: str | None = None,
    reasons: bool = True,
) -> Found:
    """Give the article of a page. Raises ToolError, which reaches the caller, for a language that is none."""
    try:
        article = extract(page, url=url, kind=kind, language=language)
    except ValueError as error:
        raise ToolError(str(error)) from error
    return Found(
        text=rendered(article, format),
        title=article.title,
        authors=list(article.authors),
        date=plain(article.date),
        language=article.language,
        canonical_url=canonical(article),
        site_name=article.site_name,
        description=article.description,
        warnings=list(article.warnings),
        dropped=dropped(article) if reasons else [],
    )


def dropped(article: Article) -> list[Dropped]:
    """List what left the text, in order."""
    return [
        Dropped(shortened(each.block.text), each.code, verdict_meaning(each.code), each.decision.reason.evidence)
        for each in article.explain().accounts
        if each.decision and not each.kept
    ]


def shortened(text: str) -> str:
    """Give how a text begins, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
