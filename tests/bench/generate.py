#!/usr/bin/env python3
"""Makes a deals repository for the benchmark: valid, varied, in two languages, always the same.

usage: generate.py FOLDER COUNT

Every deal is one of the larger example deals, one in eight of them written with Chinese keys. A seeded
generator gives it other people, owners, amounts and dates, and a log of another length. Files average
about 7 KB and have no error. The folder becomes a git repository with one commit.
"""

import datetime
import pathlib
import random
import re
import subprocess
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "deals"
TEMPLATES = {"yunhe-erp": 3, "jinghong-line": 3, "huacheng-won": 3, "lanting-erp": 2,
             "saigon-precision-usd": 4, "greenfield-erp": 3, "xinghe-zh": 3}  # and their weights
OWNERS = ["li.wei", "sun.hao", "chen.yu", "he.jun", "王磊", "anna.berg", "tom.fox", "赵敏"]
FAMILY = ["陈", "林", "黄", "张", "李", "王", "吴", "刘", "蔡", "杨", "欧阳", "司马"]
GIVEN = ["建国", "晓雯", "志强", "静", "磊", "雨桐", "海燕", "子轩", "慧", "立新"]
FIRST = ["Wei", "Anna", "Minh", "Tom", "Jing", "Laura", "Hui", "Peter", "Lan", "Omar"]
LAST = ["Chen", "Berg", "Nguyen", "Fox", "Zhao", "Rossi", "Tan", "Novak", "Le", "Haddad"]
PER_FOLDER = 500


def one_line_texts(text):
    """Folded blocks become one quoted line, as most people write them."""
    return re.sub(r"( *)(\w+): >-\n((?:\1 +.*\n)+)",
                  lambda m: f"{m[1]}{m[2]}: \"" +
                  " ".join(line.strip() for line in m[3].splitlines()).replace('"', "'") + "\"\n",
                  text)


def earlier(text, days):
    """The whole deal so many days earlier, so that nothing in it changes places."""
    def move(match):
        day = datetime.date(int(match[1]), int(match[2]), int(match[3]))
        return str(day - datetime.timedelta(days))
    return re.sub(r"\b(2\d{3})-(\d\d)-(\d\d)\b", move, text)


def other_people(text, rng):
    def person(match):
        if match[3].isascii():
            return f"{match[1]}{match[2]}{rng.choice(FIRST)} {rng.choice(LAST)}"
        return f"{match[1]}{match[2]}{rng.choice(FAMILY)}{rng.choice(GIVEN)}"
    return re.sub(r"(- \{(?:id|代号): [^,]+, )(name: |姓名: )([^,}]+)", person, text)


def vary(text, number, rng):
    def line(keys, value):
        nonlocal text
        text = re.sub(rf"^({keys}): (.*)$", lambda m: f"{m[1]}: {value(m[2])}", text, count=1, flags=re.M)
    line("title|商机名称", lambda old: f"{old.strip(chr(34))} {number}")
    line("owner|负责人", lambda _: rng.choice(OWNERS))
    line("amount|金额", lambda _: rng.choice([rng.randrange(20, 2000) * 10000, f"{rng.randrange(20, 2000)}万"]))
    line("  name|  客户名称", lambda old: f"{old} {number % 3000}")
    text = re.sub(r"^(deal|商机编号): .*\n", "", text, flags=re.M)
    text = other_people(earlier(text, rng.randrange(15)), rng)
    notes = "".join(f"  - {{on: 2026-{rng.randrange(1, 9):02}-{rng.randrange(1, 29):02}, kind: internal, "
                    f"by: {rng.choice(OWNERS)}, note: \"Round {rng.randrange(1000)}: 内部例会\"}}\n"
                    for _ in range(rng.randrange(6)))
    return re.sub(r"^log:\n", lambda m: m[0] + notes, text, flags=re.M)


def deals(count):
    """The texts, one after another."""
    rng = random.Random(136)
    templates = [one_line_texts((EXAMPLES / f"{name}.yaml").read_text("utf-8")) for name in TEMPLATES]
    for number in range(count):
        yield vary(rng.choices(templates, TEMPLATES.values())[0], number, rng)


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True)
    (folder / ".c136.yaml").write_text("currency: CNY\nrates:\n  USD: [{from: 2026-01-01, rate: 7.1}]\n")
    for number, text in enumerate(deals(count)):
        place = folder / "deals" / f"{number // PER_FOLDER:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"deal-{number:06}.yaml").write_text(text, "utf-8")
    git = ["git", "-C", str(folder), "-c", "user.name=bench", "-c", "user.email=bench@example.com"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "-A"], check=True)
    subprocess.run([*git, "commit", "-qm", "deals"], check=True)


if __name__ == "__main__":
    main()
