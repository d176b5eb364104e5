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

// The answers of the page that matching does not know: jobs, place, paper. What the form has no choice for was not said.
export function own(fragment, form) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""))
  const known = (name, codes) => codes.filter((code) => form.querySelector(`[data-question="${name}"] [value="${CSS.escape(code)}"]`))
  const jobs = known("jobs", said.get("jobs")?.split(",") ?? [])
  const [place] = known("place", [said.get("place") ?? ""])
  const [paper] = known("paper", [said.get("paper") ?? ""])
  return { ...(jobs.length && { jobs }), ...(place && { place }), ...(paper && { paper }) }
}

// How many questions of each step have an answer, beside its title.
export function count(form) {
  for (const step of form.querySelectorAll(".pa-step")) {
    const said = asked(step).filter((question) => KINDS[question.dataset.kind].read(question) !== undefined).length
    step.querySelector("[data-pa-said]").textContent = said ? `${said} ${said < 2 ? "réponse" : "réponses"}` : ""
  }
}
