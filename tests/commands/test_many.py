"""Too much of everything: ten thousand offers, and files made to choke a reader. Figures are printed: `pytest -s`."""

from itertools import product
from random import Random
from string import ascii_lowercase

import pytest

from passerelle.reference import places
from tests.boards import tiny_network, write
from tests.commands.small import is_one_sentence, measured, small_network

OFFERS, EMPLOYERS = 10_000, 2_000
MEMORY = 300  # MB: what the smallest runners leave
REFUSED_IN = 2  # seconds of processor, over those of a check that finds nothing
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
OFFER = "offers/agri-food/autre.yml"
EMPLOYER = """\
kind: company
address: {street: %s rue des Ajoncs, postcode: "44000", commune: "44109"}
establishments:"""
SEAT = '  - {{commune: "{}", headcount: 10-49}}'


def many(root):
    """Ten thousand offers of two thousand employers, over the communes of the network's département."""
    offer = next(text for path, text in tiny_network().items() if path.startswith("offers/"))
    communes = sorted(c.code for postcode in range(44000, 45000) for c in places().with_postcode(str(postcode)))
    chance = Random(1)
    files = {}
    for n in range(EMPLOYERS):
        seats = "\n".join(SEAT.format(code) for code in dict.fromkeys(seats_of(n, communes)))
        files[f"employers/e{n}.yml"] = f"legal_name: Fictive {n}\n{EMPLOYER % (n + 1)}\n{seats}\n"
    for n in range(OFFERS):
        owner = n % EMPLOYERS
        commune = seats_of(owner, communes)[n // EMPLOYERS % 2]
        id = "".join(chance.choices(LETTERS, k=12))
        own = offer.replace("7q3k9x2m4t", id).replace("exemple-laiterie", f"e{owner}").replace("44003", commune)
        files[f"offers/agri-food/o{n}.yml"] = own
    return write(small_network(root), files)


def seats_of(employer, communes):
    """Two communes for each employer."""
    return communes[employer % len(communes)], communes[(7 * employer + 3) % len(communes)]


def test_ten_thousand_offers_are_checked_in_little_memory(tmp_path):
    status, said, told, seconds, memory = measured(many(tmp_path), "check", "--format", "json")
    print(f"\n{OFFERS} offers of {EMPLOYERS} employers: {seconds:.1f} s of processor, {memory:.0f} MB")
    assert (status, told) == (0, "")
    assert said.count('"rule"') < 2 * OFFERS  # those of one employer are alike, and the check says so of each
    assert memory <= MEMORY


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    return small_network(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def usual(network):
    """The seconds of a check that finds nothing."""
    return measured(network, "check")[3]


WORDS = ["q" + "".join(letters) for letters in product(ascii_lowercase, repeat=3)]
BOMB = "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 6)}]\n" for a, b in zip("abcdefghij", "bcdefghijk", strict=True))
HOSTILE = {
    "ten megabytes in one value": "notes: " + "x" * 10_000_000,
    "ten thousand brackets": "a: " + "[" * 10_000 + "]" * 10_000,
    "ten thousand braces": "a: " + "{a: " * 10_000,
    "a bomb of aliases": f"a: &a [x, x, x, x, x, x]\n{BOMB}",
    "ten thousand unknown fields": "".join(f"{word}: 1\n" for word in WORDS[:8_000]),
    "ten thousand unknown conditions": f"conditions: [{', '.join(WORDS[:10_000])}]\n",
    "the same value again and again": f"tasks: [{', '.join(['a'] * 20_000)}]\n",
    "the same field again and again": "id: a\n" * 9_000,
    "thirty thousand controls": "notes: " + "\a" * 30_000,
    "thirty thousand invisible characters": "notes: " + "\u202e" * 20_000,
    "thirty thousand accents on one letter": "notes: e" + "\u0301" * 30_000,
    "nothing but dashes": "a:\n" + "- " * 30_000,
    "nothing but colons": ": " * 30_000,
    "an open quote": 'notes: "' + "\\n" * 30_000,
}


def test_memory_is_that_of_the_command_and_not_of_who_started_it(network):
    kept = b"x" * 2 * MEMORY * 1024 * 1024
    assert measured(network, "check")[4] < len(kept) / 1024 / 1024 / 2


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_file_made_to_choke_a_reader_is_refused_at_once(network, usual, text):
    path = network / OFFER
    before = path.read_bytes()
    try:
        path.write_text(text, encoding="utf-8")
        status, said, told, seconds, memory = measured(network, "check")
    finally:
        path.write_bytes(before)
    print(f"\n{seconds - usual:.2f} s of processor, {memory:.0f} MB")
    assert status == 1
    assert said.startswith(f"{OFFER}:")
    assert len(said.splitlines()) <= 120
    assert is_one_sentence(told)
    assert seconds - usual <= REFUSED_IN
    assert memory <= MEMORY
