#!/usr/bin/env python3
"""Makes a deals repository for the benchmark: valid, varied, in two languages, always the same.

usage: generate.py FOLDER COUNT

Every deal is one of the larger example deals with its people, amounts, dates and texts varied by a
seeded generator. Files average about 7 KB. The folder becomes a git repository with one commit.
"""

import pathlib
import random
import re
import subprocess
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "deals"
TEMPLATES = ["yunhe-erp", "jinghong-line", "huacheng-won", "lanting-erp", "saigon-precision-usd",
             "greenfield-erp"]
WEIGHTS = [3, 3, 3, 2, 4, 3]
OWNERS = ["li.wei", "sun.hao", "chen.yu", "he.jun", "wang.lei", "anna.berg", "tom.fox", "zhao.min"]
PER_FOLDER = 500


def one_line_text(text):
    """Folded blocks become one plain line, as most people write them."""
    return re.sub(r"( *)(\w+): >-\n((?:\1 +.*\n)+)",
                  lambda m: f"{m[1]}{m[2]}: \"" +
                  " ".join(line.strip() for line in m[3].splitlines()).replace('"', "'") + "\"\n",
                  text)


def vary(text, number, rng):
    text = one_line_text(text)
    text = re.sub(r"^title: (.*)$", lambda m: f"title: {m[1].strip(chr(34))} {number}", text, flags=re.M)
    text = re.sub(r"^owner: .*$", f"owner: {rng.choice(OWNERS)}", text, flags=re.M)
    text = re.sub(r"^amount: .*$", f"amount: {rng.randrange(20, 2000) * 10000}", text, flags=re.M)
    text = re.sub(r"^deal: .*\n", "", text, flags=re.M)
    text = re.sub(r"(customer: \{name: |^  name: )([^,}\n]+)",
                  lambda m: f"{m[1]}{m[2]} {number % 3000}", text, count=1, flags=re.M)
    notes = "".join(f"  - {{on: 2026-{rng.randrange(1, 11):02}-{rng.randrange(1, 29):02}, kind: internal, "
                    f"by: {rng.choice(OWNERS)}, note: 内部例会 round {rng.randrange(1000)} reviewed}}\n"
                    for _ in range(rng.randrange(6)))
    return re.sub(r"^log:\n", lambda m: m[0] + notes, text, flags=re.M)


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    rng = random.Random(136)
    templates = [(EXAMPLES / f"{name}.yaml").read_text("utf-8") for name in TEMPLATES]
    (folder / ".c136.yaml").parent.mkdir(parents=True)
    (folder / ".c136.yaml").write_text("currency: CNY\nrates:\n  USD: [{from: 2026-01-01, rate: 7.1}]\n")
    for number in range(count):
        place = folder / "deals" / f"{number // PER_FOLDER:03}"
        place.mkdir(parents=True, exist_ok=True)
        text = vary(rng.choices(templates, WEIGHTS)[0], number, rng)
        (place / f"deal-{number:06}.yaml").write_text(text, "utf-8")
    git = ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.com"]
    subprocess.run([*git[:3], "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "deals"], check=True)


if __name__ == "__main__":
    main()
