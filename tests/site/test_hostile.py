"""Hostile words in every sentence people write: shown as they stand, and inert everywhere."""

import pytest
import yaml

from tests import TODAY
from tests.site.pages import FIXED
from tests.site.test_building import copy_network, passerelle

HOSTILE = (
    "<script>window.__ran=1</script>",
    '<img src=x onerror="window.__ran=1">',
    '"><svg/onload=window.__ran=1>',
    "' onclick='window.__ran=1",
    "[x](javascript:window.__ran=1)",
    "[y](data:text/html,<script>window.__ran=1</script>)",
    "{{ 7*7 }} {% raw %} {: onclick=window.__ran=1 }",
    "--8<-- 'site.yml' ]]> -->",
    "=cmd|' /C calc'!A0",
)
# Sentences people write, by kind of file: everything that is neither a code, a date, a number nor an address.
SENTENCES = {"text", "summary", "name", "title", "what", "how", "situation", "structure", "ask", "question", "because",
             "sentence", "label", "short", "director", "first_step", "when", "delay"}
LISTS = {"questions", "gets", "commits", "network_commits", "employer_commits", "confidentiality", "agreement_points"}


def poisoned(value, name=""):
    """The same data, with hostile words at the start of every sentence; all of them, in turn."""
    if isinstance(value, dict):
        tasks = name == "tasks"
        return {key: poisoned(item, "title" if tasks else key) for key, item in value.items()}
    if isinstance(value, list):
        # A list wants each of its lines once.
        lines = name in LISTS and all(isinstance(item, str) for item in value)
        return [poisoned(item, "text") + item[:25] if lines else poisoned(item) for item in value]
    if isinstance(value, str) and (name in SENTENCES or name in LISTS):
        return HOSTILE[len(value) % len(HOSTILE)]
    return value


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory):
    root = copy_network(tmp_path_factory.mktemp("hostile") / "network")
    count = 0
    for folder in ("sectors", "levers", "labels"):
        for path in sorted((root / folder).glob("*.yml")):
            count += poison(path)
    for name in ("site.yml", "partnership.yml", "parameters.yml"):
        count += poison(root / name)
    built = passerelle(root, "build", "--today", TODAY)
    print(f"{count} hostile sentences")
    assert built.returncode == 0, built.stderr[:3000]
    return root / "site"


def poison(path):
    data = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    plain = yaml.safe_load(path.read_text(encoding="utf-8").replace(": yes", ': "yes"').replace(": no\n", ': "no"\n'))
    worse = poisoned(dates_as_text(plain, data))
    text = yaml.safe_dump(worse, allow_unicode=True, width=100000, sort_keys=False)
    path.write_text(text, encoding="utf-8")
    return sum(text.count(words) for words in HOSTILE)


def dates_as_text(value, raw):
    """PyYAML reads days as dates; the engine reads text, which the raw loading kept."""
    if isinstance(value, dict):
        return {str(key): dates_as_text(item, raw[str(key)]) for key, item in value.items()}
    if isinstance(value, list):
        return [dates_as_text(item, other) for item, other in zip(value, raw, strict=True)]
    return raw if hasattr(value, "isoformat") else value


@pytest.mark.parametrize("kind", FIXED)
def test_hostile_words_are_read_and_never_run(new_context, serve_folder, hostile_site, kind):
    page = new_context().new_page()
    told = []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda said: said.type == "error" and told.append(said.text))
    page.goto(f"{serve_folder(hostile_site)}/{FIXED[kind]}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.__ran") is None
    assert told == []
    for bad in ("img[src=x]", "[onerror]", "[onclick]", "[onload]", "a[href^='javascript']", "a[href^='data']"):
        assert page.locator(bad).count() == 0


def test_hostile_words_are_shown_as_they_stand(new_context, serve_folder, hostile_site):
    page = new_context().new_page()
    page.goto(f"{serve_folder(hostile_site)}/leviers/")
    assert "<script>window.__ran=1</script>" in page.locator("main").inner_text()
    assert "{{ 7*7 }}" in page.locator("main").inner_text()
