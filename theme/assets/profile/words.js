// Codes in French: the words come with the data, from labels/fr.yml.

const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })
const clock = (time) => {
  const [hours, minutes] = time.split(":").map(Number)
  return `${hours % 24}\u00a0h${minutes ? `\u00a0${String(minutes).padStart(2, "0")}` : ""}`
}
const said = (hours) => String(hours).replace(".", ",")
const day = (date) => (date < "9999" ? date.split("-").reverse().join("/") : "")
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")

export const plural = (n, one, many = `${one}s`) => `${n} ${n < 2 ? one : many}`
export const lower = (words) => (/^.[A-ZÀ-Ý0-9]/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1))

export function hoursClass([low, high]) {
  if (low === high) return `${said(high)}\u00a0h`
  return low ? `plus de ${said(low)} à ${said(high)}\u00a0h` : `jusqu'à ${said(high)}\u00a0h`
}

function pay([low, high, per]) {
  const range = low === high ? euros.format(low) : `${euros.format(low)} à ${euros.format(high)}`
  return `${range} brut ${per === "hour" ? "de l'heure" : "par mois"}`
}

function span({ months, days }) {
  return months ? `, ${months} mois` : days ? `, ${plural(days, "jour")}` : ""
}

export const titleOf = (sectors, sector, job) => sectors[sector].jobs[job].replace(" (H/F)", "")

export function speak({ words, ui, criteria, questions, sectors, steps, today }) {
  const known = Object.assign({}, ...Object.values(words))
  const word = (code) => known[code]?.[0] ?? ui[code] ?? code
  const criterionOf = (question) => criteria.find((c) => c.question === question)
  const part = (criterion, code) => lower(ui[`${criterion.question}-${code}`] ?? word(code))

  // One end of a gap, as its question is answered.
  function value(code, answer) {
    if (answer == null) return ""
    if (Array.isArray(answer)) return hoursClass(answer)
    const { type } = questions[criteria.find((c) => c.code === code)?.question] ?? {}
    if (/^\d{4}-/.test(answer)) return day(answer)
    if (type === "time") return clock(answer)
    if (type === "number") return `${said(answer)}\u00a0h`
    return ui[`${code}-${answer}`] ? lower(ui[`${code}-${answer}`]) : type === "one" ? word(answer) : lower(word(answer))
  }

  const ends = ({ criterion, have, want, firmness }) =>
    ({ have: value(criterion, have), want: value(criterion, want), firmness: firmness && word(firmness) })

  const isOver = ({ criterion, have }) => criterion === "validity" && have < today
  const gap = (point) => filled(ui[isOver(point) ? "gap-expired" : `gap-${point.criterion}`], ends(point))
  const note = (point) => filled(ui[`note-${ui[`note-${point.want}`] ? point.want : point.firmness}`], ends(point))

  // One question per criterion, however many of its points nobody asked about.
  function confirm(points) {
    const byCriterion = Map.groupBy?.(points, (point) => point.criterion) ?? grouped(points)
    return [...byCriterion].map(([code, same]) => {
      const parts = same.filter((point) => point.part).map((point) => lower(word(point.part)))
      return filled(ui[`confirm-${code}`] ?? ui[`criterion-${code}`], { part: parts.join(", ") })
    })
  }

  const comprises = (parts) => parts.length && filled(ui.comprises, { part: parts.map((part) => lower(word(part))).join(", ") })
  const question = (code) => ui[`ask-${code}`]
  const verdict = (code) => ui[`verdict-${code}`]

  function step({ family, part: code, changes }) {
    const [changed, [from, to]] = Object.entries(changes)[0]
    const criterion = criterionOf(changed)
    const asked = criterionOf(steps.find((one) => one.code === family).questions[0])
    const end = (answer) => (typeof answer === "number" ? said(answer) : value(criterion.code, answer))
    return filled(ui[`step-${family}`], { from: end(from), to: end(to), part: code && part(asked, code) })
  }

  const opens = ({ step: taken, more }) => filled(more < 2 ? ui["opens-one"] : ui.opens, { to: step(taken), more })
  const provided = (code) => {
    const [criterion, asset] = code.split(".")
    return asset ? `${lower(word(asset))} : ${lower(ui["plus-provided"])}` : `${lower(ui[`criterion-${criterion}`])} : prévu par l'employeur`
  }
  const plus = ([list, code]) => (list === "provided" ? provided(code) : `${lower(ui[`plus-${list}`])} : ${lower(word(code))}`)
  const title = ({ sector, job }) => titleOf(sectors, sector, job)

  function facts(offer) {
    const { place, contract, hours, kind } = offer
    const kinds = kind === "job" || word(kind) === word(contract) ? "" : word(kind)
    const money = offer.pay ? pay(offer.pay) : ""
    return [kinds, place[1], word(contract) + span(offer), hours && `${hoursClass(hours)} par semaine`, money, offer.agency]
      .filter(Boolean).join(" · ")
  }

  return { word, value, gap, note, why: (code) => ui[`why-${code}`], confirm, comprises, question, verdict, says: (code) => ui[`verdict-${code}-says`], opens, plus, title, facts, clock }
}

function grouped(points) {
  const found = new Map()
  for (const point of points) found.set(point.criterion, [...(found.get(point.criterion) ?? []), point])
  return found
}
