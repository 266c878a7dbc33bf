"""The part of the benchmark that reads history: a year of weekly commits that change 8 % of the deals."""

import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
WEEKS = 52


def repository(bench, count):
    folder, done = bench / f"past-{count}", bench / f"past-{count}.done"
    recipe = "".join((HERE / name).read_text() for name in ("generate.py", "generate_history.py"))
    if not done.exists() or done.read_text() != recipe:
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, str(HERE / "generate_history.py"), str(folder), str(count), str(WEEKS)],
                       check=True)
        done.write_text(recipe)
    return folder


def past_jobs(job, folder, c136, date):
    one = "deals/000/deal-000003.yaml"
    def run(*words):
        return job([c136, *words, "--as-of", date], folder)
    return {
        "git diff --stat HEAD~1 HEAD": job(["git", "diff", "--stat", "HEAD~1", "HEAD"], folder),
        "list, with a past": run("list"),
        "diff HEAD~1": run("diff", "HEAD~1"),
        "git log --raw of one file": job(["git", "log", "--raw", "--", one], folder),
        "git log --raw of all files": job(["git", "log", "--raw"], folder),
        "history of one deal": run("history", one),
        "git log -p": job(["git", "log", "-p"], folder),
        f"funnel --trend {WEEKS}w": run("funnel", "--trend", f"{WEEKS}w"),
        "calibrate": run("calibrate"),
        "report weekly, with a past": run("report", "weekly"),
    }


class Together:
    """Jobs one after another."""

    def __init__(self, *jobs):
        self.seconds = [sum(each) for each in zip(*(job.seconds for job in jobs))]
        self.cpu_seconds = [sum(each) for each in zip(*(job.cpu_seconds for job in jobs))]


def past_rows(jobs, ratio):
    trend = jobs[f"funnel --trend {WEEKS}w"]
    diff, history = jobs["diff HEAD~1"], jobs["history of one deal"]
    both = Together(jobs["git diff --stat HEAD~1 HEAD"], jobs["list, with a past"])
    return [
        ("diff HEAD~1 / git diff --stat HEAD~1 HEAD and a list", *ratio(diff, both), "<=", 2),
        ("history of one deal / git log --raw of its file",
         *ratio(history, jobs["git log --raw of one file"]), "<=", 2),
        ("history of one deal / git log --raw of all files",
         *ratio(history, jobs["git log --raw of all files"]), None, None),
        (f"funnel --trend {WEEKS}w / git log -p", *ratio(trend, jobs["git log -p"]), "<=", 0.8),
        ("report weekly / git diff --stat HEAD~1 HEAD and a list",
         *ratio(jobs["report weekly, with a past"], both), "<=", 2),
        (f"calibrate / funnel --trend {WEEKS}w", *ratio(jobs["calibrate"], trend), "<=", 1),
    ]
