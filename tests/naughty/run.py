#!/usr/bin/env python3
"""Naughty strings in every text of a deal, through every command and every format: run.py C136

Two repositories that differ in their texts only: in one each text is a word of its own, in the other all
texts of a deal are one string of strings.json. Whatever the program prints of the first, read back by
Python (json, csv, xml) or cmark, must be what it prints of the second, once the words are replaced
by the string. So nothing is lost, and nothing of a string becomes structure. That no string is alive
is asked of the bytes. New commands and formats are found in the program's own help.
"""
import csv
import functools
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
C136 = os.path.abspath(sys.argv[1])
GROUPS = json.loads((HERE / "strings.json").read_text(encoding="utf-8"))["groups"]
STRINGS = [s.rstrip("\n") for g in GROUPS if not {"refused", "blank"} & set(g) for s in g["strings"]]
REFUSED = [s for g in GROUPS if "refused" in g for s in g["strings"]]
BLANK = [s for g in GROUPS if "blank" in g for s in g["strings"]]

# ---- what the program is asked ------------------------------------------------------------------


def c136(folder, *arguments, width=100, stdin=None, codes=(0, 1)):
    done = subprocess.run(
        [C136, *arguments], cwd=folder, input=stdin, capture_output=True, check=False,
        env={"COLUMNS": str(width), "LANG": "C", "PATH": os.environ["PATH"]})
    err = done.stderr.decode()
    assert done.returncode in codes, f"{arguments} ended with {done.returncode}: {err[:2000]}"
    return done.stdout.decode(), err


def commands():
    """Name -> formats, of the commands that print deals."""
    found = {}
    for name in re.findall(r"^  (\w+) \[FILE\|DIR\]\.\.\.", c136(".", "--help")[0], re.M):
        formats = re.search(r"^Formats: (.*)$", c136(".", name, "--help")[0], re.M)
        found[name] = formats.group(1).split(", ")
    return found


# ---- deals whose every text is a slot -----------------------------------------------------------

# Values of what is no text, by the name of the definition in the JSON Schema.
VALUES = {
    "deal.c136": 1, "deal.account": None, "deal.currency": "CNY", "deal.claim": "0W0F0C",
    "deal.stage": "comparison", "deal.ignore": {"T103": "TEXT"}, "deal.opened": "2026-01",
    "deal.close": "2026-12", "contact.id": "wang", "contact.reports_to": None,
    "competitor.id": "rival", "resource.side": "rival", "resource.who": "wang",
    "member.prefers": "rival", "member.selects": "us", "member.tendency": 2, "goal.tendency": 2,
    "result.winner": "rival", "factor.rivals": {"rival": 4}, "coach.who": "wang",
    "department.head": "wang", "history.year": 2020, "item.id": "first", "item.done": None,
    "action.done": None, "entry.confirms": None, "entry.denies": None, "point.match": 2,
    "deal.quantity": 3, "entry.by": "li", "factor.rank": 1, "factor.us": 3,
}
BY_KEY = {"who": "wang", "with": "wang", "owner": "li", "deal": "x"}


def skeleton():
    """A deal with every key of the schema; TEXT stands where a text may."""
    definitions = json.loads(c136(".", "schema")[0])["definitions"]
    texts = []

    def options(schema):
        return [o for o in schema.get("anyOf", [schema]) if not o.get("$ref", "").endswith("missing")]

    def value(name, schema):
        if name in VALUES:
            return VALUES[name]
        for option in options(schema):
            if "$ref" in option:
                return map_of(option["$ref"].rsplit("/", 1)[1])
            if option.get("type") == "array":
                return [value(name, option["items"])]
            if "anyOf" in option:
                return option["anyOf"][0]["const"]
            if "const" in option:
                return option["const"]
            if "enum" in option:
                return option["enum"][0]
            if option["type"] == ["string", "number", "boolean"] and "pattern" not in option:
                texts.append(name)
                return "TEXT"
            if name.rsplit(".", 1)[1] in BY_KEY:
                return BY_KEY[name.rsplit(".", 1)[1]]
            if option.get("minimum") == 0:
                return 20000
            return "2026-11-20"
        raise AssertionError(name)

    def map_of(name):
        keys = {}
        for key in definitions[name]["properties"] if name != "deal" else top:
            if key.isascii():
                keys[key] = value(f"{name}.{key}", definitions[f"{name}.{key}"])
        return {key: v for key, v in keys.items() if v is not None}

    top = [name.split(".", 1)[1] for name in definitions if name.startswith("deal.")]
    deal = map_of("deal")
    deal["c1"]["contacts"].append({"id": "chen", "name": "TEXT", "post": ["it", "cost"], "level": "middle"})
    deal["coaches"].append({"who": "shi", "name": "TEXT", "org": "TEXT", "kind": "retired"})
    return deal, texts


def filled(deal, next_text):
    """The skeleton with texts in its slots."""
    if isinstance(deal, dict):
        return {key: filled(v, next_text) for key, v in deal.items()}
    if isinstance(deal, list):
        return [filled(v, next_text) for v in deal]
    return next_text() if deal == "TEXT" else deal


