import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const news = JSON.parse(fs.readFileSync('news.json', 'utf8'));
const html = news.article.html;
// Rich text as editors and content systems keep it, made from one article by their own converters.
const out = {};
const md = news.article.body.map((b) => b.type === 'ul' ? b.items.map((i) => `- ${i}`).join('\n') : b.type === 'h2' ? `## ${b.text}` : b.type === 'blockquote' ? `> ${b.text}` : b.text).join('\n\n');
const attempt = async (name, make) => { try { out[name] = await make(); } catch (error) { throw new Error(name, { cause: error }); } };
await attempt('tiptap', async () => { const { generateJSON } = await import('@tiptap/html'); const { default: kit } = await import('@tiptap/starter-kit'); return generateJSON(html, [kit]); });
await attempt('contentful', async () => { const { richTextFromMarkdown } = await import('@contentful/rich-text-from-markdown'); return richTextFromMarkdown(md); });
await attempt('portable-text', async () => { const { markdownToPortableText } = await import('@portabletext/markdown'); return markdownToPortableText(md); });
await attempt('prosemirror', async () => { const { defaultMarkdownParser } = await import('prosemirror-markdown'); return defaultMarkdownParser.parse(md).toJSON(); });
await attempt('draft-js', async () => { const { JSDOM } = await import('jsdom'); const dom = new JSDOM(''); Object.assign(globalThis, { window: dom.window, document: dom.window.document, HTMLElement: dom.window.HTMLElement, Node: dom.window.Node }); const { convertFromHTML } = require('draft-convert'); const { convertToRaw } = require('draft-js'); return convertToRaw(convertFromHTML(html)); });
await attempt('lexical', async () => { const { JSDOM } = await import('jsdom'); const dom = new JSDOM(html); const { createHeadlessEditor } = await import('@lexical/headless'); const { $generateNodesFromDOM } = await import('@lexical/html'); const { HeadingNode, QuoteNode } = await import('@lexical/rich-text'); const { ListNode, ListItemNode } = await import('@lexical/list'); const { LinkNode } = await import('@lexical/link'); const { $getRoot, $insertNodes } = await import('lexical');
  const editor = createHeadlessEditor({ nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode], onError: (e) => { throw e; } });
  editor.update(() => { const nodes = $generateNodesFromDOM(editor, dom.window.document); $getRoot().select(); $insertNodes(nodes); }, { discrete: true });
  return editor.getEditorState().toJSON(); });
await attempt('slate', async () => { const { JSDOM } = await import('jsdom'); const { createEditor, Editor } = await import('slate'); const { createHyperscript } = await import('slate-hyperscript');
  const kinds = { P: 'paragraph', H2: 'heading-two', BLOCKQUOTE: 'block-quote', UL: 'bulleted-list', LI: 'list-item', A: 'link' };
  const jsx = createHyperscript({ elements: Object.fromEntries(Object.values(kinds).map((type) => [type, { type }])) });
  const read = (node) => node.nodeType === 3 ? (node.textContent.trim() ? [node.textContent] : []) : (([children]) => kinds[node.nodeName] ? [jsx(kinds[node.nodeName], node.nodeName === 'A' ? { url: node.getAttribute('href') } : {}, ...children)] : node.nodeName === 'STRONG' || node.nodeName === 'EM' ? [jsx('text', { [node.nodeName === 'EM' ? 'italic' : 'bold']: true }, ...children)] : children)([[...node.childNodes].flatMap(read)]);
  const editor = createEditor(); editor.children = read(new JSDOM(html).window.document.body); Editor.normalize(editor, { force: true }); return editor.children; });
await attempt('wordpress', async () => { const { parse } = await import('@wordpress/block-serialization-default-parser');
  const names = { p: 'paragraph', h2: 'heading', blockquote: 'quote', ul: 'list' };
  const { JSDOM } = await import('jsdom');
  return parse([...new JSDOM(html).window.document.body.children].map((e) => `<!-- wp:${names[e.localName] ?? 'html'} -->\n${e.outerHTML}\n<!-- /wp:${names[e.localName] ?? 'html'} -->`).join('\n\n')); });
// The editor itself saves what it was given: its list has objects where older pages have strings.
await attempt('editor-js', async () => { const { JSDOM } = await import('jsdom'); const { window } = new JSDOM('<div id="editor"></div>', { pretendToBeVisual: true, url: 'http://localhost/' });
  for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
  Object.assign(globalThis, { window, document: window.document });
  window.requestIdleCallback = globalThis.requestIdleCallback = (call) => setTimeout(call, 0);
  window.matchMedia = globalThis.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  const [Editor, header, list, quote] = ['editorjs', 'header', 'list', 'quote'].map((name) => require(`@editorjs/${name}`)).map((each) => each.default ?? each);
  const kinds = { p: (b) => ({ type: 'paragraph', data: { text: b.text } }), h2: (b) => ({ type: 'header', data: { text: b.text, level: 2 } }), blockquote: (b) => ({ type: 'quote', data: { text: b.text } }), ul: (b) => ({ type: 'list', data: { style: 'unordered', items: b.items } }) };
  const editor = new Editor({ holder: 'editor', tools: { header, list, quote }, data: { blocks: news.article.body.map((b) => kinds[b.type](b)) } });
  await editor.isReady;
  return editor.save(); });
await attempt('structured-text', async () => { const { parse5ToStructuredText } = await import('datocms-html-to-structured-text'); const { parse } = await import('parse5'); return parse5ToStructuredText(parse(html, { sourceCodeLocationInfo: true })); });
await attempt('prismic', async () => (await import('@prismicio/migrate')).htmlAsRichText(html).result);
await attempt('storyblok', async () => require('storyblok-markdown-richtext').markdownToRichtext(md));
// Strapi's editor has no package of its own: its blocks are written here, and its renderer must show them all.
await attempt('strapi', async () => { const [{ BlocksRenderer }, { renderToStaticMarkup }, { createElement }] = ['@strapi/blocks-react-renderer', 'react-dom/server', 'react'].map(require);
  const text = (said) => [{ type: 'text', text: said }];
  const kinds = { p: (b) => ({ type: 'paragraph', children: text(b.text) }), h2: (b) => ({ type: 'heading', level: 2, children: text(b.text) }), blockquote: (b) => ({ type: 'quote', children: text(b.text) }), ul: (b) => ({ type: 'list', format: 'unordered', children: b.items.map((item) => ({ type: 'list-item', children: text(item) })) }) };
  const content = news.article.body.map((b) => kinds[b.type](b));
  const shown = renderToStaticMarkup(createElement(BlocksRenderer, { content }));
  if (shown.split(/<(?:p|h2|li|blockquote)>/).length !== 1 + news.article.body.reduce((count, b) => count + (b.items?.length ?? 1), 0)) throw new Error(`shown otherwise: ${shown}`);
  return content; });
// Arc's editor has no public package: what its content API documents, from memory of the documentation.
out.arc = news.article.body.map((b) => b.type === 'ul' ? { type: 'list', list_type: 'unordered', items: b.items.map((content) => ({ type: 'text', content })) } : b.type === 'h2' ? { type: 'header', level: 2, content: b.text } : b.type === 'blockquote' ? { type: 'quote', subtype: 'blockquote', content_elements: [{ type: 'text', content: b.text }] } : { type: 'text', content: b.text });
for (const [name, value] of Object.entries(out)) fs.writeFileSync(`${name}.json`, JSON.stringify(value));
console.log(Object.fromEntries(Object.entries(out).map(([k, v]) => [k, JSON.stringify(v).length])));
process.exit(0); // the editor's timers would go on
