"""The parts of convert-formats.sh that read articles: one Markdown form, mail, and the questions that still hold.

articles.py markdown OUT ARTICLE...   articles with a head in any of the usual shapes to front matter and body
articles.py mail MD TEXT HTML OUT     an .eml with both bodies
articles.py questions OUT FILE...     OUT/FORMAT.jsonl: the questions whose evidence stands in OUT/FORMAT's articles
"""

import email
import email.policy
import html
import json
import pathlib
import re
import subprocess
import sys
from datetime import datetime, timezone
from email.headerregistry import Address
from email.message import EmailMessage

MONTHS = "January February March April May June July August September October November December".split()
MONTH = "(" + "|".join(MONTHS) + ")"
DAY = re.compile(rf"\b(\d{{1,2}}) {MONTH} (\d{{4}})\b|\b{MONTH} (\d{{1,2}}), (\d{{4}})\b|\b(\d{{4}})-(\d\d)-(\d\d)\b")
BYLINE = re.compile(r"^(?:[A-Z][a-z]+ (?:report )?)?[Bb]y ((?:[A-Z][^\s,]*\s?)+)(?:,.*)?$")
FORMATS = "md html mhtml pdf docx odt rtf epub eml".split()


def day_of(line):
    found = DAY.search(line)
    if not found:
        return None
    if found[1]:
        day, month, year = int(found[1]), MONTHS.index(found[2]) + 1, int(found[3])
    elif found[4]:
        day, month, year = int(found[5]), MONTHS.index(found[4]) + 1, int(found[6])
    else:
        year, month, day = int(found[7]), int(found[8]), int(found[9])
    return f"{year:04}-{month:02}-{day:02}"


def front_matter(text):
    fields = {}
    found = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if found:
        for line in found[1].split("\n"):
            key, _, value = line.partition(": ")
            fields["outlet" if key == "source" else key] = value.strip().strip('"')
        text = text[found.end():]
    heading = re.match(r"\s*# (.*)\n", text)
    if heading and fields.get("title", heading[1]) == heading[1]:
        fields["title"] = heading[1]
        text = text[heading.end():]
    standing = re.match(r"\s*\*([^*\n]{1,80})\*\n", text)
    if standing and day_of(standing[1]):
        fields.setdefault("date", day_of(standing[1]))
        fields.setdefault("outlet", DAY.sub("", standing[1]).strip(" ,|"))
        text = text[standing.end():]
    return fields, text


def escaped(line):
    line = re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", line)
    return re.sub(r"^(\d+)([.)] )", r"\1\\\2", re.sub(r"^([-+])", r"\\\1", line))


def from_text(text):
    """Head lines that only state outlet, day or author become fields; lone short lines between become headings."""
    blocks = [block.split("\n") for block in re.split(r"\n\s*\n", text.strip())]
    fields, body, head = {"title": " ".join(blocks[0])}, [], True
    for place, block in enumerate(blocks[1:], 1):
        kept = []
        for line in block:
            if head and len(line) <= 90 and not re.search(r"[.!?”\"]$", line):
                byline = BYLINE.match(re.sub(r"^Written ", "", line))
                rest = DAY.sub("", re.sub(r"^Published: ", "", line)).strip(" |")
                if byline:
                    fields.setdefault("author", byline[1].strip())
                    if day_of(line):
                        fields.setdefault("date", day_of(line))
                    continue
                if day_of(line):
                    fields.setdefault("date", day_of(line))
                    if "," in rest:
                        kept.append(line)
                    elif rest:
                        fields.setdefault("outlet", rest)
                    continue
                # a name alone above or below the day is the outlet
                if len(block) > 1 and any(day_of(other) for other in block) and ":" not in line:
                    fields.setdefault("outlet", line)
                    continue
            kept.append(line)
        if kept:
            lone = len(kept) == 1 and len(kept[0]) < 60 and not re.search(r"[.,:;!?”\"]$", kept[0])
            last = place == len(blocks) - 1
            if any(len(line) > 90 for line in kept):
                head = False
            heading = lone and not last and not day_of(kept[0]) and not (head and re.search(r"\d{4}$", kept[0]))
            body.append("## " + kept[0] if heading else "  \n".join(escaped(line) for line in kept))
    return fields, "\n\n".join(body) + "\n"


def read_markdown(path):
    return front_matter(path.read_text(encoding="utf-8"))


