#!/usr/bin/env bash
# openpyxl 3.1.5 and XlsxWriter 3.3.1, drop-down lists written in a cell's own validation:
# - an item with a comma, « 12,10 € », is two items for every reader, and neither library warns;
# - past 255 characters openpyxl writes the list in silence (beyond the limit of the format), XlsxWriter writes the file
#   without any list and says so in a return value and on stderr only.
# A list that names a range of another sheet keeps both.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5 xlsxwriter==3.3.1 2>/dev/null
cd "$here"
"$here/venv/bin/python" - 2>"$here/warnings" <<'PY'
import re
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.worksheet.datavalidation import DataValidation


def validations(path):
    text = zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
    return re.findall(r"<formula1>(.*?)</formula1>", text)


def by_openpyxl(items):
    book = openpyxl.Workbook()
    check = DataValidation(type="list", formula1='"' + ",".join(items) + '"')
    check.add("A1")
    book.active.add_data_validation(check)
    book.save("a.xlsx")
    return validations("a.xlsx")


def by_xlsxwriter(items):
    book = xlsxwriter.Workbook("b.xlsx")
    said = book.add_worksheet().data_validation("A1", {"validate": "list", "source": items})
    book.close()
    return said, validations("b.xlsx")


amounts, long = ["12,10 €", "13 €"], [f"Métier numéro {n}" for n in range(30)]
print(f"openpyxl {openpyxl.__version__}, XlsxWriter {xlsxwriter.__version__}")
written, (said, other) = by_openpyxl(amounts), by_xlsxwriter(amounts)
print("two amounts:", written, said, other, "- a reader splits them at every comma: three items")
assert written[0].strip('"').split(",") == other[0].strip('"').split(",") == ["12", "10 €", "13 €"] and said == 0
written, (said, other) = by_openpyxl(long), by_xlsxwriter(long)
print(f"thirty trades: openpyxl writes {len(written[0])} characters; XlsxWriter returns {said} and writes {other}")
assert len(written[0]) > 257 and said == -2 and other == []
PY
grep -q 255 "$here/warnings" && echo "XlsxWriter on stderr: … $(grep -m1 -o "exceeds Excel.*" "$here/warnings")"
