// The card of an offer, from the copy that the page holds: the same as those the server wrote, and what the person lacks.
import { hoursClass, lower, span, start } from "../shared/words.js"
import { link } from "../shared/pieces.js"
import { bringIn, draw } from "./pictograms.js"

const HELPS = 3
const ASKED = 2
const UNKNOWN = "pas encore demandé"
const part = (made, name) => made.querySelector(`.pa-card__${name}`)
const iconOf = ([, icon]) => icon || "file-document"
const short = (iso) => iso.split("-").reverse().join("/")

export async function cardMaker(board, words, template) {
  const { data, value } = board
  const { cefr, contract_type, offer_kind, tristate } = data.words
  await bringIn(template, Object.values(contract_type).map(iconOf))
  const levels = Object.keys(cefr)

  // The higher of listening and speaking.
  function oral(i) {
    const known = ["listening", "speaking"].map((skill) => value(`french.${skill}`, i)).filter(Boolean)
    const best = Math.max(...known.map((level) => levels.indexOf(level)))
    return known.length ? cefr[levels[best]][0] : UNKNOWN
  }

  const contract = (i) => contract_type[value("contract", i)][0] + span({ months: value("months", i), days: value("days", i) })

  // In the order of the macro « offer_card ».
  function facts(i) {
    const [hours, bus] = [value("hours", i), value("public_transport", i)]
    return [
      value("place", i)[1], contract(i), hours ? hoursClass(hours) : UNKNOWN, oral(i), bus ? lower(tristate[bus][0]) : UNKNOWN,
      start(value("dates", i)[0], data.today),
    ]
  }

  function card(i) {
    const made = template.content.firstElementChild.cloneNode(true)
    const keep = (node, kept, text) => (kept ? text && (node.textContent = text) : node.remove())
    const title = made.querySelector("a")
    Object.assign(made.dataset, { id: value("id", i), sector: value("sector", i), until: value("expires", i) })
    title.href = `${value("id", i)}/`
    title.textContent = data.sectors[value("sector", i)].jobs[value("job", i)]
    keep(part(made, "agency"), value("agency", i), value("agency", i))
    const places = made.querySelectorAll(".pa-facts b")
    facts(i).forEach((text, n) => {
      places[n].textContent = text
      places[n].className = text === UNKNOWN ? "pa-unknown" : ""
    })
    if (value("kind", i) === "discovery" && !value("hours", i)) places[2].closest("li").remove() // a visit has no week
    draw(places[1].parentElement.querySelector("use"), iconOf(contract_type[value("contract", i)]))
    keep(part(made, "kind"), value("kind", i) !== "job", offer_kind[value("kind", i)][0])
    keep(part(made, "lasting"), value("lasting_need", i))
    made.querySelector(".pa-fresh").textContent = `publiée jusqu'au ${short(value("expires", i))}`
    return made
  }

  // The one thing that is missing, who can help, and what is left to ask the employer: all of it on paper.
  function explain(made, i, answers) {
    const put = (name, ...inside) => {
      const line = part(made, name)
      if (inside.length) line.querySelector("span").append(...inside)
      else line.remove()
    }
    const found = Object.keys(answers).length ? board.explain(answers, i) : { gaps: [], toConfirm: [] }
    const helps = [...new Set(found.gaps.flatMap(({ levers }) => levers))].slice(0, HELPS)
    const asks = words.confirm(found.toConfirm)
    put("gap", ...(found.gaps.length ? [found.gaps.map(words.gap).join(". ")] : []))
    put("help", ...helps.flatMap((code, n) => [...(n ? [" · "] : []), link(`../leviers/${code}/`, data.levers[code].name)]))
    const [first, others] = [asks.slice(0, ASKED), asks.slice(ASKED)].map((some) => some.join(" "))
    const [more, printed] = [".pa-noprint", ".pa-onlyprint"].map((one) => part(made, "ask").querySelector(one))
    if (others) {
      more.textContent = ` (et ${asks.length - ASKED} de plus)`
      printed.textContent = ` ${others}`
    }
    put("ask", ...(first ? [first] : []))
    return made
  }

  return (i, answers) => explain(card(i), i, answers)
}
