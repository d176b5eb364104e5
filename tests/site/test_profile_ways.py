"""The ways on from the profile: what to do first, the nearest jobs, odd answers, an address, a way back."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.site.choosing import drawn

COOK = "#backgrounds=cooking&listening=A2&speaking=A2&reading=none&writing=none"
NO_RIGHT = "#paper=asylum-under-6&listening=B1&speaking=B1"


def test_without_the_right_to_work_what_can_be_done_comes_first(opened_profile):
    page = opened_profile(NO_RIGHT)
    first = page.locator("[data-pa-found] section:visible").first
    assert first.locator("h3").inner_text().replace("\xa0", " ").startswith("En attendant : ce que vous pouvez faire")
    levers = first.locator("li").evaluate_all("items => items.map(one => one.dataset.lever)")
    assert levers == ["legal-help-points", "volunteering", "sociolinguistic-workshops", "discovery-visit"]
    assert all("Où demander" in text for text in first.locator("li").all_inner_texts())


def test_with_the_right_to_work_nothing_is_said_of_waiting(opened_profile):
    assert opened_profile(COOK).locator("[data-pa-meanwhile]").is_hidden()


@pytest.mark.parametrize("wish", ["", "&jobs=logistics/order-picker"])
def test_no_lead_is_itself_impossible_now(opened_profile, wish):
    page = opened_profile(NO_RIGHT + wish)
    page.locator("[data-verdict=not-now] [data-slot=more]").click()
    page.locator("[data-verdict=not-now] .pa-hit").first.wait_for()
    leads = page.locator("[data-pa-leads] li, [data-slot=leads] span span").all_inner_texts()
    assert leads and not [text for text in leads if "pas maintenant" in text]


def test_the_jobs_nearest_to_an_experience_come_first_among_equals(opened_profile):
    page = opened_profile("#backgrounds=cooking")
    order = page.evaluate("""() => {
      const boxes = [...document.querySelectorAll("[data-near]")].map((box) => box.value)
      const { jobs } = document.querySelector("[data-question=backgrounds] [value=cooking]").dataset
      return jobs.split(" ").map((n) => boxes[n.slice(1)])
    }""")
    told = page.evaluate("""async () => {
      const offers = (await (await fetch("../api/v1/offers.json")).json()).offers
      const jobOf = Object.fromEntries(offers.map((offer) => [offer.id, `${offer.sector}/${offer.job}`]))
      const shown = [...document.querySelectorAll("[data-verdict=to-confirm] h4 a")]
      return shown.map((link) => jobOf[link.href.split("/").at(-2)])
    }""")
    places = [order.index(job) if job in order else len(order) for job in told]
    assert len(set(places)) > 2
    assert places == sorted(places)


def test_answers_that_contradict_one_another_are_told_and_kept(opened_profile):
    page = opened_profile("#week-min=35&week-max=16&age=5&available=2020-01-01")
    page.evaluate("document.querySelectorAll('.pa-step').forEach((one) => (one.open = true))")
    page.locator("[data-pa-check]", has_text="se contredisent").wait_for()
    for field, words in (("week-min", "35 h au moins, 16 h au plus"), ("week-max", "35 h au moins, 16 h au plus"),
                         ("age", "de 14 à 99 ans"), ("available", "Cette date est passée")):
        place = page.locator("#" + page.locator(f"#p-{field}").get_attribute("aria-describedby"))
        assert words in place.inner_text().replace("\xa0", " ")
        assert place.get_attribute("aria-live") == "polite"
    assert "week-min=35" in page.url and "age=5" in page.url
    page.locator("#p-week-max").select_option("39")
    page.locator("#p-age").fill("25")
    page.wait_for_function("() => document.querySelectorAll('[data-pa-check]:not(:empty)').length === 1")


@pytest.mark.parametrize("place", ["resultats", "contenu"])
def test_an_address_that_names_a_place_has_its_offers_too(new_context, site_url, place):
    page = new_context().new_page()
    page.goto(f"{site_url}/profil/#{place}")
    drawn(page)
    if place == "resultats":
        assert page.locator("#resultats").bounding_box()["y"] < 200


def test_the_way_back_up_never_covers_the_title_of_the_results(opened_profile):
    page = opened_profile("#listening=A1", viewport={"width": 390, "height": 844})
    page.get_by_role("button", name="Voir les").click()
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(300)
    page.mouse.wheel(0, -850)
    top = page.locator(".md-top:not([hidden])")
    top.wait_for()
    title, way = page.locator("#resultats").bounding_box(), top.bounding_box()
    assert way["y"] > title["y"] + title["height"] or way["y"] + way["height"] < title["y"]


def test_the_path_says_what_an_immersion_needs(new_context, site_url):
    page = new_context().new_page()
    page.goto(f"{site_url}/parcours/")
    told = page.locator("#essayer ~ p").all_inner_texts()
    assert any("Une immersion aussi, par prudence" in text and "novembre 2023" in text and "À vérifier" in text
               for text in told)


def test_one_looks_for_nights_as_one_refuses_them(opened_profile):
    page = opened_profile("#cherche=night")
    cards = page.locator(".pa-hit")
    assert cards.count() and cards.count() == cards.filter(has_text="Travail de nuit").count()
    assert page.locator("[data-question=cherche] input[value=night]").is_checked()
    assert "cherche=night" in page.url


FACTS = ("#paper=nothing-needed&listening=B1&speaking=B1&reading=B1&writing=B1&experience=none"
         "&mobility=licence-b&travel=car")


def test_one_gesture_says_that_the_rest_suits_and_offers_are_found_to_suit(opened_profile):
    page = opened_profile(FACTS + "&certificates=&diplomas=&skills=&hours=night")
    assert page.locator("[data-verdict=fits]").count() == 0
    page.get_by_role("button", name="Tout le reste me convient").click()
    drawn(page)
    group = page.locator("[data-verdict=fits]")
    assert group.locator(".pa-hit").count() > 1
    assert group.locator("h3").inner_text().startswith("Conviennent")
    assert "hours=night" in page.url and "available=2026-11-22" in page.url


def test_the_message_to_the_pair_is_ready_and_says_nothing_of_the_person(opened_profile, site_url, built_site):
    page = opened_profile("#listening=A1&paper=asylum-over-6&age=31")
    card = page.locator(".pa-hit").first
    offer = card.locator("h4 a").get_attribute("href").split("/")[-2]
    written = parse_qs(urlsplit(card.locator("[data-slot=refer]").get_attribute("href")).query)
    assert offer in written["subject"][0]
    assert f"/offres/{offer}/" in written["body"][0]
    for question in card.locator("[data-slot=employer] li").all_text_contents():
        assert f"- {question}" in written["body"][0]
    assert not re.search(r"A1|asile|31 ans|asylum|\\{", written["body"][0])
    page.goto(f"{site_url}/offres/{offer}/")
    sent = page.locator(".pa-refer a[href^=mailto]").get_attribute("href")
    assert offer in unquote(sent) and "Nos questions" in unquote(sent) and "{" not in unquote(sent)
