"""Workbooks, read back with openpyxl: every cell is what csv and json of the same report say."""
import csv
import datetime
import io
import json
import os
import pathlib
import pty
import re
import shutil
import subprocess
import time
import unittest
import zipfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = pathlib.Path(os.environ["FOLDER"])
NAUGHTY = ROOT / "tests/naughty/strings.json"
MASKS = {"a coach": "教练", "A coach": "教练", "a contact": "一位联系人", "A contact": "一位联系人",
         "private": "不公开"}


def masked(field):
    """A text of the machine formats as a Chinese workbook has it: masks are in its language."""
    for en, zh in MASKS.items():
        field = field.replace(en, zh)
    return field


REPORTS = {
    "funnel": ["funnel", "--by", "owner"],
    "list": ["list"],
    "plan": ["plan"],
    "next": ["next"],
    "score": ["score", "deals"],
    "contacts": ["contacts"],
}


def c136(*args, cwd=ROOT / "examples", ok=(0, 1)):
    command = [os.environ["C136"], *args, "--as-of", "2026-11-22"]
    ran = subprocess.run(command, cwd=cwd, capture_output=True, env={"LC_ALL": "C.UTF-8"})
    if ran.returncode not in ok:
        raise AssertionError(f"{command}: {ran.returncode}\n{ran.stderr.decode()}")
    return ran.stdout


def workbook(*args, **kwargs):
    return openpyxl.load_workbook(io.BytesIO(c136(*args, "--format", "xlsx", **kwargs)))


