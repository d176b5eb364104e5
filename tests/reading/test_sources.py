"""Everything a build is made from is read once, at one moment."""

from passerelle.reading import read_sources, sources
from tests.boards import tiny_network, write

OTHERS = {"content/index.md": "# Accueil\n", "theme/main.html": "<html>", "theme/pictograms/car.svg": "<svg/>",
          "schema/offer.schema.json": "{}", "register/published.json": "{}", "mkdocs.yml": "site_name: X\n"}


def test_what_is_confidential_is_kept_as_documents_and_the_rest_as_bytes(tmp_path):
    files = {**tiny_network(), **OTHERS}
    found = read_sources(write(tmp_path, files))
    assert found.problems == ()
    assert found.named == set(files)
    assert set(found.kept) == {path for path in files if not path.startswith(("offers/", "employers/"))}
    assert all(found.kept[path] == files[path].encode() for path in found.kept)
    assert found.pages == {"content/index.md": "# Accueil\n\n"}
    assert [document.file for document in found.files.employers] == ["employers/exemple-laiterie.yml"]


def test_a_folder_is_asked_by_its_name(tmp_path):
    found = read_sources(write(tmp_path, {**tiny_network(), **OTHERS, "sectors/autre.yml": "- : ["}))
    assert found.below("theme") == {"main.html": b"<html>", "pictograms/car.svg": b"<svg/>"}
    assert found.stems("theme/pictograms", ".svg") == ["car"]
    assert found.stems("sectors") == ["agri-food", "autre"]  # a file with a fault is not missing


def test_what_cannot_be_read_is_not_taken_for_missing(tmp_path):
    write(tmp_path, tiny_network())
    (tmp_path / "register/published.json").mkdir(parents=True)
    (tmp_path / "register/published.new").mkdir()  # nobody's, and nobody needs it
    [problem] = read_sources(tmp_path).problems
    assert (problem.file, problem.rule, problem.level) == ("register/published.json", "file-special", "error")


def changing(monkeypatch, path, times):
    """The file at `path` changes just after each of the first readings."""
    read, left = sources._read, [times]

    def read_then_change(*arguments):
        found = read(*arguments)
        if left[0]:
            left[0] -= 1
            path.write_text(path.read_text("utf-8") + "# autre chose\n", "utf-8")
        return found

    monkeypatch.setattr(sources, "_read", read_then_change)


def test_files_that_change_meanwhile_are_read_again(tmp_path, monkeypatch):
    label = write(tmp_path, {**tiny_network(), **OTHERS}) / "site.yml"
    changing(monkeypatch, label, 2)
    found = read_sources(tmp_path)
    assert found.problems == ()
    assert found.kept["site.yml"] == label.read_bytes()


def test_files_that_never_rest_are_refused(tmp_path, monkeypatch):
    changing(monkeypatch, write(tmp_path, tiny_network()) / "site.yml", 9)
    assert [(problem.rule, problem.level) for problem in read_sources(tmp_path).problems] == [
        ("files-changing", "error")]
