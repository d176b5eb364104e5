// What the person asked this device to keep. A browser may refuse to keep anything: then nothing is kept.
import { trying } from "../trying.js"
const NAME = "passerelle-profil"

export const kept = () => trying(() => localStorage.getItem(NAME))
export const keepOnDevice = (answers) => trying(() => localStorage.setItem(NAME, answers))
export const forgetOnDevice = () => trying(() => localStorage.removeItem(NAME))