def markdown(out, *paths):
    for path in map(pathlib.Path, paths):
        text = path.read_text(encoding="utf-8")
        fields, body = front_matter(text) if path.suffix == ".md" else from_text(text)
        fields["lang"] = "en"
        lines = [f'{key}: {json.dumps(fields[key], ensure_ascii=False)}\n'
                 for key in ("title", "author", "outlet", "date", "lang") if fields.get(key)]
        (pathlib.Path(out) / (path.stem + ".md")).write_text(
            "---\n" + "".join(lines) + "---\n\n" + body.strip() + "\n", encoding="utf-8")


def mail(md, text, page, out):
    fields, _ = read_markdown(pathlib.Path(md))
    for key in fields:
        fields[key] = fields[key].replace('\\"', '"')
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = Address(fields.get("author", ""), "newsroom", "articles.example")
    message["To"] = "readers@articles.example"
    message["Subject"] = fields["title"]
    if "outlet" in fields:
        message["Organization"] = fields["outlet"]
    if "date" in fields:
        message["Date"] = datetime.fromisoformat(fields["date"]).replace(hour=12, tzinfo=timezone.utc)
    message.set_content(pathlib.Path(text).read_text(encoding="utf-8"), cte="quoted-printable")
    message.add_alternative(pathlib.Path(page).read_text(encoding="utf-8"), subtype="html", cte="quoted-printable")
    message["Content-Language"] = fields["lang"]
    pathlib.Path(out).write_bytes(message.as_bytes())


def plain(path):
    """The file's words as the format's own tool gives them."""
    kind = path.suffix[1:]
    if kind in ("eml", "mhtml"):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        page = message.get_body(("html",)) if kind == "eml" else next(
            part for part in message.walk() if part.get_content_type() == "text/html")
        content = page.get_payload(decode=True).decode("utf-8")
        text = message["Subject"] + " " + html.unescape(re.sub(r"<[^>]*>", " ", content))
    elif kind == "pdf":
        text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
        text = re.sub(r"\n\d+\n\f", "\n", text)  # the page's number
    elif kind == "rtf":
        text = re.sub(r"\{\\\*.*?\}", "", path.read_text(encoding="cp1252"), flags=re.DOTALL)
        text = re.sub(r"\\u(-?\d+)\\'[0-9a-f]{2}", lambda found: chr(int(found[1]) % 65536), text)
        text = re.sub(r"\\rquote ?", "’", re.sub(r"\\lquote ?", "‘", text))
        text = re.sub(r"\\rdblquote ?", "”", re.sub(r"\\ldblquote ?", "“", text))
        text = re.sub(r"\\endash ?", "–", re.sub(r"\\emdash ?", "—", text))
        text = re.sub(r"\\'([0-9a-f]{2})", lambda found: bytes.fromhex(found[1]).decode("cp1252"), text)
        text = re.sub(r"\\[a-z]+-?\d* ?", "", text.replace("\r", "").replace("\n", "")).translate({123: None, 125: None})
    else:
        reader = {"md": "commonmark+yaml_metadata_block"}.get(kind, kind)
        text = subprocess.run(["pandoc", "-f", reader, "-t", "plain", "--wrap=none", "-s", path], check=True,
                              capture_output=True, text=True).stdout
    return text


def holds(text, words, kind):
    """Whether the words stand in the text; in a print, where a line's end may hyphenate, whatever the hyphens."""
    left_out = r"[*_\s-]" if kind == "pdf" else r"[*_\s]"
    return re.sub(left_out, "", words) in re.sub(left_out, "", text)


def questions(out, *files):
    out = pathlib.Path(out)
    asked = [json.loads(line) for file in files for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines()]
    for kind in FORMATS:
        texts = {path.stem: plain(path) for path in sorted((out / kind).iterdir())}
        kept, lost = [], []
        for question in asked:
            evidence = [one for one in question["evidence"]
                        if holds(texts.get(one["article"].rsplit(".", 1)[0], ""), one["contains"], kind)]
            lost += [(question["id"], one["contains"]) for one in question["evidence"] if one not in evidence]
            if question["evidence"] and not evidence:
                continue
            renamed = [dict(one, article=one["article"].rsplit(".", 1)[0] + "." + kind) for one in evidence]
            kept.append(dict(question, evidence=renamed))
        (out / f"{kind}.jsonl").write_text(
            "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in kept), encoding="utf-8")
        print(f"{kind}: {len(texts)} articles, {len(kept)} of {len(asked)} questions, {len(lost)} evidence lost")
        for number, words in lost:
            print(f"  {number}: {words}")


if __name__ == "__main__":
    {"markdown": markdown, "mail": mail, "questions": questions}[sys.argv[1]](*sys.argv[2:])
