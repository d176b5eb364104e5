"""Places and trades that will still be there next year."""

from passerelle.reference import Appellation, Commune, places, rome


def test_a_commune_knows_its_territories():
    assert places().commune("44109") == Commune(
        "44109", "Nantes", "44", "52", "244400404", places().commune("44109").population,
        ("44000", "44100", "44200", "44300"),
    )
    assert places().commune("44109").population > 300_000
    assert places().commune("44999") is None


def test_an_island_belongs_to_no_epci():
    assert places().commune("85113").epci is None


def test_territories_have_a_name_and_more_people_than_their_communes():
    nantes, epci = places().commune("44109"), places().epci("244400404")
    department, region = places().department("44"), places().region("52")
    assert (epci.name, department.name, region.name) == ("Nantes Métropole", "Loire-Atlantique", "Pays de la Loire")
    assert nantes.population < epci.population < department.population < region.population


def test_unknown_territories_are_none():
    assert (places().epci("1"), places().department("99"), places().region("00")) == (None, None, None)


def test_a_postcode_names_its_communes_the_biggest_first():
    found = places().with_postcode("44150")
    assert [commune.code for commune in found][:1] == ["44003"] and len(found) > 1
    assert places().with_postcode("00000") == ()


def test_rome_knows_jobs_appellations_and_neighbours():
    assert rome().job("H3302") == "Agent / Agente de conditionnement"
    assert rome().appellation("10406") == Appellation("Agent / Agente de conditionnement manuel", "H3302")
    assert "H3301" in rome().near("H3302")
    assert (rome().job("Z9999"), rome().appellation("0"), rome().near("Z9999"), rome().contexts("Z9999")) == (
        None,
        None,
        (),
        (),
    )


def test_a_job_has_contexts_with_a_label_and_a_type():
    contexts = [rome().context(code) for code in rome().contexts("H3302")]
    assert all(context.label and context.type in "123567" for context in contexts)


def test_each_table_is_read_once():
    assert places() is places() and rome() is rome()
