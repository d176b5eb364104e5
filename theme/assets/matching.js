// What stands between a person and an offer: the browser's twin of hooks/passerelle/matching/, with the same
// declarations, over a whole board at once. Nothing a person says leaves the page.
import { judge } from "./matching/judging.js"
import { leversOf, obstacleOf } from "./matching/levers.js"
import { said } from "./matching/person.js"
import { after, everyonesSteps, stepsOf } from "./matching/steps.js"
import { add, bits, doubtsOf, isNever, mark, places, rungsOf, sorted, weight, wishesOf } from "./matching/sums.js"

export { decode, encode } from "./matching/person.js"
export { stepsOf }

const asksOneOf = ({ question, needs = [] }, step) => [question, ...needs].some((name) => name in step.changes)
const partsOf = ({ each, question }, { questions }) =>
  each ? questions[question].codes.filter((code) => code !== "none") : [undefined]

function columnOf({ reads, code }, part) {
  if (part) return `${reads}.${part}`
  return reads === "french" ? `french.${code}` : reads
}

// `data` is assets/board.json. Offers past their day are left out by the visitor's own date.
export function load(data, today = new Date().toISOString().slice(0, 10)) {
  const { size, columns } = data
  const asked = Object.keys(data.questions)
  const cache = {}
  const read = (name) => (cache[name] ??= places(columns[name], size))
  const value = (name, i) => columns[name].values[read(name)[i]]
  const alive = Uint8Array.from({ length: size }, (_, i) => value("expires", i) >= today)
  const variables = size ? data.criteria.flatMap((c) => partsOf(c, data).map((part) => variable(c, part))) : []

  // Where a criterion is not for this kind of offer, the offer reads one value more, which is undefined.
  function variable(c, part) {
    const { values } = columns[columnOf(c, part)]
    const at = read(columnOf(c, part))
    if (!c.not_for) return { c, part, values, at }
    const out = columns.kind.values.map((kind) => c.not_for.includes(kind))
    const kinds = read("kind")
    return { c, part, values: [...values, undefined], at: at.map((n, i) => (out[kinds[i]] ? values.length : n)) }
  }

  function weigh(person) {
    const judged = judge(person, data, today)
    const [sums, asks, pluses] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
    for (const { c, part, values, at } of variables) {
      const found = values.map((one) => judged(c, part, one))
      add(sums, at, found.map(weight))
      mark(asks, at, found.map((f) => (f?.state === "ask" ? 1 << asked.indexOf(f.question) : 0)))
      add(pluses, at, found.map((f) => (f?.state === "plus" ? 1 : 0)))
    }
    for (const name of liked(person)) add(pluses, read(name), columns[name].values)
    return { sums, asks, pluses }
  }

  // The columns that speak for this person: experience acquired anywhere, a welcome she needs.
  function liked(person) {
    const codes = ({ code, question, values }) => (code ? [code].filter(() => values.includes(person[question])) : person[question])
    const answered = data.pluses.filter(({ question }) => person[question] !== undefined)
    return answered.flatMap((plus) => codes(plus).map((code) => `${plus.column}.${code}`)).filter((name) => columns[name])
  }

  // What one step changes. Only the comparisons of its questions are made again; `reached` hears of each offer.
  function opening(person, step, { sums, asks }, among, reached = () => {}) {
    const [here, there] = [judge(person, data, today), judge(after(person, step, data), data, today)]
    const weights = (judged, { c, part, values }) => values.map((one) => weight(judged(c, part, one)))
    const touched = variables.filter(({ c }) => asksOneOf(c, step)).map((v) => {
      const before = weights(here, v)
      return { at: v.at, change: weights(there, v).map((now, n) => now - before[n]) }
    })
    const moved = touched.filter(({ change }) => change.some(Boolean))
    let [more, fits] = [0, 0]
    if (!moved.length) return { step, more, fits }
    const sum = sums.slice()
    for (const { at, change } of moved) add(sum, at, change)
    for (let i = 0; i < size; i += 1) {
      if (!among[i] || rungsOf(sum[i])) continue
      if (rungsOf(sums[i])) { more += 1; reached(i) }
      if (!doubtsOf(sum[i]) && !asks[i] && (rungsOf(sums[i]) || doubtsOf(sums[i]))) fits += 1
    }
    return { step, more, fits }
  }

  const within = (among) => (among ? alive.map((ok, i) => ok && among[i]) : alive)
  const widest = (found) => found.filter((o) => o.more || o.fits).sort((a, b) => b.more - a.more || b.fits - a.fits)

  // Every offer before one person; `among` (one number per offer, 0 to leave out) is what she looks for.
  function look(answers, among) {
    const person = said(answers)
    const chosen = within(among)
    const weighed = weigh(person)
    const { sums, asks, pluses } = weighed
    const near = new Uint8Array(size)
    const found = stepsOf(person, data).map((step) => opening(person, step, weighed, chosen, (i) => (near[i] = 1)))
    const verdicts = Uint8Array.from(sums, (sum, i) =>
      isNever(sum) ? 4 : rungsOf(sum) ? (near[i] ? 2 : 3) : doubtsOf(sum) || asks[i] ? 1 : 0)
    const counts = data.verdicts.map((_, n) => verdicts.reduce((sum, v, i) => sum + (v === n && chosen[i] ? 1 : 0), 0))
    const numbers = {
      verdict: [8, (i) => verdicts[i]],
      rungs: [1024, (i) => rungsOf(sums[i])],
      wished: [128, (i) => wishesOf(sums[i])],
      unknown: [512, (i) => doubtsOf(sums[i]) + bits(asks[i])],
      pluses: [64, (i) => 63 - Math.min(pluses[i], 63)],
    }
    const ranking = sorted(chosen, data.order.map((name) => numbers[name]))
    return { verdicts, counts, ranking, openings: widest(found) }
  }

  // The openings of each step alone, for somebody whom nothing else stops.
  const opensForAnyone = (among) =>
    widest(everyonesSteps(data, today).map(([person, step]) => opening(person, step, weigh(person), within(among))))

  // One offer in full before one person: the same as `match` in Python.
  function explain(answers, i) {
    const person = said(answers)
    const judged = judge(person, data, today)
    const compared = variables.map(({ c, part, values, at }) => ({ c, part, read: values[at[i]] }))
    const seen = compared.map((v) => ({ ...v, finding: judged(v.c, v.part, v.read) })).filter(({ finding }) => finding)
    const steps = stepsOf(person, data).map((step) => ({ step, now: judge(after(person, step, data), data, today) }))
    const closing = ({ c, part, read: asks }) => steps
      .filter(({ step, now }) => asksOneOf(c, step) && now(c, part, asks)?.state !== "gap")
      .map(({ step }) => step.code)
    const in_ = (state) => seen.filter(({ finding }) => finding.state === state)
    const point = (v) => ({ criterion: v.c.code, part: v.part, ...v.finding, obstacle: obstacleOf(v.c, v.part, person) })
    const treated = (v) => ({ ...point(v), levers: leversOf(v.c, v.part, person, value("place", i), data) })
    const gaps = in_("gap").map((v) => ({ ...treated(v), steps: closing(v) }))
    const enough = gaps.length ? gaps[0].steps.filter((code) => gaps.every(({ steps: s }) => s.includes(code))) : []
    const toConfirm = in_("confirm").map(point)
    const toAsk = [...new Set(in_("ask").map(({ finding }) => finding.question))]
    const provided = in_("plus").map(({ c, part }) => ["provided", part ? `${c.code}.${part}` : c.code])
    return {
      verdict: verdict(gaps, enough, toConfirm.length + toAsk.length),
      gaps, notes: in_("note").map(treated), toConfirm, toAsk, steps: enough,
      pluses: [...provided, ...liked(person).filter((name) => value(name, i)).map((name) => name.split("."))],
    }
  }

  return { data, size, today, alive, read, value, look, explain, opensForAnyone, offer: (i) => offer(data, value, i) }
}

function verdict(gaps, enough, doubts) {
  if (gaps.some(({ why }) => why)) return "not-now"
  if (gaps.length) return enough.length ? "one-lever" : "several-levers"
  return doubts ? "to-confirm" : "fits"
}

// One offer as plain facts; `requires`, `conditions`, `welcome`… are objects by code, with what is known only.
function offer({ columns }, value, i) {
  const facts = {}
  for (const name of Object.keys(columns)) {
    const [group, code] = name.split(".")
    const found = value(name, i)
    if (!code) facts[group] = found
    else if (found) (facts[group] ??= {})[code] = found
  }
  return facts
}
