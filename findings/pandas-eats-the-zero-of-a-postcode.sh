#!/usr/bin/env bash
# pandas 3.1.1 with python-calamine 0.9.1: a sheet whose column holds postcodes typed as text (« 01000 ») comes back as
# whole numbers, 1000; with one Corsican INSEE code (2A004) in the column, every postcode keeps its zero.
# The same cells read by python-calamine alone stay texts. One row decides for all the others.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 python-calamine==0.9.1 openpyxl==3.1.5 2>/dev/null
cd "$here"
"$here/venv/bin/python" - <<'PY'
import openpyxl
import pandas
import python_calamine


def sheet(*codes):
    book = openpyxl.Workbook()
    for row in (["code"], *([code] for code in codes)):
        book.active.append(row)
    book.save("codes.xlsx")
    read = pandas.read_excel("codes.xlsx", engine="calamine")["code"].tolist()
    return read, [row[0] for row in python_calamine.CalamineWorkbook.from_path("codes.xlsx").get_sheet_by_index(0).to_python()][1:]


plain, corsican = sheet("01000", "44000"), sheet("01000", "2A004")
print(f"pandas {pandas.__version__}: {plain[0]}, with a Corsican code {corsican[0]}; calamine alone {plain[1]}")
assert [int(value) for value in plain[0]] == [1000, 44000] and not isinstance(plain[0][0], str)
assert corsican[0] == ["01000", "2A004"] and plain[1] == ["01000", "44000"]
PY
