// What differs from one offer to the next, beside its pictogram: the same lines as the macro « facts » of the pages.
import { hoursClass, lower, pay, span, start } from "./words.js"
import { draw } from "./pictograms.js"

const iconOf = ([, icon]) => icon || "file-document"

// The pictograms that no template holds: those of contracts and hours.
export const pictured = ({ words }) =>
  [...Object.values(words.contract_type), ...Object.values(words.hours_condition)].map(iconOf)

export function factsOf({ data, value }, words) {
  const { cefr, contract_type, hours_condition, tristate } = data.words
  const levels = Object.keys(cefr)

  // The higher of listening and speaking.
  function oral(i) {
    const known = ["listening", "speaking"].map((skill) => value(`french.${skill}`, i)).filter(Boolean)
    return known.length ? cefr[levels[Math.max(...known.map((level) => levels.indexOf(level)))]][0] : ""
  }

  // The texts of each line, in order: "" where nobody asked, and no text at all where there is nothing to ask.
  function texts(i) {
    const [kind, hours, bus, paid] = ["kind", "hours", "public_transport", "pay"].map((name) => value(name, i))
    const day = words.day(value("first_hour", i), value("last_hour", i))
    const contract = contract_type[value("contract", i)]
    return {
      place: [value("place", i)[1]],
      day: kind === "discovery" && !day && !hours ? [] : [day, ...(kind === "discovery" && !hours ? [] : [hours ? hoursClass(hours) : ""])],
      pay: paid ? [pay(paid)] : kind === "job" ? [""] : [],
      bus: [bus ? lower(tristate[bus][0]) : ""],
      oral: [oral(i)],
      contract: [contract[0] + span({ months: value("months", i), days: value("days", i) }), start(value("dates", i)[0], data.today)],
    }
  }

  // The hours that weigh on a life: nights, weekends, two teams.
  const weighing = (i) => Object.keys(hours_condition).filter((code) => value(`conditions.${code}`, i) === "present")

  // Writes them in a copy of the macro's list. `shared` names the lines that say the same of every offer around.
  return function fill(list, i, shared = []) {
    for (const [name, said] of Object.entries(texts(i))) {
      const line = list.querySelector(`[data-fact="${name}"]`)
      if (!said.length) { line.remove(); continue }
      line.classList.toggle("pa-same", shared.includes(name))
      line.querySelectorAll("b").forEach((place, n) => write(place, said[n]))
    }
    draw(list.querySelector('[data-fact="contract"] use'), iconOf(contract_type[value("contract", i)]))
    const model = list.querySelector('[data-fact="hours"]')
    model.replaceWith(...weighing(i).map((code) => {
      const line = model.cloneNode(true)
      line.querySelector("b").textContent = hours_condition[code][0]
      draw(line.querySelector("use"), iconOf(hours_condition[code]))
      return line
    }))
  }

  function write(place, text) {
    if (text === undefined) return place.parentElement.remove() // a visit has no week
    place.textContent = text || words.unknown
    place.className = text ? "" : "pa-unknown"
  }
}

// The lines that say the same of all these offers: what differs is what stands out.
const LINES = {
  place: ["place"], day: ["first_hour", "last_hour", "hours"], pay: ["pay"], bus: ["public_transport"],
  oral: ["french.listening", "french.speaking"], contract: ["contract", "months", "days", "dates"],
}
export function alike({ read }, offers) {
  const isOne = (name) => { const at = read(name); return offers.every((i) => at[i] === at[offers[0]]) }
  return offers.length < 2 ? [] : Object.keys(LINES).filter((line) => LINES[line].every(isOne))
}
