// What a browser may refuse, and what anybody may write in an address: neither may stop a page.

export const trying = (act) => {
  try {
    return act()
  } catch {
    return null
  }
}

// The place of the page that the fragment names. A fragment holds choices instead, or nothing that can be read.
export const placeNamed = () => location.hash && trying(() => document.getElementById(decodeURIComponent(location.hash.slice(1))))
