#!/usr/bin/env bash
# JSON Schema "multipleOf": 0.01 on monthly pay from 1800.00 to 2999.99, all whole cents:
# ajv 8.20.0 and jsonschema 4.26.0 refuse 21,635 of the 120,000; jsonschema-rs 0.61.2 none, nor ajv with
# multipleOfPrecision. From 11.00 to 13.49 €/h nobody refuses any: a test with hourly pay sees nothing.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check jsonschema==4.26.0 jsonschema-rs==0.61.2 2>/dev/null
cd "$here" && npm install --silent --no-fund --no-audit ajv@8.20.0 >/dev/null 2>&1
cat > count.cjs <<'JS'
const Ajv = require("ajv")
const refused = (options, from, to) => {
  const valid = new Ajv(options).compile({ type: "number", multipleOf: 0.01 })
  let n = 0
  for (let cents = from; cents < to; cents += 1) if (!valid(Number((cents / 100).toFixed(2)))) n += 1
  return n
}
console.log(JSON.stringify([refused({}, 180000, 300000), refused({ multipleOfPrecision: 6 }, 180000, 300000), refused({}, 1100, 1350)]))
JS
export AJV; AJV=$(node count.cjs)
"$here/venv/bin/python" - <<'PY'
import json
import os

import jsonschema_rs
from jsonschema import Draft7Validator

rule = {"type": "number", "multipleOf": 0.01}
plain, rust = Draft7Validator(rule), jsonschema_rs.Draft7Validator(rule)
months = [float(f"{cents / 100:.2f}") for cents in range(180000, 300000)]
ajv, precise, hours = json.loads(os.environ["AJV"])
python, in_rust = sum(not plain.is_valid(m) for m in months), sum(not rust.is_valid(m) for m in months)
print(f"refused of 120000: ajv {ajv}, ajv with multipleOfPrecision {precise}, jsonschema {python}, jsonschema-rs {in_rust}; "
      f"ajv on 11.00 to 13.49: {hours}")
assert (ajv, precise, python, in_rust, hours) == (21635, 0, 21635, 0, 0)
PY
