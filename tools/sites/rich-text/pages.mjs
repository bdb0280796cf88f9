// Client-only pages whose article is rich text of a content system, its state written by the serialisers that servers use.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { uneval } from 'devalue';
import { serialize as seroval } from 'seroval';
const require = createRequire(import.meta.url);
const serialize = require('serialize-javascript');
const devalue1 = require('@nuxt/devalue');
const news = JSON.parse(fs.readFileSync('news.json', 'utf8'));
const { html, body, ...fields } = news.article;
const others = news.others;
const of = (name) => JSON.parse(fs.readFileSync(`${name}.json`, 'utf8'));
const state = (content) => ({ page: { entry: { ...fields, content }, latest: others } });
const json = (value) => JSON.stringify(value).replace(/</g, '\\u003c');
const pages = {
  'vue-ssr-tiptap': `<script>window.__INITIAL_STATE__=${serialize(state(of('tiptap')), { isJSON: true })}</script>`,
  'nuxt2-contentful': `<script>window.__NUXT__=${(devalue1.default ?? devalue1)({ data: [state(of('contentful'))], serverRendered: true })};</script>`,
  'devalue-portable-text': `<script>window.__DATA__=${uneval(state(of('portable-text')))}</script>`,
  'preloaded-prosemirror': `<script>window.__PRELOADED_STATE__ = ${json(state(of('prosemirror')))}</script>`,
  'seroval-draft-js': `<script>window.__STATE__=${seroval(state(of('draft-js')))}</script>`,
  'json-parse-lexical': `<script>window.__STATE__=JSON.parse(${serialize(JSON.stringify(state(of('lexical'))))})</script>`,
  'json-script-html': `<script type="application/json" id="state">${json(state(html))}</script>`,
};
fs.mkdirSync('pages', { recursive: true });
for (const [name, script] of Object.entries(pages))
  fs.writeFileSync(`pages/${name}.html`, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${fields.title} | The Gullhaven Post</title><meta name="description" content="${fields.description}"></head><body><div id="app"><p>Loading…</p></div>${script}</body></html>\n`);
