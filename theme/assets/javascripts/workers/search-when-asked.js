// The theme hands its search the words of the whole site on every page: several times the weight of the board. This
// worker takes the place of the theme's, named behind "?": it says at once that it is ready, and fetches the words and
// the theme's worker when somebody searches. It folds accents alike in what is indexed and in what is typed: « velo »,
// « vélo » and « VÉLO » are one word.

// The theme's numbers for its messages; 2 brings the words to look for.
const SETUP = 0
const READY = 1
const FOUND = 3
const ASKED = 2
const WORDS = "../../../search/words.json"

let options
let asked
let reading
let isReady = false

addEventListener("message", stand)

function stand(event) {
  if (!event.isTrusted) return // handed on by us
  event.stopImmediatePropagation()
  if (isReady) return hand(folded(event.data))
  if (event.data.type === SETUP) {
    options = event.data.data
    return postMessage({ type: READY })
  }
  asked = event.data
  if (!asked.data) return postMessage({ type: FOUND, data: { items: [] } }) // every page says first that nothing is typed
  reading ??= read().catch(() => (reading = undefined)) // the next letter tries again
}

async function read() {
  const response = await fetch(WORDS)
  if (!response.ok) throw new Error(`${WORDS}: ${response.status}`)
  const docs = await response.json()
  importScripts(location.search.slice(1))
  lunr.Token = class extends lunr.Token {
    constructor(text, place) {
      super(plain(text), place)
    }
  }
  hand({ type: SETUP, data: { ...options, docs } })
  await new Promise((done) => setTimeout(done)) // its index is made by then: it waits for nothing but its own promises
  isReady = true
  hand(folded(asked))
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/gi, "oe").replace(/æ/gi, "ae")
const folded = (message) => (message.type === ASKED ? { ...message, data: plain(message.data) } : message)

function hand(data) {
  dispatchEvent(new MessageEvent("message", { data }))
}
