// One offer before one person, in five seconds: where, when, how much, one reason, one gap with its first step. All the
// rest is folded: what else is missing, all that the offer comprises, what is left to ask.
import { asking } from "../shared/answers.js"
import { comprised } from "./comprised.js"
import { around } from "./leads.js"
import { items, lever, link, piece, slot, write } from "../shared/pieces.js"
import { reasons } from "./reasons.js"
import { lower } from "../shared/words.js"

export function drawOffer(i, scene) {
  const { board, words, home } = scene
  const offer = board.offer(i)
  const found = scene.explained(i)
  const card = piece("offer")
  const title = slot(card, "title")
  title.textContent = words.title(offer)
  title.href = address(home, offer)
  write(card, "kind", kindOf(offer, words))
  scene.facts(card.querySelector(".pa-facts"), i, scene.shared[found.verdict])
  const [reason, ...others] = reasons(offer, scene.answers, found, words)
  write(card, "why", reason)
  write(card, "reasons", others.join(" · "))
  const [first, ...rest] = together(found.gaps)
  fillOrRemove(slot(card, "first"), first ? [drawGaps(first, scene, words.shortGap)] : [])
  write(card, "whole", (first ?? []).map(words.gap).filter((text, n) => text !== words.shortGap(first[n])).join(". "))
  fillOrRemove(slot(card, "gaps"), rest.map((gaps) => drawGaps(gaps, scene, words.gap)))
  fillOrRemove(slot(card, "levers"), [...card.querySelectorAll('[data-slot="first"] [data-slot="others"]')])
  const notes = found.notes.map((note) => noted(note, scene))
  fillOrRemove(slot(card, "notes"), notes.map(item))
  const all = comprised(offer, scene)
  slot(card, "all").replaceChildren(...all.flatMap(([name, text]) => [element("dt")(name), element("dd")(text)]))
  slot(card, "printed").textContent = [...rest.flat().map(words.shortGap), ...notes, ...all.map((pair) => pair.join(" : "))].join(". ")
  drawQuestions(card, words.confirm(found.toConfirm), [...new Set(found.toAsk)].map((code) => asking(scene.form, code)))
  drawLeads(slot(card, "leads"), i, scene)
  refer(card, offer, words.confirm(found.toConfirm), scene)
  slot(card, "fold").textContent = folded(found, rest.flat().length, words)
  return card
}

export const address = (home, { id }) => `${home}offres/${id}/`

export function lead(j, { board, words, home, all }) {
  const offer = board.offer(j)
  const line = document.createElement("span")
  const told = [offer.kind !== "job" && words.lowered(offer.kind), offer.place[1], lower(words.verdict(board.data.verdicts[all.verdicts[j]]))]
  line.append(link(address(home, offer), words.title(offer)), ` (${told.filter(Boolean).join(", ")})`)
  return line
}

// A visit is not a job: the kind is told, and so is the agency, which the law wants.
const kindOf = ({ kind, agency }, words) => [kind !== "job" && words.word(kind), agency].filter(Boolean).join(" · ")

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

// What the fold holds, so that nobody opens it for nothing.
function folded({ toConfirm, toAsk }, gaps, words) {
  const asked = words.confirm(toConfirm).length + new Set(toAsk).size
  return words.fold([[gaps, "fold-gap"], [asked, "fold-question"]].filter(([n]) => n))
}

// Gaps that the same levers treat are told together: one French course serves the ear and the mouth. What no step
// bridges comes first: the rest does not matter before it.
function together(gaps) {
  const groups = new Map()
  for (const gap of [...gaps].sort((one, other) => Boolean(other.why) - Boolean(one.why))) {
    const key = `${gap.why} ${gap.levers}`
    groups.set(key, [...(groups.get(key) ?? []), gap])
  }
  return [...groups.values()]
}

// What is missing, its first step, and the way to the others.
function drawGaps(gaps, { answers, board, words, home }, say) {
  const drawn = piece("gap")
  const [{ why, levers, obstacle }] = gaps
  slot(drawn, "gap").replaceChildren(...gaps.map((gap) => strong(say(gap))))
  write(drawn, "reason", why ? words.why(why) : !levers.length && words.alone(gaps[0]))
  drawn.querySelector(".pa-helps").replaceChildren(...levers.slice(0, 1).map((code) => lever(code, board.data, home, answers.document)))
  const others = slot(drawn, "others")
  if (levers.length < 2 || !obstacle) return others.remove(), drawn
  others.href = `${home}leviers/#frein-${obstacle}`
  others.textContent = `D'autres leviers : ${words.word(obstacle).toLowerCase()}`
  return drawn
}

// What is the same for every offer where it is true is told once, above them.
function noted(note, { words, together: said }) {
  const short = words.shortNote(note)
  if (short) said.set(short, words.note(note))
  return short ?? words.note(note)
}

function drawQuestions(card, employer, person) {
  for (const [name, asked] of [["employer", employer], ["person", person]]) {
    if (asked.length) items(slot(card, name).querySelector("ul"), asked)
    else slot(card, name).remove()
  }
}

function drawLeads(place, i, scene) {
  const leads = scene.found.verdicts[i] >= 2 ? around(i, scene) : []
  if (!leads.length) return place.remove()
  const line = place.querySelector("span")
  leads.forEach((j, n) => line.append(...(n ? [" · "] : []), lead(j, scene)))
}

// A message ready to be sent: the offer, its questions, and nothing about the person. Where only a family is said, the mailbox of one of them would tell which: the network answers.
function refer(card, offer, questions, { board, home, words, mailbox }) {
  const isFamily = Boolean(board.data.sectors[offer.sector].of)
  const to = mailbox(offer.sector)
  const { href } = new URL(address(home, offer), location.href)
  const told = { id: offer.id, title: words.title(offer), place: offer.place[1], address: href, questions: questions.map((one) => `- ${one}`).join("\n") }
  slot(card, "refer").href = `mailto:${to}?subject=${encodeURIComponent(words.mailed("subject", told))}&body=${encodeURIComponent(words.mailed("body", told))}`
  if (isFamily) slot(card, "refer").textContent = "Écrire au réseau"
  slot(card, "mailbox").textContent = `${isFamily ? "Réseau" : "Binôme du secteur"} : ${to}, offre ${offer.id}`
}
