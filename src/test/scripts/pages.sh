#!/bin/sh
# Runs the commands that README.md and CONTRIBUTING.md show, and holds what they print against what is shown.
#
#   src/test/scripts/pages.sh           each ```sh block must succeed, each ```console block print what stands there
#   src/test/scripts/pages.sh --write   puts what was printed into the ```console blocks
#
# A block below <!-- needs: ... --> is not run, since not every machine has what it needs. The others run one after
# another in a folder with footnote, articles and questions.jsonl, which is also the home folder.
set -eu

home=$(cd "$(dirname "$0")/../../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/footnote" --version

mkdir "$work/home" "$work/blocks"
ln -s "$home/footnote" "$home/src" "$work/home/"
cp -R "$home/src/test/resources/club" "$work/home/articles"
head -n 10 "$home/src/test/resources/club-questions.jsonl" >"$work/home/questions.jsonl"
export HOME="$work/home" FOOTNOTE_DATA_FOLDER="$work/data"

# Writes each block of a page into a file of its own: NUMBER.sh, NUMBER.console, or NUMBER.needs for one that is not run.
part() {
  awk -v blocks="$work/blocks/$1." '
    /^<!-- needs: / { needs = 1 }
    /^```/ && inside { close(file); inside = 0; needs = 0; next }
    /^```/ {
      kind = substr($0, 4)
      file = (kind == "sh" || kind == "console") ? blocks sprintf("%03d", ++number) "." (needs ? "needs" : kind) : ""
      inside = 1
      next
    }
    inside && file { print > file }
    !inside && NF && !/^<!-- needs: / { needs = 0 }
  ' "$home/$1"
}

# The page with what the commands printed.
put_together() {
  awk -v blocks="$work/blocks/$1." '
    /^```/ && inside { inside = 0 }
    !inside || !printed { print }
    printed && !shown { while ((getline line < printed) > 0) print line; shown = 1 }
    /^```(sh|console)$/ {
      number++
      inside = 1
      printed = ""
    }
    /^\$ / && inside { printed = blocks sprintf("%03d", number) ".printed"; shown = 0 }
  ' "$home/$1"
}

failed=0
for page in README.md CONTRIBUTING.md; do
  part "$page"
  for block in "$work/blocks/$page".*; do
    case $block in
      *.needs) continue ;;
      *.console) command=$(sed -n '1s/^\$ //p' "$block") printed=${block%.console}.printed ;;
      *.sh) command=$(cat "$block") printed=$work/out ;;
    esac
    echo "$page: $command"
    if ! (cd "$HOME" && sh -eu -c "$command") </dev/null >"$printed" 2>"$work/err"; then
      failed=1
      cat "$printed" "$work/err" >&2
      echo "FAILED: the command above, which $page shows" >&2
    fi
  done
  put_together "$page" >"$work/page"
  if [ "${1:-}" = --write ]; then
    cat "$work/page" >"$home/$page"
  elif ! diff -u "$home/$page" "$work/page"; then
    failed=1
    echo "FAILED: $page shows other answers than are printed; src/test/scripts/pages.sh --write puts these in" >&2
  fi
done
exit $failed
