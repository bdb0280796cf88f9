#!/usr/bin/env bash
# Editor.js saves a list in another shape than the one it was given, without anybody editing it.
#
# Versions: @editorjs/editorjs@2.31.7, @editorjs/list@2.0.9, jsdom@24.1.3
# Likely guess: load and save leave a document alone, so what renders the blocks of old articles renders those of new ones.
# Seen: `items: ["one"]`, as all documents written before version 2 of the list have them, come back as
#   `items: [{"content": "one", "meta": {}, "items": []}]`, still under the type "list" and with no version in the block.
#   One site's data hold both, by whether an article was opened again; a renderer of strings shows "[object Object]".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" \
  @editorjs/editorjs@2.31.7 @editorjs/list@2.0.9 jsdom@24.1.3
cat > save.cjs <<'JS'
const assert = require("node:assert");
const { JSDOM } = require("jsdom");
const { window } = new JSDOM('<div id="editor"></div>', { pretendToBeVisual: true, url: "http://localhost/" });
for (const name of Object.getOwnPropertyNames(window)) if (!(name in globalThis)) globalThis[name] = window[name];
Object.assign(globalThis, { window, document: window.document });
window.requestIdleCallback = globalThis.requestIdleCallback = (call) => setTimeout(call, 0);
window.matchMedia = globalThis.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
const [Editor, list] = ["@editorjs/editorjs", "@editorjs/list"].map(require).map((each) => each.default ?? each);
(async () => {
  const given = { type: "list", data: { style: "unordered", items: ["one", "two"] } };
  const editor = new Editor({ holder: "editor", tools: { list }, data: { blocks: [given] } });
  await editor.isReady;
  const [saved] = (await editor.save()).blocks;
  console.log(JSON.stringify(saved));
  assert.equal(saved.type, "list");
  assert.deepEqual(saved.data.items, ["one", "two"].map((content) => ({ content, meta: {}, items: [] })));
  process.exit(0);
})();
JS
node save.cjs
