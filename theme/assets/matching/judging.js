// One answer of a person against one value of an offer: the twin of hooks/passerelle/matching/judging.py.

const DAY = 864e5
const amount = (answer) => (typeof answer === "string" ? answer.slice(0, 2) * 60 + +answer.slice(3) : answer)
const daysAfter = (day, days) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
export const later = (one, other) => (one > other ? one : other)

// A number that grows as an answer opens more.
export function strength(question, answer) {
  if (question.type === "one") return question.ladder.findIndex((group) => group.includes(answer))
  return question.better === "lower" ? -amount(answer) : amount(answer)
}

// The better answers of the ladder, the nearest first.
export function above(question, answer) {
  const rungs = question.type === "one" ? question.ladder.map(([code]) => code) : question.ladder
  return rungs.filter((rung) => strength(question, rung) > strength(question, answer))
}

const CONFIRM = { state: "confirm" }
const PLUS = { state: "plus" }
const ask = ({ question }) => ({ state: "ask", question })
const gap = (have, want, why) => ({ state: "gap", have, want, firmness: "required", rungs: 1, why })
const note = (have, want) => ({ state: "note", have, want })

const lack = (firmness, have, want, rungs) =>
  firmness === "provided" ? PLUS : { state: firmness === "required" ? "gap" : "note", have, want, firmness, rungs }

// Below the first there is a gap, from the second on there is none; between the two the employer must say.
function thresholds({ reads }, question, asked) {
  if (reads !== "hours") return [strength(question, asked), strength(question, asked)]
  const [low, high] = asked
  return question.better === "lower" ? [-high, -low] : [low === high ? low : low + 1, high]
}

const KINDS = {
  ladder(c, part, value, { person, declared }) {
    const question = declared.questions[c.question]
    const mine = person[c.question]
    const firmness = part ? value : "required"
    if (value === "" || (mine !== undefined && !above(question, mine).length)) return null
    if (value === null) return mine === undefined ? ask(c) : CONFIRM
    const [need, sure] = thresholds(c, question, part ?? value)
    if (need === 0 && question.type === "one") return null
    if (mine === undefined) return firmness === "required" ? ask(c) : firmness === "provided" ? PLUS : null
    if (strength(question, mine) >= need) return strength(question, mine) >= sure ? null : CONFIRM
    const rungs = 1 + above(question, mine).findIndex((rung) => strength(question, rung) >= need)
    return lack(firmness, mine, part ?? value, rungs)
  },

  possession(c, part, value, { person }) {
    const mine = person[c.question]
    if (value === "" || mine?.includes(part)) return null
    if (!mine && value !== "provided") return value === "required" ? ask(c) : null
    return lack(value, undefined, part, 1)
  },

  // A condition matters only to whoever cannot take it. Where nobody owes an answer, none is asked.
  acceptance(c, part, value, { person, declared }) {
    const mine = person[c.question]
    if (value === "absent") return null
    if (!mine && declared.questions[c.question].voluntary) return null
    if (!mine) return ask(c)
    if (!mine.includes(part)) return null
    return value === null ? CONFIRM : gap(undefined, part, c.bridged?.includes(part) ? undefined : "cannot")
  },

  silence: (c, part, value) => (value === null ? CONFIRM : null),

  transport(c, part, value, { person }) {
    const mine = person[c.question]
    if (value === "yes") return null
    if (value === "carried") return PLUS
    if (!mine) return ask(c)
    if (mine.length) return null
    return value === "no" ? gap(undefined, value) : CONFIRM
  },

  right(c, part, [kind, applies], { person, document }) {
    if (!document) return ask(c)
    const says = document.right === "mention" ? person.mention : document.right
    if (!says) return ask({ question: "mention" })
    if (says === "no") return gap(person.document, undefined, "no-right")
    if (document.right !== "employer") return null
    if (kind !== "job" || applies === null || applies === "to-discuss") return CONFIRM
    if (applies === "yes") return note(person.document, "application")
    return gap(person.document, "application", "employer-does-not-apply")
  },

  yearly(c, part, value, { document }) {
    const most = document?.yearly_hours
    if (!most || (value && value[1] <= most)) return null
    return value === null || value[0] <= most ? CONFIRM : gap(most, value[0], "too-many-hours")
  },

  // A document that ends during the contract is a date to remember, not an obstacle; nor before, if another follows.
  validity(c, part, [first, end], { person, document, today, declared }) {
    const until = person["document-until"]
    if (!document?.dated) return null
    if (!until) return ask(c)
    const start = later(first ?? "", today)
    if (until < start && !(document.renews && until >= today)) return gap(until, start)
    const horizon = daysAfter(start, declared.horizon_days)
    return until < (end && end < horizon ? end : horizon) ? note(until, document.renews ? "attestation" : "renewal") : null
  },

  // A first day can be talked about, unless the contract would be over.
  start(c, part, [first, end], { person: { available }, document, today, declared }) {
    if (!available) return ask(c)
    const allowed = daysAfter(today, document?.delay_days ?? 0)
    const ready = later(available, allowed)
    const start = later(first ?? "", today)
    if (end && ready > end) return gap(ready, end, "over-before")
    return available > daysAfter(start, declared.slack_days) || allowed > start ? CONFIRM : null
  },
}

// `judge(person…)(criterion, part, value)` gives what there is to say, or null; an undefined value is not compared.
export function judge(person, declared, today) {
  const known = { person, declared, today, document: declared.documents[person.document] }
  return (c, part, value) => (value === undefined ? null : KINDS[c.kind](c, part, value, known))
}
