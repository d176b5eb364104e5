// The profile: what a person says on one side, today's offers before her on the other. Nothing leaves the page:
// the answers live in the form and in the fragment of the address, on the device only if the person wishes.
import { decode, encode, load } from "./matching.js"
import { check, count, fill, own, read, settle } from "./shared/answers.js"
import { forgetOnDevice, keepOnDevice, kept } from "./profile/kept.js"
import { jobsOf, keyOf, nearestFirst, nearJobs } from "./profile/leads.js"
import { drawResults, told } from "./profile/results.js"
import { factsOf, pictured } from "./shared/facts.js"
import { tellMisread } from "./shared/misread.js"
import { bringIn } from "./shared/pictograms.js"
import { plural, speak, titleOf } from "./shared/words.js"

const NEAREST = 5
const PAUSE = 700 // a screen reader hears where things stand once the person stops

const form = document.querySelector("[data-pa-profile]")
const root = document.querySelector("[data-pa-found]")
const status = document.querySelector("[data-pa-count]")
const keep = form.querySelector("[data-pa-keep]")
const everything = root.querySelector("[data-pa-everything]")
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date())

const ticked = (name) => [...form.querySelectorAll(`[data-question="${name}"] input:checked`)]
const shelfOf = (sector) => form.querySelector(`[data-sector="${sector}"]`)

start().catch((failure) => {
  document.querySelector("[data-pa-failed]").hidden = false
  throw failure
})

async function start() {
  const board = load(await (await fetch(form.dataset.board)).json(), today)
  const words = speak(board.data)
  const facts = factsOf(board, words)
  let later
  nameJobs(board)
  nameLevels(words)

  function update() {
    const answers = read(form)
    const scene = Object.assign(stage(board, words, answers), { facts, root, shared: {}, together: new Map() })
    setTimeout(() => tellAround(answers, scene))
    tellWay(answers, scene.found.ranking.length)
    drawResults(root, scene)
    clearTimeout(later)
    later = setTimeout(() => (check(form, today), (status.textContent = told(scene))), PAUSE)
  }

  // What stands around the offers follows them: an address alone takes a browser as long as a list.
  function tellAround(answers, scene) {
    count(form)
    tellPaper(answers)
    tellSearch(scene)
    remember(answers)
  }

  // The fragment holds answers, or names a place of the page: then the answers are written again.
  function follow(event) {
    const place = location.hash && document.getElementById(location.hash.slice(1))
    if (place && event) return remember(read(form))
    const said = (!place && location.hash) || kept() || ""
    const answers = answersIn(said, board.data)
    fill(form, answers)
    tellMisread(said, String(encode(answers)))
    keep.checked = kept() !== null
    update()
    if (place) place.scrollIntoView() // was not there yet when the page came
  }

  const cards = document.querySelector('[data-piece="offer"]')
  if (cards) bringIn([cards], pictured(board.data))
  root.querySelector("[data-pa-rest]").addEventListener("click", () => {
    fill(form, { ...freest(board.data, today), ...read(form) })
    update()
  })
  form.hidden = root.hidden = false
  form.addEventListener("input", ({ target }) => (settle(target), update()))
  everything.addEventListener("input", update)
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => forget(update)))
  form.addEventListener("click", ({ target }) => openStep(target.closest("[data-pa-open]")))
  form.querySelector("[data-pa-see]").addEventListener("click", seeResults)
  addEventListener("hashchange", follow)
  follow()
}

// What suits somebody whom the rest suits: every hour, any number of them, from today on. What one has or knows is
// nobody's to suppose, and what one may keep for oneself is not asked.
function freest({ questions }, today) {
  const asked = Object.entries(questions).filter(([, { better, voluntary }]) => better !== "more" && !voluntary)
  const free = { time: ({ ladder }) => ladder.at(-1), number: ({ ladder }) => ladder?.at(-1), some: ({ better }) => (better === "fewer" ? [] : undefined) }
  return { ...Object.fromEntries(asked.map(([name, question]) => [name, free[question.type]?.(question)])), available: today }
}

// Each job with its open offers, in the words that the offers bring.
function nameJobs(board) {
  const many = {}
  board.alive.forEach((open, i) => open && (many[keyOf(board, i)] = (many[keyOf(board, i)] ?? 0) + 1))
  for (const box of form.querySelectorAll("[data-near]")) {
    const [sector, job] = box.value.split("/")
    const count = document.createElement("small")
    count.textContent = many[box.value] ? plural(many[box.value], "offre") : "pas d'offre aujourd'hui"
    box.nextElementSibling.replaceChildren(`${titleOf(board.data.sectors, sector, job)} `, count)
  }
}

