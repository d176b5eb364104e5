// Why an offer suits: what it asks and the person has, in a few words each, the most telling first; the hours, which
// suit so many, come last.
import { lower } from "../shared/words.js"

export function reasons(offer, answers, found, words) {
  const stopped = new Set([...found.gaps, ...found.notes, ...found.toConfirm].map(({ criterion }) => criterion))
  const suits = (name) => answers[name] !== undefined && !stopped.has(name)
  const has = Object.keys(offer.requires ?? {}).filter((code) => Object.values(answers).some((answer) => Array.isArray(answer) && answer.includes(code)))
  const plus = (list) => {
    const codes = found.pluses.filter(([one]) => one === list).map(([, code]) => code)
    return codes.length && words.plus(list, codes)
  }
  const all = [
    plus("background"),
    suits("listening") && offer.french?.listening && french(offer.french.listening, words),
    plus("welcome"),
    has.length && `vous avez : ${has.map((code) => lower(words.word(code))).join(", ")}`,
    plus("provided"),
    suits("earliest") && offer.first_hour && `début à ${words.clock(offer.first_hour)}`,
    suits("latest") && offer.last_hour && `fin à ${words.clock(offer.last_hour)}`,
    offer.transport === "yes" && "des transports en commun passent",
  ]
  return all.filter(Boolean).map(upper)
}

const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1)
const french = (level, words) =>
  level === "none" || level === "literacy" ? "pas besoin de comprendre le français" : `comprendre ${words.value("listening", level)} suffit`
