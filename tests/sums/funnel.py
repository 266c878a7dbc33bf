#!/usr/bin/env python3
"""Adds up a deals repository from its files, and compares with what c136 funnel and list say.

usage: funnel.py C136 FOLDER AS_OF

Amounts, stages, states, dates, rates of exchange and targets are read with PyYAML and added up with
decimals; only the values (1W, 3F, 6C) come from c136 score. The ladder is that of the method.
Prints one line, or ends with what does not agree.
"""
import collections
import decimal
import json
import pathlib
import re
import subprocess
import sys

import yaml

D = decimal.Decimal
STAGES = ["needs", "initiation", "preselection", "comparison", "decision"]
UNITS = {"万": 10_000, "亿": 100_000_000}
LADDER = """1W2-3F6C 99 published, 1W2-3F4-5C 85 filled, 1W2-3F0-3C 50 filled, 1W1F6C 91 carried,
1W1F4-5C 85 carried, 1W1F0-3C 50 carried, 0W2F6C 50 filled, 0W2F5C 50 carried, 0W2F4C 26 carried,
0W2F0-3C 22 carried, 0W3F5-6C 50 filled, 0W3F4C 26 filled, 0W3F0-3C 22 filled, 0W1F0-6C 3 carried,
0W0F0-6C 0 carried"""


def ladder():
    rates = {}
    for row in LADDER.split(","):
        label, percent, source = row.split()
        spans = [range(int(a), int(b or a) + 1) for a, b in re.findall(r"(\d)(?:-(\d))?[WFC]", label)]
        for w in spans[0]:
            for f in spans[1]:
                for c in spans[2]:
                    assert (w, f, c) not in rates, row
                    rates[w, f, c] = int(percent), source
    return rates


def cents(number):
    return number.quantize(D("0.01"), rounding=decimal.ROUND_HALF_UP)


def money(text):
    return cents(D(text[:-1]) * UNITS[text[-1]]) if text[-1] in UNITS else cents(D(text))


def last_day(period):
    """Enough to compare: no month has a day after 31."""
    return (period + "-12-31" if len(period) == 4 else period + "-31" if len(period) == 7 else period)


def span(period):
    if "Q" in period:
        year, quarter = period.split("-Q")
        first = int(quarter) * 3 - 2
        return f"{year}-{first:02}-01", f"{year}-{first + 2:02}-31"
    return period + "-01", last_day(period)


