#!/usr/bin/env bash
# ELinks writes bytes that are no UTF-8 for Thai, Hindi, pointed Hebrew and decomposed Vietnamese.
#
# Versions: elinks 0.13.2-1+b4 (Debian 12)
# Likely guess: a page in UTF-8, dumped in a UTF-8 locale, gives UTF-8.
# Seen: each letter with a combining mark comes out as a sequence of six bytes that starts with FD: the browser's own number of
#   the pair, encoded as UTF-8 once was. A strict decoder refuses the dump, a lenient one loses half of the words. Scripts
#   without combining marks are fine.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v apt-get >/dev/null || { echo "needs Debian's package lists"; exit 2; }
needed='libev4 libfsplib0 libgpm2 libidn12 liblua5.1-0 libperl5.36 libtre5 elinks-data libgcrypt20 libgnutls30 libexpat1'
for package in elinks=0.13.2-1+b4 $needed; do
    apt-get --quiet=2 download "$package"
done
for archive in ./*.deb; do dpkg-deb --extract "$archive" root; done
LD_LIBRARY_PATH=$(find "$PWD/root" -name '*.so.*' -printf '%h\n' | sort -u | paste -sd:)
export LD_LIBRARY_PATH LC_ALL=C.UTF-8 HOME=$work
printf '<!DOCTYPE html><meta charset="utf-8"><p>ไม่มี</p>' >thai.html
printf '<!DOCTYPE html><meta charset="utf-8"><p>Ångström</p>' >swedish.html
root/usr/bin/elinks -dump thai.html >thai.txt
root/usr/bin/elinks -dump swedish.html >swedish.txt
od -An -tx1 thai.txt
grep --quiet Ångström swedish.txt
if iconv -f UTF-8 -t UTF-16 thai.txt >/dev/null 2>&1; then echo "now it is UTF-8"; exit 1; fi
LC_ALL=C grep --quiet --text $'\xfd' thai.txt
