"""Networks of any size, varied and valid, always alike: `python -m tests.growing FOLDER OFFERS [SEED]` writes one.

Each offer is put together from those of the demonstration: of one the job and its conditions, of another, signed by the
same kind of employer, the contract and its pay. Employers, people, places, days and states are drawn.
"""

import json
import shutil
import sys
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from passerelle.reading import read_network
from passerelle.reference import places
from tests import ROOT, TODAY, inventing
from tests.boards import write

DEPARTMENTS = ("44", "49", "53", "72", "85")
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
STATES = {"open": 84, "paused": 4, "draft": 3, "filled": 6, "withdrawn": 3}  # of a hundred offers
CLOSED = ("filled", "withdrawn")
FROM_ANOTHER = ("welcome", "experience_welcome", "steps", "french", "lasting_need")
KEPT = ("labels", "levers", "sectors", "parameters.yml", "partnership.yml", "mkdocs.yml")
LINKED = ("schema", "theme", "hooks")
DROPPED = ("file", "closed", "pay", "work_authorisation", "rhythm_days")
FORGOTTEN = 0.15  # of what an offer lists
OFFERS_EACH = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)


def grown_network(folder: Path, offers: int, seed: int = 1, departments: tuple[str, ...] = DEPARTMENTS) -> Path:
    """Writes below `folder` a network that every command accepts, with its site's frame, and gives the folder back."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in LINKED:
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "content", folder / "content")
    for name in KEPT:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, folder / name)
    return write(folder, {**site(departments), **confidential(offers, seed, departments)})


def site(departments: tuple[str, ...]) -> dict[str, str]:
    """The identity of the demonstration, over these départements."""
    text = (ROOT / "site.yml").read_text("utf-8")
    return {"site.yml": text.replace('departments: ["44"]', f"departments: {json.dumps(departments)}")}


def confidential(offers: int, seed: int, departments: tuple[str, ...]) -> dict[str, str]:
    """The files of the employers and of their offers, path → text."""
    random, files, number = Random(seed), {}, 0
    towns, sizes = communes(departments)
    while len(files) < offers + number:
        base = random.choice(open_ones(examples()))
        code = f"{inventing.plain(inventing.word(random))}-{number}"
        employer = invented_employer(random, number, base, random.choices(towns, cum_weights=sizes, k=3))
        files[f"employers/{code}.yml"] = written(employer)
        number += 1
        for _ in range(min(random.choice(OFFERS_EACH), offers + number - len(files))):
            example = random.choice(open_ones(like(base)))
            path = f"offers/{sector_of(example)}/{code}-{len(files)}.yml"
            files[path] = written(invented_offer(random, example, code, employer))
    return files


def invented_employer(random: Random, number: int, base: Mapping[str, Any], near: list[str]) -> dict[str, Any]:
    """An employer of the same kind and sector as the one of a demonstration offer, at some of these communes."""
    kind = kinds()[base["employer"]]
    name, known = inventing.firm(random, kind)
    domain = f"{inventing.plain(name)[:40].strip('-')}.example"
    people = [inventing.contact(random, domain) for _ in range(random.choice((1, 1, 2)))]
    seats = [{"commune": commune, "headcount": random.choice(inventing.HEADCOUNTS)}
             for commune in dict.fromkeys(near[:random.choice((1, 1, 1, 2, 3))])]
    filling = (inventing.word(random), random.randrange(2, 13))
    return {
        "legal_name": name, "siret": inventing.siret(number), "kind": kind,
        "address": {"street": inventing.street(random), "postcode": places().postcodes(near[0])[0], "commune": near[0]},
        "establishments": seats, "contacts": people, "web_domains": [domain],
        **({"trade_names": known} if known else {}),
        **({"brands": [f"Le {inventing.word(random)}"]} if random.random() < 0.3 else {}),
        "agreement": {"signed": days_ago(random, 30, 300), "ends": days_ago(random, -300, -30),
                      "commitments": [random.choice(inventing.PROMISES).format(*filling)]},
        "followed_by": [sector_of(base)],
        "notes": random.choice(inventing.NOTES).format(*filling, person=people[0]["name"]),
    }


def invented_offer(random: Random, base: Mapping[str, Any], code: str, employer: Mapping[str, Any]) -> dict[str, Any]:
    """An offer of the employer `code`, made like `base` and others of its sector."""
    signed = random.choice([one for one in open_ones(like(base)) if one["kind"] == base["kind"]])
    other = random.choice(like(base))
    published = days_ago(random, 8, 70)
    checked = max(published, days_ago(random, 0, 45))
    offer = {
        **{field: value for field, value in base.items() if field not in DROPPED},
        **{field: other[field] for field in FROM_ANOTHER if field in other},
        **{field: signed[field] for field in ("contract", "work_authorisation") if field in signed},
        **({"pay": raised(random, signed["pay"])} if "pay" in signed else {}),
        "id": "".join(random.choices(LETTERS, k=10)), "employer": code,
        "status": random.choices(list(STATES), weights=list(STATES.values()))[0],
        "tasks": [base["tasks"][0], *some(random, base["tasks"][1:])], "positions": random.randrange(1, 9),
        "conditions": some(random, base.get("conditions", ())),
        "not_conditions": some(random, base.get("not_conditions", ())),
        "place": {**base["place"], "commune": random.choice(employer["establishments"])["commune"]},
        "published": published, "checked": checked, "agreement": {"on": published, "by": "phone"},
        "notes": random.choice(inventing.NOTES).format(
            inventing.word(random), random.randrange(2, 20), person=employer["contacts"][0]["name"]),
    }
    if len(offer["conditions"]) < len(base.get("conditions", ())):
        offer.pop("travel", None)  # its hours may need the condition that was forgotten
    if offer["status"] in CLOSED:
        offer["closed"] = {"on": checked, "reason": "filled-elsewhere"}
    return offer


def some(random: Random, values: Any) -> list[str]:
    """What is left of a list when a few answers were never asked for."""
    return [value for value in values if random.random() > FORGOTTEN]


def raised(random: Random, pay: Mapping[str, Any]) -> dict[str, Any]:
    """A pay like another, never below it."""
    more = round(random.random() * (1 if pay["per"] == "hour" else 150), 2)
    return {**pay, **{bound: round(pay[bound] + more, 2) for bound in ("min", "max") if bound in pay}}


def days_ago(random: Random, least: int, most: int) -> str:
    """A day as it is written."""
    return (date.fromisoformat(TODAY) - timedelta(days=random.randrange(least, most))).isoformat()


def written(data: Mapping[str, Any]) -> str:
    """JSON is YAML too."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def communes(departments: tuple[str, ...]) -> tuple[list[str], list[int]]:
    """The communes of some départements, and their running totals of inhabitants: employers are where people are."""
    found = sorted(code for department in departments for code in places().inside("department", department))
    return found, list(accumulate(places().commune(code).population for code in found))


@cache
def examples() -> list[dict[str, Any]]:
    """What the demonstration's offers say, with the file of each."""
    return [{**offer.data, "file": offer.file} for offer in read_network(ROOT)[0].offers]


def open_ones(some: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those that are open: what is closed was paid by the SMIC of its time."""
    return [example for example in some if example["status"] == "open"]


@cache
def kinds() -> dict[str, str]:
    """The kind of each employer of the demonstration."""
    return {Path(one.file).stem: one.data["kind"] for one in read_network(ROOT)[0].employers}


def sector_of(example: Mapping[str, Any]) -> str:
    return example["file"].split("/")[1]


def like(example: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The demonstration's offers of the same sector by the same kind of employer, itself among them."""
    return by_signer()[sector_of(example), kinds()[example["employer"]]]


@cache
def by_signer() -> dict[tuple[str, str], list[dict[str, Any]]]:
    """The demonstration's offers by sector and kind of employer."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for example in examples():
        found.setdefault((sector_of(example), kinds()[example["employer"]]), []).append(example)
    return found


if __name__ == "__main__":
    grown_network(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:]))
