#!/usr/bin/env python3
"""Reads a CI report from standard input as its service would: judge.py FORMAT.

Prints one line that says what is in it, or ends with the reason why it is none.
"""
import collections
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree


def sarif(text):
    import jsonschema

    log = json.loads(text)
    schema = pathlib.Path(__file__).with_name("sarif-2.1.0.schema.json")
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"], result
    marks = [r["partialFingerprints"]["c136/v1"] for r in run["results"]]
    assert len(marks) == len(set(marks)), "fingerprints repeat"
    levels = counted(r["level"] for r in run["results"])
    return f"{len(rules)} rules, {levels}, successful: {run['invocations'][0]['executionSuccessful']}"


def gitlab(text):
    issues = json.loads(text)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1
        assert not issue["location"]["path"].startswith(("./", "/"))
    marks = [issue["fingerprint"] for issue in issues]
    assert len(marks) == len(set(marks)), "fingerprints repeat"
    return counted(issue["severity"] for issue in issues)


def junit(text):
    root = ElementTree.fromstring(text)
    (suite,) = root.findall("testsuite")
    tests = suite.findall("testcase")
    counts = {
        "tests": len(tests),
        "failures": len(suite.findall("testcase/failure")),
        "skipped": len(suite.findall("testcase/skipped")),
    }
    for name, count in counts.items():
        assert int(suite.get(name)) == int(root.get(name)) == count, name
    assert len({test.get("name") for test in tests}) == len(tests), "names repeat"
    return ", ".join(f"{count} {name}" for name, count in counts.items())


def rdjsonl(text):
    diagnostics = [json.loads(line) for line in text.splitlines()]
    for diagnostic in diagnostics:
        start = diagnostic["location"]["range"]["start"]
        assert start["line"] >= 1 and start["column"] >= 1
        assert diagnostic["message"] and diagnostic["code"]["value"]
    return counted(diagnostic["severity"] for diagnostic in diagnostics)


def counted(words):
    counts = collections.Counter(words)
    return ", ".join(f"{counts[word]} {word}" for word in sorted(counts)) or "nothing"


if __name__ == "__main__":
    print({"sarif": sarif, "gitlab": gitlab, "junit": junit, "rdjsonl": rdjsonl}[sys.argv[1]](
        sys.stdin.read()))
