"""Draws the first question and its answer of target/transcript.jsonl, which TranscriptTest leaves, as Telegram shows
them. It needs Chromium.

    python3 src/test/scripts/telegram-picture.py docs/telegram.png
"""

import html
import json
import pathlib
import subprocess
import sys
import tempfile

WIDTH = 500
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1.5"]

PAGE = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 14px; width: 472px; font: 15px/1.35 "DejaVu Sans", "Segoe UI", sans-serif; color: #111; background: #cfdcc4; }
.message { margin-bottom: 10px; display: flex; flex-direction: column; align-items: flex-start; }
.message.You { align-items: flex-end; }
.bubble { max-width: 430px; padding: 7px 11px; border-radius: 12px; background: #fff; white-space: pre-line; box-sizing: border-box; }
.You .bubble { background: #e1f8c8; }
a { color: #2d7fc1; text-decoration: none; }
blockquote { margin: 4px 0 0; padding: 5px 9px; border-left: 3px solid #2d7fc1; border-radius: 4px; background: #eaf3fa; font-size: 14px; position: relative; }
blockquote[expandable] { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; padding-bottom: 0; border-bottom: 5px solid #eaf3fa; }
blockquote[expandable]::after { content: "⌄"; position: absolute; right: 8px; bottom: 0; color: #2d7fc1; padding-left: 6px; background: #eaf3fa; }
.row { display: flex; gap: 4px; width: 430px; margin-top: 4px; }
.row span { flex: 1; text-align: center; padding: 6px; border-radius: 8px; background: #8aa77b; color: #fff; font-weight: bold; font-size: 14px; }
</style>"""


def drawn(message):
    # A person types text, the bot sends HTML of Telegram's, of which a browser understands all.
    words = html.escape(message["html"]) if message["from"] == "You" else message["html"]
    words = words.replace("\n\n<blockquote", "\n<blockquote")
    rows = "".join(
        '<div class="row">' + "".join(f"<span>{html.escape(label)}</span>" for label in row) + "</div>"
        for row in message["buttons"]
    )
    return f'<div class="message {message["from"]}"><div class="bubble">{words}</div>{rows}</div>'


def main(picture):
    lines = pathlib.Path("target/transcript.jsonl").read_text(encoding="utf-8").splitlines()
    page = PAGE + "".join(drawn(json.loads(line)) for line in lines[:2])
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "chat.html")
        file.write_text(page + "<script>document.title = document.documentElement.getBoundingClientRect().height</script>")
        shown = subprocess.run([*CHROMIUM, "--dump-dom", file.as_uri()], capture_output=True, text=True, check=True).stdout
        height = round(float(shown.split("<title>")[1].split("</title>")[0]))
        subprocess.run(
            [*CHROMIUM, f"--window-size={WIDTH},{height}", f"--screenshot={picture}", file.as_uri()],
            capture_output=True,
            check=True,
        )


main(sys.argv[1])
