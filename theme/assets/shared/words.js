// Codes in French: the words come with the data, from labels/fr.yml.

const MONTHS = ["un", "deux", "trois", "quatre", "cinq", "six"]
const long = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR", trailingZeroDisplay: "stripIfInteger" })
const clock = (time) => {
  const [hours, minutes] = time.split(":").map(Number)
  return hours % 24 || minutes ? `${hours % 24}\u00a0h${minutes ? `\u00a0${String(minutes).padStart(2, "0")}` : ""}` : "minuit"
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

export function pay([low, high, per]) {
  const range = low === high ? euros.format(low) : `de ${euros.format(low)} à ${euros.format(high)}`
  return `${range} brut ${per === "hour" ? "de l'heure" : "par mois"}`
}

// How long a contract lasts, as the pages say it: « , 1 mois et 15 jours ».
export function span({ months, days }) {
  const parts = [months && `${months} mois`, days && plural(days, "jour")].filter(Boolean)
  return parts.length ? `, ${parts.join(" et ")}` : ""
}

const delay = (days) => {
  const months = Math.ceil(days / 30)
  return months ? `environ ${MONTHS[months - 1] ?? months} mois` : "un délai"
}

// The first day of a contract, as the pages say it.
export function start(first, today) {
  return first ? `${first >= today ? "le" : "depuis le"} ${long.format(Date.parse(first)).replace(/^1 /, "1er ")}` : "dès que possible"
}

export const titleOf = (sectors, sector, job) => sectors[sector].jobs[job].replace(" (H/F)", "")

export function speak({ words, ui, criteria, questions, sectors, steps, documents, today }) {
  const known = Object.assign({}, ...Object.values(words))
  const word = (code) => known[code]?.[0] ?? ui[code] ?? code
  const criterionOf = (question) => criteria.find((c) => c.question === question)
  const part = (criterion, code) => lower(ui[`${criterion.question}-${code}`] ?? word(code))

  function level(skill, code) {
    const rung = code.toLowerCase()
    const told = ui[`level-${skill}-${rung}`] ?? ui[`level-${rung}`]
    return /\d/.test(code) ? `${told} (${code})` : told
  }

  // One end of a gap, as its question is answered.
  function value(code, answer) {
    if (answer == null) return ""
    if (Array.isArray(answer)) return hoursClass(answer)
    if (ui[`verb-${code}`]) return level(code, answer)
    const { type } = questions[criteria.find((c) => c.code === code)?.question] ?? {}
    if (/^\d{4}-/.test(answer)) return day(answer)
    if (type === "time") return clock(answer)
    if (type === "number") return `${said(answer)}\u00a0h`
    return ui[`${code}-${answer}`] ? lower(ui[`${code}-${answer}`]) : type === "one" ? word(answer) : lower(word(answer))
  }

  const ends = ({ criterion, have, want, firmness }) =>
    ({ have: value(criterion, have), want: value(criterion, want), firmness: firmness && word(firmness), delay: delay(documents[have]?.delay_days ?? 0) })

  const isOver = ({ criterion, have }) => criterion === "validity" && have < today
  const gap = (point) => filled(ui[isOver(point) ? "gap-expired" : `gap-${point.criterion}`], ends(point))
  // The same in the few words of a card; a level as its code.
  function shortGap(point) {
    const short = ui[`gap-${point.criterion}-short`]
    return short ? filled(short, { have: lower(word(point.have)), want: word(point.want) }) : gap(point)
  }
  const noteOf = ({ want, firmness }) => (ui[`note-${want}`] ? want : firmness)
  const note = (point) => filled(ui[`note-${noteOf(point)}`], ends(point))
  const shortNote = (point) => ui[`note-${noteOf(point)}-short`]

  // One question per criterion, however many of its points nobody asked about.
  function confirm(points) {
    const byCriterion = Map.groupBy?.(points, (point) => point.criterion) ?? grouped(points)
    return [...byCriterion].map(([code, same]) => {
      const parts = same.filter((point) => point.part).map((point) => lower(word(point.part)))
      return filled(ui[`confirm-${code}`] ?? ui[`criterion-${code}`], { part: parts.join(", ") })
    })
  }

  const verdict = (code, many = 1) => (many > 1 && ui[`verdict-${code}-many`]) || ui[`verdict-${code}`]
  // What a fold holds: « Tout voir : 2 autres points, 3 questions ».
  const fold = (held) => [ui.fold, held.map(([n, code]) => plural(n, ui[code], ui[`${code}s`])).join(", ")].filter(Boolean).join(" : ")

  function step({ family, part: code, changes }) {
    const asked = criterionOf(steps.find((one) => one.code === family).questions[0])
    const ends = Object.entries(changes).map(([question, [, to]]) => [
      ui[`verb-${question}`], typeof to === "number" ? said(to) : value(criterionOf(question).code, to),
    ])
    const [[verb, end]] = ends
    const to = verb ? ends.map((one) => one.join(" ")).join(ui["step-also"]) : end
    return filled(ui[`step-${family}`], { to, part: code && part(asked, code) })
  }

  const opens = ({ step: taken, more }) => filled(more < 2 ? ui["opens-one"] : ui.opens, { to: step(taken), more })
  const named = (code) => ui[`criterion-${code}`] ?? word(code.split(".").pop())
  // All that speaks for the person in one list, in one reason.
  const plus = (list, codes) => `${lower(ui[`plus-${list}`])} : ${codes.map((code) => lower(named(code))).join(", ")}`
  const title = ({ sector, job }) => titleOf(sectors, sector, job)

  // The hours of the day of a job, as the pages say them.
  function day(first, last) {
    const ends = { first: first && clock(first), last: last && clock(last) }
    return first || last ? filled(ui[!last ? "day-from" : first ? "day" : "day-to"], ends) : ""
  }

  return { word, value, gap, shortGap, note, shortNote, why: (code) => ui[`why-${code}`], alone: (gap) => ui[`alone-${gap.criterion}`] ?? ui[`alone-${gap.obstacle}`] ?? ui.alone, confirm, fold, verdict, named, lowered: (code) => lower(word(code)), welcomed: ui["plus-welcome"], says: (code) => ui[`verdict-${code}-says`], opens, plus, title, day, clock, unknown: ui.unknown, mailed: (part, told) => filled(ui[`mail-${part}`], told), left: (n) => filled(ui.left, { n: plural(n, "offre") }) }
}

function grouped(points) {
  const found = new Map()
  for (const point of points) found.set(point.criterion, [...(found.get(point.criterion) ?? []), point])
  return found
}
