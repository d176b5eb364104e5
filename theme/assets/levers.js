// The filters of the levers.
import { around, narrow } from "./choices.js"

const form = document.querySelector("[data-pa-filters]")
const codes = (text = "") => text.split(" ").filter(Boolean)

// A second mention knows only its place: what it is stands at the first.
const facts = (item) => (item.dataset.again ? document.getElementById(item.dataset.again) : item).dataset

// A lever without a limit of age is for every age; one without a territory exists everywhere.
const suits = {
  frein: (item, chosen) =>
    item.dataset.again ? item.closest("section").dataset.obstacle === chosen : codes(item.dataset.obstacles).includes(chosen),
  age: (item, chosen) => Number(facts(item).from ?? 0) <= Number(chosen) && Number(chosen) <= Number(facts(item).to ?? 999),
  situation: (item, chosen) => codes(facts(item).situations).some((code) => code === chosen || code === "anyone"),
  document: (item, chosen) => !facts(item).statuses || codes(facts(item).statuses).includes(chosen),
  prix: (item, chosen) => facts(item).price === chosen,
  territoire: (item, chosen) => {
    const area = codes(facts(item).area)
    const wide = [chosen, ...around(form.elements.territoire)]
    return !area.length || codes(facts(item).within).includes(chosen) || area.some((code) => wide.includes(code))
  },
}

narrow({
  form,
  suits,
  items: document.querySelectorAll("[data-pa-item]"),
  sections: document.querySelectorAll("[data-pa-section], [data-pa-more]"),
  words: { one: "levier", many: "leviers", none: "Aucun levier ne convient." },
})
