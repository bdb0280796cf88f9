#!/usr/bin/env bash
# Text browsers' dumps hold words and numbers that the page doesn't.
#
# Versions: lynx 2.9.0dev.12-1, w3m 0.5.3+git20230121-2 (Debian 12)
# Likely guess: -dump prints the words of the page; with lynx's -nolist or w3m's default, no number in brackets is left.
# Seen: a deletion is framed by "[DEL:" and ":DEL]", an insertion by "[INS:" and ":INS]", and a subscript stands in brackets,
#   so that the formula of water reads "H[2]O", just like the reference to a second link. What strips references from dumps
#   spoils it, and what counts words counts DEL and INS.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v apt-get >/dev/null || { echo "needs Debian's package lists"; exit 2; }
for package in lynx=2.9.0dev.12-1 w3m=0.5.3+git20230121-2 libgc1 libgpm2 libbsd0 libncursesw6; do
    apt-get --quiet=2 download "$package"
done
for archive in ./*.deb; do dpkg-deb --extract "$archive" root; done
libraries=$(dirname "$(find root -name 'libgc.so.1')")
export LD_LIBRARY_PATH=$PWD/$libraries
cat >page.html <<'HTML'
<!DOCTYPE html><meta charset="utf-8"><title>Water</title>
<p>The <del>old</del> <ins>new</ins> boiler takes H<sub>2</sub>O.</p>
HTML
root/usr/bin/lynx -cfg=/dev/null -dump -nolist page.html | tee lynx.txt
root/usr/bin/w3m -dump page.html | tee w3m.txt
grep --quiet --fixed-strings 'The [DEL: old :DEL] [INS: new :INS] boiler takes H[2]O.' lynx.txt
grep --quiet --fixed-strings 'The [DEL:old:DEL] [INS:new:INS] boiler takes H[2]O.' w3m.txt
