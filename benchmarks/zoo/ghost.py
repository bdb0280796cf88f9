"""Put the stories through Ghost as npm has it, which runs as a server before a database of its own."""

from __future__ import annotations

import json
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from as_html import html
from database import database
from sites import ENVIRONMENT, run, write
from stories import HERE, Story

PORT = 23968
ADDRESS = f"http://127.0.0.1:{PORT}"
MOST_WAITS, PAUSE = 150, 1.0  # seconds


def ghost(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a site with Ghost, and save the page that it answers with."""
    main = stories[0]
    with database(home, site) as socket:
        settings = {
            "url": ADDRESS, "server": {"host": "127.0.0.1", "port": PORT}, "logging": {"transports": ["stdout"]},
            "database": {
                "client": "mysql",
                "connection": {"socketPath": str(socket), "user": "root", "database": "zoo"},
            },
            "security": {"staffDeviceVerification": False}, "paths": {"contentPath": str(home / "package" / "content")},
            "privacy": {"useUpdateCheck": False, "useGravatar": False, "useRpcPing": False, "useStructuredData": True},
            "mail": {"transport": "Direct"},
        }  # fmt: skip
        write(home / "package" / "config.production.json", json.dumps(settings))
        with _server(home / "package"):
            write(site / "site.json", json.dumps(_content(stories, theme), ensure_ascii=False))
            run("node", HERE / "ghost.mjs", site / "site.json", cwd=site)
            page = _get(f"{ADDRESS}/{main.slug}/")
    (site / "page.html").write_bytes(page.replace(ADDRESS.encode(), b"https://news.example"))
    return site / "page.html"


def _content(stories: Sequence[Story], theme: str) -> dict[str, object]:
    """Give what ghost.mjs puts in: texts, tags and authors in the form of Ghost's own exports."""
    main = stories[0]
    names = list(dict.fromkeys(author for story in stories for author in story.authors))
    tags = [main.section, *main.tags]
    posts = [
        {
            "id": number, "title": story.title, "slug": story.slug, "html": html(story.body), "status": "published",
            **dict.fromkeys(("published_at", "created_at", "updated_at"), story.date.isoformat()),
        }
        for number, story in enumerate(stories, 1)
    ]  # fmt: skip
    data = {
        "posts": posts,
        "tags": [{"id": number, "name": tag, "slug": f"tag-{number}"} for number, tag in enumerate(tags, 1)],
        "posts_tags": [{"post_id": post["id"], "tag_id": tag} for post in posts for tag in range(1, len(tags) + 1)],
        "users": [
            {"id": 10 + number, "name": name, "slug": f"writer-{number}", "email": f"writer{number}@news.example"}
            for number, name in enumerate(names)
        ],
        "posts_authors": [
            {"post_id": number, "author_id": 10 + names.index(author)}
            for number, story in enumerate(stories, 1)
            for author in story.authors
        ],
    }
    content = {"db": [{"meta": {"exported_on": 0, "version": "5.130.6"}, "data": data}]}
    return {
        "url": ADDRESS, "title": main.site, "tagline": main.tagline, "locale": main.language, "theme": theme,
        "content": content,
    }  # fmt: skip


@contextmanager
def _server(package: Path) -> Iterator[None]:
    """Run Ghost for the time of the context, which begins when it answers."""
    server = subprocess.Popen(
        ("node", "index.js"), cwd=package, env={**ENVIRONMENT, "NODE_ENV": "production"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _get(ADDRESS)
        yield
    finally:
        server.terminate()
        server.wait()


def _get(address: str) -> bytes:
    """Give the page of an address as soon as the server has it; OSError if it never has."""
    for waited in range(MOST_WAITS):
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                page: bytes = answer.read()
                return page
        except OSError:
            if waited == MOST_WAITS - 1:
                raise
            time.sleep(PAUSE)
    raise AssertionError
