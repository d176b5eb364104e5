"""One address of every kind of page, found in the built site."""

import json

FIXED = {
    "home": "", "profile": "profil/", "board": "offres/", "sectors": "secteurs/", "guide": "secteurs/logistique/",
    "sheet": "secteurs/agroalimentaire/exigences/", "employers": "employeurs/", "partnership": "employeurs/batiment/",
    "path": "parcours/", "levers": "leviers/", "lever": "leviers/immersion-pmsmp/", "booklet": "livret-leviers/",
    "network": "reseau/", "contribute": "contribuer/",
    "fields": "contribuer/champs/", "offline": "hors-ligne/",
    "trust": "confiance/",
    "legal": "mentions-legales/", "privacy": "confidentialite/", "accessibility": "accessibilite/",
    "not-found": "404.html",
}
KINDS = (*FIXED, "offer", "agency-offer")


def offers(site):
    """The published offers, as data."""
    return json.loads((site / "api/v1/offers.json").read_text(encoding="utf-8"))["offers"]


def address(site, kind):
    """The address of a page of this kind."""
    if kind in FIXED:
        return FIXED[kind]
    by_agency = kind == "agency-offer"
    return next(f"offres/{offer['id']}/" for offer in offers(site) if ("agency" in offer) is by_agency)
