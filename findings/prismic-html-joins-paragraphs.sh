#!/usr/bin/env bash
# Prismic's converter of HTML joins a quote, a table and what follows into one paragraph, with nothing between the words.
#
# Versions: @prismicio/migrate@0.0.2
# Likely guess: an element for which Prismic's rich text has no block is left out with one of the converter's `warnings`,
#   or comes out as a paragraph of its own.
# Seen: a quote without paragraphs, the rows and cells of a <table> and the terms of a <dl> all end in the paragraph before
#   them, "Nor fog.Bare.Boat9", and `warnings` is empty.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" @prismicio/migrate@0.0.2
cat > convert.mjs <<'JS'
import assert from "node:assert";
import { htmlAsRichText } from "@prismicio/migrate";
const html = `<blockquote><p>You cannot hurry glass.</p><p>Nor fog.</p></blockquote><blockquote>Bare.</blockquote>
<table><tr><td>Boat</td><td>9</td></tr></table><p>The ferry came back.</p>`;
const { result, warnings } = htmlAsRichText(html);
console.log(JSON.stringify(result), warnings);
assert.deepEqual(result.map(({ type, text }) => [type, text.replace(/\n/g, "")]), [
  ["paragraph", "You cannot hurry glass."],
  ["paragraph", "Nor fog.Bare.Boat9"],
  ["paragraph", "The ferry came back."],
]);
assert.equal(warnings.length, 0);
JS
node convert.mjs
