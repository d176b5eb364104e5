"""Small public offers and persons: one where everything is answered and nothing stops anybody, and random ones."""

from dataclasses import replace
from datetime import date, timedelta

from passerelle.board import Board, Place, PublicContract, PublicOffer, PublicPay, PublicTravel
from passerelle.contract.vocabulary import read_vocabulary
from passerelle.guides import French, Lever, Remark, Words
from passerelle.matching import Person, read_criteria
from passerelle.matching.person import able, attribute
from tests import TODAY
from tests.contract import CONTRACT

DAY = date.fromisoformat(TODAY)
CRITERIA = read_criteria(CONTRACT)
VOCABULARY = read_vocabulary(CONTRACT)
SKILLS = VOCABULARY.lists["french_skill"]
CONDITIONS = [code for listing in VOCABULARY.unions["condition"] for code in VOCABULARY.lists[listing]]
ASSETS = [code for listing in VOCABULARY.unions["asset"] for code in VOCABULARY.lists[listing]]
NANTES = Place("epci", "244400404", "Nantes Métropole", ("department-44", "region-52", "network"))
ANCENIS = Place("epci", "244400552", "Pays d'Ancenis", ("department-44", "region-52", "network"))
PLACES = (NANTES, ANCENIS, Place("department", "44", "Loire-Atlantique", ("region-52", "network")))


def lever(code, *obstacles, **limits):
    told = Remark("…")
    plain = {
        "name": code, "thematics": (), "kind": "support", "what": told, "who": told, "age_min": None, "age_max": None,
        "situations": (), "statuses": (), "france_travail": False, "french_min": None, "price_kind": "free",
        "price": told, "scope": "national", "area": (), "ask": "…", "url": None, "phone": None, "when": (),
        "actors": (), "good_to_know": (), "sources": (),
    }
    return Lever(code=code, obstacles=obstacles, **(plain | limits))


LEVERS = {one.code: one for one in (
    lever("volunteer-job-french", "french"),
    lever("hope-programme", "french", statuses=("protected", "work-permit"), french_min="A1"),
    lever("local-french-evening-class", "french", "reading", scope="local", area=("244400404",)),
    lever("licence-one-euro", "licence", age_min=15, age_max=25),
    lever("local-moped-loan", "mobility", scope="local", area=("244400552",)),
    lever("solidarity-car-rental", "mobility"),
    lever("regional-card", "mobility", scope="local", area=("R52",)),
    lever("other-department-bus", "mobility", scope="local", area=("85",)),
    lever("avip-nursery", "childcare"),
    lever("reception-centre-rules", "hours"),
    lever("legal-help-points", "permit"),
)}


def easy_offer(**facts):
    """An offer where everything was asked and nothing is demanded."""
    plain = {
        "id": "0123456789", "sector": "mill", "kind": "job", "job": "miller", "tasks": ("grind",), "positions": 1,
        "contract": PublicContract("cdi", date(2026, 12, 14), None, None, None, (35, 35)), "lasting_need": None,
        "pay": PublicPay(12.1, 12.8, "hour"), "place": NANTES, "worksites": "one",
        "french": French("none", "none", "none", "none"), "requires": (), "requires_nothing_else": True,
        "conditions": (), "not_conditions": tuple(CONDITIONS), "travel": PublicTravel("yes", "09:00", "17:00", ()),
        "employer_applies": "yes", "welcome": (), "experience_welcome": (), "steps": (), "clause_hours": None,
        "published": DAY, "expires": DAY + timedelta(days=60), "agency": None,
    }
    return PublicOffer(**(plain | facts))


def offer_of(parts):
    """An easy offer with some parts written as in an offer's file; `unasked` conditions are in neither list."""
    plain = easy_offer()
    said = ("kind", "job", "employer_applies", "requires_nothing_else")
    facts = {key: value for key, value in parts.items() if key in said}
    told = {*parts.get("conditions", ()), *parts.get("unasked", ())}
    contract = dict(parts.get("contract", {}))
    if contract.get("start"):
        contract["start"] = date.fromisoformat(contract["start"])
    if contract.get("hours_class"):
        contract["hours_class"] = tuple(contract["hours_class"])
    travel = parts.get("travel", {})
    return replace(
        plain, **facts,
        french=replace(plain.french, **parts.get("french", {})),
        requires=tuple(parts.get("requires", {}).items()),
        conditions=tuple(parts.get("conditions", ())),
        not_conditions=tuple(parts.get("not_conditions", [code for code in CONDITIONS if code not in told])),
        travel=replace(plain.travel, **(travel | {"helps": tuple(travel.get("helps", ()))})),
        contract=replace(plain.contract, **contract),
        **{key: tuple(parts.get(key, ())) for key in ("welcome", "experience_welcome")},
    )


def person_of(answers, *, only=False):
    """A person whom nothing stops, with other answers; `only` these answers, or None for one not said."""
    plain = Person() if only else able(CRITERIA, TODAY)
    return plain.answering({
        question: frozenset(answer) if isinstance(answer, list) else answer for question, answer in answers.items()
    })


