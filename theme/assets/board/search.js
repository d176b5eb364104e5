// The search of the board: words without accents, plural or ending, in the names of the job, its tasks, the sector, the
// communes of the territory.
import { mark, places } from "../matching/sums.js"

// « Maçons » and « macon » are the same word; a short word keeps its last letter: « bus » is no plural.
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
const singular = (word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word)

// « Nettoyer », « nettoyage » and « nettoyeuse » are one thing to do: they agree without the ending that makes a verb, an
// action or somebody of them. A word is also found by its beginning, and so is a long stem: « cuisinier » leads to « cuisine ».
const ENDING = /^(.{3,}?)(?:i?ement|ation|aison|ateur|atrice|age|euse|eur|iere|ier|er)$/
const LONG = 6 // letters: « caissier » must not lead to the boxes called « caisses »
const stem = (word) => ENDING.exec(word)?.[1] ?? word

// Words that say nothing of a job. « Femme de ménage » is looked for as « ménage », whoever does it.
const SILENT = new Set("au aux avec chez dans de des du en est et femme homme la le les ou par pour sans son sur un une".split(" "))

// What must be found: every word of three letters or more, or all of them when there are only shorter ones.
export function wanted(text) {
  const words = folded(text).filter((word) => !SILENT.has(word)).map(singular)
  const long = words.filter((word) => word.length > 2)
  return long.length ? long : words
}

// Texts as they are searched: their words, then their stems.
function said(texts) {
  const words = texts.flatMap(folded)
  return ` ${words.join(" ")} =${[...new Set(words.map((word) => stem(singular(word))))].join("=")}=`
}
function finder(word) {
  const [root, start] = [stem(word), stem(word).length < LONG ? word : stem(word)]
  return (one) => one.includes(` ${start}`) || one.includes(`=${root}=`)
}

// `search(text)` gives one number per offer, 0 for those that lack a word; null for a text that asks for nothing. `learn`
// adds what is read only once somebody searches: the other names of the jobs, the tasks, the communes.
export function searcher({ data: { columns, sectors }, size, read, value }) {
  const [kinds, at] = jobs()
  const masks = new Int32Array(size)
  let [names, tasks, inside, texts] = [{}, {}, [], null]

  function jobs() {
    const found = new Map()
    const places = Uint16Array.from({ length: size }, (_, i) => {
      const key = `${value("sector", i)}/${value("job", i)}`
      if (!found.has(key)) found.set(key, found.size)
      return found.get(key)
    })
    return [[...found.keys()].map((key) => key.split("/")), places]
  }

  // A territory answers to each of its communes, and so does every offer there: it says nothing of an employer.
  const communes = (key) => inside.filter(([keys]) => keys.includes(key)).flatMap(([, names]) => names)
  const gathered = () => ({
    jobs: kinds.map(([sector, job]) => said([sectors[sector].jobs[job], sectors[sector].name, names[sector]?.[job] ?? ""])),
    tasks: kinds.map(([sector, job]) => (tasks[sector]?.[job] ?? []).map((task) => said([task]))),
    places: columns.place.map(([key, name]) => said([name, ...communes(key)])),
  })

  function search(text) {
    const words = wanted(text)
    if (!words.length) return null
    texts ??= gathered()
    const place = read("place")
    const found = new Uint8Array(size).fill(1)
    for (const has of words.map(finder)) {
      const [inJob, inPlace] = [texts.jobs, texts.places].map((list) => list.map(has))
      const inTasks = texts.tasks.map((list) => list.reduce((bits, one, n) => bits | (has(one) << n), 0))
      for (let i = 0; i < size; i += 1) if (!inJob[at[i]] && !(inTasks[at[i]] & masks[i]) && !inPlace[place[i]]) found[i] = 0
    }
    return found
  }

  function learn(told, around) {
    const column = (n) => places(told.at[n] ?? "", told.letters, size)
    for (const [n, has] of Object.entries(told.columns)) mark(masks, column(n), has.map((one) => one << n))
    ;[names, tasks, inside, texts] = [told.names, told.tasks, around, null]
  }

  return { search, learn }
}
