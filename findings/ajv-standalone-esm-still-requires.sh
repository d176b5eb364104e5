#!/usr/bin/env bash
# ajv 8.20.0 with ajv-formats 3.0.1, standalone code with `esm: true`, for a schema with a length and a date:
# the module still holds require("…") for its helpers, so a browser stops at « require is not defined ».
# Node's CommonJS hides it: only bundling (esbuild) makes a module for browsers.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
cd "$here" && npm install --silent --no-fund --no-audit ajv@8.20.0 ajv-formats@3.0.1 >/dev/null 2>&1
cat > write.cjs <<'JS'
const Ajv = require("ajv"), formats = require("ajv-formats"), standalone = require("ajv/dist/standalone").default
const ajv = new Ajv({ code: { source: true, esm: true } })
formats(ajv)
const schema = { type: "object", properties: { name: { type: "string", minLength: 2 }, day: { type: "string", format: "date" } } }
require("fs").writeFileSync("checker.mjs", standalone(ajv, ajv.compile(schema)))
JS
node write.cjs
found=$(grep -o 'require("[^"]*")' checker.mjs | sort -u | tr '\n' ' ')
grep -q 'export ' checker.mjs
said=$(node checker.mjs 2>&1 | grep -o 'require is not defined' | head -1 || true)
echo "ajv 8.20.0, esm: true: $found; run as a module: $said"
[ "$(grep -o 'require("' checker.mjs | wc -l)" -ge 2 ] && [ "$said" = "require is not defined" ]
