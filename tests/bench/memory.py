"""How much memory each report takes, whatever its format."""

import subprocess
import tempfile

BASE_MIB = 16
REPORTS = [  # and the KiB that each deal may take beside the base
    ("check", 1), ("check --format json", 1), ("check --format csv", 1), ("list", 1), ("list --format json", 1),
    ("list --format jsonl", 1), ("list -o list.xlsx", 4), ("list -o list.html", 4), ("score", 1),
    ("score --format json", 1), ("show", 1), ("show --format json", 1), ("next", 1), ("next --format json", 1),
    ("plan", 1), ("plan --format jsonl", 1), ("funnel", 1), ("contacts", 1), ("report mpc", 2),
    ("report weekly", 2), ("report weekly --format json", 2), ("report weekly -o weekly.xlsx", 4),
    ("report weekly -o weekly.html", 4),
]


def peak_kib(command, folder):
    # A child of this process would begin with the memory of this process.
    done = subprocess.run(["/usr/bin/time", "-f", "%M", *command], cwd=folder, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True, check=False)
    return int(done.stderr.splitlines()[-1])


def memory_rows(c136, folder, date, deals):
    rows = []
    with tempfile.TemporaryDirectory() as made:
        for report, each in REPORTS:
            command = [c136, "-C", str(folder), *report.split(), "--as-of", date]
            if "-o" in command:
                at = command.index("-o") + 1
                command[at] = f"{made}/{command[at]}"
            rows.append({"report": report, "mib": peak_kib(command, folder) / 1024,
                         "goal": BASE_MIB + each * deals / 1024})
    return rows


def memory_table(rows):
    lines = ["| report | peak memory, MiB | goal | |", "|---|---:|---:|---|"]
    lines += [f"| `{row['report']}` | {row['mib']:.1f} | at most {row['goal']:.1f} | "
              f"{'met' if row['mib'] <= row['goal'] else '**missed**'} |" for row in rows]
    return "\n".join(lines)
