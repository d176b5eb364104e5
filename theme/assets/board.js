// The filters of the board.
import { around, narrow } from "./choices.js"

const form = document.querySelector("[data-pa-filters]")
const today = new Date().toISOString().slice(0, 10)

// Where nobody asked the employer, the card stays.
const suits = {
  francais: (card, chosen) => card.dataset.oral === "" || Number(card.dataset.oral) <= Number(chosen),
  secteur: (card, chosen) => card.dataset.sector === chosen,
  contrat: (card, chosen) => card.dataset.contract === chosen,
  territoire: (card, chosen) =>
    [card.dataset.place, ...card.dataset.within.split(" ")].includes(chosen) ||
    around(form.elements.territoire).includes(card.dataset.place),
}

narrow({
  form,
  suits,
  items: document.querySelectorAll(".pa-card[data-sector]"),
  sections: document.querySelectorAll("[data-pa-sector]"),
  words: { one: "offre", many: "offres", none: "Aucune offre ne convient." },
  gone: (card) => card.dataset.until < today, // a page that was kept can be older than its offers
})