def text_of(cell):
    """As csv writes the value of a cell."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if cell.number_format == "0%":
        return str(round(value * 100))
    if "#,##0.00" in cell.number_format:
        return f"{value:.2f}"
    return str(value)


def csv_rows(*args, **kwargs):
    text = c136(*args, "--format", "csv", **kwargs).decode()
    return list(csv.reader(io.StringIO(text, newline="")))


def repository(name, deals):
    """A folder with these texts as deals."""
    place = FOLDER / name
    (place / "deals").mkdir(parents=True, exist_ok=True)
    for old in (place / "deals").iterdir():
        old.unlink()
    for i, deal in enumerate(deals):
        (place / "deals" / f"d{i}.yaml").write_text(deal, encoding="utf-8")
    (place / ".c136.yaml").write_text("currency: CNY\n")
    return place


def deal(i, title, amount="100"):
    quoted = json.dumps(title, ensure_ascii=False)
    return (
        f"c136: 1\ndeal: d{i}\ntitle: {quoted}\ncustomer: {{name: {quoted}}}\nowner: li.wei\n"
        f"stage: decision\namount: {amount}\nopened: 2026-11-01\n"
    )


class Workbooks(unittest.TestCase):
    def test_the_data_is_that_of_csv_cell_by_cell(self):
        for name, args in REPORTS.items():
            for lang, sheet in [("en", "Data"), ("zh", "数据")]:
                if lang == "zh" and name in ("next", "contacts"):
                    continue  # their data has texts for people, which csv has in English
                with self.subTest(report=name, lang=lang):
                    cells = workbook(*args, "--lang", lang)[sheet]
                    read = [[text_of(cell) for cell in row] for row in cells.iter_rows()]
                    # csv guards what a spreadsheet would take for a formula; a typed text needs no guard.
                    # It is in English; a coach whose name is masked is called so in the workbook's language.
                    said = [[field.removeprefix("'") for field in row] for row in csv_rows(*args)]
                    if lang == "zh":
                        said = [[masked(field) for field in row] for row in said]
                    self.assertEqual(read, said)

    def test_the_page_has_the_amounts_of_json(self):
        stages = json.loads(c136("funnel", "--json"))["stages"]
        sheet = workbook("funnel").worksheets[0]
        self.assertEqual([c.value for c in sheet["A"]][1:-1], [s["stage"] for s in stages])
        for cells, stage in zip(list(sheet.iter_rows())[1:], stages):
            self.assertEqual(cells[1].value, stage["deals"])
            self.assertEqual(f"{cells[2].value:.2f}", stage["in_base"]["amount"])
            self.assertEqual(cells[2].number_format, "[$CNY] #,##0.00")

    def test_a_report_is_a_sheet_a_table_and_reads_back(self):
        tables = json.loads(c136("report", "weekly", "--json"))["tables"]
        book = workbook("report", "weekly", "--lang", "zh")
        self.assertEqual(len(book.worksheets), len(tables))
        for sheet, table in zip(book.worksheets, tables):
            titles = [cell.value.removesuffix("*") for cell in sheet[3]]
            self.assertEqual(titles, [column["zh"] for column in table["columns"]])
            self.assertIn("填表日期", sheet["A2"].value)
            self.assertEqual(sheet.freeze_panes, "A4")
            self.assertEqual(sheet.print_title_rows, "$3:$3")
            for y, row in enumerate(table["rows"], 4):
                for cell, column in zip(sheet[y], table["columns"]):
                    said = row[column["id"]]
                    if said is None or column["type"] in ("word", "bool"):
                        continue
                    if column["type"] == "money" and len(said) == 1:
                        self.assertEqual(f"{cell.value:.2f}", *said.values())
                    elif column["type"] == "money" and not said:
                        self.assertIn(cell.value, (None, "未评"))  # nothing is known: no zero
                    elif column["type"] == "money":  # of several currencies: a text
                        sums = (part.replace(",", "").split(" ") for part in cell.value.split("; "))
                        self.assertEqual({currency: f"{float(sum):.2f}" for sum, currency in sums}, said)
                    elif column["type"] == "int":
                        self.assertEqual(cell.value, said)
                    elif column["type"] == "percent":
                        self.assertEqual(round(cell.value * 100), said)
                    elif column["type"] == "decimal":
                        self.assertEqual(cell.value, float(said))
                    elif column["type"] == "date":  # of a week's days with the name of the day
                        self.assertTrue(text_of(cell).endswith(said))
                    elif column["id"] not in ("what", "missing", "period"):  # said in the language
                        with self.subTest(table=table["id"], column=column["id"]):
                            begun = column["id"] in ("work", "outcome")  # with a word: "visit: ..."
                            read = re.sub("^[^：]+：", "", text_of(cell)) if begun else text_of(cell)
                            self.assertEqual(read, masked(re.sub("^[a-z-]+: ", "", said) if begun else said))

    def test_the_sheets_of_a_seller_are_named_after_the_seller(self):
        names = workbook("report", "weekly", "--lang", "zh").sheetnames
        self.assertIn("李伟 工作周报", names)
        self.assertIn("李伟 每日工作", names)
        self.assertFalse([name for name in names if name.endswith(" 2")])

    def test_title_and_head_have_room_above_a_small_table(self):
        for sheet in workbook("report", "weekly", "--lang", "zh"):
            width = sum(column.width for column in sheet.column_dimensions.values())
            self.assertGreaterEqual(width, 90, sheet.title)

    def test_cells_have_types(self):
        sheet = workbook("list", "--columns", "deal,amount,currency,rate,last_entry,in_base,quiet")["Data"]
        rows = {row[0].value: row for row in sheet.iter_rows()}
        _, amount, currency, rate, last_entry, in_base, quiet = rows["saigon-precision-usd"]
        self.assertEqual((amount.data_type, amount.number_format), ("n", "[$USD] #,##0.00"))
        self.assertEqual((currency.value, in_base.number_format), ("USD", "[$CNY] #,##0.00"))
        self.assertIsInstance(last_entry.value, datetime.datetime)
        self.assertEqual(last_entry.number_format, "yyyy-mm-dd")
        self.assertEqual((quiet.data_type, quiet.number_format), ("n", "0"))
        rates = [row[3] for row in sheet.iter_rows(min_row=2) if row[3].value is not None]
        self.assertTrue(rates)
        for rate in rates:
            self.assertEqual(rate.number_format, "0%")
            self.assertLessEqual(rate.value, 1)

    def test_titles_stay_in_sight_and_filter(self):
        for sheet in workbook(*REPORTS["funnel"], "--lang", "zh"):
            if sheet.title == "说明":
                continue
            self.assertEqual(sheet.freeze_panes, "A2")
            self.assertEqual(sheet.auto_filter.ref.split(":")[0], "A1")
            self.assertEqual(sheet.page_setup.paperSize, 9)
            self.assertEqual(sheet.print_title_rows, "$1:$1")
            self.assertLessEqual(len(sheet.title), 31)

    def test_a_column_is_as_wide_as_its_chinese(self):
        place = repository("wide", [deal(0, "恒远地产集团信息化建设项目")])
        sheet = workbook("list", "--columns", "title", cwd=place)["Data"]
        self.assertGreaterEqual(sheet.column_dimensions["A"].width, 26)

    def test_a_long_text_has_more_room_on_paper_than_short_ones(self):
        more = 'product: Horizontal machining centre\nmodel: BC-H630-2\nclose: 2026-12-15\nsituation: "%s"\n'
        place = repository("long", [deal(0, "Saigon Precision JSC") + more % ("A long story. " * 30)])
        sheet = workbook("report", "mpc", cwd=place).worksheets[0]
        titles = {cell.value: cell.column_letter for row in sheet for cell in row if cell.value}
        width = {title: sheet.column_dimensions[letter].width for title, letter in titles.items()}
        status = width["Status of the project*"]
        for title in ("Product kind*", "Product model*", "Customer*", "Deal"):
            self.assertGreater(status, 1.5 * width[title], title)
        self.assertGreaterEqual(width["Expected signing*"], len("2026-12-15"))

    def test_no_amount_is_wider_than_its_column(self):
        for sheet in workbook("funnel"):
            for column in sheet.columns:
                for cell in column:
                    if cell.number_format.startswith("[$"):
                        shown = f"CNY {cell.value:,.2f}"
                        width = sheet.column_dimensions[cell.column_letter].width
                        self.assertGreater(width, len(shown), f"{sheet.title} {cell.coordinate}")

    def test_a_native_chart_draws_its_table(self):
        sheet = workbook("funnel").worksheets[0]
        (chart,) = sheet._charts
        values = [series.val.numRef.f for series in chart.series]
        self.assertEqual(len(values), 3)
        for formula in values:
            self.assertRegex(formula, r"^'Funnel as of 2026-11-22'!\$[CDE]\$2:\$[CDE]\$6$")
        self.assertEqual(chart.y_axis.numFmt.formatCode, "#,##0")
        self.assertEqual(sum(len(s._charts) for s in workbook("plan")), 1)

    def test_numbers_over_time_have_a_native_chart_on_a_sheet_of_its_own(self):
        place = FOLDER / "past"
        shutil.rmtree(place, ignore_errors=True)
        subprocess.run([ROOT / "examples/history", place], check=True)
        cases = {  # the command, of each chart: its kind and how many series it draws
            ("funnel", "--trend", "8w"): [("lineChart", 3)],
            ("diff", "HEAD~7", "HEAD"): [("barChart", 4)],
            ("history", "lanting-erp"): [("scatterChart", 3), ("scatterChart", 1)],
            ("calibrate", "--floor", "1", "--horizon", "7"): [("lineChart", 4)],
        }
        for args, wanted in cases.items():
            for lang in ("en", "zh"):
                with self.subTest(args=args, lang=lang):
                    book = workbook(*args, "--lang", lang, cwd=place)
                    sheets = [sheet for sheet in book.worksheets if sheet._charts]
                    charts = [sheet._charts[0] for sheet in sheets]
                    self.assertEqual([(c.tagname, len(c.series)) for c in charts], wanted)
                    for sheet, chart in zip(sheets, charts):
                        self.assertTrue(axis_title(chart.x_axis) and axis_title(chart.y_axis))
                        if lang == "zh":
                            self.assertRegex(sheet.title, "[一-龥]")
                        for series in chart.series:
                            values = series.yVal if chart.tagname == "scatterChart" else series.val
                            name, cells = values.numRef.f.rsplit("!", 1)
                            self.assertEqual(name.strip("'"), sheet.title)
                            read = [cell.value for row in sheet[cells.replace("$", "")] for cell in row]
                            self.assertGreater(len(read), 1)
                            self.assertTrue(all(v is None or isinstance(v, (int, float)) for v in read))

    def test_a_waterfall_of_a_workbook_adds_up(self):
        place = FOLDER / "past"
        if not place.exists():
            subprocess.run([ROOT / "examples/history", place], check=True)
        sheet = next(s for s in workbook("diff", "HEAD~7", "HEAD", cwd=place) if s._charts)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=25)]
        names, amounts = [row[0] for row in rows], [row[1] for row in rows]
        self.assertEqual((names[0], names[-1]), ("Opening", "Closing"))
        self.assertAlmostEqual(sum(amounts[:-1]), amounts[-1], places=2)
        level = 0
        for name, amount, begins, there, came, went in (row[:6] for row in rows):
            ends = amount if there is not None else level + amount
            self.assertEqual(sum(part is not None for part in (there, came, went)), 1, name)
            self.assertAlmostEqual(begins, 0 if there is not None else min(level, ends), places=2)
            self.assertAlmostEqual(there or came or went, abs(amount), places=2)
            level = ends

    def test_texts_stay_texts(self):
        groups = json.loads(NAUGHTY.read_text(encoding="utf-8"))["groups"]
        texts = [t for g in groups if not g.get("refused") and not g.get("blank") for t in g["strings"]]
        place = repository("naughty", [deal(i, t) for i, t in enumerate(texts)])
        data = c136("list", "--columns", "deal,title", "--format", "xlsx", cwd=place)
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            for name in parts.namelist():
                self.assertNotIn(b"<f>", parts.read(name), name)
        sheet = openpyxl.load_workbook(io.BytesIO(data))["Data"]
        seen = {row[0].value: row[1] for row in sheet.iter_rows(min_row=2)}
        self.assertEqual(len(seen), len(texts))
        for i, text in enumerate(texts):
            cell = seen[f"d{i}"]
            self.assertIn(cell.data_type, ("s", "f"))  # openpyxl guesses f from a leading =
            said = text.replace("\ufffe", r"\u{FFFE}").replace("\uffff", r"\u{FFFF}")
            self.assertEqual(flat(cell.value)[:32000], flat(said)[:32000])

    def test_the_same_deals_make_the_same_bytes(self):
        for name, args in REPORTS.items():
            first = c136(*args, "--format", "xlsx")
            time.sleep(1.1 if name == "funnel" else 0)
            self.assertEqual(first, c136(*args, "--format", "xlsx"), name)

    def test_no_deal_one_and_ten_thousand(self):
        self.assertEqual(workbook("list", "--where", "owner=nobody")["Data"].max_row, 1)
        one = repository("one", [deal(0, "a", "123456789012.34")])
        self.assertEqual(workbook("list", "--columns", "amount", cwd=one)["Data"]["A2"].value, 123456789012.34)
        many = repository("many", [deal(i, f"客户 {i}", str(i)) for i in range(10000)])
        for args in (["list"], ["funnel", "--by", "customer"]):
            data = c136(*args, "--format", "xlsx", cwd=many)
            self.assertLess(len(data), 4_000_000)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
        self.assertEqual(book.worksheets[1].max_row, 10002)

    def test_a_terminal_is_spared(self):
        master, terminal = pty.openpty()
        for lang, said in [("en", "is not for a terminal"), ("zh", "不能在终端显示")]:
            ran = subprocess.run(
                [os.environ["C136"], "list", "--format", "xlsx", "--lang", lang],
                cwd=ROOT / "examples", stdout=terminal, stderr=subprocess.PIPE,
            )
            self.assertEqual(ran.returncode, 2)
            self.assertIn(said, ran.stderr.decode())
        os.close(master)
        os.close(terminal)

    def test_without_the_library_it_says_what_to_install(self):
        broken = FOLDER / "broken"
        broken.mkdir(exist_ok=True)
        (broken / "libxlsxwriter.so.4").write_bytes(b"")
        for lang, said in [("en", "install libxlsxwriter"), ("zh", "请安装 libxlsxwriter")]:
            ran = subprocess.run(
                [os.environ["C136"], "list", "--format", "xlsx", "--lang", lang],
                cwd=ROOT / "examples", capture_output=True, env={"LD_LIBRARY_PATH": str(broken)},
            )
            self.assertEqual((ran.returncode, ran.stdout), (2, b""))
            self.assertIn(said, ran.stderr.decode())

    def test_libreoffice_opens_it_and_reads_the_same(self):
        out = FOLDER / "office"
        out.mkdir(parents=True, exist_ok=True)
        c136("list", "-o", str(out / "list.xlsx"))
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{FOLDER}/profile", "--headless", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", out,
             out / "list.xlsx"],
            check=True, capture_output=True, timeout=300,
        )
        (data,) = out.glob("list-Data.csv")
        with data.open(encoding="utf-8-sig", newline="") as file:
            read = list(csv.reader(file))
        said = csv_rows("list")
        self.assertEqual(len(read), len(said))
        deals = said[0].index("title")
        self.assertEqual([row[deals] for row in read], [row[deals] for row in said])


def axis_title(axis):
    return axis.title and "".join(run.t for part in axis.title.tx.rich.p for run in part.r or [])


def flat(text):
    return " ".join(text.split())


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    unittest.main()
