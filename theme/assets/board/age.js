// A page kept for days: offers leave it by their date, and its numbers with them.

// Writes what is left today wherever the page counts its offers; a page of today is left as it is.
export function recount({ alive, size, value, today }) {
  const left = {}
  let all = 0
  for (let i = 0; i < size; i += 1) {
    if (!alive[i]) continue
    all += 1
    left[value("sector", i)] = (left[value("sector", i)] ?? 0) + 1
  }
  if (all === size) return
  const still = document.querySelector("[data-pa-still]")
  still.querySelector("b").textContent = all
  still.hidden = false
  for (const place of document.querySelectorAll("[data-pa-left]")) {
    place.textContent = left[place.dataset.paLeft] ?? 0
    place.closest("li").hidden = !left[place.dataset.paLeft]
  }
  for (const section of document.querySelectorAll("[data-pa-all] .pa-sector")) {
    section.hidden = [...section.querySelectorAll(".pa-card")].every(({ dataset }) => dataset.until < today)
  }
}
