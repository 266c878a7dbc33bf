"""The same deals in seven styles: by hand in two languages, and as PyYAML, ruamel, yq, Prettier and JSON
have them, the tools themselves where they are installed. Each style's instructions for a deal, and how
many files the quick reader leaves to yaml-cpp. Goal: none above 1.3 times the cheapest, which
takes at most 350 thousand; none left.

usage: tests/bench/styles.py C136 FOLDER [COUNT]
"""

import io
import json
import pathlib
import shutil
import subprocess
import sys

import yaml

from generate import deals

DATE = "2026-11-22"
MOST = 1.3
MOST_INSTRUCTIONS = 350_000  # a deal of the cheapest


class Plain(yaml.CSafeLoader):
    """With the types of YAML 1.2: dates, on and no are texts, as an editor has them."""


OLD = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
Plain.yaml_implicit_resolvers = {
    sign: [(tag, form) for tag, form in forms if tag not in OLD or sign in "tf" and tag.endswith("bool")]
    for sign, forms in yaml.CSafeLoader.yaml_implicit_resolvers.items()}


def english(count):
    """Deals by hand with English keys."""
    found = []
    for text in deals(count * 3):
        if "\ntitle: " in text:
            found.append(text)
        if len(found) == count:
            break
    return found


def chinese_keys(c136):
    known = json.loads(subprocess.run([c136, "explain", "--json"], check=True, capture_output=True).stdout)
    return {path.replace("[]", ""): key["zh"] for key in known["keys"] if not key["file"] for path in key["paths"]}


def in_chinese(text, zh):
    """The keys translated where they stand; what people wrote stays."""
    places = []

    def walk(node, path):
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                walk(item, path)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                below = f"{path}.{key.value}".lstrip(".")
                if below in zh:
                    places.append((key.start_mark.index, key.end_mark.index, zh[below]))
                walk(value, below)
    walk(yaml.compose(text, yaml.SafeLoader), "")
    for begin, end, word in sorted(places, reverse=True):
        text = text[:begin] + word + text[end:]
    return text


def by_pyyaml(text):
    return yaml.dump(yaml.load(text, Plain), allow_unicode=True, sort_keys=False, explicit_start=True)


def by_ruamel():
    from ruamel.yaml import YAML  # pylint: disable=import-outside-toplevel
    tool = YAML()

    def write(text):
        out = io.StringIO()
        tool.dump(tool.load(text), out)
        return out.getvalue()
    return write


def program(*command):
    def write(text):
        return subprocess.run(command, input=text, check=True, capture_output=True, text=True).stdout
    return write


def by_yq():
    """Debian's is a wrapper of jq that takes -y, the other is a program of its own."""
    is_wrapper = subprocess.run(["yq", "-y", "."], input="a: 1\n", capture_output=True, text=True,
                                check=False).stdout == "a: 1\n"
    return program("yq", "-y", ".") if is_wrapper else program("yq", "-P", ".")


def by_json(text):
    return json.dumps(yaml.load(text, Plain), ensure_ascii=False, indent=2) + "\n"


def styles(c136):
    """Name, and the function that writes a deal so; none where the tool is not here."""
    zh = chinese_keys(c136)
    yield "by hand", lambda text: text
    yield "by hand, Chinese keys", lambda text: in_chinese(text, zh)
    yield "PyYAML", by_pyyaml
    try:
        yield "ruamel", by_ruamel()
    except ImportError:
        yield "ruamel", None
    yield "yq", by_yq() if shutil.which("yq") else None
    yield "Prettier", program("prettier", "--parser", "yaml") if shutil.which("prettier") else None
    yield "JSON", by_json


def write(folder, texts):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "deals").mkdir(parents=True)
    (folder / ".c136.yaml").write_text("currency: CNY\nrates:\n  USD: [{from: 2026-01-01, rate: 7.1}]\n")
    for number, text in enumerate(texts):
        (folder / "deals" / f"deal-{number:06}.yaml").write_text(text, "utf-8")
    return folder


def run(c136, folder, *options):
    return [c136, "-C", str(folder), "check", "--as-of", DATE, "--fail-on", "never", "--threads", "1", *options]


def instructions(command):
    """By perf where it may count, else by valgrind."""
    counted = subprocess.run(["perf", "stat", "-x,", "-e", "instructions:u", *command], capture_output=True,
                             text=True, check=False) if shutil.which("perf") else None
    for line in counted.stderr.splitlines() if counted else []:
        if "instructions" in line and line.split(",")[0].isdigit():
            return int(line.split(",")[0])
    if not shutil.which("valgrind"):
        return None
    counted = subprocess.run(["valgrind", "--tool=none", "--tool=lackey", *command], capture_output=True,
                             text=True, check=False)
    for line in counted.stderr.splitlines():
        if "guest instrs:" in line:
            return int(line.split()[-1].replace(",", ""))
    return None


def measured(c136, folder, count):
    rows = []
    texts = english(count)
    for name, change in styles(c136):
        if change is None:
            rows.append({"style": name, "instructions": None, "declined": None})
            continue
        written = [change(text) for text in texts]
        many, one = write(folder / "many", written), write(folder / "one", written[:1])
        said = subprocess.run(run(c136, many, "-v", "--select", "S"), capture_output=True, text=True, check=False)
        if said.returncode != 0:
            sys.exit(f"{name}: {said.stdout[:2000]}{said.stderr[:2000]}")
        line = next(line for line in said.stderr.splitlines() if "quick reader declined" in line)
        whole, start = instructions(run(c136, many)), instructions(run(c136, one))
        rows.append({"style": name, "bytes": sum(len(text.encode()) for text in written) // count,
                     "instructions": None if whole is None else (whole - start) // (count - 1),
                     "declined": int(line.split("declined ")[1].split()[0])})
    return rows


def table(rows):
    """As Markdown."""
    known = [row["instructions"] for row in rows if row["instructions"]]
    lines = ["| style | bytes a deal | thousand instructions a deal | / the cheapest | declined | |",
             "|---|---:|---:|---:|---:|---|"]
    for row in rows:
        if row["declined"] is None:
            lines.append(f"| {row['style']} | | | | | not installed |")
            continue
        share = row["instructions"] / min(known) if row["instructions"] else None
        met = row["declined"] == 0 and (share is None or share <= MOST)
        lines.append(f"| {row['style']} | {row['bytes']} | "
                     f"{'' if share is None else round(row['instructions'] / 1000)} | "
                     f"{'' if share is None else f'{share:.2f}'} | {row['declined']} | "
                     f"{'met' if met else '**missed**'} |")
    if known:
        verdict = "met" if min(known) <= MOST_INSTRUCTIONS else "**missed**"
        lines += ["", f"Goal for the cheapest: at most {MOST_INSTRUCTIONS // 1000} thousand: {verdict}."]
    return "\n".join(lines)


if __name__ == "__main__":
    print(table(measured(sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 300)))
