// Typed arrays over all offers: what makes ten thousand of them as quick as a hundred.

const FIRST = 35 // "#": see publishing/board_data.py

// The place of each offer's value in a column: a text, a list, nothing where every offer has its own.
export function places({ at }, size) {
  const one = (i) => (at.length === 1 ? 0 : at.charCodeAt(i) - FIRST)
  const place = at === undefined ? (i) => i : typeof at === "string" ? one : (i) => at[i]
  return Uint16Array.from({ length: size }, (_, i) => place(i))
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

// The offers that are `chosen`, best first: `numbers` are [how many values, value of an offer], the weightiest first.
export function sorted(chosen, numbers) {
  const keys = new Float64Array(chosen.reduce((n, ok) => n + (ok ? 1 : 0), 0))
  const wide = 2 ** 17 // room for the offer's own number, which keeps equals in the board's order
  let n = 0
  for (let i = 0; i < chosen.length; i += 1) {
    if (chosen[i]) keys[n++] = numbers.reduce((key, [many, of]) => key * many + of(i), 0) * wide + i
  }
  return Uint32Array.from(keys.sort(), (key) => key % wide)
}
