#!/usr/bin/env bash
# What the workflow `publish` does with a tag, without publishing: tools/release.sh [--tag vVERSION]
#
# From a clean clone of HEAD: the version, the changelog's heading and CITATION.cff agree, and name the tag if one is given;
# source and wheel are built and checked, and what the wheel brings along is listed; a compiled wheel is built from the source where there is a C compiler, installed on
# each Python at hand with nothing beside it, and tried.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "${1:-}" = --help ] && { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "$0"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone --quiet . "$work/clone"
cd "$work/clone"

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' src/newsclean/__init__.py)
grep --quiet "^version: $version$" CITATION.cff || { echo "CITATION.cff does not name $version"; exit 1; }
if [ "${1:-}" = --tag ]; then
    [ "${2:-}" = "v$version" ] || { echo "the tag ${2:-} does not name $version"; exit 1; }
    grep --quiet "^## \[$version\] - [0-9-]*$" CHANGELOG.md || { echo "CHANGELOG.md has no heading of $version"; exit 1; }
fi

python3 -m venv "$work/build"
"$work/build/bin/pip" install --quiet --upgrade 'pip>=25.1'
"$work/build/bin/pip" install --quiet --group release
NEWSCLEAN_COMPILE=0 "$work/build/bin/python" -m build --outdir "$work/dist" >"$work/build.log" 2>&1 ||
    { cat "$work/build.log"; exit 1; }
"$work/build/bin/python" -m twine check --strict "$work"/dist/*
"$work/build/bin/python" tools/contents.py "$work/dist"
"$work/build/bin/python" tools/sbom.py "$work/dist" "$work/newsclean-$version.cdx.json"
test -e "$work/dist/newsclean-$version.tar.gz"

compile=0
command -v cc >/dev/null && compile=1
for minor in 11 12 13 14; do
    python=$(printf '%s\n' "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.$minor.*/bin/python | sort -V | tail -n 1)
    [ -x "$python" ] || python=$(command -v "python3.$minor") || continue
    "$python" -c 'import venv, ensurepip' 2>/dev/null || continue
    "$python" -m venv "$work/bare"
    NEWSCLEAN_COMPILE=$compile "$work/bare/bin/pip" wheel --quiet --no-deps --wheel-dir "$work/wheels" "$work/dist/newsclean-$version.tar.gz"
    "$work/bare/bin/pip" install --quiet "$(ls -t "$work"/wheels/*.whl | head -n 1)"
    told=$(cd / && "$work/bare/bin/newsclean" --version)
    [ "$compile" = 0 ] || [[ $told == *compiled* ]]
    (cd / && "$work/bare/bin/newsclean" "$work/clone/examples/harbour.html") | grep --quiet "nine thousand books"
    echo "Python 3.$minor: $told"
    rm -rf "$work/bare"
done
