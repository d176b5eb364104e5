// The board under the hand: choices about a person and about a job, and the offers they leave. Nothing leaves the page.
import { load } from "./matching.js"
import { recount } from "./board/age.js"
import { cardMaker } from "./board/cards.js"
import { controls } from "./board/controls.js"
import { chooser } from "./board/filter.js"
import { hinter, take } from "./board/hints.js"
import { namer, wordsIn } from "./board/names.js"
import { results } from "./board/results.js"
import { isEmpty, parse, print, without } from "./board/state.js"
import { speak } from "./shared/words.js"
import { markList } from "./shared/back.js"
import { tellMisread } from "./shared/misread.js"
import { placeNamed, trying } from "./trying.js"

const KEPT = "passerelle-offres"
const TRADE = ["secteur", "jobs", "texte"] // what somebody wants to do: the last thing to give up
const TYPING = 120 // ms without a key: nobody reads a list between two letters
const root = document.querySelector("[data-pa-board]")
const form = root.querySelector("[data-pa-filters]")
const keep = form.querySelector("[data-pa-keep]")
const isPartial = "paPartial" in root.dataset
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date())
const json = async (address) => (await fetch(address)).json()
const kept = () => trying(() => localStorage.getItem(KEPT))

start().catch((failure) => {
  root.querySelector("[data-pa-failed]").hidden = false
  throw failure
})

async function start() {
  const board = load(await json(root.dataset.paBoard), today)
  const words = speak(board.data)
  const choose = chooser(board)
  const fields = controls(form, wordsIn(board.data))
  const name = namer(board.data, words, form)
  const makeCard = await cardMaker(board, words, document.querySelector("[data-pa-card]"))
  const page = results(root, makeCard, Number(root.dataset.paStep))
  let said = {}
  const hint = hinter(form, () => said)
  let state = parse("", board.data, fields.facets)
  let [rest, typing, learning, isLearned] = []

  // What a screen shows at once. The rest of the page and the counts follow once it has been drawn.
  function show() {
    choose.filter(state)
    const isWhole = isEmpty(state)
    const open = choose.open()
    page.part("results").hidden = isWhole && !isPartial
    page.part("all").hidden = !isWhole || isPartial
    page.busy(true)
    page.draw("open", isWhole && !isPartial ? [] : open, state.answers)
    page.tell(open.length)
    page.part("go").hidden = isWhole && !open.length // a page so old that no offer is left has nothing to show
    page.tellChoices(name.all(state), drop)
    if (open.length) page.tellNothing()
    clearTimeout(rest)
    rest = setTimeout(showRest)
  }

  function showRest() {
    const { near, far } = Object.keys(state.answers).length ? choose.almost() : { near: [], far: 0 }
    page.draw("near", near, state.answers)
    page.tellMore(near.length, far)
    if (!isEmpty(state) && !choose.open().length) page.tellNothing({ near: near.length, ...blocking(near.length) }, drop)
    fields.tellFolds()
    page.tellHints(state.text ? hint(state.text) : [], follows)
    form.querySelector("[data-pa-profile]").hash = print({ ...state, text: "", job: only(state.job, ["jobs", "place", "cherche"]) })
    page.finish()
    for (const facet of Object.keys(fields.facets)) {
      if (fields.inSight(fields.named(facet)[0])) fields.countFacet(facet, choose.optionCounts(facet))
    }
    for (const question of fields.questions) {
      if (fields.inSight(question)) fields.countQuestion(question, state.answers[question.dataset.question], choose.answerCounts(question.dataset.question))
    }
    page.busy(isAwaited())
  }

  // The choice to give up first. Beside offers that one step opens, neither the trade nor what the person can do: the
  // step is the answer.
  function blocking(isNear) {
    const ways = choose.withoutEach(state)
    const others = ways.filter(([choice]) => !TRADE.includes(choice) && !(isNear && choice in state.answers))
    const [choice, gain] = others[0] ?? (isNear ? [] : ways[0] ?? [])
    return choice ? { choice, gain, words: name.one(state, choice) } : {}
  }

  // The words of the search are read with the first word searched. Without them, titles are searched as they are.
  function learn() {
    return (learning ??= Promise.all([root.dataset.paWords, root.dataset.paCommunes].map(json)).then(([words, communes]) => {
      choose.learn(words, communes)
      said = words.said
      isLearned = true
    }).catch(() => (learning = null)))
  }

  const isAwaited = () => Boolean(state.text && learning && !isLearned)

  function change(next, written = true) {
    state = next
    const fragment = print(state)
    if (written) history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname)
    markList()
    trying(() => (keep.checked ? localStorage.setItem(KEPT, fragment) : localStorage.removeItem(KEPT)))
    if (state.text && !isLearned) learn().then(show)
    show()
  }

  // The word was a choice: it leaves the search and becomes one.
  function follows(choice) {
    form.elements.texte.value = ""
    state = { ...state, text: "" }
    take(choice)
    form.elements.texte.focus()
  }

  function drop(gone) {
    change(without(state, gone))
    fields.fill(state)
    const [chip] = page.part("chips").children
    ;[chip?.firstChild, form.querySelector("summary"), form.elements.texte].find((one) => one?.checkVisibility()).focus()
  }

  // The fragment holds choices, or names a place of the page, which must then be seen.
  function follow() {
    const goal = placeNamed()
    const said = goal ? "" : location.hash || kept() || ""
    change(parse(said, board.data, fields.facets), false)
    tellMisread(said, print(state))
    fields.fill(state)
    goal?.scrollIntoView?.()
  }

  recount(board)
  form.hidden = false
  root.classList.add("pa-board--on")
  if (matchMedia("(max-width: 60em)").matches) form.querySelector("details").open = false
  keep.checked = kept() !== null
  form.addEventListener("input", ({ target }) => {
    clearTimeout(typing)
    page.busy(true)
    if (target === form.elements.texte) typing = setTimeout(() => change(fields.changed(state, target)), TYPING)
    else change(target === keep ? state : fields.changed(state, target))
  })
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => change(parse("", board.data, fields.facets))))
  form.addEventListener("toggle", show, true)
  form.elements.texte.addEventListener("focus", learn)
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
