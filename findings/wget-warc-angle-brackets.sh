#!/usr/bin/env bash
# Addresses in GNU Wget's WARC files stand in angle brackets, and only some readers take them off.
#
# Versions: GNU Wget 1.21.3 (the system's; needs it), fastwarc==2.0.1, warcio==1.8.1
# Likely guess: WARC-Target-URI is an address, and two readers of one file give the same one.
# Seen: Wget keeps to the letter of WARC 1.0, whose grammar has the brackets, and writes <http://…>. warcio gives the address without
#   them, FastWARC as it stands in the file, so that a join with a list of addresses finds nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
server=
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fastwarc==2.0.1 warcio==1.8.1
command -v wget >/dev/null || { echo "needs GNU Wget"; exit 2; }
wget --version | head -n 1
mkdir "$work/site" && cd "$work"
echo '<!DOCTYPE html><title>Fog</title><p>Fog over the harbour.</p>' >site/fog.html
venv/bin/python -u -c '
import functools, http.server
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory="site")
with http.server.HTTPServer(("127.0.0.1", 0), handler) as server:
    print(server.server_port)
    server.serve_forever()
' >port 2>/dev/null &
server=$!
until [ -s port ]; do sleep 0.1; done
wget --quiet --warc-file=crawl --output-document=/dev/null "http://127.0.0.1:$(cat port)/fog.html"
venv/bin/python - <<'PY'
import fastwarc
import warcio

with open("crawl.warc.gz", "rb") as file:
    fast = [record.headers["WARC-Target-URI"] for record in fastwarc.ArchiveIterator(file, fastwarc.WarcRecordType.response)]
with open("crawl.warc.gz", "rb") as file:
    plain = [record.rec_headers["WARC-Target-URI"] for record in warcio.ArchiveIterator(file) if record.rec_type == "response"]
print(fast, plain)
assert fast == [f"<{plain[0]}>"] and plain[0].startswith("http://")
PY
