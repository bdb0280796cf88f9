"""Put the stories through site software made for Node, which wants its packages above the folder of the site."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from sites import DOMAIN, matter, page_of, run, write
from stories import Story

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PAGES = ("archive", "tags")
CODES = {"zh": "zh-CN"}


def docusaurus(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a blog with Docusaurus and its own theme."""
    main = stories[0]
    config = {
        "title": main.site, "tagline": main.tagline, "url": DOMAIN, "baseUrl": "/", "onBrokenLinks": "ignore",
        "i18n": {"defaultLocale": _code(main), "locales": [_code(main)]}, "markdown": {"format": "md"},
        "presets": [[theme, {"docs": False, "theme": {}, "blog": {
            "routeBasePath": "/", "onUntruncatedBlogPosts": "ignore", "onInlineAuthors": "ignore",
            "onInlineTags": "ignore",
        }}]],
        "themeConfig": {
            "navbar": {"title": main.site, "items": [{"to": f"/{name}", "label": name} for name in PAGES]},
            "footer": {"style": "dark", "copyright": f"© 2026 {main.site}"},
        },
    }  # fmt: skip
    site = _below(home, {"docusaurus.config.js": f"module.exports = {json.dumps(config)};"})
    for story in stories:
        write(site / "blog" / f"{story.slug}.md", matter({**_head(story), "slug": story.slug}, story.body))
    run("npx", "docusaurus", "build", cwd=site)
    return page_of(site / "build", main.slug)


def astro(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a blog with Astro, by the theme Starlight and its plug-in for blogs."""
    main = stories[0]
    settings = {"title": main.site, "locales": {"root": {"label": main.language, "lang": _code(main)}}}
    config = f"""import starlight from '@astrojs/starlight'
import {"{ defineConfig }"} from 'astro/config'
import blog from '{theme}'
const settings = {json.dumps(settings)}
settings.plugins = [blog({{ title: {json.dumps(main.section)} }})]
export default defineConfig({{ site: '{DOMAIN}', integrations: [starlight(settings)] }})
"""
    content = f"""import {"{ docsLoader }"} from '@astrojs/starlight/loaders'
import {"{ docsSchema }"} from '@astrojs/starlight/schema'
import {"{ defineCollection }"} from 'astro:content'
import {"{ blogSchema }"} from '{theme}/schema'
const schema = docsSchema({"{ extend: (context) => blogSchema(context) }"})
export const collections = {"{ docs: defineCollection({ loader: docsLoader(), schema }) }"}
"""
    index = matter({"title": main.site}, main.tagline)
    site = _below(
        home, {"astro.config.mjs": config, "src/content.config.ts": content, "src/content/docs/index.md": index}
    )
    for story in stories:
        write(site / "src/content/docs/blog" / f"{story.slug}.md", matter(_head(story), story.body))
    run("npx", "astro", "build", cwd=site)
    return page_of(site / "dist", main.slug)


def nextra(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a static blog with Next.js, by Nextra and its theme for blogs."""
    main = stories[0]
    layout = f"""import {"{ Footer, Layout, Navbar, ThemeSwitch }"} from '{theme}'
import {"{ Head }"} from 'nextra/components'
import {"{ getPageMap }"} from 'nextra/page-map'
export const metadata = {"{"} title: {json.dumps(main.site)}, description: {json.dumps(main.tagline)} {"}"}
export default async function Root({"{ children }"}) {"{"}
  return <html lang="{main.language}"><Head/><body><Layout>
    <Navbar pageMap={"{await getPageMap()}"}><ThemeSwitch/></Navbar>
    {"{children}"}
    <Footer>2026 © {main.site}</Footer>
  </Layout></body></html>
{"}"}
"""
    site = _below(home, {
        "next.config.mjs": "import nextra from 'nextra'\n"
        "export default nextra({ search: false })({ output: 'export', images: { unoptimized: true } })\n",
        "app/layout.jsx": layout,
        "mdx-components.js": f"export {'{ useMDXComponents }'} from '{theme}'\n",
        "app/page.mdx": matter({"title": main.site}, main.tagline),
    })  # fmt: skip
    for story in stories:
        head = {**_head(story), "author": ", ".join(story.authors), "date": story.date.date()}
        write(site / "app/posts" / story.slug / "page.md", matter(head, story.body))
    run("npx", "next", "build", cwd=site)
    return page_of(site / "out", main.slug)


def vitepress(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a blog with VitePress, whose own theme is for manuals, and a theme for blogs."""
    main = stories[0]
    settings = {"lang": _code(main), "title": main.site, "description": main.tagline, "ignoreDeadLinks": True}
    config = f"""import {"{ defineConfig }"} from 'vitepress'
import {"{ defineTeekConfig }"} from '{theme}/config'
const teek = defineTeekConfig({"{ vitePlugins: { sidebar: false, permalink: false } }"})
export default defineConfig({"{"} extends: teek, ...{json.dumps(settings)} {"}"})
"""
    site = _below(home, {
        ".vitepress/config.mts": config,
        ".vitepress/theme/index.ts": f"import Theme from '{theme}'\nexport default {'{ extends: Theme }'}\n",
        "index.md": matter({"layout": "home"}, ""),
    })  # fmt: skip
    for story in stories:
        head = {**_head(story), "author": story.authors[0], "date": f"{story.date:%Y-%m-%d %H:%M:%S}"}
        write(site / "posts" / f"{story.slug}.md", matter(head, f"# {story.title}\n\n{story.body}"))
    run("npx", "vitepress", "build", cwd=site)
    return page_of(site / ".vitepress/dist", main.slug)


def nuxt(stories: Sequence[Story], theme: str, home: Path, site: Path) -> Path:
    """Make a static site with Nuxt, by a theme for it."""
    main = stories[0]
    prerender = {"crawlLinks": True, "routes": [f"/articles/{story.slug}" for story in stories], "failOnError": False}
    settings = {"extends": theme, "compatibilityDate": "2025-01-01", "nitro": {"prerender": prerender}}
    shown = {"alpine": {"title": main.site, "description": main.tagline}}
    site = _below(home, {
        "nuxt.config.ts": f"export default defineNuxtConfig({json.dumps(settings)})",
        "app.config.ts": f"export default defineAppConfig({json.dumps(shown)})",
        "content/index.md": matter({"title": main.site}, main.tagline),
    })  # fmt: skip
    for story in stories:
        head = {**_head(story), "layout": "article", "date": story.date.date()}
        write(site / "content/articles" / f"{story.slug}.md", matter(head, f"# {story.title}\n\n{story.body}"))
    run("npx", "nuxt", "generate", cwd=site)
    return page_of(site / ".output/public", main.slug)


def _code(story: Story) -> str:
    return CODES.get(story.language, story.language)


def _head(story: Story) -> dict[str, object]:
    """Give the front matter that these have in common."""
    authors = [{"name": author} for author in story.authors]
    return {
        "title": story.title, "authors": authors, "date": story.date, "tags": story.tags, "categories": [story.section],
    }  # fmt: skip


def _below(home: Path, files: Mapping[str, str]) -> Path:
    """Begin a site anew below its packages, with files of settings, and the picture where each looks for it."""
    site = home / "site"
    shutil.rmtree(site, ignore_errors=True)
    for folder in ("static", "public"):
        (site / folder / "images").mkdir(parents=True)
        (site / folder / "images" / "furnace.png").write_bytes(PIXEL)
    write(site / "package.json", json.dumps({"name": "site", "private": True}))
    for name, text in files.items():
        write(site / name, text)
    return site
