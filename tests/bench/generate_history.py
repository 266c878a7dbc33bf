#!/usr/bin/env python3
"""Makes a deals repository with a past: the deals of generate.py, changed week by week, always the same.

usage: generate_history.py FOLDER COUNT WEEKS

One commit a week, on Mondays, up to 2026-11-16; each of them changes 8 % of the deals, as people do: a
new amount, a later signing date, one more line in the log.
"""

import datetime
import pathlib
import random
import re
import subprocess
import sys

from generate import OWNERS, PER_FOLDER, deals

LAST = datetime.date(2026, 11, 16)
SHARE = 0.08
SETTINGS = "currency: CNY\ntimezone: +08:00\nrates:\n  USD: [{from: 2025-01-01, rate: 7.1}]\n"


def later(match, rng):
    day = datetime.date.fromisoformat(match[2]) + datetime.timedelta(rng.randrange(7, 60))
    return f"{match[1]}{day}"


def changed(text, day, rng):
    what = rng.random()
    if what < 0.3:
        text = re.sub(r"^(amount|金额): .*$", lambda m: f"{m[1]}: {rng.randrange(20, 2000) * 10000}",
                      text, count=1, flags=re.M)
    elif what < 0.5:
        text = re.sub(r"^((?:close|预计签约): )(\d{4}-\d\d-\d\d)$", lambda m: later(m, rng), text, count=1,
                      flags=re.M)
    note = f"  - {{on: {day}, kind: internal, by: {rng.choice(OWNERS)}, note: \"Week of {day}: 例会\"}}\n"
    return re.sub(r"^log:\n", lambda m: m[0] + note, text, flags=re.M) if "\nlog:\n" in text else text + f"# {day}\n"


class Import:
    """What git fast-import is told."""

    def __init__(self, folder):
        self.git = subprocess.Popen(["git", "-C", str(folder), "fast-import", "--quiet"],
                                    stdin=subprocess.PIPE)

    def say(self, text):
        self.git.stdin.write(text.encode())

    def data(self, text):
        raw = text.encode()
        self.git.stdin.write(b"data %d\n" % len(raw) + raw + b"\n")

    def commit(self, day, files):
        self.say("commit refs/heads/main\n"
                 f"committer bench <bench@example.com> {int(day.timestamp())} +0800\n")
        self.data(f"week of {day}")
        for name, text in files:
            self.say(f"M 100644 inline {name}\n")
            self.data(text)

    def end(self):
        self.git.stdin.close()
        if self.git.wait() != 0:
            sys.exit("git fast-import failed")


def main():
    folder, count, weeks = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    rng = random.Random(136)
    names = [f"deals/{number // PER_FOLDER:03}/deal-{number:06}.yaml" for number in range(count)]
    texts = list(deals(count))
    subprocess.run(["git", "init", "-q", "-b", "main", str(folder)], check=True)
    told = Import(folder)
    days = [datetime.datetime.combine(LAST - datetime.timedelta(weeks=weeks - i), datetime.time(4), datetime.UTC)
            for i in range(weeks + 1)]
    told.commit(days[0], [(".c136.yaml", SETTINGS), *zip(names, texts)])
    for day in days[1:]:
        some = rng.sample(range(count), max(1, round(count * SHARE)))
        for number in some:
            texts[number] = changed(texts[number], day.date(), rng)
        told.commit(day, [(names[number], texts[number]) for number in sorted(some)])
    told.end()
    subprocess.run(["git", "-C", str(folder), "repack", "-adq"], check=True)
    subprocess.run(["git", "-C", str(folder), "reset", "-q", "--hard", "main"], check=True)


if __name__ == "__main__":
    main()
