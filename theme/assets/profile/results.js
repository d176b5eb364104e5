// The results: groups by verdict, the step that opens the most, the questions that would help, other leads.
import { asking, fieldOf } from "../shared/answers.js"
import { beyond } from "./leads.js"
import { drawOffer, lead } from "./offer.js"
import { items, lever, link, piece, slot } from "../shared/pieces.js"
import { alike } from "../shared/facts.js"
import { plural } from "../shared/words.js"

const SHOWN = { fits: 12, "to-confirm": 8, "one-lever": 8, "several-levers": 4, "not-now": 0 }
const FIRST = 2 // offers drawn at once: what the screen of a phone holds
const MORE = 12
const PAPER = { fits: 10, "to-confirm": 8, "one-lever": 6, "several-levers": 2, "not-now": 0 } // two sheets; what is left is counted
const STEPS = 3
const QUESTIONS = 3
const LOOKED_AT = 40

let rest

// What a screen holds is drawn at once; the other offers and what stands around them follow. Until then, « busy ».
export function drawResults(root, scene) {
  const groups = root.querySelector("[data-pa-groups]")
  scene.together.clear()
  const parts = scene.board.data.verdicts.map((code, n) => partOf(code, n, scene)).filter(Boolean)
  drawMeanwhile(root.querySelector("[data-pa-meanwhile]"), scene)
  groups.replaceChildren(...parts.map(({ group }) => group))
  if (parts.length) grow(parts[0], Math.min(FIRST, SHOWN[parts[0].code]), scene)
  root.setAttribute("aria-busy", "true")
  clearTimeout(rest)
  rest = setTimeout(() => finish(root, groups, parts, scene))
}

function finish(root, groups, parts, scene) {
  for (const part of parts) grow(part, SHOWN[part.code], scene)
  drawTogether(root.querySelector("[data-pa-together]"), scene)
  drawOpenings(root.querySelector("[data-pa-openings]"), scene)
  drawAsked(root.querySelector("[data-pa-asked]"), scene)
  drawLeads(root.querySelector("[data-pa-leads]"), groups, scene)
  root.removeAttribute("aria-busy")
}

// Without the right to work, what can be done begins the page: its own levers are declared with the document.
function drawMeanwhile(section, { board: { data }, answers, home }) {
  const { right, levers = [] } = data.documents[answers.document] ?? {}
  const known = right === "no" ? levers.filter((code) => data.levers[code]) : []
  section.hidden = !known.length
  section.querySelector("ul").replaceChildren(...known.map((code) => lever(code, data, home)))
}

// A verdict, its offers, and how many of them are drawn.
function partOf(code, n, { board, found, words, shared }) {
  const offers = [...found.ranking].filter((i) => found.verdicts[i] === n)
  if (!offers.length) return null
  shared[code] = alike(board, offers)
  const group = piece("group")
  group.dataset.verdict = code
  slot(group, "name").textContent = words.verdict(code, offers.length)
  slot(group, "count").textContent = offers.length
  slot(group, "says").textContent = words.says(code)
  slot(group, "left").textContent = offers.length > PAPER[code] ? words.left(offers.length - PAPER[code]) : ""
  return { code, group, offers, drawn: 0 }
}

// Draws offers up to this many, and says how many are left.
function grow(part, many, scene, isAsked = false) {
  const { group, offers, drawn } = part
  const cards = offers.slice(drawn, many).map((i) => drawOffer(i, scene))
  cards.forEach((card, n) => card.classList.toggle("pa-noprint", drawn + n >= PAPER[part.code]))
  group.querySelector("ol").append(...cards)
  part.drawn = Math.min(many, offers.length)
  const button = slot(group, "more")
  const left = offers.length - part.drawn
  button.parentElement.hidden = !left
  button.textContent = `Montrer ${plural(Math.min(left, MORE), "offre de plus", "offres de plus")}`
  button.onclick = () => {
    grow(part, part.drawn + MORE, scene, true)
    drawTogether(scene.root.querySelector("[data-pa-together]"), scene)
  }
  if (isAsked) cards[0]?.querySelector("a").focus()
}

// What several offers have in common is said once, and each names it.
function drawTogether(section, { together }) {
  section.hidden = !together.size
  items(section.querySelector("ul"), [...together].map((pair) => pair.join(" : ")))
}

function drawOpenings(section, { found, board, words, home }) {
  const best = found.openings.filter(({ more }) => more).slice(0, STEPS)
  section.hidden = !best.length
  items(section.querySelector("ol"), best.map((opening) => openingLine(opening, board, words, home)))
}

function openingLine(opening, { data }, words, home) {
  const { step } = opening
  const asked = data.steps.find(({ code }) => code === step.family).questions
  const criterion = data.criteria.find(({ question }) => asked.includes(question) && question in step.changes)
  const obstacle = criterion?.obstacle_of?.[step.part] ?? criterion?.obstacle
  const line = document.createElement("span")
  line.append(words.opens(opening))
  if (obstacle) line.append(". ", link(`${home}leviers/#frein-${obstacle}`, `Leviers : ${words.word(obstacle).toLowerCase()}`))
  return line
}

// The unanswered questions that come back most often among the first offers.
function drawAsked(section, { found, explained, form }) {
  const times = new Map()
  for (const question of [...found.ranking].slice(0, LOOKED_AT).flatMap((i) => explained(i).toAsk))
    times.set(question, (times.get(question) ?? 0) + 1)
  const most = [...times].sort((a, b) => b[1] - a[1]).slice(0, QUESTIONS)
  section.hidden = !most.length
  items(section.querySelector("ul"), most.map(([question]) => askButton(question, form)))
}

function askButton(question, form) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "pa-link"
  button.textContent = asking(form, question)
  button.onclick = () => openAt(form, question)
  return button
}

function openAt(form, question) {
  const asked = fieldOf(form, question)
  asked.closest(".pa-step").open = true
  const field = asked.matches("fieldset") ? asked.querySelector("input") : asked
  field.focus()
  asked.scrollIntoView({ block: "center" })
}

function drawLeads(section, groups, scene) {
  const { found, words, keys, limited } = scene
  const leads = limited ? beyond(keys, scene) : []
  section.hidden = !leads.length
  const near = found.counts[0] + found.counts[1] + found.counts[2]
  slot(section, "why").textContent = near
    ? "Des métiers voisins de ceux que vous cherchez, puis d'autres offres."
    : "Rien ne convient encore dans ce que vous cherchez. Voici ce qui s'en approche, dans des métiers voisins d'abord."
  items(section.querySelector("ul"), leads.map((j) => lead(j, scene)))
  groups[near ? "after" : "before"](section)
}

export function told({ found, words, board }) {
  const parts = board.data.verdicts.map((code, n) => [words.verdict(code, found.counts[n]).toLowerCase(), found.counts[n]]).filter(([, n]) => n)
  const all = found.counts.reduce((sum, n) => sum + n, 0)
  return all ? `${plural(all, "offre")} : ${parts.map(([name, n]) => `${n} ${name}`).join(", ")}.` : "Aucune offre ouverte pour cette recherche."
}
