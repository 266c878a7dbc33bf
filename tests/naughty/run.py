#!/usr/bin/env python3
"""Naughty strings in every text of a deal, through every command and every format.

Usage: run.py C136 [TEST...]

Two repositories that differ in their texts only: in one each text is a word of its own, in the other all
texts of a deal are one string of strings.json. Whatever the program prints of the first, read back by
Python (json, csv, xml) or cmark, must be what it prints of the second, once the words are replaced
by the string. So nothing is lost, and nothing of a string becomes structure. That no string is alive
is asked of the bytes. New commands and formats are found in the program's own help.
"""
import csv
import fcntl
import functools
import io
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import tty
import typing
import unittest
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).parent
C136 = os.path.abspath(sys.argv[1])
GROUPS = json.loads((HERE / "strings.json").read_text(encoding="utf-8"))["groups"]
STRINGS = [s.rstrip("\n") for g in GROUPS if not {"refused", "blank"} & set(g) for s in g["strings"]]
REFUSED = [s for g in GROUPS if "refused" in g for s in g["strings"]]
BLANK = [s for g in GROUPS if "blank" in g for s in g["strings"]]

# ---- what the program is asked ------------------------------------------------------------------


ENVIRONMENT = {"LANG": "C", "PATH": os.environ["PATH"]}


def c136(folder, *arguments, stdin=None, codes=(0, 1)):
    done = subprocess.run([C136, *arguments], cwd=folder, input=stdin, capture_output=True, check=False,
                          env=ENVIRONMENT)
    err = done.stderr.decode()
    assert done.returncode in codes, f"{arguments} ended with {done.returncode}: {err[:2000]}"
    return done.stdout.decode()


def c136_in_a_terminal(folder, *arguments):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
    tty.setraw(theirs)
    with subprocess.Popen([C136, *arguments, "--color=never"], cwd=folder, stdout=theirs,
                          stderr=subprocess.DEVNULL, env=ENVIRONMENT) as running:
        os.close(theirs)
        pieces = []
        while True:
            try:
                pieces.append(os.read(ours, 65536))
            except OSError:  # Linux's way to say that the other end is closed
                break
    os.close(ours)
    return b"".join(pieces).decode()


def commands():
    """Name -> formats, of the commands that print deals."""
    found = {}
    for name in re.findall(r"^  (\w+) \[FILE\|DIR\]\.\.\.", c136(".", "--help"), re.M):
        formats = re.search(r"^Formats: (.*)$", c136(".", name, "--help"), re.M)
        found[name] = formats.group(1).split(", ")
    del found["calibrate"]  # figures and ids, no text; and these deals have no history
    return found


# ---- deals whose every text is a slot -----------------------------------------------------------

# Values of what is no text, by the name of the definition in the JSON Schema.
VALUES = {
    "deal.c136": 1, "deal.account": None, "deal.currency": "CNY", "deal.claim": "0W0F0C",
    "deal.stage": "comparison", "deal.ignore": {"T103": "TEXT"}, "deal.opened": "2026-01",
    "deal.close": "2026-12", "contact.id": "wang", "contact.reports_to": None,
    "competitor.id": "rival", "resource.side": "rival", "resource.who": "wang",
    "member.value": "us", "member.closest": "rival", "member.close_to": None, "member.against": None,
    "contact.left": None, "member.prefers": "rival", "member.selects": "us", "member.tendency": 2, "goal.tendency": 2,
    "result.winner": "rival", "factor.rivals": {"rival": 4}, "coach.who": "wang",
    "department.head": "wang", "history.year": 2020, "item.id": "first", "item.done": None,
    "action.done": None, "entry.confirms": None, "entry.denies": None, "point.match": 2,
    "deal.quantity": 3, "entry.by": "li", "factor.rank": 1, "factor.us": 3,
}
BY_KEY = {"who": "wang", "with": "wang", "owner": "li", "deal": "x"}


def skeleton():
    """A deal with every key of the schema; TEXT stands where a text may."""
    definitions = json.loads(c136(".", "schema"))["definitions"]
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
    # Not TEXT: where the name of a coach stands in other texts, reports take it out.
    deal["c1"]["contacts"].append({"id": "zhou", "name": "Zhou Jin", "post": "sales", "level": "middle"})
    deal["coaches"] = [
        {"who": "zhou"}, {"who": "shi", "name": "Shi Rong", "org": "TEXT", "kind": "retired"}]
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


class Form(typing.NamedTuple):
    """How a string is shown, and what to make of a text and its expectation before comparing them."""
    string: typing.Callable = str
    text: typing.Callable = str


