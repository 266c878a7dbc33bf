"""Many deals, in shards: time and memory grow straight. Deals are made a part at a time, read by every command
of the table and deleted again, so that the disk holds one part only.

usage: tests/bench/shards.py C136 FOLDER [DEALS [SHARDS]]     (1000000 40)

A part stands for what one machine of many has. `check --across` reads the lines of all of them at the end.
"""

import pathlib
import shutil
import subprocess
import sys
import time

from generate import deals

DATE = "2026-11-22"
PER_FOLDER = 500


def write(folder, texts, first):
    """One part, as a repository."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "deals").mkdir(parents=True)
    (folder / ".c136.yaml").write_text("currency: CNY\nrates:\n  USD: [{from: 2026-01-01, rate: 7.1}]\n")
    for number, text in enumerate(texts, first):
        place = folder / "deals" / f"{number // PER_FOLDER:06}"
        place.mkdir(exist_ok=True)
        (place / f"deal-{number:08}.yaml").write_text(text, "utf-8")


def run(command, out):
    """Seconds of the processors, and the peak of memory in MiB."""
    with open(out, "wb") as to:
        ran = subprocess.run(["/usr/bin/time", "-f", "%U %S %M", *command], stdout=to, stderr=subprocess.PIPE,
                             text=True, check=False)
    user, system, peak = ran.stderr.splitlines()[-1].split()
    if ran.returncode > 1:
        sys.exit(ran.stderr)
    return float(user) + float(system), int(peak) / 1024


def main():
    c136, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 1_000_000
    shards = int(sys.argv[4]) if len(sys.argv) > 4 else max(1, count // 25_000)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / "lines", ignore_errors=True)
    (folder / "lines").mkdir()
    source, size = deals(count), count // shards
    print("| deals so far | list, CPU s | peak, MiB | check, CPU s | peak, MiB |\n|---:|---:|---:|---:|---:|")
    for shard in range(1, shards + 1):
        write(folder / "part", (next(source) for _ in range(size)), (shard - 1) * size)
        begin = [c136, "-C", str(folder / "part")]
        listed = run([*begin, "list", "--format", "jsonl", "--as-of", DATE], folder / "lines" / f"list-{shard}.jsonl")
        # A part has all of its own deals: it says which of the whole it is in its own lines.
        lines = folder / "lines" / f"{shard}.jsonl"
        checked = run([*begin, "check", "--format", "jsonl", "--no-gaps", "--shard", "1/1", "--as-of", DATE], lines)
        renamed(lines, shard, shards, size)
        print(f"| {shard * size} | {listed[0]:.2f} | {listed[1]:.1f} | {checked[0]:.2f} | {checked[1]:.1f} |", flush=True)
        shutil.rmtree(folder / "part")
    names = [str(folder / "lines" / f"{shard}.jsonl") for shard in range(1, shards + 1)]
    across = run([c136, "check", "--across", "--format", "jsonl", *names], folder / "lines" / "across")
    found = sum(1 for _ in open(folder / "lines" / "across", "rb"))
    print(f"\ncheck --across over {shards * size} deals: {across[0]:.1f} s of CPU, {across[1]:.0f} MiB, "
          f"{across[1] * 1024 / (shards * size):.2f} KiB a deal; {found} findings.")
    begin = time.perf_counter()
    total = sum(1 for shard in range(1, shards + 1) for _ in open(folder / "lines" / f"list-{shard}.jsonl", "rb"))
    print(f"{total} lines of list, {time.perf_counter() - begin:.1f} s to count.")


def renamed(lines, shard, shards, size):
    """The lines of a part by itself as those of a share of the whole: numbers go on."""
    text = lines.read_bytes().replace(b'{"shard":"1/1"', b'{"shard":"%d/%d"' % (shard, shards))
    text = text.replace(b'"files":%d}' % size, b'"files":%d}' % (size * shards))
    lines.write_bytes(text)


if __name__ == "__main__":
    main()