function nameLevels({ value }) {
  for (const place of form.querySelectorAll("[data-pa-level]")) {
    const choice = place.closest("label").querySelector("input")
    place.textContent = value(choice.name, choice.value)
  }
}

const answersIn = (fragment, data) => ({ ...decode(fragment, data), ...own(fragment, form) })

// Everything the drawing needs to know of one person before today's board.
function stage(board, words, answers) {
  const keys = wanted(answers)
  const chosen = among(board, answers, keys)
  const memo = new Map()
  return {
    board, words, answers, keys, chosen, form,
    home: form.dataset.home,
    limited: chosen.some((one) => !one),
    found: nearestFirst(board, answers, board.look(answers, chosen), answers.jobs ? [] : keys),
    get all() { return (this.everywhere ??= board.look(answers)) },
    near: (key) => nearJobs(form, [key]),
    mailbox: (sector) => (shelfOf(sector) ?? form).dataset.mailbox,
    explained: (i) => memo.get(i) ?? memo.set(i, board.explain(answers, i)).get(i),
  }
}

// The jobs the person named; without any, those her experience leads to, the nearest first.
function wanted({ jobs }) {
  return jobs ?? [...new Set(ticked("backgrounds").flatMap((box) => jobsOf(form, box.dataset.jobs)))]
}

function among(board, { jobs, backgrounds, place, cherche }, keys) {
  const near = form.querySelector("#p-place").selectedOptions[0]?.dataset.within?.split(" ") ?? []
  const welcome = (i) => !jobs && backgrounds?.some((code) => board.value(`background.${code}`, i))
  // Where only a family of sectors is said, the job may be one of those wanted: what is not known excludes nobody.
  const may = (i) => board.data.sectors[board.value("sector", i)].of?.some((sector) => keys.some((key) => key.startsWith(`${sector}/`)))
  const suits = (i) => everything.checked || !keys.length || keys.includes(keyOf(board, i)) || may(i) || welcome(i)
  const isThen = (i) => !cherche || cherche.some((code) => board.value(`conditions.${code}`, i) === "present")
  const isThere = ([key, , within]) => key === place || within.includes(place) || near.includes(key)
  return Uint8Array.from({ length: board.size }, (_, i) => suits(i) && isThen(i) && (!place || isThere(board.value("place", i))))
}

function tellSearch({ answers, keys }) {
  const sought = answers.jobs ? "celles des métiers choisis" : "celles où mène l'expérience"
  root.querySelector("[data-pa-wide]").hidden = !keys.length
  root.querySelector("[data-pa-sought]").textContent = sought
  const leading = form.querySelector("[data-pa-leading]")
  leading.hidden = !ticked("backgrounds").length || !keys.length
  leading.querySelector("span span").textContent = leadsTo()
}

// The titles of the jobs an experience leads to, each once: several sectors have the same.
function leadsTo() {
  const keys = wanted({})
  const titles = keys.map((key) => form.querySelector(`[data-near][value="${key}"] + span`).firstChild.textContent.trim())
  const each = [...new Set(titles)]
  const rest = each.length - NEAREST
  return each.slice(0, NEAREST).join(", ") + (rest > 0 ? ` et ${rest} ${rest < 2 ? "autre métier" : "autres métiers"}` : "")
}

// The way to the offers follows the person down the questions once there is something to see.
function tellWay(answers, many) {
  const see = form.querySelector("[data-pa-see]")
  see.textContent = many < 2 ? `Voir ${many ? "l'offre" : "les pistes"}` : `Voir les ${many} offres`
  see.parentElement.classList.toggle("pa-see--follows", Object.keys(answers).length > 0)
}

function tellPaper({ document: right, paper }) {
  for (const note of form.querySelectorAll("div[data-document]")) note.hidden = note.dataset.document !== right
  for (const note of form.querySelectorAll("div[data-paper]")) note.hidden = note.dataset.paper !== paper
  form.querySelector("[data-pa-lawyer]").hidden = !right
}

function remember({ document: right, ...answers }) {
  const fragment = String(encode(answers.paper ? answers : { ...answers, document: right }))
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname)
  if (keep.checked) keepOnDevice(fragment)
  else forgetOnDevice()
}

function forget(update) {
  everything.checked = false
  forgetOnDevice()
  update()
  remember({})
  status.textContent = "Tout est effacé."
}

function openStep(button) {
  if (!button) return
  const step = document.getElementById(button.dataset.paOpen)
  step.open = true
  step.querySelector("summary").focus()
}

function seeResults() {
  const title = document.getElementById("resultats")
  title.focus({ preventScroll: true })
  title.scrollIntoView()
}
