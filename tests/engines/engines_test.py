"""The recipes of examples/engines give the figures of c136 itself: over the example deals, and over
deals whose stages, amounts, periods and currencies are drawn by lot. ./dev test installs both
engines; a run of this alone skips the one that is not there, and says so."""

import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENGINES = ROOT / "examples" / "engines"
C136, FOLDER = os.environ["C136"], pathlib.Path(os.environ["FOLDER"])
NOT_THERE = 69
VIEWS = {"funnel": "SELECT * FROM funnel", "mpc": "SELECT * FROM mpc ORDER BY no"}


def c136(*arguments, cwd):
    ran = subprocess.run([C136, *arguments, "--as-of", "2026-11-22"], cwd=cwd, capture_output=True, text=True,
                         env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert ran.returncode < 2, ran.stderr
    return ran.stdout


def drawn(folder, count, seed):
    """A repository of deals that differ in what the views are about."""
    draw = random.Random(seed)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "deals").mkdir(parents=True)
    (folder / ".c136.yaml").write_text("currency: CNY\nrates:\n  USD: [{from: 2026-01-01, rate: 7.1}]\n")
    for i in range(count):
        lines = ["c136: 1", f"title: T{i}", f"customer: {{name: C{draw.randrange(9)}}}",
                 f"owner: {draw.choice(['mei', 'li', '王磊'])}",
                 f"stage: {draw.choice(['needs', 'initiation', 'preselection', 'comparison', 'decision'])}"]
        if draw.random() < .9:
            lines.append(f"amount: {draw.choice([5, 70, 70, 1234567.89])}")
            lines.append(f"currency: {draw.choice(['CNY', 'USD', 'EUR'])}")
        if draw.random() < .8:
            lines.append("close: " + draw.choice(["2026-12", "2027-Q1", "2027", "2026-W53", "2026-12-31", "2027-02"]))
        if draw.random() < .7:
            lines.append(f"log: [{{on: 2026-11-{draw.randrange(1, 23):02}, kind: internal, by: mei, note: N}}]")
        if draw.random() < .2:
            lines.append("status: paused")
        (folder / "deals" / f"d{i}.yaml").write_text("\n".join(lines) + "\n")
    return folder


def expected(repository, *deals):
    """What the views have to say: of c136's own reports."""
    stages = json.loads(c136("funnel", "--json", *deals, cwd=repository))["stages"]
    funnel = {s["stage"]: [s["deals"], s["in_base"]["amount"], s["in_base"]["confirmed"], s["median_quiet_days"],
                           s["without_amount"], s["unpriced"]] for s in stages if s["deals"]}
    lines = c136("report", "weekly", "--section", "mpc", "--format", "jsonl", *deals, cwd=repository)
    rows = [line["row"] for line in map(json.loads, lines.splitlines()) if "row" in line]
    keys = ["no", "product", "model", "customer", "close", "delivery", "rate", "confirmed", "on_paper", "deal"]
    mpc = [[row[k] for k in keys] + [(row["amount"] or {}).get(row["amount_currency"]), row["amount_currency"]]
           for row in rows]
    return funnel, mpc


def told(funnel, mpc):
    """The same of an engine's rows, which may write numbers as texts."""
    money = lambda value: None if value is None else f"{float(value):.2f}"
    count = lambda value: None if value is None else int(value)
    quiet = lambda value: None if value is None else float(value)
    stages = {r["stage"]: [count(r["deals"]), money(r["amount"]), money(r["weighted"]), quiet(r["median_quiet_days"]),
                           count(r["without_amount"]), count(r["unpriced"])] for r in funnel}
    rows = [[count(r["no"]), r["product"], r["model"], r["customer"], r["close"], r["delivery"], count(r["rate"]),
             r["confirmed"], r["on_paper"], r["deal"], money(r["amount"]),
             r["currency"] if r["amount"] is not None else None] for r in mpc]
    return stages, rows


class Engines(unittest.TestCase):
    def repositories(self):
        yield ROOT / "examples", ["deals"], "examples"
        for seed in (1, 2, 3):
            yield drawn(FOLDER / f"drawn-{seed}", 120, seed), [], f"drawn {seed}"

    def jsonl(self, repository, deals):
        """Of three shares: the engines care nothing for their order."""
        return "".join(c136("list", "--format", "jsonl", "--shard", f"{i}/3", *deals, cwd=repository)
                       for i in (1, 2, 3))

    def compare(self, ask):
        for repository, deals, name in self.repositories():
            with self.subTest(name):
                rows = ask(self.jsonl(repository, deals))
                funnel, mpc = told(rows["funnel"], rows["mpc"])
                self.assertEqual((funnel, mpc), expected(repository, *deals))

    def run_or_skip(self, command, **options):
        ran = subprocess.run(command, capture_output=True, text=True, **options)
        if ran.returncode == NOT_THERE:
            self.skipTest(ran.stderr.strip())
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return ran.stdout

    def test_postgres(self):
        def ask(lines):
            both = " UNION ALL ".join(f"SELECT '{view}' AS of, to_jsonb(v) AS row FROM ({query}) v"
                                      for view, query in VIEWS.items())
            out = self.run_or_skip([ENGINES / "postgres" / "run", "-At", "-c",
                                    f"SELECT to_jsonb(b) FROM ({both}) b"], input=lines)
            rows = [json.loads(line) for line in out.splitlines()]
            mpc = sorted((r["row"] for r in rows if r["of"] == "mpc"), key=lambda r: r["no"])
            return {"funnel": [r["row"] for r in rows if r["of"] == "funnel"], "mpc": mpc}
        self.compare(ask)

    def test_duckdb(self):
        def ask(lines):
            jsonl, parquet = FOLDER / "deals.jsonl", FOLDER / "deals.parquet"
            jsonl.write_text(lines, "utf-8")
            command = ["node", ENGINES / "duckdb" / "run.mjs"]
            self.run_or_skip([*command, jsonl, "--parquet", parquet])
            given = {}
            for source in (jsonl, parquet):
                given[source] = {view: [json.loads(row) for row in
                                        self.run_or_skip([*command, source, query]).splitlines()]
                                 for view, query in VIEWS.items()}
            self.assertEqual(told(**given[jsonl]), told(**given[parquet]))
            return given[jsonl]
        self.compare(ask)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    unittest.main(argv=[sys.argv[0], "-v"])
