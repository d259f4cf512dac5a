#!/usr/bin/env bash
# Makes the samples that a tool made anew, from the files beside this script. The others were written by hand.
# Needs pandoc 2.17, LibreOffice 7.4 with hyphenation for English, Chromium, faketime, Python 3 and gzip.
set -euo pipefail
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile" haushalt.html' EXIT
export SOURCE_DATE_EPOCH=1700000000

office() { # FORMAT FILE [option...]: LibreOffice's own export
  soffice --headless "-env:UserInstallation=file://$profile" "${@:3}" --convert-to "$1" --outdir "../$1" "$2"
}

for name in minutes-mill-lane brief-museum; do office docx $name.fodt; done
for name in satzung fair-notice; do office odt $name.fodt; done
office rtf lettre-cantine.fodt
office epub huerto.fodt
for name in boat-hire dienstplan; do office xlsx $name.fods; done
office xlsx price-list.csv --infilter=CSV:44,34,76,1
# the day a PDF says it was made is the clock's
office pdf newsletter-nettlecombe.fodt > /dev/null # lays out the profile first
faketime -f '@2026-03-20 12:00:00' soffice --headless "-env:UserInstallation=file://$profile" \
  --convert-to pdf --outdir ../pdf newsletter-nettlecombe.fodt

pandoc informe.md -o ../docx/informe-agua.docx
pandoc taller.md -o ../odt/encuadernar.odt
pandoc -s council-news.md -t rtf -o ../rtf/library-bicycles.rtf
pandoc history.md -o ../epub/brass-band.epub
pandoc wanderungen.md -t epub2 -o ../epub/wanderungen.epub

python3 snapshot.py \
  storchennest.html https://www.nordelber-anzeiger.example/lokales/storchenpaar-schulturm-118244.html ../mhtml/storchennest.mhtml \
  repair-cafe.html https://hollin-repair.example/2024/11/toaster/ ../mhtml/repair-cafe.mhtml \
  beekeeping.html https://orchardbees.example/diary/moving-a-hive ../pdf/moving-a-beehive.pdf
pandoc -s --css a5.css haushalt.md -o haushalt.html
python3 snapshot.py --no-headers haushalt.html https://gemeinde-lohwiesen.example/freibad ../pdf/freibad-bericht.pdf

gzip -9 -n -c water-notice.txt > ../gz/water-notice.txt.gz
gzip -9 -n -c ../html/marche-couvert.html > ../gz/marche-couvert.html.gz
{ head -1 ../json/trelan.jsonl | gzip -9 -n; tail -n +2 ../json/trelan.jsonl | gzip -9 -n; } > ../gz/trelan.jsonl.gz
python3 mkzip.py