def on_one_line(string):
    """As in a message: tabs and line ends are written as escapes."""
    return string.replace("\t", "\\x09").replace("\n", "\\x0A")


def brackets(string):
    return re.sub(r"\\([][])", r"\1", on_one_line(string))


def no_character(string):
    """Nor does XML know these two."""
    return re.sub("[\ufffe\uffff]", lambda c: f"\\u{{{ord(c[0]):04X}}}", on_one_line(string))


def in_a_log(text):
    """A runner's commands show their first sign as an escape."""
    text = re.sub(r"(?m)^(\s*):(?=:[a-zA-Z])", r"\1\\x3A", text)
    return re.sub(r"#(?=#[a-zA-Z]*\[)", r"\\x23", text)


def spaced(text):
    """Without spaces and line ends, of which a page has its own."""
    return re.sub(r"\s+", "", text)


def undotted(text):
    """A sentence whose last word is a text ends in one full stop, or in the dots of a cut."""
    return spaced(text).replace(".", "")


RAW, MESSAGE, LOG = Form(), Form(on_one_line), Form(on_one_line, in_a_log)
MARKDOWN = [Form(str, spaced), Form(lambda string: re.sub("[\ufffe\uffff]", "\ufffd", string), spaced),
             Form(on_one_line, spaced), Form(str, undotted)]


class Mismatch(AssertionError):
    pass


@functools.lru_cache(maxsize=None)
def shown(number, form):
    return form.string(STRINGS[number])


def compare(plain, naughty, where, forms):
    """That `naughty` is `plain` with each word replaced by its string, in one of the forms."""
    words = WORD.findall(plain)
    if not words:
        if plain != naughty:
            raise Mismatch(f"{where}: {plain!r} has become {naughty[:500]!r}")
        return
    literals = WORD_ALONE.split(plain)
    number = int(words[0])
    for form in forms:
        actual = form.text(naughty)
        if form.text is undotted and STRINGS[number][-1] != "." and "…" not in actual:
            continue
        if form.text(shown(number, form).join(literals)) == actual:
            return
        # A long text may be cut; what is left of it is its beginning.
        string = form.text(shown(number, form))
        parts = map(re.escape, map(form.text, literals))
        match = "…" in actual and re.fullmatch("(.*?)".join(parts), actual, re.S)
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
    match = not re.search("github|ics", where) and RUNNER.search(text)
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


RUNNER_GUARD = re.compile(r"^'(?='*\s*::[a-z])", re.M | re.I)
BRACKET_GUARD = re.compile(r"#'(?='*#[a-z]*\[)", re.I)
GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def csv_leaves(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    leaves = []
    for y, row in enumerate(rows):
        assert len(row) == len(rows[0]), f"row {y} has {len(row)} cells"
        for x, cell in enumerate(row):
            is_number = re.fullmatch(r"-?\d+(\.\d+)?", cell)  # and so says nothing
            assert is_number or not re.match("[=+\\-@\t\r\n＝＋－＠]", cell), f"a formula: {cell[:100]!r}"
            leaves.append((f"{rows[0][x]}[{y}]", unguarded(cell)))
    return leaves


def unguarded(cell):
    return BRACKET_GUARD.sub("#", RUNNER_GUARD.sub("", cell[1:] if GUARDED.match(cell) else cell))


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
            return ["\r" if "br" in node.text else ""]
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
            leaves.extend((path, line) for line in "".join(texts).split("\n"))  # cmark knows no tables
            return ["\n"] if kind == "strong" else []
        return texts

    # cmark writes two signs that XML does not know.
    known = xml.translate({0xFFFE: "\U0010fffc", 0xFFFF: "\U0010fffd"})
    rest = walk(ElementTree.fromstring(re.sub("<!DOCTYPE[^>]*>", "", known)), "")
    assert not "".join(rest).strip(), rest
    return [(path, leaf.replace("\U0010fffc", "\ufffe").replace("\U0010fffd", "\uffff")) for path, leaf in leaves]


def words_of_page(text):
    """A page without what depends on the length of its texts: spaces, rules, dots at the end."""
    text = re.sub(ORDERED_BY_TEXT + r".*?(\n\n|\Z)", "", text, flags=re.S)
    lines = [line for line in text.split("\n") if not re.fullmatch("[-= ]+", line)]
    return undotted("\n".join(lines).replace("\\x3A:", "::").replace("\\x23#", "##").replace("\\x09", ""))


def junit_leaves(text):
    return [(f"{node.tag}.{key}", value) for node in ElementTree.fromstring(text).iter()
            for key, value in [*sorted(node.attrib.items()), ("text", node.text or "")]]


def github_leaves(text):
    leaves = []
    for line in text.split("\n"):
        match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
        assert not line or match or line.startswith("c136: GitHub shows"), line
        for part in match.groups() if match else [line]:
            part = re.sub(r"\\x23(?=#[a-zA-Z]*\[)", "#", part)  # a runner obeys brackets anywhere
            part = part.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":").replace("%2C", ",")
            leaves.append(("annotation", part.replace("%25", "%")))
    return leaves


