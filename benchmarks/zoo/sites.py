"""Put the stories through other people's site software: one function a tool, from stories and a theme to a page."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from stories import Story

DOMAIN = "https://news.example"
HEXO_CODES = {"zh": "zh-CN"}
NIKOLA_CODES = {"zh": "zh_cn"}
OWN_THEMES = ("simple", "notmyidea")  # of Pelican
MOST_SECONDS = 240
ENVIRONMENT = {**os.environ, "TZ": "UTC", "CI": "1", "NO_UPDATE_NOTIFIER": "1", "LC_ALL": "C.UTF-8"}

Maker = Callable[[Sequence[Story], str, Path, Path], Path]


def run(*command: str | Path, cwd: Path) -> None:
    """Run a tool in the folder of a site; CalledProcessError or TimeoutExpired where it fails."""
    subprocess.run(command, cwd=cwd, check=True, capture_output=True, timeout=MOST_SECONDS, env=ENVIRONMENT)


def write(path: Path, text: str) -> None:
    """Write a file of a site."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def matter(head: Mapping[str, object], body: str) -> str:
    """Give a page with front matter: YAML, of which JSON is a part."""
    lines = [f"{key}: {_yaml(value)}" for key, value in head.items()]
    return "\n".join(("---", *lines, "---", "", body))


def _yaml(value: object) -> str:
    return value.isoformat() if isinstance(value, dt.date) else json.dumps(value, ensure_ascii=False)


def page_of(folder: Path, slug: str) -> Path:
    """Find the page of a story among what a tool has written; FileNotFoundError if there is none but an empty one."""
    sizes = {
        path: path.stat().st_size
        for path in folder.rglob("*.html")
        if path.stem == slug or (path.stem, path.parent.name) == ("index", slug)
    }
    if not any(sizes.values()):
        raise FileNotFoundError(f"no page of {slug!r}")
    return max(sizes, key=sizes.__getitem__)


def hexo(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a site with hexo, which stands in `home`."""
    main = stories[0]
    config = {
        "title": main.site, "subtitle": main.tagline, "description": main.tagline, "author": main.authors[0],
        "language": HEXO_CODES.get(main.language, main.language), "timezone": "UTC", "url": DOMAIN,
        "permalink": ":year/:month/:day/:title/", "theme": theme, "syntax_highlighter": "highlight.js",
    }  # fmt: skip
    write(site / "_config.yml", json.dumps(config, ensure_ascii=False))
    package = json.loads((home / "package.json").read_text(encoding="utf-8"))
    write(site / "package.json", json.dumps({**package, "hexo": {"version": ""}}))
    (site / "node_modules").symlink_to(home / "node_modules")
    for story in stories:
        head = {
            "title": story.title, "author": story.authors[0], "date": story.date.isoformat(), "tags": story.tags,
            "updated": story.date.isoformat(), "categories": [story.section],
        }  # fmt: skip
        write(site / "source" / "_posts" / f"{story.slug}.md", matter(head, story.body))
    run("npx", "hexo", "generate", cwd=site)
    return page_of(site / "public", main.slug)


def pelican(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a site with Pelican, whose theme is a folder below the environment in `home`."""
    main = stories[0]
    folder = theme if theme in OWN_THEMES else str(next(home.glob(f"lib/python*/site-packages/{theme}")))
    settings = {
        "AUTHOR": main.site, "SITENAME": main.site, "SITESUBTITLE": main.tagline, "SITEURL": DOMAIN, "PATH": "content",
        "TIMEZONE": "UTC", "DEFAULT_LANG": main.language, "THEME": folder, "DEFAULT_PAGINATION": 10,
        "RELATIVE_URLS": False,
        "PLUGINS": [], "SOCIAL": [["Fediverse", "https://social.example/@news"]],
        "LINKS": [["Archive", "https://archive.example/"]],
        "MARKDOWN": {
            "extension_configs": {
                "markdown.extensions.codehilite": {"css_class": "highlight"}, "markdown.extensions.extra": {},
            },
        },
    }  # fmt: skip
    write(site / "pelicanconf.py", "".join(f"{name} = {value!r}\n" for name, value in settings.items()))
    for story in stories:
        head = {
            "Title": story.title, "Authors": "; ".join(story.authors), "Date": story.date.isoformat(),
            "Category": story.section, "Tags": ", ".join(story.tags), "Slug": story.slug,
        }  # fmt: skip
        lines = [f"{key}: {value}" for key, value in head.items()]
        write(site / "content" / f"{story.slug}.md", "\n".join((*lines, "", story.body)))
    run(home / "bin" / "pelican", "content", "-s", "pelicanconf.py", "-o", "output", cwd=site)
    return page_of(site / "output", main.slug)


def nikola(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a site with Nikola, which stands in the environment in `home`."""
    main = stories[0]
    language = NIKOLA_CODES.get(main.language, main.language)
    settings = {
        "BLOG_AUTHOR": main.site, "BLOG_TITLE": main.site, "SITE_URL": f"{DOMAIN}/", "BLOG_DESCRIPTION": main.tagline,
        "BLOG_EMAIL": "desk@news.example", "DEFAULT_LANG": language, "THEME": theme, "TIMEZONE": "UTC",
        "TRANSLATIONS": {language: ""}, "POSTS": [["posts/*.md", "posts", "post.tmpl"]], "PAGES": [],
        "COMPILERS": {"markdown": [".md"]},
        "CONTENT_FOOTER": f"Contents © 2026 {main.site} - Powered by Nikola", "CATEGORY_ALLOW_HIERARCHIES": False,
        "MARKDOWN_EXTENSIONS": [f"markdown.extensions.{name}" for name in ("fenced_code", "codehilite", "extra")],
        "NAVIGATION_LINKS": {language: [["/archive.html", "Archive"], ["/categories/", "Tags"], ["/rss.xml", "RSS"]]},
    }  # fmt: skip
    write(site / "conf.py", "".join(f"{name} = {value!r}\n" for name, value in settings.items()))
    for story in stories:
        head = {
            "title": story.title, "slug": story.slug, "date": story.date.isoformat(),
            "author": ", ".join(story.authors), "tags": ", ".join(story.tags), "category": story.section,
        }  # fmt: skip
        write(site / "posts" / f"{story.slug}.md", matter(head, story.body))
    run(home / "bin" / "nikola", "build", cwd=site)
    return page_of(site / "output", main.slug)


def jekyll(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a site with Jekyll, which Debian has with its theme."""
    main = stories[0]
    config = {
        "title": main.site, "description": main.tagline, "url": DOMAIN, "lang": main.language, "theme": theme,
        "author": {"name": main.site}, "plugins": ["jekyll-seo-tag", "jekyll-feed"], "permalink": "/:title/",
        "timezone": "UTC", "show_excerpts": True,
    }  # fmt: skip
    write(site / "_config.yml", json.dumps(config, ensure_ascii=False))
    for story in stories:
        head = {
            "layout": "post", "title": story.title, "author": story.authors[0], "tags": list(story.tags),
            "date": story.date.strftime("%Y-%m-%d %H:%M:%S %z"), "categories": [story.section],
        }  # fmt: skip
        write(site / "_posts" / f"{story.date:%Y-%m-%d}-{story.slug}.md", matter(head, story.body))
    run("jekyll", "build", "--quiet", cwd=site)
    return page_of(site / "_site", main.slug)
