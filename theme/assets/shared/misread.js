// A link may be older than the page, or written by hand: what it says and nobody understood is named.

// [name, values] of a fragment that are not in what was kept of it.
function misread(fragment, kept) {
  const [said, understood] = [fragment.replace(/^#/, ""), kept].map((text) => new URLSearchParams(text))
  const lost = [...said].map(([name, text]) => {
    const known = understood.get(name)
    return [name, known === text ? [] : text.split(",").filter((value) => value && !known?.split(",").includes(value))]
  })
  return lost.filter(([name, values]) => values.length && name !== "texte")
}

export function tellMisread(fragment, kept) {
  const place = document.querySelector("[data-pa-misread]")
  const lost = misread(fragment, kept).map(([name, values]) => `${name} = ${values.join(", ")}`)
  place.hidden = !lost.length
  place.textContent = lost.length ? place.dataset.says.replace("{said}", lost.join(" ; ")) : ""
}