def ics_leaves(text):
    leaves = []
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        leaves.append((f".{name.lower()}", re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)))
    return leaves


def line_leaves(text):
    return [("line", line) for line in text.split("\n")]


READERS = {
    "json": (json_leaves, [RAW]),
    "csv": (csv_leaves, [RAW]),
    "sarif": (sarif_leaves, [MESSAGE, Form(brackets)]),
    "gitlab": (json_leaves, [MESSAGE]),
    "rdjsonl": (json_lines, [MESSAGE]),
    "junit": (junit_leaves, [Form(no_character)]),
    "github": (github_leaves, [MESSAGE]),
    "concise": (line_leaves, [LOG]),
    "ics": (ics_leaves, [Form(lambda string: string.replace("\t", " "))]),
}
ORDERED_BY_TEXT = "Known through one seller only"  # json shows that all are there
FINGERPRINT = re.compile(r"ingerprint|\.uid$")  # made from texts


class NaughtyStrings(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name)
        make_repositories(cls.root)
        for folder in ("plain", "naughty"):
            short = cls.root / f"{folder} of short texts"
            (short / "deals").mkdir(parents=True)
            os.link(cls.root / folder / ".c136.yaml", short / ".c136.yaml")
            for i, string in enumerate(STRINGS):
                if len(string) <= 10 and "\n" not in string and string.strip("-= "):
                    os.link(cls.root / folder / f"deals/{i:03}.yaml", short / f"deals/{i:03}.yaml")
        for folder in ("plain", "naughty"):
            said = json.loads(c136(cls.root / folder, "check", "--json"))
            assert said["summary"]["errors"] == 0, [f for f in said["findings"] if f["severity"] == "error"][:3]
        cls.commands = commands()

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def outputs(self, command, *options):
        options = ("--as-of", "2026-11-22", *options)
        return [c136(self.root / folder, command, *options) for folder in ("plain", "naughty")]

    def same(self, reader, forms, plain, naughty, where):
        before, after = reader(plain), reader(naughty)
        self.assertEqual([path for path, _ in before], [path for path, _ in after], where)
        words = 0
        faults = []
        for (path, one), (_, other) in zip(before, after):
            if FINGERPRINT.search(path) or one.startswith(ORDERED_BY_TEXT):
                continue
            words += bool(WORD.search(one))
            try:
                compare(one, other, f"{where} {path}", forms)
            except Mismatch as fault:
                faults.append(str(fault))
        self.assertFalse(faults, "\n".join(faults[:20]) + f"\n{len(faults)} faults")
        return words

    def assert_same_page(self, expected, shown):
        at = len(os.path.commonprefix([expected, shown]))
        self.assertEqual(expected[max(0, at - 200):at + 200], shown[max(0, at - 200):at + 200])

    def test_there_are_enough(self):
        self.assertGreaterEqual(len(STRINGS), 400)
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


    def test_pages_in_a_terminal(self):
        for command in self.commands:
            with self.subTest(command=command):
                coloured = c136(self.root / "naughty", command, "--as-of", "2026-11-22", "--color=always")
                self.assertIsNone(RUNNER.search(coloured))
                self.assertIsNone(FORBIDDEN.search(re.sub("\x1b\\[[0-9;]*m", "", coloured)))
                plain, naughty = [
                    c136_in_a_terminal(self.root / folder, command, "--as-of", "2026-11-22")
                    for folder in ("plain of short texts", "naughty of short texts")]
                check_bytes(self, naughty, command, is_page=True)
                filled_in = WORD.sub(lambda word: STRINGS[int(word[1])], plain)
                self.assertGreater(len(filled_in), 1000)
                self.assert_same_page(words_of_page(filled_in), words_of_page(naughty))

    def test_markdown(self):
        for command, formats in self.commands.items():
            with self.subTest(command=command):
                self.assertIn("markdown", formats)
                plain, naughty = self.outputs(command, "--format", "markdown")
                check_bytes(self, naughty, command, is_page=True)
                self.same(markdown_leaves, MARKDOWN, plain, naughty, command)
                self.same(plain_markdown_leaves, MARKDOWN, plain, naughty, command)

    def test_what_must_not_stand_in_a_deal_is_refused(self):
        for i, string in enumerate(REFUSED):
            for key in ("title", "situation", "x-note"):
                with self.subTest(string=string, key=key):
                    deal = json.dumps(SMALLEST | {key: string}, ensure_ascii=i % 2 == 0)
                    said = c136(self.root, "check", "-", "--json", stdin=deal.encode(), codes=(1,))
                    check_bytes(self, said, string, is_page=False)
                    codes = {finding["code"] for finding in json.loads(said)["findings"]}
                    self.assertLessEqual(codes, {"S010", "S001"})
                    self.assertIn("S010", codes)

    def test_what_is_blank_is_missing(self):
        for string in BLANK:
            with self.subTest(string=string):
                deal = json.dumps(SMALLEST | {"title": string, "situation": string})
                said = c136(self.root, "check", "-", "--json", stdin=deal.encode(), codes=(1,))
                (finding,) = json.loads(said)["findings"]
                self.assertEqual(finding["code"], "S003")


