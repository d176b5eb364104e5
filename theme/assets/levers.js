// The filters of the levers.
import { around, narrow } from "./choices.js"

const form = document.querySelector("[data-pa-filters]")
const codes = (text) => text.split(" ").filter(Boolean)

// A lever without a limit of age is for every age; one without a territory exists everywhere.
const suits = {
  frein: (lever, chosen) => codes(lever.dataset.obstacles).includes(chosen),
  age: (lever, chosen) =>
    Number(lever.dataset.from || 0) <= Number(chosen) && Number(chosen) <= Number(lever.dataset.to || 999),
  prix: (lever, chosen) => lever.dataset.price === chosen,
  territoire: (lever, chosen) => {
    const area = codes(lever.dataset.area)
    const wide = [chosen, ...around(form.elements.territoire)]
    return !area.length || codes(lever.dataset.within).includes(chosen) || area.some((code) => wide.includes(code))
  },
}

narrow({
  form,
  suits,
  items: document.querySelectorAll("[data-pa-item]"),
  sections: document.querySelectorAll("[data-pa-section], [data-pa-more]"),
  words: { one: "levier", many: "leviers", none: "Aucun levier ne convient." },
})
