"""What no file of the repository may hold, and what the editor must know of the others."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from passerelle.checking import SINGLE
from tests import ROOT

DOWNLOADS = re.compile(r"[p]ypi\.org|[p]ythonhosted\.|[r]egistry\.(?:npmjs|yarnpkg)|(?:index-url|find-links)[ =]")
FOLDERS = re.compile(r"(?<![\w./-])/(?:root|work|home/\w+|Users/\w+)/\w|\b[A-Z]:\\Users\\")
HERE = [f"{folder}/" for folder in (ROOT, Path.home()) if len(folder.parts) > 2]


def files():
    """Every file of the repository that is text, the new ones included."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True).stdout.decode().split("\0")
    for path in (ROOT / name for name in names if name):
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content:
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8", errors="replace")


def places(is_wrong):
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, content in files()
        for number, line in enumerate(content.splitlines(), 1)
        if is_wrong(line)
    ]


def test_no_file_names_a_package_index():
    assert places(DOWNLOADS.search) == []


def test_no_file_names_a_folder_of_somebody_s_machine():
    assert places(lambda line: FOLDERS.search(line) or any(folder in line for folder in HERE)) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (DOWNLOADS, "https://py" + "pi.org/simple"),
        (DOWNLOADS, "--extra-index-" + "url=x"),
        (FOLDERS, "see /ho" + "me/anne/passerelle"),
        (FOLDERS, "cd /ro" + "ot/x"),
    ],
)
def test_the_patterns_find_what_they_look_for(pattern, line):
    assert pattern.search(line)


@pytest.mark.parametrize("line", ["https://exemple.fr/home/anne/", "et/ou", "a/Users/anne/b", "location /offres/"])
def test_the_patterns_leave_ordinary_addresses_alone(line):
    assert not FOLDERS.search(line)


def test_the_editor_knows_the_contract_of_every_folder():
    settings = (ROOT / ".vscode/settings.json").read_text(encoding="utf-8")
    contracts = json.loads(re.sub(r"^ *//.*$", "", settings, flags=re.MULTILINE))["yaml.schemas"]
    assert [path for path in contracts if not (ROOT / path).is_file()] == []
    known = {pattern.split("/")[0] for pattern in contracts.values()}
    folders, files_alone = {"offers", "employers", "sectors", "levers", "labels"}, SINGLE
    assert known == folders | {f"{name}.yml" for name in files_alone}
