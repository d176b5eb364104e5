// « ← Toutes les offres » leads back to the list as it was left. Its choices are in the history of the tab, and nowhere
// else; a browser that does not tell its history follows the link, to the whole list.
import { trying } from "../trying.js"

const LIST = "offres"

export const markList = () => trying(() => navigation.updateCurrentEntry({ state: LIST }))

export function leadBack(link) {
  link.addEventListener("click", (event) => {
    const list = trying(() => navigation.entries().slice(0, navigation.currentEntry.index).findLast((entry) => entry.getState() === LIST))
    if (!list || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    navigation.traverseTo(list.key)
  })
}
