// The form as a person's answers, and back. A question that was passed is not among them.

const asked = (form) => [...form.querySelectorAll("[data-question]")]
const boxes = (question) => [...question.querySelectorAll("input:not([data-none])")]

export const KINDS = {
  value: {
    read: (field) => (!field.value ? undefined : field.type === "number" || field.dataset.question.startsWith("week") ? +field.value : field.value),
    fill: (field, answer) => (field.value = answer ?? ""),
  },
  one: {
    read: (question) => question.querySelector("input:checked")?.value || undefined,
    fill: (question, answer) => boxes(question).forEach((radio) => (radio.checked = radio.value === answer)),
  },
  some: {
    read(question) {
      const ticked = boxes(question).filter((box) => box.checked).map((box) => box.value)
      return ticked.length || question.querySelector("[data-none]")?.checked ? ticked : undefined
    },
    fill(question, answer) {
      for (const box of boxes(question)) box.checked = answer?.includes(box.value) ?? false
      const nothing = question.querySelector("[data-none]")
      if (nothing) nothing.checked = answer?.length === 0
    },
  },
}

// What the paper opens is an answer of its own: the same for several papers.
export function read(form) {
  const said = asked(form).map((question) => [question.dataset.question, KINDS[question.dataset.kind].read(question)])
  const document = form.querySelector("#p-paper").selectedOptions[0]?.dataset.document
  return Object.fromEntries([...said, ["document", document]].filter(([, answer]) => answer !== undefined))
}

export function fill(form, answers) {
  for (const question of asked(form)) KINDS[question.dataset.kind].fill(question, answers[question.dataset.question])
  const paper = form.querySelector("#p-paper")
  if (!paper.value && answers.document) paper.querySelector(`[data-document="${answers.document}"]`).selected = true
}

// « Aucun de ces points » and the points themselves exclude one another.
export function settle(box) {
  const question = box.closest('[data-kind="some"]')
  if (!question || !box.checked) return
  const others = box.matches("[data-none]") ? boxes(question) : question.querySelectorAll("[data-none]")
  for (const other of others) other.checked = false
}

// The answers of the page that matching does not know: jobs, hours looked for, place, paper. What the form has no choice for was not said.
export function own(fragment, form) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""))
  const known = (name, codes) => codes.filter((code) => form.querySelector(`[data-question="${name}"] [value="${CSS.escape(code)}"]`))
  const jobs = known("jobs", said.get("jobs")?.split(",") ?? [])
  const [place] = known("place", [said.get("place") ?? ""])
  const cherche = known("cherche", said.get("cherche")?.split(",") ?? [])
  const [paper] = known("paper", [said.get("paper") ?? ""])
  return { ...(jobs.length && { jobs }), ...(cherche.length && { cherche }), ...(place && { place }), ...(paper && { paper }) }
}

// A question of the matching on this page, and its words: the paper says the document.
export const fieldOf = (form, question) => form.querySelector(`[data-question="${question === "document" ? "paper" : question}"]`)
export const asking = (form, question) => {
  const field = fieldOf(form, question)
  return (field.querySelector("legend") ?? field.labels[0]).textContent
}

// How many questions of each step have an answer, beside its title.
export function count(form) {
  for (const step of form.querySelectorAll(".pa-step")) {
    const said = asked(step).filter((question) => KINDS[question.dataset.kind].read(question) !== undefined).length
    step.querySelector("[data-pa-said]").textContent = said ? `${said} ${said < 2 ? "réponse" : "réponses"}` : ""
  }
}

// What an answer has of surprising is said beside it, and blocks nothing: two that contradict one another, one out of bounds.
export function check(form, today) {
  for (const date of form.querySelectorAll('[type="date"]')) date.min = today
  for (const place of form.querySelectorAll("[data-pa-check]")) {
    const [low, high = low] = place.dataset.paCheck.split(" ").map((name) => form.querySelector(`#p-${name}`))
    const ends = low === high ? [low.min, low.max] : [low, high].map(shown)
    const text = place.dataset.says.replace("{low}", ends[0]).replace("{high}", ends[1])
    place.textContent = isOdd(low, high) ? text : ""
  }
}

const shown = (field) => field.selectedOptions?.[0].textContent
const amount = ({ value }) => value.padStart(5, "0") // « 16 », « 09:00 »

function isOdd(low, high) {
  if (low === high) return low.validity.rangeUnderflow || low.validity.rangeOverflow
  return low.value && high.value && amount(low) > amount(high)
}
