// The card of an offer, from the copy that the page holds: the same as those the server wrote, and what the person lacks.
import { link } from "../shared/pieces.js"
import { factsOf, pictured } from "../shared/facts.js"
import { bringIn } from "../shared/pictograms.js"

const HELPS = 3
const ASKED = 2
const part = (made, name) => made.querySelector(`.pa-card__${name}`)
const short = (iso) => iso.split("-").reverse().join("/")

export async function cardMaker(board, words, template) {
  const { data, value } = board
  const { offer_kind } = data.words
  const fill = factsOf(board, words)
  await bringIn([template], pictured(data))

  function card(i) {
    const made = template.content.firstElementChild.cloneNode(true)
    const keep = (node, kept, text) => (kept ? text && (node.textContent = text) : node.remove())
    const title = made.querySelector("a")
    Object.assign(made.dataset, { id: value("id", i), sector: value("sector", i), until: value("expires", i) })
    title.href = `${value("id", i)}/`
    title.textContent = data.sectors[value("sector", i)].jobs[value("job", i)]
    keep(part(made, "agency"), value("agency", i), value("agency", i))
    fill(made.querySelector(".pa-facts"), i)
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
