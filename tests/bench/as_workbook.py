#!/usr/bin/env python3
"""Writes a csv file as a workbook with one sheet, all cells inline texts: as_workbook.py IN.csv OUT.xlsx"""

import csv
import sys
import xml.sax.saxutils
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def sheet(rows):
    yield f'<worksheet xmlns="{MAIN}"><sheetData>'
    for row in rows:
        yield "<row>" + "".join(f'<c t="inlineStr"><is><t>{xml.sax.saxutils.escape(text)}</t></is></c>'
                                for text in row) + "</row>"
    yield "</sheetData></worksheet>"


def main(source, target):
    with open(source, encoding="utf-8", newline="") as file, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("[Content_Types].xml",
                     f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
                     'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                     f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
                     f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>')
        out.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                     f'Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="Sheet1" '
                     'sheetId="1" r:id="rId1"/></sheets></workbook>')
        out.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
                     f'Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>')
        out.writestr("xl/worksheets/sheet1.xml", "".join(sheet(csv.reader(file))))


main(*sys.argv[1:])
