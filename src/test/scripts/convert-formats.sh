#!/usr/bin/env bash
# Turns Markdown and text articles into the same articles in nine formats, to ask the same questions over each:
#
#   src/test/scripts/convert-formats.sh OUT [ARTICLE...]
#
# writes OUT/md, OUT/html, OUT/mhtml, OUT/pdf, OUT/docx, OUT/odt, OUT/rtf, OUT/epub and OUT/eml with the articles'
# base names, and OUT/FORMAT.jsonl with those questions of QUESTIONS (default: the club's and the town's) whose
# evidence is in the converted articles. Without ARTICLE it takes twenty: the club's, the town's and two of the
# harbour's. Needs pandoc, LibreOffice, Chromium, pdftotext and Python 3.
#
# Title, author, outlet, day and language stay where each format's usual tools keep them: front matter; <meta>;
# Dublin Core in EPUB, docx and odt, with the outlet as publisher; the document's properties in rtf and pdf; the
# headers Subject, From, Organization and Date in mail. Office documents and prints also show them under the title.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
resources=$here/../resources
out=${1:?Say where to write: convert-formats.sh OUT [ARTICLE...]}
shift
if (($# == 0)); then
  set -- "$resources"/club/* "$resources"/town/* \
    "$resources"/conversations/harbour/{lighthouse-couple,fish-hall-delayed}.txt
fi
mkdir -p "$out"/{md,html,mhtml,pdf,docx,odt,rtf,epub,eml}
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 "$here/articles.py" markdown "$out/md" "$@"

saves=()
for article in "$out"/md/*.md; do
  name=$(basename "$article" .md)
  # what front matter here calls the outlet, pandoc's formats call the publisher
  md=$work/$name.md
  sed '2,/^---$/s/^outlet: /publisher: /' "$article" > "$md"
  # pandoc stamps its documents with this time: the article's day where it has one
  day=$(sed -n '2,/^---$/s/^date: "\(.*\)"$/\1/p' "$md")
  SOURCE_DATE_EPOCH=$(date -u -d "${day:-today} 12:00" +%s)
  export SOURCE_DATE_EPOCH
  outlet=$(sed -n '2,/^---$/s/^outlet: "\(.*\)"$/\1/p' "$article")
  head=$work/head.html
  : > "$head"
  [[ -z $outlet ]] || echo "<meta property=\"og:site_name\" content=\"$outlet\" />" >> "$head"
  [[ -z $day ]] || echo "<meta property=\"article:published_time\" content=\"$day\" />" >> "$head"
  from=(-f commonmark+yaml_metadata_block --wrap=preserve)
  pandoc "${from[@]}" -s -t html5 -H "$head" "$md" -o "$out/html/$name.html"
  saves+=("$out/html/$name.html" "https://articles.example/$name.html" "$out/mhtml/$name.mhtml")
  # a document shows its outlet above the author, and the day in words
  shown=()
  [[ -z $outlet ]] || shown+=(-M "subtitle=$outlet")
  [[ -z $day ]] || shown+=(-M "date=$(LC_ALL=C date -u -d "$day" '+%-d %B %Y')")
  pandoc "${from[@]}" "${shown[@]}" "$md" -o "$out/docx/$name.docx"
  pandoc "${from[@]}" "${shown[@]}" "$md" -o "$out/odt/$name.odt"
  pandoc "${from[@]}" "$md" -o "$out/epub/$name.epub"
  pandoc "${from[@]}" -t html5 "$md" -o "$work/$name.html"
  pandoc "${from[@]}" -t plain --wrap=none "$md" -o "$work/$name.txt"
  python3 "$here/articles.py" mail "$article" "$work/$name.txt" "$work/$name.html" "$out/eml/$name.eml"
done

python3 "$resources/formats/sources/snapshot.py" "${saves[@]}"
for format in pdf rtf; do
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to $format --outdir "$out/$format" \
    "$out"/odt/*.odt > "$work/office.log" 2>&1 || { cat "$work/office.log" >&2; exit 1; }
done

# Several files, perhaps.
# shellcheck disable=SC2086
python3 "$here/articles.py" questions "$out" ${QUESTIONS:-"$resources"/club-questions.jsonl "$resources"/town-questions.jsonl}
