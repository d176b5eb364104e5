"""Pages written by hand may hold anything: what would run in one stops the build, and the page is named."""

from tests import TODAY
from tests.boards import write
from tests.commands.small import LAST_GOOD
from tests.site.test_building import contents, copy_network, passerelle

TITLE = "---\ntitle: Le réseau\n---\n\n# Le réseau\n\n"
# Five: a refusal names no more. What else a page may try is in tests/building/test_page_policy.py.
HOSTILE = {
    "script.md": TITLE + '<script>fetch("/x")</script>\n',
    "list.md": TITLE + "Un mot\n{: onclick=fetch(1) }\n",
    "link.md": TITLE + "[Cliquez ici](javascript:fetch(1)).\n",
    "title.md": "---\ntitle: '</title><script>fetch(1)</script>'\n---\n\nBonjour.\n",
    "description.md": "---\ndescription: '\"><svg onload=fetch(1)>'\n---\n\nBonjour.\n",
}


def test_a_page_that_would_run_something_stops_the_build(tmp_path):
    root = copy_network(tmp_path / "network")
    for name, text in HOSTILE.items():
        (root / "content/reseau" / name).write_text(text, encoding="utf-8")
    write(tmp_path / "site", LAST_GOOD)
    built = passerelle(root, "build", "--site", tmp_path / "site", "--today", TODAY)
    assert built.returncode == 1
    for name in HOSTILE:
        assert f"reseau/{name.removesuffix('.md')}/index.html : il y a un " in built.stderr
    assert "Traceback" not in built.stderr and "a été effacé" not in built.stderr
    assert contents(tmp_path / "site") == {path: text.encode() for path, text in LAST_GOOD.items()}
