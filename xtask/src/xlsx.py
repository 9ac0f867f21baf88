"""Reads workbooks of the command back and compares every cell with its CSV and JSON.

    python3 xlsx.py COMMAND OUT [--office SOFFICE] TEXT...

COMMAND makes of each TEXT a workbook, JSON and both kinds of CSV; openpyxl reads the workbook, and
where SOFFICE is given LibreOffice turns its sheets into CSV, which must hold the same again. A cell
that differs is printed, and the status is then 1.
"""

import csv
import io
import json
import pathlib
import subprocess
import sys

import openpyxl

SHEETS = ["指标", "任务分解表", "完成", "发现", "说明", "列说明"]
# Columns that hold a field of the JSON or of the CSV as it is.
SAME = {
    "指标": "name", "指标编号": "indicator", "下端": "low", "上端": "high", "单位": "unit",
    "参照": "reference", "把握": "confidence", "原文": "quote",
}
FLAGS = {"主要目标": "headline", "单位为推断": "unit_inferred", "年均": "average"}


class Check:
    def __init__(self):
        self.cells = self.faults = 0

    def same(self, place, found, expected):
        self.cells += 1
        if found in (None, "") and expected in (None, ""):
            return
        if isinstance(expected, str):
            expected = expected.replace("\r", "")
        if type(found) in (int, float) and type(expected) in (int, float):
            equal = float(found) == float(expected)
        else:
            equal = type(found) is type(expected) and found == expected
        if not equal:
            self.faults += 1
            print(f"{place}: {found!r} is not {expected!r}")


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def table(text):
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    return rows[0], rows[1:]


def guarded(text):
    """The words of a CSV cell without the apostrophe that keeps them words."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@", "\t", "\r", "\n") else text


def statements(check, name, sheet, analysis):
    head = [cell.value for cell in sheet[1]]
    check.same(f"{name} rows", sheet.max_row - 1, len(analysis["statements"]))
    for row, told in zip(sheet.iter_rows(min_row=2, values_only=True), analysis["statements"]):
        cells = dict(zip(head, row))
        place = f"{name} statement {told['id']}"
        check.same(f"{place} 序", cells["序"], told["id"] + 1)
        for column, field in SAME.items():
            check.same(f"{place} {column}", cells[column], told[field])
        for column, field in FLAGS.items():
            check.same(f"{place} {column}", cells[column], "是" if told[field] else None)
        years = (told["period"] or "").split("/")
        ends = [int(years[0]), int(years[-1])] if years[0] else [None, None]
        check.same(f"{place} years", [cells["起始年"], cells["终止年"]], ends)
        check.same(f"{place} value_at", [cells["起点"], cells["终点"]], told["value_at"])


def tasks(check, name, sheet, lines):
    head = [cell.value for cell in sheet[1]]
    columns, rows = table(lines)
    check.same(f"{name} tasks head", head, columns[3:])
    check.same(f"{name} tasks", sheet.max_row - 1, len(rows))
    numbers = {"序号", "章节编号", "起点", "终点"}
    for row, told in zip(sheet.iter_rows(min_row=2, values_only=True), rows):
        for column, found, expected in zip(head, row, told[3:]):
            if column in numbers and expected:
                expected = int(expected)
            elif column not in numbers:
                expected = guarded(expected)
            if column == "陈述编号":
                # The sheet of indicators counts from 1, the CSV's ids from 0.
                expected = " ".join(str(int(number) + 1) for number in expected.split())
            check.same(f"{name} task {told[4]} {column}", found, expected)


def progress(check, name, sheet, analysis):
    check.same(f"{name} progress", sheet.max_row - 1, len(analysis["progress"]))
    head = [cell.value for cell in sheet[1]]
    for row, told in zip(sheet.iter_rows(min_row=2, values_only=True), analysis["progress"]):
        cells = dict(zip(head, row))
        place = f"{name} progress of {told['target']}"
        check.same(f"{place} gap", cells["差距"], told["gap"])
        check.same(f"{place} target", cells["目标序"], told["target"] + 1)
        check.same(f"{place} result", cells["实绩序"], None if told["result"] is None else told["result"] + 1)


def findings(check, name, sheet, analysis):
    check.same(f"{name} findings", sheet.max_row - 1, len(analysis["findings"]))
    for row, told in zip(sheet.iter_rows(min_row=2, values_only=True), analysis["findings"]):
        check.same(f"{name} finding", row[2], told["message"])
        check.same(f"{name} finding", row[3], len(told["at"]))
        check.same(f"{name} finding", [row[5], row[6]], told["at"][0])


def shape(check, name, book):
    check.same(f"{name} sheets", book.sheetnames, SHEETS)
    for sheet in book:
        check.same(f"{name} {sheet.title} frozen", sheet.freeze_panes, "A2")
        check.same(f"{name} {sheet.title} filter", bool(sheet.auto_filter.ref), True)
        for row in sheet.iter_rows():
            for cell in row:
                check.same(f"{name} {sheet.title} {cell.coordinate} is no formula", cell.data_type == "f", False)


def office(check, name, path, out, program, book):
    """LibreOffice's reading of every sheet against openpyxl's."""
    convert = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
    run(program, "--headless", "--convert-to", convert, "--outdir", str(out), str(path))
    for sheet in book:
        lines = (out / f"{path.stem}-{sheet.title}.csv").read_text("utf-8")
        rows = list(csv.reader(io.StringIO(lines, newline="")))
        check.same(f"{name} {sheet.title} rows in LibreOffice", len(rows), sheet.max_row)
        for cells, told in zip(sheet.iter_rows(values_only=True), rows):
            for found, expected in zip(cells, told):
                found = "" if found is None else found
                if isinstance(found, (int, float)):
                    check.same(f"{name} {sheet.title} in LibreOffice", float(expected or "nan"), float(found))
                else:
                    check.same(f"{name} {sheet.title} in LibreOffice", expected, found)


def main():
    command, out, *texts = sys.argv[1:]
    program = None
    if texts[:1] == ["--office"]:
        program, texts = texts[1], texts[2:]
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    check, opened = Check(), 0
    for text in texts:
        text = pathlib.Path(text)
        path = out / f"{text.stem}.xlsx"
        run(command, "extract", "--format", "xlsx", "-o", str(path), str(text))
        analysis = json.loads(run(command, "extract", str(text)))
        book = openpyxl.load_workbook(path)
        shape(check, text.stem, book)
        statements(check, text.stem, book["指标"], analysis)
        tasks(check, text.stem, book["任务分解表"], run(command, "extract", "--format", "tasks", str(text)).decode())
        progress(check, text.stem, book["完成"], analysis)
        findings(check, text.stem, book["发现"], analysis)
        # LibreOffice takes seconds a file.
        if program and opened < 12:
            opened += 1
            office(check, text.stem, path, out, program, book)
    said = f", {opened} of them by LibreOffice too" if program else " (LibreOffice is not there)"
    print(f"{len(texts)} workbooks read back by openpyxl {openpyxl.__version__}{said}: "
          f"{check.cells} comparisons, {check.faults} differences")
    return 1 if check.faults else 0


sys.exit(main())
