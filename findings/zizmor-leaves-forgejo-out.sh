#!/usr/bin/env bash
# zizmor 1.32.0, asked to look at a repository that has both .github/workflows and .forgejo/workflows: it reads the
# first and says nothing of the second, whose workflow has the same fault. Named by its path, that file is read too.
set -eu
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT
python3 -m venv "$here/venv"
"$here/venv/bin/pip" install --quiet --disable-pip-version-check zizmor==1.32.0 2>/dev/null
for forge in github forgejo; do
    mkdir -p "$here/repository/.$forge/workflows"
    printf 'name: Check\non: push\npermissions: {}\njobs:\n  check:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n        with: {persist-credentials: false}\n' \
        > "$here/repository/.$forge/workflows/check.yml"
done
cd "$here/repository" && git init --quiet
whole=$("$here/venv/bin/zizmor" --offline --no-progress . 2>&1 || true)
named=$("$here/venv/bin/zizmor" --offline --no-progress .forgejo/workflows/check.yml 2>&1 || true)
echo "$("$here/venv/bin/zizmor" --version): the repository: $(printf '%s' "$whole" | grep -c '\.forgejo' || true) lines about .forgejo, $(printf '%s' "$whole" | grep -c '\.github' || true) about .github; named by its path: $(printf '%s' "$named" | grep -c 'unpinned-uses' || true)"
printf '%s' "$whole" | grep -q '\.github' && ! printf '%s' "$whole" | grep -q '\.forgejo' && printf '%s' "$named" | grep -q 'unpinned-uses'
