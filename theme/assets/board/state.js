// The choices as the fragment of the address: those of the job, then the person's, written as on the profile page.
import { decode, encode } from "../matching.js"

// `{ job: { facet: [chosen…] }, text, answers, other }`; `other` is what only the profile page reads.
export function parse(fragment, data, facets) {
  const said = new URLSearchParams(fragment.replace(/^#/, ""))
  const chosen = (name) => facets[name](said.get(name)?.split(",") ?? [])
  const job = Object.fromEntries(Object.keys(facets).map((name) => [name, chosen(name)]).filter(([, values]) => values.length))
  const paper = said.get("paper")
  return { job, text: said.get("texte") ?? "", answers: decode(fragment, data), other: paper ? { paper } : {} }
}

export function print({ job, text, answers, other }) {
  const said = new URLSearchParams(Object.entries(job).map(([name, values]) => [name, values.join()]))
  if (text) said.set("texte", text)
  for (const [name, answer] of [...encode(answers), ...Object.entries(other)]) said.set(name, answer)
  return said.toString()
}

export const isEmpty = ({ job, text, answers }) => !text && !Object.keys(job).length && !Object.keys(answers).length

// The same choices without one of them; the name of a facet and of a question are never the same.
export function without(state, name) {
  const { [name]: facet, ...job } = state.job
  const { [name]: answer, ...answers } = state.answers
  return { ...state, job, answers, text: name === "texte" ? "" : state.text }
}
