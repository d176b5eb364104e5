// The words of the search that are choices too: « nuit », « CDI », « permis b ». The search points to the choice.
import { folded, singular } from "./search.js"

const SHOWN = 3
const LITTLE = new Set(["de", "du", "le", "la", "les", "un", "une", "en"])

const words = (text) => folded(text).filter((word) => !LITTLE.has(word)).map(singular)
const plain = (text) => text.replace(/ \(\d+\)$| : aucune avec.*$/, "").trim()
const labelOf = (box) => plain(box.parentElement.querySelector("span").firstChild.textContent)

// `hint(text)` gives the choices that all its words name, the plainest first: [field, value, words]. `said()` is what people say for the
// values of a choice, beside the words of the form, and names the choices that are pointed to.
export function hinter(form, said) {
  function valuesOf(name) {
    const field = form.querySelector(`[data-question="${name}"]`) ?? form.querySelector(`select[name="${name}"]`)
    if (field?.options) return [...field.options].filter(({ value }) => value).map((option) => [field, option.value, plain(option.textContent)])
    const boxes = form.querySelectorAll(`[data-question="${name}"] input:not([data-none]), [name="${name}"]`)
    return [...boxes].map((box) => [box, box.value, labelOf(box)])
  }

  const choices = () => Object.entries(said()).flatMap(([name, others]) =>
    valuesOf(name).map((choice) => ({ choice, known: words(`${choice[2]} ${others[choice[1]] ?? ""}`) })))

  return function hint(text) {
    const asked = words(text)
    const named = choices().filter(({ known }) => asked.every((word) => known.includes(word)))
      .sort((one, other) => one.known.length - other.known.length)
    return asked.length ? named.slice(0, SHOWN).map(({ choice }) => choice) : []
  }
}

// Makes the choice as a hand would.
export function take([field, value]) {
  if (field.options) field.value = value
  else field.checked = true
  field.dispatchEvent(new Event("input", { bubbles: true }))
}
