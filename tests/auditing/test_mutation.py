"""Plants each secret through each way out of a site, under each disguise: all must be found, none on a clean site."""

import itertools
import shutil

import pytest

from tests.auditing import channels
from tests.auditing.networks import prepared
from tests.auditing.transformations import ANYWHERE, IN_MARKUP, IN_TEXT

SECRETS = {
    "firm": "Laiterie Quervanec-Trémadoc",
    "firm, in another order": "Trémadoc Quervanec",
    "shop": "Fromages Trémadoc",
    "brand": "Crémeux d'Iswenn",
    "person": "Maëlle Kerdoncuff",
    "person, last name first": "Kerdoncuff Maëlle",
    "initial and name": "M. Kerdoncuff",
    "person of a note": "Madame Goulven",
    "phone": "02 61 91 44 07",
    "SIREN in SIRET": "812 345 676 00017",
    "e-mail": "m.kerdoncuff@quervanec-lait.fr",
    "domain": "www.quervanec-lait.fr",
    "street": "17 venelle du Goéland-Cendré",
    "notes": "fermé pendant les travaux de la chambre froide numéro",
    "commitment": "un tuteur nommé Isidore le premier matin de chaque",
    "employer's file": "quervanec.yml",
    "commune": "Ancenis-Saint-Géréon",
    "closed offer": "5z3k9x2m4t",
}


@pytest.fixture(scope="module")
def audit(tmp_path_factory):
    return prepared(tmp_path_factory.mktemp("network"))


def planted():
    """(channel, plant, disguise, transform) for every pair that makes sense."""
    everywhere, in_text = {**ANYWHERE}, {**ANYWHERE, **IN_TEXT}
    for some, disguises in ((channels.NAMES, everywhere), (channels.TEXT, in_text),
                            (channels.MARKUP, {**in_text, **IN_MARKUP})):
        for (channel, plant), (disguise, transform) in itertools.product(some.items(), disguises.items()):
            yield channel, plant, disguise, transform


def missed(audit, folder, cases):
    """What the audit does not find among planted secrets, and how many there were."""
    lost, count = [], 0
    for (channel, plant, disguise, transform), (secret, text) in itertools.product(cases, SECRETS.items()):
        site = folder / "site"
        try:
            name = plant(site, transform(text))
        except OSError:  # longer than any disk takes for a name
            continue
        found = [leak for leak in audit.leaks(site) if leak.kind != "refused" and name in (None, leak.file)]
        count += 1
        if not found:
            lost.append(f"{secret}: {disguise}, in {channel}")
        shutil.rmtree(site)
    return lost, count


def test_every_secret_is_found_in_every_channel_under_every_disguise(audit, tmp_path, capsys):
    cases = list(planted())
    lost, count = missed(audit, tmp_path, cases)
    with capsys.disabled():
        print(f"\n{len({case[0] for case in cases})} channels × {len({case[2] for case in cases})} disguises × "
              f"{len(SECRETS)} secrets: {count - len(lost)} of {count} found")
    assert lost == []
