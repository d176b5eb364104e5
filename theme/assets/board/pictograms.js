// The pictograms of the cards, brought into the page: in a file beside it, they would be asked for again with each card.
const OWN = "#pictogram-"

export async function bringIn(template, others) {
  const uses = [...template.content.querySelectorAll("use")]
  const [file] = uses[0].getAttribute("href").split("#")
  const names = new Set([...uses.map((use) => use.getAttribute("href").split("#")[1]), ...others])
  const sprite = new DOMParser().parseFromString(await (await fetch(file)).text(), "image/svg+xml").documentElement
  for (const symbol of [...sprite.children]) {
    if (names.has(symbol.id)) symbol.id = OWN.slice(1) + symbol.id
    else symbol.remove()
  }
  sprite.setAttribute("hidden", "")
  sprite.setAttribute("aria-hidden", "true")
  document.body.append(document.adoptNode(sprite))
  for (const use of uses) draw(use, use.getAttribute("href").split("#")[1])
}

export const draw = (use, name) => use.setAttribute("href", OWN + name)
