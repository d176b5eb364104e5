// The pictograms of the cards, brought into the page: in a file beside it, they would be asked for again with each card.
const OWN = "#pictogram-"

// Those of the templates at once, their drawings a moment later.
export async function bringIn(templates, others) {
  const uses = templates.flatMap((template) => [...template.content.querySelectorAll("use")])
  const [file] = uses[0].getAttribute("href").split("#")
  const names = uses.map((use) => use.getAttribute("href").split("#")[1])
  uses.forEach((use, n) => draw(use, names[n]))
  const wanted = new Set([...names, ...others])
  const sprite = new DOMParser().parseFromString(await (await fetch(file)).text(), "image/svg+xml").documentElement
  for (const symbol of [...sprite.children]) {
    if (wanted.has(symbol.id)) symbol.id = OWN.slice(1) + symbol.id
    else symbol.remove()
  }
  sprite.setAttribute("hidden", "")
  sprite.setAttribute("aria-hidden", "true")
  document.body.append(document.adoptNode(sprite))
}

export const draw = (use, name) => use.setAttribute("href", OWN + name)
