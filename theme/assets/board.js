// The board under the hand: choices about a person and about a job, and the offers they leave. Nothing leaves the page.
import { load } from "./matching.js"
import { cardMaker } from "./board/cards.js"
import { controls } from "./board/controls.js"
import { chooser } from "./board/filter.js"
import { namer } from "./board/names.js"
import { results } from "./board/results.js"
import { isEmpty, parse, print, without } from "./board/state.js"
import { speak } from "./profile/words.js"

const KEPT = "passerelle-offres"
const TYPING = 120 // ms without a key: nobody reads a list between two letters
const root = document.querySelector("[data-pa-board]")
const form = root.querySelector("[data-pa-filters]")
const keep = form.querySelector("[data-pa-keep]")
const isPartial = "paPartial" in root.dataset
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date())
const json = async (address) => (await fetch(address)).json()

start().catch((failure) => {
  root.querySelector("[data-pa-failed]").hidden = false
  throw failure
})

async function start() {
  const board = load(await json(root.dataset.paBoard), today)
  const words = speak(board.data)
  const choose = chooser(board)
  const fields = controls(form)
  const name = namer(board.data, words, form)
  const makeCard = await cardMaker(board, words, document.querySelector("[data-pa-card]"))
  const page = results(root, makeCard, Number(root.dataset.paStep))
  let state = parse("", board.data, fields.facets)
  let [rest, typing] = []

  // What a screen shows at once. The rest of the page and the counts follow once it has been drawn.
  function show() {
    choose.filter(state)
    const isWhole = isEmpty(state)
    const open = choose.open()
    page.part("results").hidden = isWhole && !isPartial
    page.part("all").hidden = !isWhole || isPartial
    page.draw("open", isWhole && !isPartial ? [] : open, state.answers)
    page.tell(open.length)
    page.tellChoices(name.all(state), drop)
    page.tellEmpty(open.length ? null : blocking(), drop)
    clearTimeout(rest)
    rest = setTimeout(showRest)
  }

  function showRest() {
    const { near, far } = Object.keys(state.answers).length ? choose.almost() : { near: [], far: 0 }
    page.draw("near", near, state.answers)
    page.tellMore(near.length, far)
    fields.tellFolds()
    form.querySelector("[data-pa-profile]").hash = print({ ...state, text: "", job: only(state.job, ["jobs", "place"]) })
    page.finish()
    for (const facet of Object.keys(fields.facets)) {
      if (fields.inSight(fields.named(facet)[0])) fields.countFacet(facet, choose.optionCounts(facet))
    }
    for (const question of fields.questions) {
      if (fields.inSight(question)) fields.countQuestion(question, state.answers[question.dataset.question], choose.answerCounts(question.dataset.question))
    }
  }

  function blocking() {
    const [best] = choose.withoutEach(state)
    return best ? [best[0], name.one(state, best[0]), best[1]] : [null]
  }

  function change(next, written = true) {
    state = next
    const fragment = print(state)
    if (written) history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname)
    if (keep.checked) localStorage.setItem(KEPT, fragment)
    else localStorage.removeItem(KEPT)
    show()
  }

  function drop(gone) {
    change(without(state, gone))
    fields.fill(state)
    const [chip] = page.part("chips").children
    ;[chip?.firstChild, form.querySelector("summary"), form.elements.texte].find((one) => one?.checkVisibility()).focus()
  }

  // The fragment holds choices, or names a place of the page, which must then be seen.
  function follow() {
    const goal = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    change(parse(goal ? "" : location.hash || localStorage.getItem(KEPT) || "", board.data, fields.facets), false)
    fields.fill(state)
    goal?.scrollIntoView?.()
  }

  form.hidden = false
  root.classList.add("pa-board--on")
  if (matchMedia("(max-width: 60em)").matches) form.querySelector("details").open = false
  keep.checked = localStorage.getItem(KEPT) !== null
  form.addEventListener("input", ({ target }) => {
    clearTimeout(typing)
    if (target === form.elements.texte) typing = setTimeout(() => change(fields.changed(state, target)), TYPING)
    else change(target === keep ? state : fields.changed(state, target))
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => change(parse("", board.data, fields.facets))))
  form.addEventListener("toggle", show, true)
  form.elements.texte.addEventListener("focus", async () => {
    choose.learn(await json(root.dataset.paTasks))
    if (state.text) show()
  }, { once: true })
  page.part("go").addEventListener("click", seeResults)
  page.part("share").addEventListener("click", () => share(page.part("shared")))
  addEventListener("hashchange", follow)
  addEventListener("beforeprint", page.drawAll)
  follow()
}

const only = (job, names) => Object.fromEntries(names.filter((name) => job[name]).map((name) => [name, job[name]]))

function seeResults() {
  if (matchMedia("(max-width: 60em)").matches) form.querySelector("details").open = false
  const title = document.getElementById("resultats")
  title.focus({ preventScroll: true })
  title.scrollIntoView()
}

async function share(place) {
  try {
    await navigator.clipboard.writeText(location.href)
    place.textContent = "Lien copié. Il contient ces choix : ne l'envoyez pas avec un nom."
  } catch {
    place.textContent = "Copiez l'adresse de cette page : elle contient ces choix."
  }
}
