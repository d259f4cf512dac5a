"""Draws what a command prints on a terminal of 80 columns, as SVG. It needs `pip install rich`, and Linux or macOS.

    python3 src/test/scripts/terminal-picture.py './footnote ask --passages "Who was the first senator to endorse Trump?"' > docs/terminal.svg
"""

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

COLUMNS = 80
ROWS = 24

# Ink on paper, as on a light terminal.
THEME = TerminalTheme(
    (250, 250, 247),
    (38, 38, 38),
    [(38, 38, 38), (170, 40, 40), (40, 120, 60), (150, 110, 20), (40, 90, 160), (130, 60, 140), (10, 110, 120), (90, 90, 90)],
)

# As rich draws it, but with the fonts that there are, and none to fetch.
SVG = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: sans-serif; font-size: 18px; font-weight: bold; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def printed(command):
    """What the command prints where standard output is a terminal; what it says beside goes nowhere."""
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.environ["TERM"] = "xterm-256color"
        os._exit(subprocess.call(command, shell=True, stderr=subprocess.DEVNULL))
    output = b""
    try:
        while chunk := os.read(terminal, 65536):
            output += chunk
    except OSError:  # how Linux tells that the other end is closed
        pass
    if os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) != 0:
        sys.exit(f"it failed: {command}")
    return output.decode().replace("\r\n", "\n").rstrip()


def drawn(command):
    console = Console(file=io.StringIO(), width=COLUMNS, record=True, force_terminal=True, highlight=False)
    console.print(Text.assemble(("$ ", "dim"), (command, "bold")))
    console.print(Text.from_ansi(printed(command)))
    svg = console.export_svg(title="footnote", theme=THEME, code_format=SVG, unique_id="footnote")
    svg = svg.replace("rgba(255,255,255,0.35)", "#d0d0c8")  # its frame, for a light page
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)


sys.stdout.write(drawn(sys.argv[1]))
