#!/usr/bin/env bash
# Packs plotly.js anew from its npm package (ORIGIN.md says what and why).
#
#   update.sh [VERSION]
#
# Needs npm, tar and gzip. The packed bytes are committed, so that every system gives the same output.
set -euo pipefail

version=${1:-4.1.1}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm pack --silent "plotly.js-basic-dist-min@$version" >/dev/null && tar -xzf ./*.tgz)
gzip -9 -n -c "$work/package/plotly-basic.min.js" >"$here/plotly-basic.min.js.gz"
cp "$work/package/LICENSE" "$here/LICENSE.plotly.txt"
echo "packed plotly.js-basic-dist-min $version; write the version into ORIGIN.md and PlotlyLibrary.Version"
