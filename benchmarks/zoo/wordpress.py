"""Put the stories through WordPress as Debian has it, with a database of its own that listens to nobody else."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from as_html import blocks
from database import database
from sites import ENVIRONMENT, run, write
from stories import HERE, Story

DEBIANS = Path("/usr/share/wordpress")
LOCALES = {"en": "", "de": "de_DE", "fr": "fr_FR", "vi": "vi", "zh": "zh_CN"}
CONFIG = """<?php
define('DB_NAME', 'zoo'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('AUTH_KEY', 'zoo'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
$table_prefix = 'wp_';
define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""


def wordpress(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a site with WordPress, of which `home` has a copy, and save the page that it answers with."""
    copy, main = home / "wordpress", stories[0]
    if not copy.exists():
        shutil.copytree(DEBIANS, copy)
    with database(home, site) as socket:
        (copy / "wp-config.php").unlink(missing_ok=True)
        write(copy / "wp-config.php", CONFIG.format(socket=socket))
        write(copy / "wordpress.json", json.dumps(_content(stories, theme), ensure_ascii=False))
        run("php", HERE / "wordpress.php", "install", cwd=copy)
        page = subprocess.run(
            ("php", "-d", "display_errors=0", HERE / "wordpress.php", "page"),
            cwd=copy, check=True, capture_output=True, timeout=60, env=ENVIRONMENT,
        )  # fmt: skip
    (site / "page.html").write_bytes(page.stdout)
    if main.title.encode() not in page.stdout:
        raise FileNotFoundError(f"no page of {main.slug!r}")
    return site / "page.html"


def _content(stories: Sequence[Story], theme: str) -> dict[str, object]:
    main = stories[0]
    posts = [
        {
            "title": story.title, "slug": story.slug, "author": story.authors[0], "body": blocks(story.body),
            "date": story.date.strftime("%Y-%m-%d %H:%M:%S"),
        }
        for story in stories
    ]  # fmt: skip
    comments = [paragraph for story in stories[1:] for paragraph in story.body.strip().split("\n\n")]
    return {
        "title": main.site, "tagline": main.tagline, "theme": theme, "locale": LOCALES[main.language],
        "section": main.section, "tags": main.tags, "posts": posts, "comments": comments[:3],
    }  # fmt: skip
