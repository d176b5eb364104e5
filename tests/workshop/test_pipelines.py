"""The pipelines of the three forges: valid, short, pinned, and with no more rights than they need."""

import re
import shutil
import subprocess
import sys

import pytest
import yaml

from tests import ROOT

GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORGEJO = sorted((ROOT / ".forgejo/workflows").glob("*.yml"))
GITLAB = [ROOT / ".gitlab-ci.yml"]

PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")


def for_each(paths):
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.relative_to(ROOT).as_posix())


every_pipeline = for_each(GITHUB + FORGEJO + GITLAB)
every_workflow = for_each(GITHUB + FORGEJO)


def read(path):
    # BaseLoader: YAML 1.1 would take the key `on` for a yes.
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def jobs(path):
    return read(path)["jobs"].items()


def steps(path):
    return [step for _, job in jobs(path) for step in job["steps"]]


def test_there_is_a_pipeline_for_each_forge():
    assert GITHUB
    assert FORGEJO
    assert GITLAB[0].is_file()


@every_pipeline
def test_a_pipeline_is_what_its_forge_understands(path):
    options = ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"] if path in GITLAB else ["vendor.github-workflows"]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *options, path]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    assert judged.returncode == 0, judged.stdout


@every_pipeline
def test_a_pipeline_is_read_at_one_glance(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) < 50


@every_workflow
def test_every_action_is_pinned_by_its_commit_and_says_its_version(path):
    lines = [line.strip(" -") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not PINNED.search(line)] == []


@every_workflow
def test_a_workflow_may_only_read(path):
    assert read(path)["permissions"] == {"contents": "read"}


@every_workflow
def test_only_the_register_is_committed_and_only_the_deployment_writes_pages(path):
    rights = {name: job["permissions"] for name, job in jobs(path) if "permissions" in job}
    publishing = {"build": {"contents": "write"}, "deploy": {"pages": "write", "id-token": "write"}}
    assert rights == (publishing if path.name == "publish.yml" else {})


def test_the_key_that_may_push_is_given_to_one_step_which_installs_nothing():
    given = [step for step in steps(ROOT / ".github/workflows/publish.yml") if "github.token" in str(step)]
    assert [step["run"] for step in given] == ["gh auth setup-git && .ci/remember origin HEAD:main"]


@pytest.mark.parametrize("path", [".github/workflows/publish.yml", ".gitlab-ci.yml"])
def test_nothing_is_published_before_it_is_remembered_and_pushed(path):
    said = (ROOT / path).read_text(encoding="utf-8")
    shown = "upload-pages" if "github" in path else "mv site"
    found = [said.index(words) for words in ("make edition", ".ci/remember", shown)]
    assert found == sorted(found)


def test_a_publication_does_not_start_itself_again():
    assert read(ROOT / ".github/workflows/publish.yml")["on"]["push"]["paths-ignore"] == ["register/published.json"]
    assert "-o ci.skip" in (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")


@pytest.fixture
def clone(tmp_path):
    """A clone that an edition was made in, and the repository it came from."""
    def git(*words, where):
        done = subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@y.example", *words], cwd=where,
                              capture_output=True, encoding="utf-8", check=True)
        return done.stdout.strip()

    origin, here = tmp_path / "origin", tmp_path / "here"
    origin.mkdir()
    git("init", "--quiet", "--initial-branch=main", where=origin)
    git("config", "receive.denyCurrentBranch", "ignore", where=origin)
    git("commit", "--quiet", "--allow-empty", "-m", "Begin", where=origin)
    git("clone", "--quiet", str(origin), str(here), where=tmp_path)
    (here / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/remember", here / ".ci/remember")
    (here / "register").mkdir()
    (here / "register/published.json").write_text("{}\n", encoding="utf-8")
    return git, origin, here


def remember(here):
    return subprocess.run([here / ".ci/remember", "origin", "HEAD:main"], capture_output=True, check=False).returncode


def test_the_register_is_committed_alone_and_only_when_it_says_something_new(clone):
    git, origin, here = clone
    assert (remember(here), remember(here)) == (0, 0)
    assert git("log", "--format=%s", "main", where=origin).splitlines() == ["Remember what is published", "Begin"]
    assert git("ls-tree", "-r", "--name-only", "main", where=origin) == "register/published.json"


def test_what_else_is_staged_stays_so(clone):
    git, origin, here = clone
    (here / "employers.yml").write_text("", encoding="utf-8")
    git("add", "employers.yml", where=here)
    assert remember(here) == 0
    assert git("ls-tree", "-r", "--name-only", "main", where=origin) == "register/published.json"
    assert git("diff", "--cached", "--name-only", where=here) == "employers.yml"


@pytest.mark.parametrize("target", [None, "nowhere.json", "published.json", "real.json"])
def test_a_register_that_is_gone_or_a_link_is_never_committed(clone, target):
    git, origin, here = clone
    assert remember(here) == 0
    register = here / "register/published.json"
    register.unlink()
    if target:
        register.symlink_to(target)
        (here / "register/real.json").write_text("{}", encoding="utf-8")
    assert remember(here) == 1
    assert git("log", "--format=%s", "main", where=origin).splitlines() == ["Remember what is published", "Begin"]


def test_an_edition_made_from_files_that_have_changed_since_is_stopped(clone):
    git, origin, here = clone
    git("commit", "--quiet", "--allow-empty", "-m", "Meanwhile", where=origin)
    assert remember(here) != 0
    assert git("log", "-1", "--format=%s", "main", where=origin) == "Meanwhile"


def test_the_deployment_runs_nothing_of_ours():
    deploy = read(ROOT / ".github/workflows/publish.yml")["jobs"]["deploy"]
    assert [step["uses"].split("@")[0] for step in deploy["steps"]] == ["actions/deploy-pages"]


@every_workflow
def test_no_workflow_gives_a_stranger_s_change_our_rights(path):
    assert not {"pull_request_target", "workflow_run"} & set(read(path)["on"])


@every_workflow
def test_no_expression_stands_inside_a_command(path):
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@every_workflow
def test_no_checkout_leaves_its_key_behind(path):
    kept = [step for step in steps(path) if "checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] == "false" for step in kept)


FORGES = (".github/workflows/test.yml", ".forgejo/workflows/check.yml", ".gitlab-ci.yml")


@pytest.mark.parametrize("path", FORGES)
@pytest.mark.parametrize(("answer", "tested"), [("true", True), ("false", False)])
def test_every_forge_runs_the_one_test_command_where_the_demonstration_is(tmp_path, path, answer, tested):
    """The tests speak of its offers: in a network of its own, every one of them would fail for nothing."""
    command = re.search(r'- (?:run: )?"(.*\.ci/run)"$', (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)[1]
    script = tmp_path / ".ci/run"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\ntouch tested\n", encoding="utf-8")
    script.chmod(0o755)
    (tmp_path / "site.yml").write_text(f"name: Ici\ndemonstration: {answer}  # oui\n", encoding="utf-8")
    subprocess.run(["sh", "-ec", command], cwd=tmp_path, check=True)
    assert (tmp_path / "tested").exists() is tested


def test_where_the_tests_are_not_root_what_they_draw_with_is_set_up_before():
    """A runner of GitHub has a browser and few fonts; `make test` would stop there to say what to install."""
    commands = [step["run"] for step in steps(ROOT / ".github/workflows/test.yml") if "run" in step]
    assert commands[0] == "sudo workshop/setup.sh browser"
    assert ".ci/run" in commands[1]


def test_the_one_test_command_is_make_test():
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert [line for line in script.read_text().splitlines() if line.startswith("make")] == ["make test"]
