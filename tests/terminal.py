#!/usr/bin/env python3
"""The README's picture of the terminal, drawn from a real run: terminal.py C136 PICTURE

Says when the picture is stale; C136_ACCEPT=1 draws it anew.
"""
import os
import pathlib
import re
import subprocess
import sys
import unicodedata
from xml.sax.saxutils import escape

COMMANDS = ["check deals/tianlan-lathe.yaml --as-of 2026-11-22 --select T106",
            "contacts deals/tianlan-lathe.yaml --as-of 2026-11-22 --lang zh"]
COLUMN, LINE, MARGIN = 8.4, 19, 16
INK, PAPER = "#d8dee9", "#20242c"
TONES = {"1": 'fill="#ffffff" font-weight="bold"', "2": 'fill="#8a93a5"', "31": 'fill="#ff6b6b"',
         "32": 'fill="#7bd88f"', "33": 'fill="#f2c14e"'}


def lines_of(c136, folder):
    for command in COMMANDS:
        yield f"\x1b[32m$\x1b[0m \x1b[1mc136 {command}\x1b[0m"
        run = subprocess.run([c136, *command.split(), "--color=always"], cwd=folder, capture_output=True,
                             check=False, env={"LANG": "C"})
        assert run.returncode in (0, 1), run.stderr.decode()
        yield from run.stdout.decode().split("\n")


def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def draw(line, y):
    """Texts that begin at their column, each of one tone and of one width per sign."""
    column, tone, out = 0, "", []
    for code, text in re.findall(r"\x1b\[(\d+)m|([^\x1b]+)", line):
        if code:
            tone = TONES.get(code, "")
        for run in re.findall(r"[\u1100-\uffff]+|[^\u1100-\uffff]+", text):
            for words in re.finditer(r"\S+(?: \S+)*", run):  # SVG folds spaces
                x = MARGIN + (column + width(run[:words.start()])) * COLUMN
                out.append(f'<text x="{x:.1f}" y="{y}" {tone} '
                           f'textLength="{width(words[0]) * COLUMN:.1f}">{escape(words[0])}</text>')
            column += width(run)
    return out, column


def picture(c136, folder):
    out, widest, y = [], 0, MARGIN
    for line in lines_of(c136, folder):
        y += LINE
        texts, columns = draw(line, y)
        out += texts
        widest = max(widest, columns)
    size = f'width="{widest * COLUMN + 2 * MARGIN:.0f}" height="{y + MARGIN}"'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
                      f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>',
                      f'<g fill="{INK}" font-size="14" '
                      """font-family="'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace">""",
                      *out, "</g>", "</svg>", ""])


if __name__ == "__main__":
    file = pathlib.Path(sys.argv[2])
    drawn = picture(os.path.abspath(sys.argv[1]), file.parent)
    if os.environ.get("C136_ACCEPT"):
        file.write_text(drawn, encoding="utf-8")
    elif file.read_text(encoding="utf-8") != drawn:
        sys.exit(f"{file} is stale: C136_ACCEPT=1 draws it anew")
