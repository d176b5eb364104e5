#!/usr/bin/env bash
# odfdo 3.27.3 writes hours (a timedelta) as ODF durations; python-calamine 0.9.1 reads them back from the ODS as two
# kinds of value in one column: 7 h 30 is a time of the day, 35 h, which no day has, a text « PT35H00M00S ».
# A column of weekly hours needs a parser of its own.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check odfdo==3.27.3 python-calamine==0.9.1 2>/dev/null
cd "$here"
"$here/venv/bin/python" - <<'PY'
from datetime import time, timedelta
from importlib.metadata import version

import python_calamine
from odfdo import Document, Table

book, table = Document("spreadsheet"), Table("Heures")
book.body.clear()
table.set_value("A1", timedelta(hours=35))
table.set_value("A2", timedelta(hours=7, minutes=30))
book.body.append(table)
book.save("hours.ods")
read = [row[0] for row in python_calamine.CalamineWorkbook.from_path("hours.ods").get_sheet_by_index(0).to_python()]
print(f"odfdo {version('odfdo')}, python-calamine {version('python-calamine')}: {read}")
assert read == ["PT35H00M00S", time(7, 30)]
PY
