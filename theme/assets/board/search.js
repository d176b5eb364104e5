// The search of the board: words without accents, plural or ending, in the names of the job, its tasks, the sector, the
// communes of the territory and their postcodes.
import { mark, places } from "../matching/sums.js"

// « Maçons » and « macon » are the same word; a short word keeps its last letter: « bus » is no plural.
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
export const singular = (word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word)

// « Nettoyer », « nettoyage » and « nettoyeuse » are one thing to do: they agree without the ending that makes a verb, an
// action or somebody of them. A word is also found by its beginning, and so is a long stem: « cuisinier » leads to « cuisine ».
const ENDING = /^(.{3,}?)(?:i?ement|ation|aison|ateur|atrice|age|euse|eur|iere|ier|er)$/
const SHORT = 3 // letters: that many are often a beginning
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

// Three ways for a text to hold a word: whole or by its stem, by its beginning, and while an ending is being written:
// « cuisiniè » is on its way from « cuisine » to « cuisinière ».
const ENDINGS = "iement ement ation aison ateur atrice age euse eur iere ier er".split(" ")
const whole = (word) => (one) => one.includes(`=${stem(word)}=`)
function begun(word) {
  const start = stem(word).length < LONG ? word : stem(word)
  return (one) => one.includes(` ${start}`)
}
const unfinished = (word) => [1, 2, 3, 4, 5].filter((n) => word.length > n + 2 && ENDINGS.some((ending) => ending.startsWith(word.slice(-n))))
  .map((n) => word.slice(0, -n)).map((root) => (root.length < LONG ? (one) => one.includes(`=${root}=`) : (one) => one.includes(` ${root}`)))

// Either list of numbers, or the greater of both.
const union = (one, other) => (one && other ? one.map((n, i) => Math.max(n, other[i])) : one ?? other)

// `search(text)` gives one number per offer: 2 where its job has the words, 1 where its place does, 0 for those that
// lack a word; null for a text that asks for nothing. `learn` adds what is read only once somebody searches: the other
// names of the jobs, the tasks, the communes with their postcodes.
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
  const communes = (key, name) => [
    name, ...inside.flatMap(([keys, names]) => (keys.includes(key) ? names : names.filter((one) => one.replace(/( \d+)+$/, "") === name))),
  ]
  const gathered = () => ({
    jobs: kinds.map(([sector, job]) => said([sectors[sector].jobs[job], sectors[sector].name, names[sector]?.[job] ?? ""])),
    tasks: kinds.map(([sector, job]) => (tasks[sector]?.[job] ?? []).map((task) => said([task]))),
    places: columns.place.map(([key, name]) => said(communes(key, name))),
    names: columns.place.map(([key, name]) => communes(key, name).map((one) => ` ${folded(one).join(" ").replace(/(?= \d|$)/, " |")}`)),
  })

  // The offers whose job, or whose place, passes a test: null when there is none.
  function among(isIn, value) {
    const found = new Uint8Array(size)
    let many = 0
    for (let i = 0; i < size; i += 1) if (isIn(i)) many = found[i] = value
    return many ? found : null
  }
  function inJobs(has) {
    const inJob = texts.jobs.map(has)
    const inTasks = texts.tasks.map((list) => list.reduce((bits, one, n) => bits | (has(one) << n), 0))
    return among((i) => inJob[at[i]] || inTasks[at[i]] & masks[i], 2)
  }
  function inPlaces(list, has) {
    const [inside, place] = [list.map(has), read("place")]
    return among((i) => inside[place[i]], 1)
  }
  // A commune by its whole name, by several words that begin it, or by its postcode.
  function named(phrase) {
    const begins = phrase.includes(" ") ? ` ${phrase} ` : ` ${phrase} |`
    const has = /\d/.test(phrase) ? (one) => one.includes(` ${phrase}`) : (one) => one.startsWith(begins)
    return inPlaces(texts.names, (all) => all.some(has))
  }

  // A job by its words; else a place by a word of its name; else a place by its beginning, then an ending on its way. A
  // short word that some job has whole is no beginning: « tri » is not « tricot ».
  function one(word) {
    const jobs = inJobs(whole(word))
    const more = jobs && word.length <= SHORT ? jobs : union(jobs, inJobs(begun(word)))
    if (more) return union(more, named(word))
    const around = inPlaces(texts.places, whole(word)) ?? inPlaces(texts.places, begun(word))
    return around ?? unfinished(word).reduce((found, has) => found ?? inJobs(has), null)
  }

  function search(text) {
    const words = wanted(text)
    if (!words.length) return null
    texts ??= gathered()
    const every = words.map(one).reduce((all, found) => all && found && all.map((n, i) => Math.min(n, found[i])))
    const phrase = folded(text)
    return union(every, phrase.length > 1 ? named(phrase.join(" ")) : null) ?? new Uint8Array(size)
  }

  function learn(told, around) {
    const column = (n) => places(told.at[n] ?? "", told.letters, size)
    for (const [n, has] of Object.entries(told.columns)) mark(masks, column(n), has.map((one) => one << n))
    ;[names, tasks, inside, texts] = [told.names, told.tasks, around, null]
  }

  return { search, learn }
}
