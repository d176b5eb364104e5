// Keeps the pages a volunteer needs where there is no network: a meeting room, a bus, a basement.
// Only copies of this site's public pages: nothing of the visitor, nothing from elsewhere.

// Both are filled in by hooks/passerelle/building/service_worker.py once the site is built.
const VERSION = "unbuilt"
const KEPT = []

const SCOPE = registration.scope
const FAMILY = `passerelle ${SCOPE} ` // several sites may share an origin, and so its caches
const CACHE = FAMILY + VERSION
const PATIENCE = 4000 // ms: past that, the copy of this morning beats a page that may never come
const RESPITE = 30000 // ms without waiting again: a page and its scripts would each take their four seconds
const NO_NETWORK = whole("hors-ligne/")
const LEVER = /^leviers\/([\w-]+)\/$/
const HASHED = /\.[0-9a-f]{8}\.min\.(css|js)$/ // the theme's files: another content has another name

const listed = new Set(KEPT.map(whole))
let lost = 0 // when the network last made us wait too long

addEventListener("install", (event) => event.waitUntil(keepAll().then(() => skipWaiting())))
addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => clients.claim())))
addEventListener("fetch", (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event))
})

function whole(path) {
  return new URL(path, SCOPE).href
}

// The address without what follows "?" or "#": it may describe a person, and would keep one page many times.
function bare(address) {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

function isOurs(request) {
  const key = bare(request.url)
  const wanted = request.mode === "navigate" || listed.has(key) || HASHED.test(key)
  return request.method === "GET" && key.startsWith(SCOPE) && wanted
}

async function keepAll() {
  const cache = await caches.open(CACHE)
  await Promise.all([...listed].map(async (key) => {
    const response = await fetch(key, { cache: "no-cache" })
    if (!isSound(response)) throw new Error(`${key}: ${response.status}`)
    await cache.put(key, response)
  }))
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CACHE)
  await Promise.all(others.map((name) => caches.delete(name)))
}

// Whole, ours, and from the address asked for: a browser refuses a redirected copy as a page.
function isSound(response) {
  return response.status === 200 && response.type === "basic" && !response.redirected
}

async function answer(event) {
  const key = bare(event.request.url)
  const cache = await caches.open(CACHE)
  const kept = await cache.match(key, { ignoreVary: true })
  if (kept && HASHED.test(key)) return kept
  const fresh = ask(event.request)
  event.waitUntil(fresh.then((response) => remember(cache, key, response)).catch(() => {}))
  if (kept) return freshOrKept(fresh, kept)
  return fresh.catch((failure) => {
    if (event.request.mode !== "navigate" || key === NO_NETWORK) throw failure
    return Response.redirect(instead(key)) // and not the page itself: its links are relative to its address
  })
}

// What stands for a page that is not kept. The booklet says all of each lever, for the weight of a few of their pages.
function instead(key) {
  const [, lever] = LEVER.exec(key.slice(SCOPE.length)) ?? []
  return lever ? `${whole("livret-leviers/")}#${lever}` : `${NO_NETWORK}#${new URL(key).pathname}`
}

// A page is asked again even when the browser has it for some minutes yet: its date matters more than a round trip.
function ask(request) {
  return request.mode === "navigate" ? fetch(request, { cache: "no-cache" }) : fetch(request)
}

function freshOrKept(fresh, kept) {
  const waiting = Date.now() - lost > RESPITE
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      if (waiting) lost = Date.now()
      resolve(kept)
    }, waiting ? PATIENCE : 0)
    const settle = (response) => {
      clearTimeout(late)
      resolve(response)
    }
    fresh.then((response) => settle(response.status < 500 ? response : kept), () => settle(kept))
  })
}

// A page that is gone takes its copy with it: the offer was filled.
async function remember(cache, key, response) {
  if (response.status === 404 || response.status === 410) await cache.delete(key)
  else if (isSound(response) && (key.endsWith("/") || listed.has(key) || HASHED.test(key))) await cache.put(key, response.clone())
}
