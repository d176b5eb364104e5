// The single steps a person can take: the twin of hooks/passerelle/matching/steps.py.
import { above, later, strength } from "./judging.js"

const first = (rung) => [rung].flat()[0]

// The better of two answers; what was not said stays unsaid.
function improved(question, mine, to) {
  if (mine === undefined) return mine
  if (question.type === "date") return later(mine, to)
  if (question.type !== "some") return strength(question, to) > strength(question, mine) ? to : mine
  return question.better === "more" ? [...new Set([...mine, ...to])] : mine.filter((code) => !to.includes(code))
}

// The person after a step.
export function after(person, { changes }, { questions }) {
  const better = Object.entries(changes).map(([code, [, to]]) => [code, improved(questions[code], person[code], to)])
  return { ...person, ...Object.fromEntries(better) }
}

// True when a step changes an answer that a criterion compares.
export const asksOneOf = ({ question, needs = [] }, { changes }) => [question, ...needs].some((name) => name in changes)

const KINDS = {
  climb({ code, questions: asked }, person, { questions }) {
    const said = asked.filter((name) => person[name] !== undefined && above(questions[name], person[name]).length)
    const changes = said.map((name) => [name, [person[name], above(questions[name], person[name])[0]]])
    return said.length ? [{ code, family: code, changes: Object.fromEntries(changes) }] : []
  },

  gain: (family, person, declared) => oneByOne(family, person, declared, (mine, code) => !mine.includes(code)),

  // Several answers that one thing changes, for whoever said both and has no way yet.
  together({ code, questions: asked, from, to }, person, { questions }) {
    const changes = changed(to, person, questions)
    const has = asked.some((name) => !(name in changes) || (!from[name].length && person[name].length))
    return has ? [] : [{ code, family: code, changes }]
  },

  // Only a refusal that a step can lift: the others are the person's last word.
  accept(family, person, declared) {
    const bridged = declared.criteria.flatMap((c) => c.bridged ?? [])
    return oneByOne(family, person, declared, (mine, code) => mine.includes(code) && bridged.includes(code))
  },

  renew: ({ code, questions: [name] }, person, { far }) =>
    person[name] < far ? [{ code, family: code, changes: { [name]: [person[name], far] } }] : [],
}

function oneByOne(family, person, declared, lacks) {
  const said = family.questions.filter((name) => person[name])
  return said.flatMap((name) =>
    declared.questions[name].codes
      .filter((part) => lacks(person[name], part))
      .map((part) => withMore(family.code, part, name, person, declared)),
  )
}

// A step and what comes with it, where it changes an answer.
function withMore(family, part, name, person, { also, questions }) {
  const code = `${family}:${part}`
  const wanted = { ...also[code], [name]: [part, ...(also[code]?.[name] ?? [])] }
  return { code, family, part, changes: changed(wanted, person, questions) }
}

// What is wanted, by question, where it changes an answer.
function changed(wanted, person, questions) {
  const moved = Object.entries(wanted).filter(([q, to]) => String(improved(questions[q], person[q], to)) !== String(person[q]))
  return Object.fromEntries(moved.map(([q, to]) => [q, [person[q], to]]))
}

// Every step that would change an answer of this person.
export const stepsOf = (person, declared) =>
  declared.steps.flatMap((family) => KINDS[family.kind](family, person, declared))

// Every step from every rung, each for a person whom nothing else stops.
export function everyonesSteps(declared, today) {
  const best = able(declared, today)
  return declared.steps.flatMap((family) =>
    starts(family, best, declared).flatMap((start) => {
      const person = { ...best, ...start }
      return KINDS[family.kind](family, person, declared).map((step) => [person, step])
    }),
  )
}

function able({ questions, far }, today) {
  const best = { document: "no-permit-needed", "document-until": far, available: today, children: "no" }
  for (const [code, { type, better, codes, ladder }] of Object.entries(questions)) {
    if (better && type === "some") best[code] = better === "more" ? codes : []
    else if (ladder) best[code] = first(ladder.at(-1))
  }
  return best
}

function starts({ kind, questions: asked, from_nothing, from }, best, { questions }) {
  if (kind === "renew") return []
  if (kind === "together") return [from]
  if (kind === "climb") {
    const rungs = questions[asked[0]].ladder.slice(0, -1)
    return rungs.map((rung) => Object.fromEntries(asked.map((name) => [name, first(rung)])))
  }
  if (from_nothing) return asked.map((name) => ({ [name]: [] }))
  const without = (name, part) => (questions[name].better === "more" ? best[name].filter((c) => c !== part) : [part])
  return asked.flatMap((name) => questions[name].codes.map((part) => ({ [name]: without(name, part) })))
}
