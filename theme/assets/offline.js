// The worker left the path of the page asked for in the fragment: one click tries again when the network is back.
const retry = document.querySelector("[data-pa-retry]")
const asked = page()

// Nobody but the worker knows what it left, and anybody may write something that is no address.
function page() {
  try {
    return new URL(decodeURI(location.hash.slice(1)) || ".", location.href)
  } catch {
    return {}
  }
}

// Only a page of this site: a link forged elsewhere must not borrow our button. The whole address is given, because a
// path that begins with two slashes would be another site's.
if (location.hash && asked.origin === location.origin) {
  retry.querySelector("a").href = asked.origin + asked.pathname
  retry.hidden = false
}
