"""Pages written by hand: which are read, and what would be published beside them."""

import pytest

from passerelle.reading import read_pages
from tests.boards import write


def told(root):
    return [(problem.file, problem.rule) for problem in read_pages(root)[2]]


def test_every_page_is_read_and_pictures_are_left_alone(tmp_path):
    write(tmp_path, {"content/b.md": "# B\n", "content/a/x.md": "\ufeffÉ\r\n", "content/a/plan.svg": "<svg/>",
                     "content/.cache/x.js": ""})
    texts, kept, problems = read_pages(tmp_path)
    assert (texts, problems) == ({"content/a/x.md": "É\n\n", "content/b.md": "# B\n\n"}, [])
    assert kept == {"content/a/x.md": "\ufeffÉ\r\n".encode(), "content/a/plan.svg": b"<svg/>", "content/b.md": b"# B\n"}
    assert read_pages(tmp_path / "nowhere") == ({}, {}, [])


@pytest.mark.parametrize("name", ["x.js", "x.html", "x.MD", "x.markdown", "notes.yml", "x"])
def test_what_would_be_published_as_it_is_is_refused(tmp_path, name):
    write(tmp_path, {f"content/a/{name}": "x"})
    assert told(tmp_path) == [(f"content/a/{name}", "page-file")]


@pytest.mark.parametrize("name", [
    "a\u202edm.md", "\u202ex/a.md", "a\x1b[31m.md", 'a"onload=x.md', "<b>.svg", "a\u2028.png",
])
def test_a_name_that_cannot_be_shown_as_it_is_is_refused(tmp_path, name):
    [(file, rule)] = told(write(tmp_path, {f"content/{name}": "x"}))
    assert rule == "file-name" and file.isprintable()


def test_a_link_and_a_text_that_cannot_be_seen_are_refused(tmp_path):
    write(tmp_path, {"content/a.md": "Bonj\u200bour", "content/b.md": ""})
    (tmp_path / "content/b.md").write_bytes(b"\xe9")
    (tmp_path / "content/c").symlink_to(tmp_path)
    assert told(tmp_path) == [("content/a.md", "text-invisible"), ("content/b.md", "file-not-utf-8"),
                              ("content/c", "file-symlink")]
