// Client-only pages whose article is rich text of a content system, its state written by the serialisers that servers use.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { InMemoryCache, gql } from '@apollo/client';
import { Client, fetchExchange, ssrExchange } from '@urql/core';
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
// Caches as clients of GraphQL leave them: entities that refer to each other, and answers as strings of JSON.
const typed = { __typename: 'Article', ...fields, authors: fields.authors.map((each) => ({ __typename: 'Author', ...each })), content: html };
const answer = { article: typed, latest: others.map((each) => ({ __typename: 'Article', id: each.id ?? each.slug, title: each.title })) };
const query = 'query News { article { id slug title description publishedAt tags content authors { id name } } latest { id title } }';
const apollo = new InMemoryCache();
apollo.writeQuery({ query: gql(query), data: answer });
const ssr = ssrExchange({ isClient: false });
const urql = new Client({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [ssr, fetchExchange], fetch: async () => new Response(JSON.stringify({ data: answer }), { headers: { 'content-type': 'application/json' } }) });
await urql.query(query, {}).toPromise();
const pages = {
  'apollo-cache': `<script>window.__APOLLO_STATE__=${json(apollo.extract())};</script>`,
  'urql-cache': `<script>window.__URQL_DATA__=JSON.parse(${JSON.stringify(json(ssr.extractData()))});</script>`,
  'preloaded-slate': `<script>window.__PRELOADED_STATE__ = ${json(state(of('slate')))}</script>`,
  'json-script-wordpress': `<script type="application/json" id="state">${json(state(of('wordpress')))}</script>`,
  'vue-ssr-tiptap': `<script>window.__INITIAL_STATE__=${serialize(state(of('tiptap')), { isJSON: true })}</script>`,
  'nuxt2-contentful': `<script>window.__NUXT__=${(devalue1.default ?? devalue1)({ data: [state(of('contentful'))], serverRendered: true })};</script>`,
  'devalue-portable-text': `<script>window.__DATA__=${uneval(state(of('portable-text')))}</script>`,
  'preloaded-prosemirror': `<script>window.__PRELOADED_STATE__ = ${json(state(of('prosemirror')))}</script>`,
  'seroval-draft-js': `<script>window.__STATE__=${seroval(state(of('draft-js')))}</script>`,
  'json-parse-lexical': `<script>window.__STATE__=JSON.parse(${serialize(JSON.stringify(state(of('lexical'))))})</script>`,
  'json-script-editor-js': `<script type="application/json" id="state">${json(state(of('editor-js')))}</script>`,
  'preloaded-strapi': `<script>window.__PRELOADED_STATE__ = ${json({ data: { id: fields.id, attributes: { ...fields, content: of('strapi') } }, latest: others })}</script>`,
  'json-script-datocms': `<script type="application/json" id="state">${json(state({ value: of('structured-text'), links: [], blocks: [] }))}</script>`,
  'vue-ssr-storyblok': `<script>window.__INITIAL_STATE__=${serialize({ story: { name: fields.title, slug: fields.slug, first_published_at: fields.publishedAt, content: { component: 'article', authors: fields.authors, body: of('storyblok') } }, latest: others }, { isJSON: true })}</script>`,
  'devalue-prismic': `<script>window.__DATA__=${uneval({ document: { uid: fields.slug, first_publication_date: fields.publishedAt, data: { title: [{ type: 'heading1', text: fields.title, spans: [] }], authors: fields.authors, body: of('prismic') } }, latest: others })}</script>`,
  'arc-fusion': `<script id="fusion-metadata" type="application/javascript">window.Fusion=window.Fusion||{};Fusion.arcSite="gullhaven";Fusion.contextPath="/pf";Fusion.globalContent=${json({ _id: 'GULLHAVEN4711', type: 'story', version: '0.10.9', canonical_url: `/news/${fields.slug}/`, headlines: { basic: fields.title }, description: { basic: fields.description }, display_date: fields.publishedAt, credits: { by: fields.authors.map(({ name }) => ({ type: 'author', name })) }, taxonomy: { tags: fields.tags.map((text) => ({ text })) }, content_elements: of('arc') })};Fusion.contentCache=${json({ 'story-feed': { data: { content_elements: others } } })};</script>`,
  'json-script-html': `<script type="application/json" id="state">${json(state(html))}</script>`,
};
fs.mkdirSync('pages', { recursive: true });
for (const [name, script] of Object.entries(pages))
  fs.writeFileSync(`pages/${name}.html`, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${fields.title} | The Gullhaven Post</title><meta name="description" content="${fields.description}"></head><body><div id="app"><p>Loading…</p></div>${script}</body></html>\n`);