SMALLEST = {"c136": 1, "title": "t", "customer": {"name": "n"}, "owner": "o", "stage": "needs"}


class WrongContent(unittest.TestCase):
    """Where no text belongs: the string stands in messages, suggestions and excerpts."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.scratch.name)
        (cls.root / ".c136.yaml").write_text("language: en\n")
        for i, string in enumerate(STRINGS):
            people = [{"who": string, "seat": string, "tendency": string, string[:300]: string}]
            write(cls.root, f"{i:03}.yaml", SMALLEST | {
                "owner": string, "stage": string, "close": string, "amount": string, "claim": string,
                "c3": {"members": people}, "ignore": {string[:300]: string}, string[:300]: string})
        cls.findings = json.loads(c136(cls.root, "check", "--json", codes=(1,)))["findings"]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def check(self, *options, page=False):
        text = c136(self.root, "check", *options, codes=(1,))
        check_bytes(self, text, options[-1] if options else "text", is_page=page)
        return text

    def test_every_string_is_named(self):
        named = {int(f["file"][6:9]) for f in self.findings for string in [STRINGS[int(f["file"][6:9])]]
                 if f["code"] == "S005" and on_one_line(string)[:20] in f["message"]}
        self.assertEqual(sorted(set(range(len(STRINGS))) - named), [])
        self.assertEqual({f["severity"] for f in self.findings}, {"error"})

    def test_formats_say_the_same(self):
        messages = [on_one_line(f["message"]) for f in self.findings]
        concise = [f"{f['file']}:{f['line']}:{f['column']}: error[{f['code']}] " for f in self.findings]
        self.assertEqual(self.check("--format", "concise").split("\n")[:-1],
                         [start + in_a_log(message) for start, message in zip(concise, messages)])
        rows = list(csv.DictReader(io.StringIO(self.check("--format", "csv"), newline=""), strict=True))
        self.assertEqual([unguarded(row["message"]) for row in rows], [f["message"] for f in self.findings])
        annotations = [value for _, value in github_leaves(self.check("--format", "github"))]
        for message in messages:
            self.assertTrue(any(value.startswith(message) for value in annotations), message)
        for name in ("gitlab", "sarif", "rdjsonl"):
            text = self.check("--format", name)
            parsed = [json.loads(line) for line in text.splitlines()] if name == "rdjsonl" else json.loads(text)
            shown = {"gitlab": lambda: [issue["description"] for issue in parsed],
                     "rdjsonl": lambda: [issue["message"] for issue in parsed],
                     "sarif": lambda: [brackets(r["message"]["text"]) for r in parsed["runs"][0]["results"]]}[name]()
            self.assertEqual(len(shown), len(messages), name)
            for one, message in zip(shown, messages):
                self.assertTrue(one.startswith(brackets(message) if name == "sarif" else message), (name, one, message))
        junit = "".join(value for _, value in junit_leaves(self.check("--format", "junit")))
        for message in messages:
            self.assertIn(no_character(message), junit)

    def test_pages_say_the_same(self):
        shown = spaced(c136_in_a_terminal(self.root, "check"))
        self.check("--color=never", page=True)
        rendered = self.check("--format", "markdown", page=True)
        cells = {spaced(text) for _, text in markdown_leaves(rendered)}
        plain_markdown_leaves(rendered)
        for finding in self.findings:
            self.assertIn(spaced(in_a_log("x" + on_one_line(finding["message"])))[1:], shown)
            self.assertIn(spaced(on_one_line(finding["message"])), cells)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