def random_offer(random, number):
    """Any offer: each question asked or not."""
    def maybe(value):
        return value if random.random() < 0.75 else None

    def some(codes, most):
        return tuple(random.sample(list(codes), random.randint(0, most)))

    told = random.sample(CONDITIONS, random.randint(0, 30))
    split = random.randint(0, len(told))
    hours = [f"{h:02}:{m}" for h in range(24) for m in ("00", "30")]
    spans = [(0, 16), (16, 24), (24, 30), (30, 35), (35, 35), (35, 39), (39, 48)]
    return easy_offer(
        id=f"{number:010}", kind=random.choice(["job"] * 7 + ["immersion", "discovery", "training"]),
        sector=random.choice(["mill", "bakery"]), place=random.choice(PLACES),
        french=French(*(maybe(random.choice(VOCABULARY.lists["cefr"][:6])) for _ in SKILLS)),
        requires=tuple((what, random.choice(VOCABULARY.lists["demand"])) for what in some(ASSETS, 3)),
        requires_nothing_else=random.random() < 0.6,
        conditions=tuple(told[:split]), not_conditions=tuple(told[split:]),
        travel=PublicTravel(
            maybe(random.choice(VOCABULARY.lists["tristate"])), maybe(random.choice(hours)),
            maybe(random.choice(hours)), some(VOCABULARY.lists["travel_help"], 2),
        ),
        employer_applies=maybe(random.choice(VOCABULARY.lists["authorisation_readiness"])),
        contract=PublicContract(
            random.choice(VOCABULARY.lists["contract_type"]), maybe(DAY + timedelta(days=random.randint(-30, 200))),
            maybe(random.randint(1, 12)), random.choice([None, None, random.randint(1, 60)]), None,
            maybe(random.choice(spans)),
        ),
        welcome=some(VOCABULARY.lists["welcome"], 4), experience_welcome=some(VOCABULARY.lists["background"], 3),
        published=DAY - timedelta(days=random.randint(0, 5)), expires=DAY + timedelta(days=random.randint(0, 60)),
    )


def random_person(random, said=0.8):
    """Any person; each question answered or not."""
    answers = {code: random_answer(random, q) for code, q in CRITERIA.questions.items() if random.random() < said}
    return Person().answering(answers)


def somebody(random):
    """A person whom a few things stop, and who may not have said one or two others."""
    stopped = random.sample([code for code in CRITERIA.questions if code != "document"], random.randint(2, 5))
    silent = random.sample(list(CRITERIA.questions), random.choice([0, 0, 1, 2]))
    answers = {code: random_answer(random, CRITERIA.questions[code]) for code in stopped} | dict.fromkeys(silent)
    return able(CRITERIA, TODAY).answering(answers)


def random_answer(random, question):
    if question.type == "one":
        return random.choice(question.codes)
    if question.type == "some":
        few = random.randint(0, min(3, len(question.codes)))
        codes = random.sample(question.codes, few)
        return frozenset(question.codes) - set(codes) if random.random() < 0.2 else frozenset(codes)
    if question.type == "time":
        return random.choice([*question.ladder, f"{random.randint(0, 23):02}:30"])
    if question.type == "number":
        return random.choice([14, 15, 25, 26, 60]) if question.code == "age" else random.randint(0, question.most)
    return (DAY + timedelta(days=random.randint(-20, 500))).isoformat()


def board(offers, levers=None):
    """A Board that holds these offers, in their order."""
    words = {"fr": Words("fr", "français", "ltr", None, {}, {})}
    return Board(DAY, None, None, None, {}, LEVERS if levers is None else levers, tuple(offers), {}, words, VOCABULARY)


def answers_of(person):
    """A person as the browser holds her."""
    said = {code: getattr(person, attribute(code)) for code in CRITERIA.questions}
    return {
        code: sorted(answer) if isinstance(answer, frozenset) else answer
        for code, answer in said.items() if answer is not None
    }


def plain(found):
    """A Match as the browser gives it."""
    def point(one, *more):
        told = {"criterion": one.criterion, "part": one.part, "obstacle": one.obstacle}
        told |= {key: getattr(one.finding, key) for key in ("state", "have", "want", "firmness", "why")}
        told |= {"rungs": one.finding.rungs or None} | {key: list(getattr(one, key)) for key in more}
        return {key: list(v) if isinstance(v, tuple) else v for key, v in told.items() if v is not None}

    return {
        "verdict": found.verdict,
        "gaps": [point(one, "levers", "steps") for one in found.gaps],
        "notes": [point(one, "levers") for one in found.notes],
        "toConfirm": [point(one) for one in found.to_confirm],
        "toAsk": list(found.to_ask),
        "steps": list(found.steps),
        "pluses": sorted(map(list, found.pluses)),
    }


def told(one):
    """A gap in a few words: "listening A1→A2", "hours:night", "body:loads-25 (cannot)"."""
    name = f"{one['criterion']}:{one['part']}" if one.get("part") else one["criterion"]
    have, want = one.get("have"), one.get("want")
    ends = f" {shown(have)}→{shown(want)}" if have is not None and want is not None else ""
    why = f" ({one['why']})" if one.get("why") else ""
    firmness = f" {one['firmness']}" if one.get("firmness") not in (None, "required") else ""
    return name + ends + firmness + why


def shown(value):
    return "-".join(map(str, value)) if isinstance(value, list) else value
