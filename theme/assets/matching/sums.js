// Typed arrays over all offers: what makes ten thousand of them as quick as a hundred.

const FIRST = 35 // "#": see publishing/board_data.py

// The values of a column that holds one per offer, all as long: the ids.
export const cut = (text, size) => Array.from({ length: size }, (_, i) => text.slice(i * (text.length / size), (i + 1) * (text.length / size)))

// The place of each offer's value in a column: a text, a list, nothing where every offer has its own.
export function places({ at }, size) {
  if (Array.isArray(at)) return Uint16Array.from(at)
  const found = new Uint16Array(size)
  if (at === undefined) return found.map((_, i) => i)
  return at.length === 1 ? found : found.map((_, i) => at.charCodeAt(i) - FIRST)
}

// One number per offer holds the steps that are missing, the doubts, what is wished, and what no step bridges.
const [DOUBT, WISH, NEVER] = [1 << 10, 1 << 18, 1 << 25]
export const rungsOf = (sum) => sum & (DOUBT - 1)
export const doubtsOf = (sum) => (sum >> 10) & 255
export const wishesOf = (sum) => (sum >> 18) & 127
export const isNever = (sum) => sum >= NEVER

export function weight(found) {
  if (!found) return 0
  if (found.state === "gap") return found.rungs + (found.why ? NEVER : 0)
  return found.state === "confirm" ? DOUBT : found.firmness === "wished" ? WISH : 0
}

// `weights` and `wanted` have one entry per distinct value. Most are empty for most people, and cost nothing.
export function add(sums, at, weights) {
  if (weights.some(Boolean)) for (let i = 0; i < at.length; i += 1) sums[i] += weights[at[i]]
}

export function mark(masks, at, wanted) {
  if (wanted.some(Boolean)) for (let i = 0; i < at.length; i += 1) masks[i] |= wanted[at[i]]
}

export function bits(mask) {
  let n = 0
  for (let rest = mask; rest; rest &= rest - 1) n += 1
  return n
}

// The places of all offers, the newest first; equals by id.
export function newestFirst(published, ids) {
  const order = published.map((_, i) => i)
  return Uint32Array.from(order.sort((a, b) => later(published[b], published[a]) || later(ids[a], ids[b])))
}

const later = (one, other) => (one > other ? 1 : one < other ? -1 : 0)

// The offers that are `chosen`, best first: `numbers` are [how many values, value of an offer], the weightiest first.
// `newest` settles equals.
export function sorted(chosen, numbers, newest) {
  const keys = new Float64Array(chosen.length)
  const wide = 2 ** 17
  let n = 0
  newest.forEach((i, rank) => {
    if (chosen[i]) keys[n++] = numbers.reduce((key, [many, of]) => key * many + of(i), 0) * wide + rank
  })
  return new Uint32Array(n).map(((best) => (_, place) => newest[best[place] % wide])(keys.subarray(0, n).sort()))
}
