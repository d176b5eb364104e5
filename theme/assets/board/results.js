// The offers of the choices: a list, those where one thing is missing, and what to do when there is none.
import { plural } from "../shared/words.js"

const PAUSE = 400 // ms: a screen reader hears the last count only
const FIRST = 3 // cards drawn at once: what the screen of a phone holds

export function results(root, makeCard, stepSize) {
  const part = (name) => root.querySelector(`[data-pa-${name}]`)
  const [empty, chips, near, far, count] = ["empty", "chips", "near", "far", "count"].map(part)
  const lists = { open: { offers: [], drawn: 0 }, near: { offers: [], drawn: 0 } }
  const title = document.title
  let later
  let answers = {}

  for (const name of Object.keys(lists)) part(`more="${name}"`).addEventListener("click", () => grow(name, stepSize))

  // Begins a list again with what a first screen shows; `finish` draws the rest of its first page.
  function draw(name, offers, said) {
    answers = said
    lists[name] = { offers, drawn: 0 }
    part(`list="${name}"`).replaceChildren()
    grow(name, FIRST, false)
    if (name === "near") near.hidden = !offers.length
  }

  // Until the lists are whole, which a screen reader may wait for.
  const busy = (is) => (part("results").ariaBusy = is)

  const finish = () => Object.keys(lists).forEach((name) => grow(name, stepSize - lists[name].drawn, false))

  // Draws the next offers of a list, and says how many are left.
  function grow(name, many, isAsked = true) {
    const list = lists[name]
    const cards = [...list.offers.slice(list.drawn, list.drawn + many)].map((i) => makeCard(i, answers))
    part(`list="${name}"`).append(...cards)
    list.drawn += cards.length
    const [button, left] = [part(`more="${name}"`), list.offers.length - list.drawn]
    button.hidden = !left
    button.textContent = `Afficher ${plural(Math.min(left, stepSize), "offre de plus", "offres de plus")} (il en reste ${left})`
    if (isAsked) cards[0]?.querySelector("a").focus()
  }

  // Paper has no button: the whole list is drawn for it.
  const drawAll = () => Object.keys(lists).forEach((name) => grow(name, Infinity, false))

  // The count, in the title at once, and aloud once the choices rest.
  function tell(many, close = 0) {
    const told = plural(many, "offre")
    document.title = `${told} · ${title}`
    part("go").textContent = many ? `Voir les ${told}`.replace("les 1 ", "l'") : "Aucune offre : voir que faire"
    clearTimeout(later)
    later = setTimeout(() => (count.textContent = close ? `${told}, et ${close} à une marche près` : told), PAUSE)
  }

  // What comes a moment later: the offers that one step opens, and those that want more.
  function tellMore(close, more) {
    if (close) tell(lists.open.offers.length, close)
    far.hidden = !more
    far.textContent = `${plural(more, "autre offre demande", "autres offres demandent")} plusieurs choses de plus : « Décrire toute sa situation » dit lesquelles.`
  }

  // The choices that the words searched name: one click makes them.
  function tellHints(choices, take) {
    const place = part("hints")
    const now = choices.map(([, , words]) => words).join()
    if (place.dataset.now === now) return
    place.dataset.now = now
    place.replaceChildren(...(choices.length ? [place.dataset.says] : []), ...choices.map((choice) => {
      const button = document.createElement("button")
      button.type = "button"
      button.textContent = choice[2]
      button.onclick = () => take(choice)
      return button
    }))
  }

  // Says that no offer suits: how many one step opens, and the choice to drop, `words` with a button. Nothing to say, and
  // the place is empty.
  function tellNothing({ near: close, choice, words, gain } = {}, drop) {
    const [text, button] = empty.children
    const filled = (said, n) => empty.dataset[said].replace("{n}", n).replace("{choice}", words)
    empty.hidden = close === undefined
    if (empty.hidden) return
    const first = close ? filled(close < 2 ? "near" : "nears", close) : filled(choice ? "none" : "stuck")
    text.textContent = choice ? `${first} ${filled("without", gain)}` : first
    button.hidden = !choice
    button.textContent = filled("drop")
    button.onclick = () => drop(choice)
  }

  // The choices, each with a button that drops it; on paper, as a sentence.
  function tellChoices(choices, drop) {
    chips.replaceChildren(...choices.map(([name, words]) => {
      const [item, button, hidden] = ["li", "button", "span"].map((tag) => document.createElement(tag))
      hidden.className = "pa-hidden"
      hidden.textContent = "Retirer : "
      button.type = "button"
      button.append(hidden, words)
      button.onclick = () => drop(name)
      item.append(button)
      return item
    }))
    part("printed").textContent = `Choix : ${choices.map(([, words]) => words).join(" ; ")}.`
  }

  return { part, busy, draw, finish, drawAll, tell, tellMore, tellNothing, tellChoices, tellHints }
}
