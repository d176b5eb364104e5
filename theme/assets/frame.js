// The theme opens its menu and its search with hidden checkboxes; these few lines make them work from a keyboard.
const drawerIsHidden = matchMedia("(max-width: 76.2344em)")
const drawer = document.querySelector(".md-sidebar--primary")

for (const button of document.querySelectorAll("[data-pa-toggle]")) {
  const box = document.getElementById(button.dataset.paToggle)
  const show = () => {
    button.setAttribute("aria-expanded", String(box.checked))
    if (drawer && box.id === "__drawer") drawer.inert = drawerIsHidden.matches && !box.checked
  }
  const flip = (open) => {
    box.checked = open
    box.dispatchEvent(new Event("change", { bubbles: true }))
  }
  button.addEventListener("click", () => flip(!box.checked))
  box.addEventListener("change", show)
  drawerIsHidden.addEventListener("change", show)
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.checked) return
    flip(false)
    button.focus()
  })
  show()
}

// The offers have a search of their own: what is typed here goes with whoever follows the link, in the fragment only.
const offers = document.querySelector("[data-pa-offers]")
document.querySelector(".md-search__input")?.addEventListener("input", ({ target }) => {
  const words = target.value.trim()
  offers.hash = words ? `#${new URLSearchParams({ texte: words })}` : ""
  offers.textContent = words ? `Chercher «\u00a0${words}\u00a0» parmi les offres` : "Chercher parmi les offres"
})

// A page kept by a browser or left unbuilt can be old: from the third day its date says so, and offers leave by theirs.
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date()) // 2026-11-22
const updated = document.querySelector("[data-pa-updated]")
const until = document.querySelector("[data-pa-until]")
const age = updated ? (Date.parse(today) - Date.parse(updated.dateTime)) / 86400000 : 0

function warn(date, words) {
  const note = document.createElement("p")
  note.className = "pa-stale"
  note.textContent = words
  document.querySelector("h1")?.after(note)
  date.classList.add("pa-old")
}

if (age >= 3) {
  warn(updated, `Cette page date du ${updated.textContent} : vérifiez avant de proposer une offre.`)
  updated.insertAdjacentText("afterend", ` (il y a ${age} jours)`)
}
if (until && until.dateTime < today) warn(until, "Cette offre n'est plus confirmée : appelez le binôme avant d'en parler.")
for (const offer of document.querySelectorAll("[data-until]")) if (offer.dataset.until < today) offer.hidden = true

// A few pages for the days without network. On a disk or without https there is no worker, and a browser may refuse it.
const script = document.currentScript.src
if (location.protocol.startsWith("http") && "serviceWorker" in navigator) {
  addEventListener("load", () => navigator.serviceWorker.register(new URL("../sw.js", script)).catch(() => {}))
}
