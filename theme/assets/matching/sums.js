// Typed arrays over all offers: what makes ten thousand of them as quick as a hundred.

// The place of each offer in a column, as publishing/data/columns.py writes it in `letters`; "" when all have one value.
export function places(text, letters, size) {
  const found = new Uint16Array(size)
  const digits = new Uint8Array(128)
  for (let n = 0; n < letters.length; n += 1) digits[letters.charCodeAt(n)] = n
  const wide = text.length / size
  for (let i = 0, n = 0; i < size; i += 1) {
    for (const end = n + wide; n < end; n += 1) found[i] = found[i] * letters.length + digits[text.charCodeAt(n)]
  }
  return found
}

// Two columns as one: the pairs of values there are, and which of them each offer has.
export function paired([[firsts, one], [seconds, other]]) {
  const found = new Map()
  const at = one.map((n, i) => {
    const key = n * seconds.length + other[i]
    if (!found.has(key)) found.set(key, found.size)
    return found.get(key)
  })
  return [[...found.keys()].map((key) => [firsts[Math.floor(key / seconds.length)], seconds[key % seconds.length]]), at]
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
