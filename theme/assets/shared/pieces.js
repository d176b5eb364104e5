// Copies of the pieces that the page holds: no markup is written in JavaScript.

export const piece = (name) => document.querySelector(`[data-piece="${name}"]`).content.firstElementChild.cloneNode(true)
export const slot = (node, name) => node.querySelector(`[data-slot="${name}"]`)

// Writes in a slot, or takes it away when there is nothing to say.
export function write(node, name, text) {
  const place = slot(node, name)
  if (!text) return place.remove()
  const inner = place.querySelector(":scope > span")
  ;(inner ?? place).textContent = text
}

export function items(list, texts) {
  list.replaceChildren(...texts.map((text) => {
    const item = document.createElement("li")
    item.append(text)
    return item
  }))
}

export function link(address, text) {
  const made = document.createElement("a")
  made.href = address
  made.textContent = text
  return made
}

let levers
export function lever(code, { levers: all, documents, ui }, home, right) {
  levers ??= new Map([...document.querySelector('[data-piece="levers"]').content.querySelectorAll("[data-lever]")].map((item) => [item.dataset.lever, item]))
  const item = levers.get(code).cloneNode(true)
  const { name, statuses } = all[code]
  const { status, status_then: then } = documents[right] ?? {}
  item.prepend(link(`${home}leviers/${code}/`, name), then && statuses && !statuses.includes(status) ? `, ${ui["status-then"]}` : "")
  return item
}