def write(folder, name, deal):
    path = folder / "deals" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(deal, ensure_ascii=False, indent=1), encoding="utf-8")


def word(deal, text):
    return f"q{deal:03}w{text:03}q"


WORD = re.compile(r"q(\d{3})w\d{3}q")
WORD_ALONE = re.compile(r"q\d{3}w\d{3}q")


def make_repositories(root):
    deal, texts = skeleton()
    assert len(texts) > 80, texts
    for i, string in enumerate(STRINGS):
        counter = iter(range(1000))
        for folder, next_text in ((root / "plain", lambda i=i, c=counter: word(i, next(c))),
                                  (root / "naughty", lambda s=string: s)):
            one = filled(deal, next_text)
            one["deal"] = f"d{i:03}"
            one["status"] = "lost" if i % 4 == 3 else "open"
            write(folder, f"{i:03}.yaml", one)
    for folder in ("plain", "naughty"):
        (root / folder / ".c136.yaml").write_text("language: en\n")


# ---- the expected, as each format may show it ---------------------------------------------------

ESCAPES = {"\t": "\\x09", "\n": "\\x0A"}


def on_one_line(string):
    """As in a message: tabs and line ends are written as escapes."""
    return "".join(ESCAPES.get(c, c) for c in string)


def brackets(string):
    return re.sub(r"\\([][])", r"\1", on_one_line(string))


def no_character(string):
    """Nor does XML know these two."""
    return re.sub("[\ufffe\uffff]", lambda c: f"\\u{{{ord(c[0]):04X}}}", on_one_line(string))


def in_a_log(string):
    """A runner's commands show their first sign as an escape."""
    return re.sub(r"#(?=#[a-zA-Z]*\[)", r"\\x23", on_one_line(string))


def spaced(string):
    """Without spaces and line ends, of which a page has its own."""
    string = re.sub(r"(?m)^(\s*):(?=:[a-zA-Z])", r"\1\\x3A", string)
    return re.sub(r"\s+", "", re.sub(r"#(?=#[a-zA-Z]*\[)", r"\\x23", string))


class Mismatch(AssertionError):
    pass


@functools.lru_cache(maxsize=None)
def shown(number, form):
    return form(STRINGS[number])


def compare(plain, naughty, where, forms):
    """That `naughty` is `plain` with each word replaced by one of the forms of its string."""
    words = WORD.findall(plain)
    if not words:
        if plain != naughty:
            raise Mismatch(f"{where}: {plain!r} has become {naughty[:500]!r}")
        return
    number = int(words[0])
    literals = WORD_ALONE.split(plain)
    for form in forms:
        string = shown(number, form)
        parts, actual = (literals, naughty) if form is not spaced else (list(map(form, literals)), form(naughty))
        if string.join(parts) == actual:
            return
        # A long text may be cut; what is left of it is its beginning.
        match = "…" in actual and re.fullmatch("(.*?)".join(map(re.escape, parts)), actual, re.S)
        if match and all(part == string or part.endswith("…") and string.startswith(part[:-1])
                         for part in match.groups()):
            return
    raise Mismatch(f"{where}: {plain!r} with {STRINGS[number][:200]!r} has become {naughty[:500]!r}")


FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
RUNNER = re.compile(r"^\s*(::[a-z]|##[a-z]*\[)", re.M | re.I)


def check_bytes(test, text, where, is_page):
    """What no terminal and no runner may see."""
    match = FORBIDDEN.search(text.replace("\r\n", "\n") if not is_page else text)
    test.assertIsNone(match, f"{where}: {match and text[max(0, match.start() - 50):match.end()]!r}")
    if is_page:
        test.assertNotIn("\t", text, where)
    match = "github" not in where and RUNNER.search(text)
    test.assertFalse(match, f"{where}: {match and text[max(0, match.start() - 50):match.end() + 50]!r}")


# ---- readers ------------------------------------------------------------------------------------


def json_leaves(text):
    leaves = []

    def walk(value, path):
        if isinstance(value, dict):
            for key, v in value.items():
                walk(v, f"{path}.{key}")
        elif isinstance(value, list):
            if value and isinstance(value[0], dict) and "deals" in value[0]:  # ordered by a text
                value = sorted(value, key=lambda v: str(v["deals"]))
            for i, v in enumerate(value):
                walk(v, f"{path}[{i}]")
        else:
            leaves.append((path, value if isinstance(value, str) else repr(value)))

    walk(json.loads(text), "")
    return leaves


def sarif_leaves(text):
    """A viewer takes the backslash from a bracket."""
    return [(path, leaf.replace("\\[", "[").replace("\\]", "]") if path.endswith(".text") else leaf)
            for path, leaf in json_leaves(text)]


def json_lines(text):
    return [leaf for line in text.split("\n") if line for leaf in json_leaves(line)]


