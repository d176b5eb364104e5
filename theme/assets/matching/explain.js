// One offer in full before one person: the twin of `match` in hooks/passerelle/matching/verdicts.py.
import { judge } from "./judging.js"
import { leversOf, obstacleOf } from "./levers.js"
import { after, asksOneOf, stepsOf } from "./steps.js"

export function explain({ data, today, value, liked, parts }, person, i) {
  const seen = look(parts.variables, judge(person, data, today), i)
  const closing = closer(person, data, today)
  const found = (state) => seen.filter(({ finding }) => finding.state === state)
  const point = ({ c, part, finding }) => ({ criterion: c.code, part, ...finding, obstacle: obstacleOf(c, part, person) })
  const treated = (one) => ({ ...point(one), levers: leversOf(one.c, one.part, person, value("place", i), data) })

  const gaps = found("gap").map((one) => ({ ...treated(one), steps: closing(one) }))
  const steps = gaps.length ? gaps[0].steps.filter((code) => gaps.every((one) => one.steps.includes(code))) : []
  const toConfirm = found("confirm").map(point)
  const toAsk = [...new Set(found("ask").map(({ finding }) => finding.question))]
  const provided = found("plus").map(({ c, part }) => ["provided", part ? `${c.code}.${part}` : c.code])
  const welcome = liked(person).filter((name) => value(name, i)).map((name) => name.split("."))
  return {
    verdict: verdict(gaps, steps, toConfirm.length + toAsk.length),
    gaps, notes: found("note").map(treated), toConfirm, toAsk,
    pluses: [...provided, ...welcome], steps,
  }
}

// Every comparison that has something to say.
function look(variables, judged, i) {
  const compared = variables.map(({ c, part, values, at }) => ({ c, part, read: values[at[i]] }))
  return compared
    .map((one) => ({ ...one, finding: judged(one.c, one.part, one.read) }))
    .filter(({ finding }) => finding)
}

// The single steps after which a gap is none, whatever is then left to confirm.
function closer(person, data, today) {
  const taken = stepsOf(person, data).map((step) => ({ step, judged: judge(after(person, step, data), data, today) }))
  const closes = ({ step, judged }, { c, part, read }) =>
    asksOneOf(c, step) && judged(c, part, read)?.state !== "gap"
  return (one) => taken.filter((later) => closes(later, one)).map(({ step }) => step.code)
}

// "not-now" is only for what no step bridges; what is not known never blocks and never fits.
function verdict(gaps, steps, doubts) {
  if (gaps.some(({ why }) => why)) return "not-now"
  if (gaps.length) return steps.length ? "one-lever" : "several-levers"
  return doubts ? "to-confirm" : "fits"
}
