#!/usr/bin/env bash
# Babel 2.19.0: an Arabic list of two in the style "unit" says its second item twice: « A، وB، وB ».
# The style "standard" of the same list, and "unit" in French, say each item once.
# Whoever writes durations or sizes in Arabic must use "standard".
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 2>/dev/null
"$here/venv/bin/python" - <<'PY'
import babel
from babel.lists import format_list

unit = format_list(["A", "B"], style="unit", locale="ar")
standard = format_list(["A", "B"], style="standard", locale="ar")
french = format_list(["A", "B"], style="unit", locale="fr")
print(f"Babel {babel.__version__}: ar unit {unit!r}, ar standard {standard!r}, fr unit {french!r}")
assert unit.count("B") == 2, "the second item is no longer said twice"
assert standard.count("B") == french.count("B") == 1
PY
