"""The pipelines of the three forges: valid, short, pinned, and with no more rights than they need."""

import re
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
def test_only_the_deployment_may_write_and_only_pages(path):
    rights = {name: job["permissions"] for name, job in jobs(path) if "permissions" in job}
    assert rights in ({}, {"deploy": {"pages": "write", "id-token": "write"}})


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


@pytest.mark.parametrize("path", [".github/workflows/test.yml", ".forgejo/workflows/check.yml", ".gitlab-ci.yml"])
def test_every_forge_runs_the_one_test_command(path):
    assert re.search(r"- (run: )?\.ci/run$", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)


def test_the_one_test_command_is_make_test():
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert [line for line in script.read_text().splitlines() if line.startswith("make")] == ["make test"]
