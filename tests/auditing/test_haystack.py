"""Every file is read, or refused: never skipped."""

import base64
import gzip
import importlib.util
import shutil
import zlib
from pathlib import Path

import pytest

from passerelle.auditing.containers import Refused
from passerelle.auditing.haystack import CHUNK, Haystack, SiteFile, files, is_the_themes
from tests.auditing.making import chunk, jpeg, pdf, png

MATERIAL = Path(importlib.util.find_spec("material").submodule_search_locations[0], "templates")


def read(folder, name, data):
    """All that is read of a file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return "\n".join(view.text for view in Haystack().views(SiteFile(name, path)))


@pytest.mark.parametrize("data", [
    b"\0\1\2\3", b"PK\3\4 zip", b"wOF2\0\1\0\0", b"\x7fELF\2\1\1\0", b"caf\xe9 en latin-1", b"RIFF1234WAVEfmt ",
    b"\x1f\x8b abime", b"%PDF-1.7 abime", png(b"tEXt", b"x")[:40] + b"\0", jpeg(0xFE, b"x")[:6], b"\xff\xd8\xff\xe1",
    png(b"zTXt", b"A\0\0pas compresse"),
])
def test_what_cannot_be_read_is_refused(tmp_path, data):
    with pytest.raises(Refused):
        read(tmp_path, "x.bin", data)


def test_an_archive_that_grows_too_big_is_refused(tmp_path):
    with pytest.raises(Refused, match="trop gros"):
        read(tmp_path, "x.gz", gzip.compress(bytes(80 << 20)))


def test_a_protected_pdf_is_refused(tmp_path):
    with pytest.raises(Refused, match="sans mot de passe"):
        read(tmp_path, "x.pdf", pdf("Fiche").replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt 8 0 R"))


def test_a_pdf_is_refused_where_pypdf_is_missing(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pypdf", None)
    with pytest.raises(Refused, match="installez pypdf"):
        read(tmp_path, "x.pdf", pdf("Fiche"))


def test_a_link_is_refused(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(Refused, match="lien symbolique"):
        list(Haystack().views(SiteFile("link", tmp_path / "link")))


def test_boxes_inside_boxes_are_opened_and_not_for_ever(tmp_path):
    data = b"Quervanec"
    for _ in range(3):
        data = gzip.compress(data)
    assert "Quervanec" in read(tmp_path, "x.gz", data)
    with pytest.raises(Refused):
        for _ in range(3):
            data = gzip.compress(data)
        read(tmp_path, "x.gz", data)


def test_an_image_in_base64_in_a_style_is_opened(tmp_path):
    data = base64.b64encode(png(b"tEXt", b"Author\0Quervanec")).decode()
    assert "Quervanec" in read(tmp_path, "x.css", f"p {{ background: url(data:image/png;base64,{data}) }}".encode())


def test_a_name_across_two_chunks_is_read_whole(tmp_path):
    text = "x" * (CHUNK - 4) + "Quervanec" + "y" * 10
    path = tmp_path / "x.txt"
    path.write_text(text)
    views = list(Haystack().views(SiteFile("x.txt", path)))
    assert any(view.text[9000:].count("Quervanec") and view.start for view in views)


def test_the_themes_own_files_are_known_by_their_bytes(tmp_path):
    original = next(MATERIAL.glob("assets/javascripts/bundle.*.min.js"))
    name = original.relative_to(MATERIAL).as_posix()
    copy = tmp_path / name
    copy.parent.mkdir(parents=True)
    shutil.copy(original, copy)
    assert is_the_themes(SiteFile(name, copy))
    copy.write_bytes(copy.read_bytes() + b"// Quervanec")
    assert not is_the_themes(SiteFile(name, copy))
    assert "Quervanec" in "".join(view.text for view in Haystack().views(SiteFile(name, copy)))


def test_folders_hidden_files_and_empty_files_are_named(tmp_path):
    (tmp_path / "a" / ".b").mkdir(parents=True)
    (tmp_path / "a" / ".b" / ".c").touch()
    assert [file.name for file in files(tmp_path)] == ["a", "a/.b", "a/.b/.c"]


def test_pixels_are_not_read(tmp_path):
    image = png(b"tEXt", b"A\0b")
    pixels = chunk(b"IDAT", zlib.compress(b"\0Quervanec"))
    assert "Quervanec" not in read(tmp_path, "x.png", image.replace(chunk(b"IDAT", zlib.compress(b"\0\0")), pixels))


def test_what_stands_behind_the_pixels_of_an_animation_is_read(tmp_path):
    frames = b"".join(chunk(b"fcTL", b"x") + chunk(b"fdAT", b"\0\0\0\1" + zlib.compress(b"\0\0") + name)
                      for name in (b"Quervanec", b"Kerdoncuff"))
    image = png(b"tEXt", b"A\0b")
    text = read(tmp_path, "x.png", image[:-12] + frames + image[-12:])
    assert "Quervanec" in text and "Kerdoncuff" in text


def test_pixels_that_grow_are_not_kept(tmp_path):
    image, few = png(b"tEXt", b"A\0b"), chunk(b"IDAT", zlib.compress(b"\0\0"))
    many = chunk(b"IDAT", zlib.compress(bytes(80 << 20)) + b"Quervanec")
    assert "Quervanec" in read(tmp_path, "x.png", image.replace(few, many))
