// What the choices leave of the board, and what each other choice would leave: one pass over typed arrays.
import { judge } from "../matching/judging.js"
import { rungsOf, weight } from "../matching/sums.js"
import { facets } from "./facets.js"
import { searcher } from "./search.js"

const GONE = 255

// `fails` counts, per offer, the choices it does not suit; where there is one only, `blame` says which.
export function chooser(board) {
  const { size, alive, parts } = board
  const known = facets(board)
  const names = [...Object.keys(known), "texte", "person"]
  const [TEXT, PERSON] = [names.indexOf("texte"), names.indexOf("person")]
  const { search, learn } = searcher(board)
  const fails = new Uint8Array(size)
  const blame = new Uint8Array(size)
  const nobody = weighed({})
  const unknown = new Uint8Array(size)
  let [last, person, sought] = ["", nobody, null]

  function weighed(answers) {
    const sums = parts.weigh(answers)
    return { answers, ...sums, near: null }
  }

  // The same person twice is weighed once: most keystrokes and clicks are about the job.
  function weighOnce(answers) {
    const now = JSON.stringify(answers)
    if (now !== last) [last, person] = [now, now === "{}" ? nobody : weighed(answers)]
    return person
  }

  function fail(name, suits) {
    for (let i = 0; i < size; i += 1) {
      if (suits(i)) continue
      fails[i] += 1
      blame[i] = name
    }
  }

  // Looks at every offer again; what follows speaks of the last choices given here.
  function filter({ job, text, answers }) {
    weighOnce(answers)
    fails.fill(0)
    for (const [name, chosen] of Object.entries(job)) {
      const { values, at, suits } = known[name]
      const ok = values.map((one) => suits(one, chosen))
      fail(names.indexOf(name), (i) => ok[at[i]])
    }
    sought = search(text)
    if (sought) fail(TEXT, (i) => sought[i])
    fail(PERSON, (i) => !rungsOf(person.sums[i]))
    for (let i = 0; i < size; i += 1) if (!alive[i]) fails[i] = GONE
  }

  const only = (n) => fails.map((many, i) => (n === null ? many === 0 : many === 1 && blame[i] === n))
  const sum = (mask) => mask.reduce((n, one) => n + one, 0)

  // The offers that suit, best first; a job that has the words searched before a place that does.
  function open() {
    const kept = only(null)
    const ranked = person === nobody ? parts.newest.filter((i) => kept[i]) : parts.rank(parts.verdictsOf(person, unknown), person, kept)
    return sought ? [...ranked].sort((one, other) => sought[other] - sought[one]) : ranked
  }

  // Those for which one thing is missing on the person's side, best first; and how many miss more.
  function almost() {
    const kept = only(PERSON)
    person.near ??= parts.reach(person.answers, person, alive).near
    const close = kept.map((one, i) => one && person.near[i])
    return { near: parts.rank(parts.verdictsOf(person, person.near), person, close), far: sum(kept) - sum(close) }
  }

  // How many offers each option of a facet of the job would leave, the other choices kept.
  function optionCounts(name) {
    const { values, at, suits } = known[name]
    const held = new Uint32Array(values.length)
    const mine = names.indexOf(name)
    for (let i = 0; i < size; i += 1) if (!fails[i] || (fails[i] === 1 && blame[i] === mine)) held[at[i]] += 1
    return (option) => held.reduce((n, many, v) => (many && suits(values[v], [option]) ? n + many : n), 0)
  }

  // The same for an answer of the person: only the comparisons of its question are made again.
  function answerCounts(question) {
    const { answers, sums } = person
    const here = judge(answers, board.data, board.today)
    const touched = parts.variables.filter(({ c }) => c.question === question || c.needs?.includes(question))
    const before = touched.map(({ c, part, values }) => values.map((one) => weight(here(c, part, one))))
    const kept = fails.map((many, i) => !many || (many === 1 && blame[i] === PERSON))
    const all = []
    kept.forEach((one, i) => one && all.push(i))
    return function count(answer) {
      const there = judge({ ...answers, [question]: answer }, board.data, board.today)
      const moved = touched.map(({ c, part, values, at }, n) => ({
        at, change: values.map((one, v) => weight(there(c, part, one)) - before[n][v]),
      })).filter(({ change }) => change.some(Boolean))
      let many = 0
      for (const i of all) {
        let now = sums[i]
        for (const { at, change } of moved) now += change[at[i]]
        if (!rungsOf(now)) many += 1
      }
      return many
    }
  }

  // What dropping one choice would give; the person's choices are tried one question at a time.
  function withoutEach({ job, text, answers }) {
    const kept = [...Object.keys(job), ...(text ? ["texte"] : [])].map((name) => [name, sum(only(names.indexOf(name)))])
    const asked = Object.keys(answers).map((question) => [question, answerCounts(question)(undefined)])
    return [...kept, ...asked].filter(([, gain]) => gain).sort((one, other) => other[1] - one[1])
  }

  return { learn, filter, open, almost, optionCounts, answerCounts, withoutEach }
}