RUNNER_GUARD = re.compile(r"^'(?='*\s*(::[a-z]|##[a-z]*\[))", re.M | re.I)
GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def csv_leaves(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    leaves = []
    for y, row in enumerate(rows):
        assert len(row) == len(rows[0]), f"row {y} has {len(row)} cells"
        for x, cell in enumerate(row):
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
            assert is_number or not re.match("[=+\\-@\t\r\n＝＋－＠]", cell), f"a formula: {cell[:100]!r}"
            leaves.append((f"{rows[0][x]}[{y}]", RUNNER_GUARD.sub("", cell[1:] if GUARDED.match(cell) else cell)))
    return leaves


def cmark(text, *command):
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    return done.stdout.decode()


COMMENT = "<!-- -->"


def markdown_leaves(text):
    """Structure and texts as GitHub's reader sees them, all extensions on."""
    xml = cmark(text, "cmark-gfm", "-t", "xml", "--unsafe", "-e", "table", "-e", "strikethrough",
                "-e", "autolink", "-e", "tagfilter", "-e", "tasklist", "-e", "footnotes")
    return xml_leaves(xml)


def plain_markdown_leaves(text):
    return xml_leaves(cmark(text, "cmark", "-t", "xml", "--unsafe"))


def xml_leaves(xml):
    leaves = []

    def walk(node, path):
        kind = node.tag.rsplit("}", 1)[-1]
        if kind in ("html_inline", "html_block"):
            assert (node.text or "").strip() in (COMMENT, "<br>"), f"HTML: {node.text!r}"
            return [("\n" if "br" in node.text else "")]
        assert kind not in ("link", "image", "emph", "code", "thematic_break", "strikethrough"), \
            f"{kind} in {path}: {ElementTree.tostring(node)[:300]!r}"
        if kind in ("text", "code_block"):
            return [node.text or ""]
        if kind in ("softbreak", "linebreak"):
            return ["\n"]
        path = f"{path}/{kind}"
        texts = []
        for i, child in enumerate(node):
            texts += walk(child, path)
        if kind in ("heading", "paragraph", "table_cell", "strong") or kind == "item" and texts:
            leaves.append((path, "".join(texts)))
            return ["\n"] if kind == "strong" else []
        return texts

    rest = walk(ElementTree.fromstring(re.sub("<!DOCTYPE[^>]*>", "", xml)), "")
    assert not "".join(rest).strip(), rest
    return leaves


def page_leaves(text):
    """A page, line by line; rules grow with what is above them."""
    return [("page", "".join(line for line in text.split("\n") if not re.fullmatch(r"[-= ]*", line)))]


def junit_leaves(text):
    return [(f"{node.tag}.{key}", value) for node in ElementTree.fromstring(text).iter()
            for key, value in [*sorted(node.attrib.items()), ("text", node.text or "")]]


def github_leaves(text):
    leaves = []
    for line in text.split("\n"):
        match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert not line or match or line.startswith("c136: GitHub shows"), line
        for part in match.groups() if match else [line]:
            part = part.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",")
            leaves.append(("annotation", part.replace("%25", "%")))
    return leaves


def line_leaves(text):
    return [("line", line) for line in text.split("\n")]


READERS = {
    "json": (json_leaves, [str]),
    "sarif": (sarif_leaves, [on_one_line, brackets]),
    "gitlab": (json_leaves, [str, on_one_line]),
    "rdjsonl": (json_lines, [str, on_one_line]),
    "csv": (csv_leaves, [str]),
    "junit": (junit_leaves, [no_character]),
    "github": (github_leaves, [str, on_one_line]),
    "concise": (line_leaves, [in_a_log]),
}
PAGES = ("text", "markdown")
FINGERPRINT = re.compile(r"ingerprint|\.uid$")  # made from texts


class NaughtyStrings(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name)
        make_repositories(cls.root)
        for folder in ("plain", "naughty"):
            said = json.loads(c136(cls.root / folder, "check", "--json")[0])
            assert said["summary"]["errors"] == 0, [f for f in said["findings"] if f["severity"] == "error"][:3]
        cls.commands = commands()

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def outputs(self, command, *options, **more):
        options = ("--as-of", "2026-11-22", *options)
        return [c136(self.root / folder, command, *options, **more)[0] for folder in ("plain", "naughty")]

    def same(self, reader, forms, plain, naughty, where):
        before, after = reader(plain), reader(naughty)
        self.assertEqual([path for path, _ in before], [path for path, _ in after], where)
        words = 0
        faults = []
        for (path, one), (_, other) in zip(before, after):
            if FINGERPRINT.search(path):
                continue
            words += bool(WORD.search(one))
            try:
                compare(one, other, f"{where} {path}", forms)
            except Mismatch as fault:
                faults.append(str(fault))
        self.assertFalse(faults, "\n".join(faults[:20]) + f"\n{len(faults)} faults")
        return words

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(STRINGS), 600)
        self.assertGreaterEqual(set(self.commands), {"score", "check", "contacts", "show", "funnel", "list", "plan"})

    def test_formats_for_programs(self):
        for command, formats in self.commands.items():
            for name in formats:
                if name not in READERS:
                    continue
                with self.subTest(command=command, format=name):
                    plain, naughty = self.outputs(command, "--format", name)
                    reader, forms = READERS[name]
                    check_bytes(self, naughty, f"{command} {name}", is_page=False)
                    self.same(reader, forms, plain, naughty, f"{command} {name}")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
