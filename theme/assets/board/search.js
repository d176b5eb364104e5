// The search of the board: words without accents or plural, anywhere in the job, the sector, the tasks or the territory.
import { places, written } from "../matching/sums.js"

// « Maçons » and « macon » are the same word; a short word keeps its last letter: « bus » is no plural.
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
const singular = (word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word)

// What must be found: every word of three letters or more, or all of them when there are only shorter ones.
export function wanted(text) {
  const words = folded(text).map(singular)
  const long = words.filter((word) => word.length > 2)
  return long.length ? long : words
}

// `search(text)` gives one number per offer, 0 for those that lack a word; null for an empty text. `learn` adds the tasks,
// which are read only once somebody searches.
export function searcher({ data: { columns, sectors }, size, read, value }) {
  const paragraph = (texts) => ` ${texts.flatMap(folded).join(" ")} `
  const inPlaces = columns.place.map(([, name]) => paragraph([name]))
  let [tasks, done] = [null, () => 0]
  let [at, texts] = []

  // Offers of one job with the same tasks share a text.
  function gather() {
    const kinds = new Map()
    at = Uint16Array.from({ length: size }, (_, i) => {
      const key = `${value("sector", i)}/${value("job", i)}/${done(i)}`
      if (!kinds.has(key)) kinds.set(key, kinds.size)
      return kinds.get(key)
    })
    texts = [...kinds.keys()].map(textOf)
  }

  function textOf(key) {
    const [sector, job, mask] = key.split("/")
    const told = tasks?.words[sector][job].filter((_, n) => mask & (1 << n)) ?? []
    return paragraph([sectors[sector].jobs[job], sectors[sector].name, ...told])
  }

  function search(text) {
    const words = wanted(text)
    if (!words.length) return null
    if (!texts) gather()
    const place = read("place")
    const found = new Uint8Array(size).fill(1)
    for (const word of words) {
      const [inJob, inPlace] = [texts, inPlaces].map((list) => list.map((one) => one.includes(` ${word}`)))
      for (let i = 0; i < size; i += 1) if (!inJob[at[i]] && !inPlace[place[i]]) found[i] = 0
    }
    return found
  }

  function learn(read) {
    const masks = places(written(read).tasks, size)
    ;[tasks, done, texts] = [read, (i) => read.columns.tasks[masks[i]], null]
  }

  return { search, learn }
}
