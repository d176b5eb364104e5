// Draws an id for a new offer in the browser: letters and digits that nobody misreads, the same as « passerelle new ».
const CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
const place = document.querySelector("[data-pa-draw]")

place.hidden = false
place.querySelector("button").addEventListener("click", () => {
  let drawn
  do drawn = draw()
  while (/^[\de]+$/.test(drawn)) // YAML would take it for a number
  place.querySelector("output").textContent = drawn
})

function draw() {
  const bytes = crypto.getRandomValues(new Uint8Array(10)) // 256 is a multiple of 32: no letter is favoured
  return [...bytes].map((byte) => CROCKFORD[byte % 32]).join("")
}
