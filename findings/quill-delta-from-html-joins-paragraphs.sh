#!/usr/bin/env bash
# quill-delta-from-html joins paragraphs into one line, without so much as a blank between their sentences.
#
# Versions: quill-delta-from-html@1.0.6, jsdom@26.1.0
# Likely guess: a Quill Delta ends every paragraph with a line break, so converting HTML into one keeps paragraphs apart.
# Seen: `<p>One.</p><p>Two.</p>` becomes the single insert "One.Two.\n", with or without white space between the tags.
#   An article imported into a content system that way has lost its paragraphs for good, and its pages show
#   "market.“I heard": only glued sentence ends tell where paragraphs were.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" quill-delta-from-html@1.0.6 jsdom@26.1.0
cat > convert.cjs <<'JS'
const { JSDOM } = require("jsdom");
globalThis.document = new JSDOM("").window.document;
const { HtmlToDelta } = require("quill-delta-from-html");
const assert = require("node:assert");
for (const html of ["<p>One.</p><p>Two.</p>", "<p>One.</p>\n<p>Two.</p>"]) {
  const { ops } = new HtmlToDelta().convert(html);
  console.log(JSON.stringify(html), JSON.stringify(ops));
  assert.deepStrictEqual(ops, [{ insert: "One.Two.\n" }]);
}
JS
node convert.cjs
