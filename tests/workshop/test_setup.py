"""Setting up on machines where something is missing, played with stand-ins for the system's commands."""

import os
import re
import shutil
import subprocess

import pytest

from tests import ROOT

# A Python whose version, and whose venv module, can be chosen; installing python3-venv makes the module whole.
PYTHON = """#!/bin/sh
case "$*" in
    *version_info*) exit ${TOO_OLD:-0} ;;
    *ensurepip*) [ "${ENSUREPIP:-0}" = 1 ] || grep -qs python3-venv apt.log ;;
    --version) echo "Python 3.9.2" ;;
    "-m venv --clear .venv")
        mkdir -p .venv/bin
        printf '#!/bin/sh\\necho "$*" >> pip.log\\n' > .venv/bin/python
        chmod +x .venv/bin/python ;;
esac
"""

FONTS = "fonts-noto-core fonts-dejavu-core fonts-liberation fonts-roboto-unhinted"
NO_FONT = "#!/bin/sh\n"
NO_LIBRARY = "#!/bin/sh\n"
EVERY_LIBRARY = "#!/bin/sh\necho libatomic.so.1 '(libc6,x86-64) => /lib/libatomic.so.1'\n"
EVERY_FONT = '#!/bin/sh\necho "$1"\n'

APT_GET = """#!/bin/sh
echo "$*" >> apt.log
"""


@pytest.fixture
def machine(tmp_path):
    """`machine(verb, user=…, commands=…, **environment)` runs setup.sh where only these commands exist."""
    folder, commands_folder = tmp_path / "project", tmp_path / "bin"
    shutil.copytree(ROOT / "workshop", folder / "workshop")
    commands_folder.mkdir()
    for name in ("chmod", "dirname", "env", "grep", "mkdir", "sh", "touch"):
        (commands_folder / name).symlink_to(shutil.which(name))

    def run(*arguments, user=1000, commands=None, **environment):
        identity = f"#!/bin/sh\necho {user}\n"
        usual = {"python3": PYTHON, "id": identity, "apt-get": APT_GET, "ldconfig": NO_LIBRARY}
        stand_ins = usual | (commands or {})
        for name, script in stand_ins.items():
            (commands_folder / name).write_text(script)
            (commands_folder / name).chmod(0o755)
        return subprocess.run(
            ["sh", folder / "workshop/setup.sh", *arguments],
            env={"PATH": str(commands_folder), **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    run.folder = folder
    return run


def installed(machine):
    log = machine.folder / "apt.log"
    return re.findall(r"install .*--no-install-recommends (.*)", log.read_text()) if log.exists() else []


def test_without_venv_a_person_is_told_in_one_sentence_what_to_install(machine):
    ended = machine("site")
    assert ended.returncode == 1
    assert ended.stderr == (
        "This machine lacks Python's venv module: install first (Debian, Ubuntu: sudo apt-get install python3-venv), "
        "then type the same command again.\n"
    )
    assert not (machine.folder / ".venv").exists()


def test_without_venv_root_gets_it_installed(machine):
    ended = machine("site", user=0)
    assert ended.returncode == 0, ended.stderr
    assert installed(machine) == ["python3-venv"]
    assert (machine.folder / ".venv/.site").exists()


def test_a_python_that_is_too_old_is_named_with_what_to_type(machine):
    ended = machine("site", TOO_OLD="1")
    assert ended.returncode == 1
    assert ended.stderr == (
        'Python 3.9.2 is too old: name Python 3.11 or newer, for example "make site PYTHON=python3.12".\n'
    )


def test_the_lock_is_installed_with_its_hashes_and_the_project_without_download(machine):
    machine("site", ENSUREPIP="1")
    pip = [line for line in (machine.folder / "pip.log").read_text().splitlines() if " install " in line]
    assert pip == [
        "-m pip install --quiet --require-hashes -r requirements/site.lock",
        "-m pip install --quiet --no-deps --no-build-isolation --editable .",
    ]


def test_an_environment_that_no_longer_starts_is_made_anew(machine):
    broken = machine.folder / ".venv/bin/python"
    broken.parent.mkdir(parents=True)
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    assert machine("site", ENSUREPIP="1").returncode == 0
    assert (machine.folder / ".venv/.site").exists()


def test_all_that_the_tests_lack_is_said_to_a_person_in_one_sentence(machine):
    ended = machine("test", commands={"fc-list": NO_FONT})
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert f"sudo apt-get install python3-venv chromium {FONTS} libatomic1)" in ended.stderr


def test_all_that_the_tests_lack_is_installed_for_root(machine):
    assert machine("test", user=0, commands={"fc-list": NO_FONT}).returncode == 0
    assert installed(machine) == [f"python3-venv chromium {FONTS} libatomic1"]


def test_where_the_fonts_cannot_be_listed_what_lists_them_is_installed_too(machine):
    assert machine("browser", user=0).returncode == 0
    assert installed(machine) == [f"chromium fontconfig {FONTS} libatomic1"]


@pytest.mark.parametrize("name", ["chromium", "chromium-browser", "google-chrome"])
def test_a_browser_and_fonts_that_are_there_are_left_as_they_are(machine, name):
    ended = machine("browser", user=0, commands={name: "#!/bin/sh\n", "fc-list": EVERY_FONT, "ldconfig": EVERY_LIBRARY})
    assert (ended.returncode, ended.stderr, installed(machine)) == (0, "", [])


def test_a_font_is_set_up_even_where_a_browser_is_there(machine):
    only_dejavu = '#!/bin/sh\n[ "$1" != "DejaVu Sans" ] || echo "$1"\n'
    commands = {"chromium": "#!/bin/sh\n", "fc-list": only_dejavu, "ldconfig": EVERY_LIBRARY}
    assert machine("browser", user=0, commands=commands).returncode == 0
    assert installed(machine) == [FONTS.replace("fonts-dejavu-core ", "")]


def test_every_target_of_the_makefile_says_what_it_does():
    targets = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)[1].split()
    assert re.findall(r"^make (\w+) +\S", make(ROOT), re.MULTILINE) == targets


def test_setting_up_happens_again_when_a_lock_or_python_itself_changed(tmp_path):
    for name in ("Makefile", "pyproject.toml", "requirements", "workshop"):
        (tmp_path / name).symlink_to(ROOT / name)
    python, stamp = tmp_path / ".venv/bin/python", tmp_path / ".venv/.site"
    python.parent.mkdir(parents=True)
    python.symlink_to(shutil.which("sh"))
    stamp.touch()
    assert "setup.sh" not in make(tmp_path, "-n", "site")
    os.utime(stamp, (0, 0))
    assert "setup.sh site" in make(tmp_path, "-n", "site")
    stamp.touch()
    python.unlink()
    python.symlink_to("removed-by-an-upgrade")
    assert "setup.sh site" in make(tmp_path, "-n", "site")


def make(folder, *arguments):
    # Not the flags of the `make test` that runs us.
    environment = {"PATH": os.environ["PATH"]}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout
