"""Where the network's files are looked for, and what is said of the others."""

import os
import unicodedata
from types import SimpleNamespace

import pytest

from passerelle.problems import report
from passerelle.reading import Files, folders, read_network

SECTORS = {"sectors/agri-food.yml": "name: Agroalimentaire\n"}


@pytest.fixture
def network(tmp_path):
    """`network(files)`: a folder with a sector and these files, path → text, or None for a folder."""

    def write(files):
        for path, text in {**SECTORS, **files}.items():
            place = tmp_path / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.mkdir() if text is None else place.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def told(root):
    return report(read_network(root)[1], "text").splitlines()


def test_each_kind_of_file_is_found_and_sorted(network):
    paths = [
        "offers/cleaning/b.yml", "offers/agri-food/z.yml", "offers/agri-food/a.yml", "offers/agri-food-2/a.yml",
        "employers/x.yml", "sectors/cleaning.yml", "levers/car.yml", "labels/fr.yml",
        "site.yml", "parameters.yml", "partnership.yml",
    ]  # fmt: skip
    files, problems = read_network(network({path: f"path: {path}\n" for path in paths}))
    assert not problems
    assert [offer.file for offer in files.offers] == sorted(path for path in paths if path.startswith("offers/"))
    assert [sector.file for sector in files.sectors] == ["sectors/agri-food.yml", "sectors/cleaning.yml"]
    assert [files.employers[0].data, files.levers[0].data, files.labels[0].data] == [
        {"path": "employers/x.yml"}, {"path": "levers/car.yml"}, {"path": "labels/fr.yml"},
    ]  # fmt: skip
    assert [files.site.file, files.parameters.file, files.partnership.file] == paths[-3:]


def test_a_network_needs_only_its_sectors(network):
    files, problems = read_network(network({}))
    assert (problems, files) == ([], Files(sectors=files.sectors))


def test_hidden_files_readmes_and_the_rest_of_the_repository_are_left_alone(network):
    strange = ["mkdocs.yml", "notes.docx", "content/x.yaml", ".env", "offers/.gitkeep", "offers/agri-food/README.md"]
    assert told(network(dict.fromkeys([*strange, "employers/.x.yml", ".git/x.yml"], "\x00"))) == []


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"offers/poste.yml": ""},
            "offers/poste.yml:1:1: Une offre se range dans le dossier de son secteur. Déplacez ce fichier, par exemple "
            "dans offers/agri-food/poste.yml.",
        ),
        (
            {"offers/agri-food/old/poste.yml": ""},
            "offers/agri-food/old/poste.yml:1:1: Ce fichier est rangé trop profond : il ne serait pas lu. Déplacez-le "
            "dans offers/agri-food/.",
        ),
        (
            {"employers/old/x.yml": ""},
            "employers/old/x.yml:1:1: Ce fichier est rangé trop profond : il ne serait pas lu. Déplacez-le dans "
            "employers/.",
        ),
        (
            {"/".join(["levers", *"abcdefgh", "x.yml"]): ""},
            "levers/a/b/c/d/e/f/g/h:1:1: Ce dossier est rangé trop profond. Remontez ses fichiers dans levers/.",
        ),
        (
            {"levers/car.yaml": ""},
            "levers/car.yaml:1:1: Le nom de ce fichier finit mal : il faut « .yml », en minuscules. Renommez-le en "
            "« car.yml ».",
        ),
        (
            {"levers/car.YML": ""},
            "levers/car.YML:1:1: Le nom de ce fichier finit mal : il faut « .yml », en minuscules. Renommez-le en "
            "« car.yml ».",
        ),
        (
            {"Site.yaml": ""},
            "Site.yaml:1:1: Le nom de ce fichier finit mal : il faut « .yml », en minuscules. Renommez-le en "
            "« site.yml ».",
        ),
        (
            {"offers/agri-food/x.yml": None},
            "offers/agri-food/x.yml:1:1: Ceci est un dossier, mais son nom finit par « .yml ». Renommez-le sans "
            "« .yml ».",
        ),
        (
            {"offers/agri-food/poste.docx": ""},
            "offers/agri-food/poste.docx:1:1: avertissement : Ce fichier n'est pas lu : seuls le sont ceux qui "
            "finissent par « .yml ». Déplacez-le ailleurs.",
        ),
        (
            {"offers/poste.txt": ""},
            "offers/poste.txt:1:1: avertissement : Ce fichier n'est pas lu : seuls le sont ceux qui finissent par "
            "« .yml ». Déplacez-le ailleurs.",
        ),
        (
            {"levers": ""},
            "levers:1:1: « levers » devrait être un dossier. Renommez ce fichier, puis créez le dossier « levers ».",
        ),
        (
            {"Offers/agri-food/x.yml": ""},
            "Offers:1:1: Le nom de ce dossier s'écrit en minuscules. Renommez-le en « offers ».",
        ),
        (
            {"levers/a\nb.yml": ""},
            "levers/a\\nb.yml:1:1: Ce nom contient un caractère illisible. Renommez avec des lettres, des chiffres et "
            "des tirets.",
        ),
        (
            {"levers/car.yml": "a: b: c\n"},
            'levers/car.yml:1:5: Cette ligne contient deux fois « : ». Mettez le texte entre guillemets : a: "b: c"',
        ),
        (
            {"labels/ar.yml": "#" * 140_000},
            "labels/ar.yml:1:1: Ce fichier dépasse 128 Ko. Raccourcissez-le ou partagez-le en plusieurs fichiers.",
        ),
        (
            {"levers/car.yml": "#" * 70_000},
            "levers/car.yml:1:1: Ce fichier dépasse 64 Ko. Raccourcissez-le ou partagez-le en plusieurs fichiers.",
        ),
    ],
)
def test_what_is_out_of_place_is_told(network, files, said):
    assert told(network(files)) == [said]


def test_a_missing_sectors_folder_is_told_with_how_to_make_it(tmp_path):
    assert told(tmp_path) == [
        "sectors:1:1: Le dossier « sectors » manque. Créez-le à la racine du réseau, avec un fichier par secteur, par "
        "exemple sectors/agri-food.yml."
    ]


def test_a_missing_network_is_told(tmp_path):
    said = ".:1:1: Ce dossier n'existe pas ou ne peut pas être lu. Indiquez le dossier qui contient « sectors »."
    assert told(tmp_path / "nowhere") == [said]


@pytest.mark.parametrize("link", ["levers/car.yml", "levers", "offers/agri-food", "site.yml", "levers/notes.txt"])
def test_links_are_refused_wherever_they_lead(network, tmp_path_factory, link):
    root, elsewhere = network({"sectors/cleaning.yml": "name: x\n"}), tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "x.yml").write_text("secret: 1\n", encoding="utf-8")
    (root / link).parent.mkdir(parents=True, exist_ok=True)
    (root / link).symlink_to(elsewhere if "." not in link else elsewhere / "x.yml")
    said = "Ceci est un lien vers un autre endroit. Remplacez-le par le vrai fichier ou le vrai dossier."
    assert told(root) == [f"{link}:1:1: {said}"]


def test_a_link_that_leads_nowhere_is_refused_too(network):
    root = network({"levers/README.md": ""})
    (root / "levers/car.yml").symlink_to("nowhere")
    assert [problem.rule for problem in read_network(root)[1]] == ["file-symlink"]


def test_a_name_that_is_not_text_is_told_without_a_traceback(network, monkeypatch):
    root, listed = network({"levers/README.md": ""}), folders._listed
    entry = SimpleNamespace(name=os.fsdecode(b"caf\xe9.yml"))
    monkeypatch.setattr(folders, "_listed", lambda path: [entry] if str(path).endswith("levers") else listed(path))
    (problem,) = read_network(root)[1]
    assert (problem.file, problem.rule) == ("levers/caf\\udce9.yml", "file-name")


def test_accents_and_spaces_in_a_name_are_fine(network):
    name = unicodedata.normalize("NFC", "offers/agri-food/Aide cuisinière.yml")
    assert [offer.file for offer in read_network(network({name: "a: 1\n"}))[0].offers] == [name]


def test_the_order_of_the_listing_changes_nothing(network, monkeypatch):
    root = network({f"levers/{name}.yml": "a: b: c\n" for name in "zéaZ"} | {"levers/good.yml": "a: 1\n"})
    first, listed = read_network(root), os.scandir

    class Reversed(list):
        __enter__, __exit__ = lambda self: self, lambda self, *_: None

    monkeypatch.setattr(os, "scandir", lambda path: Reversed(reversed(list(listed(path)))))
    assert read_network(root) == first
