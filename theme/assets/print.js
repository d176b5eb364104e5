// One click prints the page. Without this module the button stays hidden: the browser's own menu prints as well.
for (const button of document.querySelectorAll("[data-pa-print]")) {
  button.hidden = false
  button.addEventListener("click", () => print())
}

// Paper cannot be unfolded: what is folded opens while the page prints.
let folded = []
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")]
  for (const fold of folded) fold.open = true
})
addEventListener("afterprint", () => {
  for (const fold of folded) fold.open = false
})
