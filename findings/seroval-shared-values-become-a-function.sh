#!/usr/bin/env bash
# seroval writes an object literal until two places hold the same value, and then a function that is called.
#
# Versions: seroval@1.8.2
# Likely guess: what a serialiser of server state writes has one shape, so a page's state can be read once for all by a
#   tolerant reader of literals (JSON5 and the like), as that of serialize-javascript can.
# Seen: the shape depends on the data. `({a:1})` becomes `(h=>({a:h={t:1},b:h}))()` as soon as an object stands in two
#   places, such as an author of two articles: literals then hold assignments and names. The variant for streams writes
#   `$R[0]={…}` instead, whether or not anything is shared. A reader tested on a state without shared values breaks on
#   the first page that has some.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" seroval@1.8.2
cat > state.cjs <<'JS'
const { serialize, crossSerialize } = require("seroval");
const author = { name: "Marta Quill" };
const apart = serialize({ first: { author: { ...author } }, second: { author: { ...author } } });
const shared = serialize({ first: { author }, second: { author } });
const streamed = crossSerialize({ first: { author: { ...author } } });
console.log([apart, shared, streamed].join("\n"));
const assert = require("node:assert");
assert.match(apart, /^\(\{first:\{author:\{name:"Marta Quill"\}\}/);
assert.match(shared, /^\(h=>\(\{first:\{author:h=\{name:"Marta Quill"\}\},second:\{author:h\}\}\)\)\(\)$/);
assert.match(streamed, /\$R\[0\]=\{first:\$R\[1\]=\{/);
JS
node state.cjs
