"""What the profile says, word for word: levels in plain French, nothing promised, nothing promised away."""

import re

import pytest

SAY = """async () => {
  const { speak } = await import("../assets/shared/words.js")
  const data = await (await fetch("../assets/board.json")).json()
  const { gap, note, step, opens } = speak(data)
  const skills = { listening: "oral", speaking: "oral", reading: "written", writing: "written" }
  const found = { gaps: [], steps: [], notes: [] }
  for (const [skill, family] of Object.entries(skills)) {
    const levels = data.questions[skill].ladder.map((group) => group.at(-1))
    levels.forEach((have, n) => levels.slice(n + 1).forEach((want) => {
      found.gaps.push([skill, want, have, gap({ criterion: skill, have, want, firmness: "required" })])
    }))
    for (const to of levels.slice(1))
      found.steps.push(opens({ step: { family, changes: { [skill]: ["none", to] } }, more: 2 }))
  }
  for (const have of Object.keys(data.documents))
    found.notes.push([data.documents[have].delay_days ?? 0, note({ criterion: "right", have, want: "application" })])
  return found
}"""
VERBS = {"listening": "comprendre", "speaking": "dire", "reading": "lire", "writing": "écrire"}
COOK = "#backgrounds=cooking&listening=A2&speaking=A2&reading=none&writing=none"


@pytest.fixture
def said(opened_profile):
    """Every sentence about levels and delays that the offers may ask for."""
    return opened_profile().evaluate(SAY)


def test_every_gap_of_french_says_what_to_learn_and_what_is_there(said):
    assert len(said["gaps"]) == 2 * (21 + 28)
    for skill, want, have, words in said["gaps"]:
        end = re.fullmatch(rf"À apprendre\s: {VERBS[skill]} (.{{4,}})\s; aujourd'hui\s: (.{{4,}})", words)
        assert end, words
        assert end[1].endswith(f"({want})") is (want != "literacy")
        if have == "none" or (have == "literacy" and skill in ("listening", "speaking")):
            assert end[2] == "pas encore"
        else:
            assert end[2].endswith(f"({have})") is (have != "literacy")


def test_no_word_of_the_code_is_left_in_a_step(said):
    told = re.compile(r"Apprendre à (comprendre|dire|lire|écrire) .{4,}\s: 2 offres")
    assert all(told.match(words) for words in said["steps"])
    assert not [words for words in said["steps"] if re.search(r"undefined|aucun français|apprend à lire|\{", words)]


def test_a_contract_says_all_of_its_length(opened_profile):
    told = opened_profile().evaluate("""async () => {
      const { span } = await import("../assets/shared/words.js")
      return [{}, { days: 1 }, { months: 6 }, { months: 1, days: 15 }].map(span)
    }""")
    assert told == ["", ", 1 jour", ", 6 mois", ", 1 mois et 15 jours"]


def test_a_delay_is_a_number_of_months_in_words(said):
    by_days = dict(said["notes"])
    assert by_days[30].endswith("comptez environ un mois.")
    assert by_days[60].endswith("comptez environ deux mois.")
    assert by_days[0].endswith("comptez un délai.")


def test_the_questions_and_the_gaps_say_a_level_in_the_same_words(opened_profile):
    page = opened_profile(COOK)
    asked = page.locator("[name=reading][value=literacy] + span").text_content()
    assert asked == "Je lis des lettres et des chiffres."
    gap = page.locator("[data-slot=gap], [data-slot=whole]", has_text="lire des lettres").first.text_content()
    assert "À apprendre : lire des lettres et des chiffres ; aujourd'hui : pas encore" in gap.replace("\xa0", " ")


def test_nothing_is_promised_of_what_nobody_has_read(opened_profile):
    told = opened_profile("#document=student&week-max=16&children=no").locator("[data-pa-groups]").inner_text()
    assert "Une seule marche suffit." in told
    assert "il y a de l'aide" not in told and "peuvent mieux convenir" not in told
    assert "rien n'est à vérifier" not in told


def test_hours_without_any_lever_are_to_be_talked_about(opened_profile):
    page = opened_profile("#document=student&week-max=16&children=no&hours=weekend&earliest=08:00")
    alone = page.locator(".pa-hit__gaps li:not(:has([data-lever]))")
    told = set(alone.locator("[data-slot=reason]").all_inner_texts())
    assert told >= {"Voyez ensemble si un autre horaire est possible.",
                    "Voyez ensemble si moins d'heures sont possibles."}
    assert page.locator("[data-lever=reception-centre-rules]").count() == 0


def test_other_levers_are_not_counted_for_a_page_that_shows_them_all(opened_profile):
    others = opened_profile(COOK).locator("[data-slot=others]")
    assert others.count()
    assert all(text.startswith("D'autres leviers") for text in others.all_text_contents())


def test_a_card_says_when_the_job_begins_as_the_board_does(opened_profile, board_at):
    page, cards = opened_profile(), board_at()
    for hit in page.locator(".pa-hit").all()[:6]:
        offer = hit.locator("h4 a").get_attribute("href").split("/")[-2]
        start = cards.locator(f"#o-{offer} .pa-facts li").last.text_content()
        assert " ".join(start.split()) in " ".join(hit.locator(".pa-facts").text_content().split())


def test_pictures_are_told_to_who_cannot_read_before_the_hours(opened_profile):
    page = opened_profile(COOK + "&earliest=04:00&latest=24:00&skills=counting,machine-basics&travel=car")
    why = [" · ".join(hit.locator("[data-slot=why], [data-slot=reasons] span").all_text_contents()).replace("\xa0", " ")
           for hit in page.locator(".pa-hit").all()]
    pictures = [text for text in why if "consignes en images" in text]
    assert pictures
    assert not [text for text in pictures if re.search(r"(début|fin) à .*consignes en images", text)]
    assert not [text for text in why if "fourni ou formé" in text]
    assert [text for text in why if "'employeur s'en charge : " in text]


def test_a_card_speaks_to_one_person_only(opened_profile):
    page = opened_profile(COOK + "&hours=night,weekend&earliest=08:00&latest=17:00&body=loads-25&available=2027-01-10")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert "la personne" not in page.locator("[data-pa-groups]").inner_text().lower()


def test_a_condition_to_ask_about_is_a_question(opened_profile):
    page = opened_profile("#product=pork&contact=customers")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    asked = page.locator("[data-slot=employer] li", has_text="Le poste comporte-t-il").first.inner_text()
    assert re.fullmatch(r"Le poste comporte-t-il\s: .+\s\?", asked)


def test_a_march_is_explained_where_results_are_sorted(opened_profile):
    page = opened_profile()
    page.get_by_text("Comment sont triés ces résultats").click()
    assert "Une marche est un seul pas" in page.locator(".pa-who__found > details").inner_text()
