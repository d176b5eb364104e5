// The page of an offer: the way back to the list it was found in.
import { leadBack } from "./shared/back.js"

for (const link of document.querySelectorAll("[data-pa-back]")) leadBack(link)
