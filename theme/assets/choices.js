// Choices that narrow a list. They describe a person, so they live in the fragment: they reach no server's log.

import { placeNamed } from "./trying.js"

// The wider territories of the one chosen in a select.
export const around = (select) => select.selectedOptions[0]?.dataset.within?.split(" ") ?? []

// `suits` has one test per field: does this item suit this choice? `words` are those of what is listed.
export function narrow({ form, items, sections, suits, words }) {
  const count = document.querySelector("[data-pa-count]")
  const empty = document.querySelector("[data-pa-empty]")
  const title = document.title
  let later

  const choices = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""))

  function filter() {
    const chosen = choices()
    const blocking = {}
    let shown = 0
    for (const item of items) {
      const failed = Object.keys(chosen).filter((name) => !suits[name](item, chosen[name]))
      item.hidden = failed.length > 0
      if ("again" in item.dataset) continue // a second mention of what is counted elsewhere
      if (!item.hidden) shown += 1
      else if (failed.length === 1) blocking[failed[0]] = (blocking[failed[0]] ?? 0) + 1
    }
    for (const section of sections) section.hidden = ![...items].some((item) => !item.hidden && section.contains(item))
    tell(shown, blocking)
  }

  function tell(shown, blocking) {
    const told = `${shown} ${shown < 2 ? words.one : words.many}`
    document.title = `${told} · ${title}`
    empty.hidden = shown > 0
    empty.textContent = shown ? "" : advice(blocking)
    clearTimeout(later)
    later = setTimeout(() => (count.textContent = told), 400) // a screen reader hears the last one only
  }

  function advice(blocking) {
    const [name, gain] = Object.entries(blocking).sort((a, b) => b[1] - a[1])[0] ?? []
    if (!name) return `${words.none} Effacez un choix pour en voir d'autres.`
    return `${words.none} Sans le choix «\u00a0${form.elements[name].labels[0].textContent}\u00a0», il y en aurait ${gain}.`
  }

  function fill(saved) {
    for (const field of form.elements) if (field.name) field.value = saved.get(field.name) ?? ""
  }

  // The fragment holds choices, or names a place of the page, which must then be seen.
  function follow() {
    const target = placeNamed()
    if (!target) fill(new URLSearchParams(location.hash.slice(1)))
    else if (target.closest("[hidden]")) fill(new URLSearchParams())
    filter()
    target?.scrollIntoView?.()
  }

  form.hidden = false
  form.addEventListener("submit", (event) => event.preventDefault())
  form.addEventListener("input", () => {
    history.replaceState(null, "", "#" + new URLSearchParams(choices()))
    filter()
  })
  form.addEventListener("reset", () => setTimeout(() => {
    history.replaceState(null, "", location.pathname)
    filter()
  }))
  addEventListener("hashchange", follow)
  if (matchMedia("(max-width: 60em)").matches) form.querySelector("details").open = false
  follow()
}
