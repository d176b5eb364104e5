// What stands between a person and an offer: the browser's twin of hooks/passerelle/matching/, with the same
// declarations, over a whole board at once. Nothing a person says leaves the page.
import { explain } from "./matching/explain.js"
import { judge } from "./matching/judging.js"
import { said } from "./matching/person.js"
import { after, asksOneOf, everyonesSteps, stepsOf } from "./matching/steps.js"
import {
  add, bits, doubtsOf, isNever, mark, newestFirst, paired, places, rungsOf, sorted, weight, wishesOf,
} from "./matching/sums.js"

export { decode, encode } from "./matching/person.js"
export { stepsOf }

// A question that names a list has the codes of its words.
function listCodes(asked, words) {
  if (asked.list) asked.codes.push(...Object.keys(words[asked.list]))
  delete asked.list
}

const partsOf = ({ each, question }, { questions }) =>
  each ? questions[question].codes.filter((code) => code !== "none") : [undefined]

function columnOf({ reads, code }, part) {
  if (part) return `${reads}.${part}`
  return reads === "french" ? `french.${code}` : reads
}

// `data` is assets/board.json. Offers past their day are left out by the visitor's own date.
export function load(data, today = new Date().toISOString().slice(0, 10)) {
  const { size, columns, ids } = data
  for (const asked of Object.values(data.questions)) listCodes(asked, data.words)
  const asked = Object.keys(data.questions)
  const [cache, facts] = [{}, []]
  const read = (name) => (cache[name] ??= places(data.at[name] ?? "", data.letters, size))
  for (const [name, parts] of Object.entries(data.pairs)) [columns[name], cache[name]] = paired(parts.map((part) => [columns[part], read(part)]))
  const value = (name, i) => (name === "id" ? ids[i] : columns[name][read(name)[i]])
  const all = (name) => Array.from({ length: size }, (_, i) => value(name, i))
  const alive = new Uint8Array(size).map((_, i) => value("expires", i) >= today)
  const newest = newestFirst(all("published"), ids)
  const sum = new Int32Array(size) // of one step at a time
  const variables = size ? data.criteria.flatMap((c) => partsOf(c, data).map((part) => variable(c, part))) : []

  // Where a criterion is not for this kind of offer, the offer reads one value more, which is undefined.
  function variable(c, part) {
    const values = columns[columnOf(c, part)]
    const at = read(columnOf(c, part))
    if (!c.not_for) return { c, part, values, at }
    const out = columns.kind.map((kind) => c.not_for.includes(kind))
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
    for (const name of liked(person)) add(pluses, read(name), columns[name])
    return { sums, asks, pluses }
  }

  // The columns that speak for this person: experience acquired anywhere, a welcome she needs.
  function liked(person) {
    const codes = ({ code, question, values }) => (code ? [code].filter(() => values.includes(person[question])) : person[question])
    const answered = data.pluses.filter(({ question }) => person[question] !== undefined)
    return answered.flatMap((plus) => codes(plus).map((code) => `${plus.column}.${code}`)).filter((name) => columns[name])
  }

  // What one step changes, among offers. Only the comparisons of its questions are made again; `reached` hears of each
  // offer that the step opens.
  function opening(person, step, { sums, asks }, among, reached = () => {}) {
    const [here, there] = [judge(person, data, today), judge(after(person, step, data), data, today)]
    const moved = variables.filter(({ c }) => asksOneOf(c, step)).map(({ c, part, values, at }) => ({
      at, change: values.map((one) => weight(there(c, part, one)) - weight(here(c, part, one))),
    })).filter(({ change }) => change.some(Boolean))
    let [more, fits] = [0, 0]
    if (!moved.length) return { step, more, fits }
    sum.set(sums)
    for (const { at, change } of moved) add(sum, at, change)
    for (let i = 0; i < size; i += 1) {
      if (sum[i] === sums[i] || rungsOf(sum[i]) || !among[i]) continue
      if (rungsOf(sums[i])) { more += 1; reached(i) }
      if (!doubtsOf(sum[i]) && !asks[i] && (rungsOf(sums[i]) || doubtsOf(sums[i]))) fits += 1
    }
    return { step, more, fits }
  }

  const within = (among) => (among ? alive.map((ok, i) => ok && among[i] && 1) : alive)
  const widest = (found) => found.filter((o) => o.more || o.fits).sort((a, b) => b.more - a.more || b.fits - a.fits)

  // Every offer before one person; `among` (one number per offer, 0 to leave out) is what she looks for.
  function look(answers, among) {
    const person = said(answers)
    const chosen = within(among)
    const weighed = weigh(person)
    const { near, openings } = reach(person, weighed, chosen)
    const verdicts = verdictsOf(weighed, near)
    const counts = data.verdicts.map(() => 0)
    verdicts.forEach((v, i) => (counts[v] += chosen[i]))
    return { verdicts, counts, ranking: rank(verdicts, weighed, chosen), openings }
  }

  // What every step opens, and the offers that one step is enough for.
  function reach(person, weighed, chosen) {
    const near = new Uint8Array(size)
    const found = stepsOf(person, data).map((step) => opening(person, step, weighed, chosen, (i) => (near[i] = 1)))
    return { near, openings: widest(found) }
  }

  const verdictsOf = ({ sums, asks }, near) => near.map((close, i) =>
    isNever(sums[i]) ? 4 : rungsOf(sums[i]) ? (close ? 2 : 3) : doubtsOf(sums[i]) || asks[i] ? 1 : 0)

  // The chosen offers, best first. The last of the declared order, the newest first, is settled once for everybody.
  function rank(verdicts, { sums, asks, pluses }, chosen) {
    const numbers = {
      verdict: [8, (i) => verdicts[i]],
      rungs: [1024, (i) => rungsOf(sums[i])],
      wished: [128, (i) => wishesOf(sums[i])],
      unknown: [512, (i) => doubtsOf(sums[i]) + bits(asks[i])],
      pluses: [64, (i) => 63 - Math.min(pluses[i], 63)],
    }
    return sorted(chosen, data.order.filter((name) => numbers[name]).map((name) => numbers[name]), newest)
  }

  // The openings of each step alone, for somebody whom nothing else stops.
  const opensForAnyone = (among) =>
    widest(everyonesSteps(data, today).map(([person, step]) => opening(person, step, weigh(person), within(among))))

  const parts = { weigh, reach, verdictsOf, rank, newest, variables } // for a page that shows some before it knows all
  const board = { data, size, today, alive, read, value, look, liked, opensForAnyone, parts }
  return { ...board, explain: (answers, i) => explain(board, said(answers), i), offer: (i) => (facts[i] ??= offer(data, value, i)) }
}

// One offer as plain facts; `requires`, `conditions`, `welcome`… are objects by code, with what is known only.
function offer({ columns }, value, i) {
  const facts = { id: value("id", i) }
  for (const name of Object.keys(columns)) {
    const [group, code] = name.split(".")
    const found = value(name, i)
    if (!code) facts[group] = found
    else if (found) (facts[group] ??= {})[code] = found
  }
  return facts
}
