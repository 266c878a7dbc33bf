"""Random tables, written by Python's csv and openpyxl, imported, and read back by PyYAML: every deal
is what its row says, whatever form the row has it in; and the same table again changes nothing."""
import csv
import datetime
import decimal
import io
import os
import pathlib
import random
import shutil
import subprocess
import unittest

import openpyxl
import yaml

FOLDER = pathlib.Path(os.environ["FOLDER"])
ROUNDS = 12
ROWS = 25

# Titles of a team's own sheet, and the key that each fills.
TITLES = {
    "customer": ["客户名称", "单位", "Customer", "客户"],
    "title": ["项目名称", "商机名称", "Project name"],
    "model": ["型号", "产品型号", "Model"],
    "owner": ["销售", "业务员", "负责人", "Owner"],
    "amount": ["金额", "合同额", "Amount"],
    "close": ["预计签单", "签约时间", "Expected close"],
    "situation": ["进展", "现状", "Progress"],
    "quantity": ["数量", "Qty"],
    "x-城市": ["城市"],
}
WORDS = ["恒远", "兰亭", "North gate", "O'Neil & Sons", "华城", "a,b", "第 3 号", "#1", "- x", "是", "null",
         "1.5", "“好”", "\"quoted\"", "C:\\dir", "带：冒号", "key: value", "[list]", "{map}", "％", "é", "😀",
         "no", "~", "@at", "`tick`", "两行\n字", "末尾 ", "=1+1", "2026-02-03", "0x1F", "东区；西区"]


def one_line(text):
    return " ".join(text.split())


def amounts(rng):
    """As it is typed, and in yuan."""
    yuan = decimal.Decimal(rng.randrange(1, 10**9)) / 100
    wan = rng.randrange(1, 9000)
    return rng.choice([
        (f"{yuan:.2f}", yuan), (f"{yuan:,.2f}", yuan), (f"¥{yuan:,.2f}", yuan), (f"{int(yuan)}元", int(yuan)),
        (f"{wan}万", wan * 10000), (f"{wan} 万元", wan * 10000), (f"￥{wan}万", wan * 10000),
        (f"{wan / 10:.1f}万元", wan * 1000)])


def days(rng):
    day = datetime.date(2026, 12, 1) + datetime.timedelta(rng.randrange(400))
    return day, rng.choice([f"{day}", f"{day.year}/{day.month}/{day.day}", f"{day.year}.{day.month}.{day.day}",
                            f"{day.year}年{day.month}月{day.day}日"])


def text(rng):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randrange(1, 4)))


def random_row(rng, number):
    typed, yuan = amounts(rng)
    day, written = days(rng)
    row = {"customer": f"{rng.choice(['恒远', 'Acme', '兰亭地产'])}{number} {one_line(text(rng))}",
           "title": text(rng), "model": f"M{number}", "owner": rng.choice(["li.wei", "赵敏", "sun"]),
           "amount": typed, "close": written, "situation": text(rng), "quantity": str(rng.randrange(1, 99)),
           "x-城市": rng.choice(["上海", "Wuxi", "no"])}
    wanted = {key: one_line(value) for key, value in row.items()}
    wanted |= {"amount": decimal.Decimal(yuan), "close": str(day)}
    for key in ("title", "amount", "close", "situation", "quantity", "x-城市"):
        if rng.random() < 0.2:
            row[key], wanted[key] = "", None
    return row, wanted, day


def csv_bytes(rng, head, rows):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=rng.choice(",;\t"), lineterminator=rng.choice(["\n", "\r\n"]),
                        quoting=rng.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer.writerow(head)
    writer.writerows(rows)
    encoding = rng.choice(["utf-8", "utf-8-sig", "gb18030"])
    return out.getvalue().encode(encoding)


def xlsx_file(rng, path, head, rows, days_of_rows, close_column):
    book = openpyxl.Workbook()
    sheet = book.active
    for _ in range(rng.randrange(3)):
        sheet.append(["MPC一览表"])
    sheet.append(head)
    for row, day in zip(rows, days_of_rows):
        cells = list(row)
        if cells[close_column] and rng.random() < 0.5:
            cells[close_column] = rng.choice([day, datetime.datetime.combine(day, datetime.time())])
        sheet.append(["'" + c if isinstance(c, str) and c.startswith("=") else c for c in cells])
    book.save(path)


def read_deal(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.BaseLoader)


def money(typed):
    if not typed:
        return None
    factor = {"万": 10**4, "亿": 10**8}.get(typed[-1], 1)
    return decimal.Decimal(typed.rstrip("万亿")) * factor


def found(deal):
    value = {key: deal.get(key) or None for key in ("title", "model", "owner", "close", "situation", "quantity", "x-城市")}
    return value | {"customer": deal["customer"]["name"], "amount": money(deal.get("amount"))}


class Import(unittest.TestCase):
    def run_c136(self, folder, *arguments):
        return subprocess.run([os.environ["C136"], *arguments, "--as-of", "2026-11-22", "--lang", "en"], cwd=folder,
                              capture_output=True, check=False)

    def table(self, seed):
        """A folder with a repository, the sheet in it, and what is wanted of each row by its model."""
        rng = random.Random(seed)
        folder = FOLDER / str(seed)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / ".c136.yaml").write_text("language: en\n", encoding="utf-8")
        keys = list(TITLES)
        rng.shuffle(keys)
        head = [rng.choice(TITLES[key]) for key in keys]
        made = [random_row(rng, number) for number in range(ROWS)]
        rows = [[row[key] for key in keys] for row, _, _ in made]
        if rng.random() < 0.5:
            name = "sheet.csv"
            (folder / name).write_bytes(csv_bytes(rng, head, rows))
        else:
            name = "sheet.xlsx"
            xlsx_file(rng, folder / name, head, rows, [day for _, _, day in made], keys.index("close"))
        return folder, name, {wanted["model"]: wanted for _, wanted, _ in made}

    def test_random_tables(self):
        for seed in range(ROUNDS):
            with self.subTest(seed=seed):
                folder, name, wanted = self.table(seed)
                first = self.run_c136(folder, "import", name)
                self.assertEqual(first.returncode, 0, (first.stdout + first.stderr).decode())
                deals = {}
                for path in sorted((folder / "deals").glob("*.yaml")):
                    deal = read_deal(path)
                    deals[deal["model"]] = found(deal)
                self.assertEqual(set(deals), set(wanted))
                for model, want in wanted.items():
                    for key, value in want.items():
                        if key == "title" and value is None:
                            continue  # made of customer and product
                        self.assertEqual(deals[model][key], value, (model, key))
                before = {path: path.read_bytes() for path in (folder / "deals").iterdir()}
                again = self.run_c136(folder, "import", name, "--update")
                self.assertEqual(again.returncode, 0, (again.stdout + again.stderr).decode())
                self.assertEqual(before, {path: path.read_bytes() for path in (folder / "deals").iterdir()})
                self.assertIn(f"{ROWS} same", again.stdout.decode())
                checked = self.run_c136(folder, "check", "--no-gaps")
                self.assertEqual(checked.returncode, 0, checked.stdout.decode())


if __name__ == "__main__":
    unittest.main()
