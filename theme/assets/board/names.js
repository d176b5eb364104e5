// The choices in words, for the buttons that drop them and for paper.
import { lower } from "../shared/words.js"

const OWN = { document: "Document", "document-until": "Document valable jusqu'au", available: "Disponible le", children: "Enfants à garder", backgrounds: "Expérience", age: "Âge", week: "Heures" }

// The words of a value of a facet, whether an open offer has it today or not; an address may hold anything.
export function wordsIn({ sectors, words: { contract_type, offer_kind } }) {
  const own = (table, code) => (table && Object.hasOwn(table, code) ? table[code] : undefined)
  const of = {
    secteur: (code) => own(sectors, code)?.name,
    jobs(key) {
      const [sector, job = ""] = key.split("/")
      return own(own(sectors, sector)?.jobs, job)?.replace(" (H/F)", "")
    },
    contrat: (code) => own(contract_type, code)?.[0],
    genre: (code) => own(offer_kind, code)?.[0],
  }
  return (name, value) => of[name]?.(value)
}

const TITLED = { jobs: "Métiers", cherche: "Cherche" }

export function namer({ ui, questions }, words, form) {
  const first = (text) => text.replace(/ \(\d+\)$| : aucune avec.*$/, "").trim()

  // The words that the form itself gives to a facet of the job.
  function facet(name, values) {
    const [field] = form.querySelectorAll(`[name="${name}"]`)
    if (field.options) return `${field.labels[0].textContent} : ${first([...field.options].find(({ value }) => value === values[0]).textContent)}`
    const boxes = [...form.querySelectorAll(`[name="${name}"]`)].filter(({ value }) => values.includes(value))
    const told = boxes.map((box) => first(box.parentElement.querySelector("span").firstChild.textContent)).join(", ")
    return TITLED[name] ? `${TITLED[name]} : ${told}` : told
  }

  function answer(question, said) {
    const { better } = questions[question]
    const title = OWN[question] ?? ui[`criterion-${question}`] ?? question
    if (!Array.isArray(said)) return `${title} : ${lower(one(question, said))}`
    if (!said.length) return `${title} : ${better === "more" ? "aucun" : lower(ui["all-right"])}`
    return `${title}${better === "fewer" ? ", ne peut pas" : ""} : ${said.map((code) => lower(one(question, code))).join(", ")}`
  }

  const paper = (code) => form.querySelector(`[data-question="document"] [value="${CSS.escape(code)}"]`)
  const one = (question, code) => question === "document" ? first(paper(code).textContent) : ui[`${question}-${code}`] ?? (/^(document-until|available)$/.test(question) ? code.split("-").reverse().join("/") : words.value(question, code) || String(code))

  const all = ({ job, text, answers }) => [
    ...(text ? [["texte", `Mot : ${text}`]] : []),
    ...Object.entries(answers).map(([question, said]) => [question, answer(question, said)]),
    ...Object.entries(job).map(([name, values]) => [name, facet(name, values)]),
  ]
  return { all, one: (state, name) => all(state).find(([known]) => known === name)[1] }
}
