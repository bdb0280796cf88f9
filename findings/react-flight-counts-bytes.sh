#!/usr/bin/env bash
# React's flight stream is lines of JSON until a string has 1,024 characters, and then is not.
#
# Versions: react-server-dom-webpack@19.2.0, react@19.2.0
# Likely guess: rows `id:JSON`, each ended by a line break, as the stream of every small page shows.
# Seen: a string of 1,024 characters or more leaves its object for a row `id:T<length>,<text>`. The length is hexadecimal and
#   counts bytes of UTF-8, not characters (1,024 letters "å" are T800); the text is raw, line breaks included; and no line
#   break ends it: the next row begins right behind it. A reader that splits at line breaks, or counts characters, loses
#   just the long strings, which are the bodies of articles. The same string in two places is sent twice, and the same
#   object once, the second time as a path into the first row ("$0:a").
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work" \
  react@19.2.0 react-dom@19.2.0 react-server-dom-webpack@19.2.0 webpack@5.103.0
cat > stream.cjs <<'JS'
const assert = require("node:assert");
const { renderToReadableStream } = require("react-server-dom-webpack/server.node");
const stream = async (value) => (await new Response(renderToReadableStream(value, {})).text()).replace(/^:N.*\n/, "");
(async () => {
  const long = "å".repeat(1022) + "\nå";
  const rows = await stream({ body: long, again: long });
  console.log(rows.slice(0, 20), "…", rows.slice(-40));
  assert.equal(rows, `1:T7ff,${long}2:T7ff,${long}0:{"body":"$1","again":"$2"}\n`);
  assert.equal(await stream({ body: long.slice(1) }), `0:${JSON.stringify({ body: long.slice(1) })}\n`);
  const author = { name: "Marta Quill" };
  assert.equal(await stream({ a: author, b: author }), '0:{"a":{"name":"Marta Quill"},"b":"$0:a"}\n');
})();
JS
node --conditions react-server stream.cjs