class Repository:
    def __init__(self, c136, folder, as_of):
        self.c136, self.folder, self.as_of = c136, folder, as_of
        settings = yaml.load((folder / ".c136.yaml").read_text("utf-8"), yaml.BaseLoader) or {}
        self.base = settings.get("currency", "CNY")
        self.rates, self.targets = settings.get("rates", {}), settings.get("targets", [])
        self.values = {d["deal"]: d for d in self.run("score")["deals"]}
        self.deals = [self.read(file) for file in sorted((folder / "deals").rglob("*.yaml"))
                      if not file.name.endswith(".private.yaml")]

    def run(self, *arguments):
        ran = subprocess.run([self.c136, *arguments, "-C", str(self.folder), "--as-of", self.as_of, "--json",
                              "--fail-on", "never"], capture_output=True, check=True)
        return json.loads(ran.stdout)

    def in_base(self, amount, currency, day):
        if currency == self.base:
            return amount
        past = [r for r in self.rates.get(currency, []) if r["from"] <= day]
        return cents(amount * D(max(past, key=lambda r: r["from"])["rate"])) if past else None

    def read(self, file):
        deal = yaml.load(file.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        english = {"商机编号": "deal", "金额": "amount", "币种": "currency",
                   "签约日期": "close", "结果": "result", "负责人": "owner", "团队": "team",
                   "区域": "region"}
        deal = {english.get(key, key): value for key, value in deal.items()}
        known = self.values[deal.get("deal", file.stem)]
        result = deal.get("result") or {}
        decided = result.get("on") or result.get("日期") or deal.get("close")
        is_open = known["status"] == "open"
        day = self.as_of if is_open or not decided else min(self.as_of, last_day(decided))
        amount = money(deal["amount"]) if deal.get("amount") else None
        currency = deal.get("currency", self.base)
        value = {basis: tuple(known[basis][n] for n in "WFC") for basis in ("confirmed", "on_paper")}
        return {**deal, "status": known["status"], "stage": known["stage"], "amount": amount,
                "currency": currency, "value": value, "is_open": is_open,
                "signing": last_day(decided if known["status"] == "won" else deal["close"])
                if decided or deal.get("close") else None,
                "in_base": None if amount is None else self.in_base(amount, currency, day)}


RATES = ladder()


def is_rated(deal):
    return STAGES.index(deal["stage"]) >= STAGES.index("comparison")


def weight(deal, basis, amount):
    rate = RATES.get(deal["value"][basis])
    if amount is None or rate is None or not is_rated(deal):
        return None
    return cents(amount * rate[0] / 100)


def per_currency(deals, amount_of):
    sums = collections.defaultdict(D)
    for deal in deals:
        amount = amount_of(deal)
        if amount is not None:
            sums[deal["currency"]] += amount
    return {currency: str(cents(total)) for currency, total in sums.items()}


def base_sum(deals, amount_of):
    return str(cents(sum((amount_of(d) or D(0) for d in deals), D(0))))


def subtotal(deals):
    w = {basis: lambda d, b=basis: weight(d, b, d["amount"]) for basis in ("confirmed", "on_paper")}
    b = {basis: lambda d, s=basis: weight(d, s, d["in_base"]) for basis in ("confirmed", "on_paper")}
    values = [d["value"]["confirmed"] for d in deals]
    return {"deals": len(deals),
            "amount": per_currency(deals, lambda d: d["amount"]),
            "weighted": {basis: per_currency(deals, w[basis]) for basis in w},
            "in_base": {"amount": base_sum(deals, lambda d: d["in_base"]),
                        **{basis: base_sum(deals, b[basis]) for basis in b}},
            "past_gates": {"6C": sum(v[2] == 6 for v in values), "2F": sum(v[1] >= 2 for v in values),
                           "1W": sum(v[0] == 1 for v in values)},
            "not_rated": sum(not is_rated(d) for d in deals),
            "boss_only": sum(is_rated(d) and d["value"]["confirmed"][:2] == (1, 0) for d in deals),
            "without_amount": sum(d["amount"] is None for d in deals),
            "unpriced": sum(d["amount"] is not None and d["in_base"] is None for d in deals)}


def agree(what, ours, said):
    for key, value in ours.items():
        if isinstance(value, dict):
            agree(f"{what}.{key}", value, said[key])
        elif said[key] is None and value == "0.00":
            continue  # nothing of it could be converted
        else:
            assert said[key] == value, f"{what}.{key}: {value} by the files, {said[key]} by c136"
    if ours and all(len(key) == 3 and key.isupper() for key in ours):
        assert ours.keys() == said.keys(), f"{what}: {sorted(ours)} by the files, {sorted(said)} by c136"


def check_targets(repository, said):
    assert len(said) == len(repository.targets)
    for target, ours in zip(repository.targets, said):
        first, last = span(target["period"])
        scope = next((s for s in ("owner", "team", "region") if s in target), None)
        meant = [d for d in repository.deals if d["signing"] and first <= d["signing"] <= last
                 and (scope is None or d.get(scope) == target[scope])]
        still_open = [d for d in meant if d["is_open"]]
        won = D(base_sum([d for d in meant if d["status"] == "won"], lambda d: d["in_base"]))
        weighted = D(base_sum(still_open, lambda d: weight(d, "confirmed", d["in_base"])))
        goal = repository.in_base(money(target["amount"]), target.get("currency", repository.base), repository.as_of)
        if goal is None:
            assert ours["in_base"]["target"] is None and ours["in_base"]["gap"] is None, target
            continue
        agree(f"target {target}", {"target": str(goal), "won": str(won), "weighted": str(weighted),
                                   "open": base_sum(still_open, lambda d: d["in_base"]),
                                   "gap": str(goal - won - weighted)}, ours["in_base"])


def main():
    repository = Repository(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3])
    funnel = repository.run("funnel")
    still_open = [d for d in repository.deals if d["is_open"]]
    assert [s["stage"] for s in funnel["stages"]] == STAGES
    for stage in funnel["stages"]:
        agree(stage["stage"], subtotal([d for d in still_open if d["stage"] == stage["stage"]]), stage)
    agree("total", subtotal(still_open), funnel["total"])
    for status, row in funnel["closed"].items():
        closed = subtotal([d for d in repository.deals if d["status"] == status])
        agree(status, {key: closed[key] for key in ("deals", "amount", "without_amount", "unpriced")}, row)
        agree(status, {"amount": closed["in_base"]["amount"]}, row["in_base"])
    for row in funnel["rests_on"]:
        of_it = [d for d in still_open if is_rated(d)
                 and RATES.get(d["value"]["confirmed"], (0, "none"))[1] == row["source"]]
        agree(row["source"], subtotal(of_it), row)
    check_targets(repository, funnel["targets"])
    listed = repository.run("list", "--columns", "deal,amount,currency")["deals"]
    assert len(listed) == len(repository.deals)
    assert sorted(str(d["amount"] or "") for d in repository.deals) == sorted(d["amount"] or "" for d in listed)
    print(f"{len(repository.deals)} deals, {len(still_open)} open, {len(repository.targets)} targets agree")


main()
