// One offer before one person: its facts, why it suits, what is missing and who can help, what is left to ask.
import { asking } from "../shared/answers.js"
import { around } from "./leads.js"
import { items, lever, link, piece, slot, write } from "../shared/pieces.js"
import { reasons } from "./reasons.js"

const LEVERS = 2

export function drawOffer(i, scene) {
  const { board, words, home } = scene
  const offer = board.offer(i)
  const found = scene.explained(i)
  const card = piece("offer")
  const title = slot(card, "title")
  title.textContent = words.title(offer)
  title.href = address(home, offer)
  write(card, "facts", words.facts(offer))
  write(card, "why", reasons(offer, scene.answers, found, words))
  fillOrRemove(slot(card, "gaps"), together(found.gaps).map((gaps) => drawGaps(gaps, found.verdict, scene)))
  fillOrRemove(slot(card, "notes"), found.notes.map((note) => item(words.note(note))))
  write(card, "comprises", words.comprises(found.comprises))
  drawQuestions(slot(card, "questions"), words.confirm(found.toConfirm), [...new Set(found.toAsk)].map((code) => asking(scene.form, code)))
  drawLeads(slot(card, "leads"), i, scene)
  refer(card, offer, scene)
  return card
}

export const address = (home, { id }) => `${home}offres/${id}/`

export function lead(j, { board, words, home, all }) {
  const offer = board.offer(j)
  const line = document.createElement("span")
  line.append(link(address(home, offer), words.title(offer)), ` (${offer.place[1]}, ${words.verdict(board.data.verdicts[all.verdicts[j]]).toLowerCase()})`)
  return line
}

const element = (name) => (text) => {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
const item = element("li")
const strong = element("strong")

function fillOrRemove(list, children) {
  if (children.length) list.replaceChildren(...children)
  else list.remove()
}

// Gaps that the same levers treat are told together: one French course serves the ear and the mouth.
function together(gaps) {
  const groups = new Map()
  for (const gap of gaps) {
    const key = `${gap.why} ${gap.levers}`
    groups.set(key, [...(groups.get(key) ?? []), gap])
  }
  return [...groups.values()]
}

function drawGaps(gaps, verdict, { answers, board, words, home }) {
  const drawn = piece("gap")
  const [{ why, levers, obstacle }] = gaps
  slot(drawn, "gap").replaceChildren(...gaps.map((gap) => strong(words.gap(gap))))
  write(drawn, "reason", why ? words.why(why) : !levers.length && words.alone(gaps[0]))
  const shown = verdict === "one-lever" ? LEVERS : 1
  drawn.querySelector(".pa-helps").replaceChildren(...levers.slice(0, shown).map((code) => lever(code, board.data, home, answers.document)))
  const others = slot(drawn, "others")
  if (levers.length <= shown || !obstacle) return others.remove(), drawn
  others.href = `${home}leviers/#frein-${obstacle}`
  others.textContent = `D'autres leviers : ${words.word(obstacle).toLowerCase()}`
  return drawn
}

function drawQuestions(fold, employer, person) {
  if (!employer.length && !person.length) return fold.remove()
  const counts = [[employer, "pour l'employeur"], [person, "pour vous"]].filter(([asked]) => asked.length)
  fold.querySelector("summary").textContent = `Questions qui restent : ${counts.map(([asked, who]) => `${asked.length} ${who}`).join(", ")}`
  for (const [name, asked] of [["employer", employer], ["person", person]]) {
    if (asked.length) items(slot(fold, name).querySelector("ul"), asked)
    else slot(fold, name).remove()
  }
}

function drawLeads(place, i, scene) {
  const leads = scene.found.verdicts[i] >= 2 ? around(i, scene) : []
  if (!leads.length) return place.remove()
  const line = place.querySelector("span")
  leads.forEach((j, n) => line.append(...(n ? [" · "] : []), lead(j, scene)))
}

// Where only a family of sectors is said, the mailbox of one of them would tell which: the network answers.
function refer(card, offer, { board, words, mailbox }) {
  const isFamily = Boolean(board.data.sectors[offer.sector].of)
  const to = mailbox(offer.sector)
  slot(card, "refer").href = `mailto:${to}?subject=${encodeURIComponent(`Offre ${offer.id} : ${words.title(offer)}`)}`
  if (isFamily) slot(card, "refer").textContent = "Écrire au réseau"
  slot(card, "mailbox").textContent = `${isFamily ? "Réseau" : "Binôme du secteur"} : ${to}, offre ${offer.id}`
}
