"""Characters that are not a Latin letter, a digit or a sign, and that the eye reads as one."""

from __future__ import annotations

# Greek, Cyrillic, Armenian, Cherokee, Lisu and phonetic letters, each before the Latin letter it looks like: a
# transliteration would read "Dυpont" as "Dypont", an eye reads "Dupont".
_PAIRS = """
ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX Ϲc ϹC ϺM
αa βb γy δd εe ζz ηn ιi κk λl μu νv οo πn ρp σo ςs τt υu φo χx ψw ωw ϲc ϳj ϱp ϐb ϑo ϕo ϵe
АA ВB ЕE ЗZ ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ЅS ЇI ЁE ЄE ҮY ҰY ԌG ԚQ ԜW ҺH ӀI ҒF ԀD ѴV ЎY ЙN ИN ГR ПN ЛN ДD ЬB БB
аa вb еe зz іi јj кk мm нh оo рp сc тt уy хx ѕs їi ёe єe үy ұy ԍg ԛq ԝw һh ӏl ғf ԁd ѵv ўy йu иu гr пn лn дd ьb бb
ыb ъb эe юo яr цu чy шw щw жx фo ґr ҚK қk ҢH ңh ӨO өo ҲX ҳx ӘE әe ӕa ӔA
ՍU ՏS ՕO ԼL ԱU ԳG ԶQ հh ոn սu օo ցg զq ԁd ռn լl յj քp
ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏢP ᎡR ᏚS ᎢT ᏙV ᎳW ᏃZ ᏂH
ꓐB ꓑP ꓒD ꓓD ꓔT ꓖG ꓗK ꓙJ ꓚC ꓜZ ꓝF ꓟM ꓠN ꓡL ꓢS ꓣR ꓦV ꓧH ꓪW ꓫX ꓬY ꓮA ꓰE ꓲI ꓳO ꓴU
ɑa ɡg ɩi ɪi ʏy ʀR ʙB ɢG ʜH ɴN ʟL ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜰf ꜱs ꞮI ıi ȷj ɾr ʋv ɯw ɐa ǝe ɥh ʇt
łl ŁL øo ØO đd ĐD ħh ĦH ŧt ŦT ɨi ƗI ʉu ɵo ƀb ɓb ɖd ɗd ƒf ɠg ƙk ɲn ŋn ŊN ƥp ƭt ƴy ʐz ƶz ƵZ
ðd ÐD þp ÞP ȺA ȻC ȼc ɇe ɉj ɍr ɏy
ⲟo ⲞO ⲣp ⲢP ⲥc ⲤC ⲭx ⲬX ⲕk ⲘM ⲚN ⲦT ⲀA ⲈE ⲎH ⲒI
∣l ｜l ǀl ℓl ⅼl ⁄/ ∕/ ‚, ‛' ʻ' ʽ' ʾ' ʿ' ˈ' ʹ' ′' ‵' ‘' ’' ʼ' ＇' ´' “, ”, „, «, », ‹, ›, ″,
‐- ‑- ‒- –- —- ―- −- ﹘- ﹣- －- ⁃- ˗- ⸺- ⸻- ‧- ·- •- ∙- ⋅- 。. ․.
"""

TWINS = {pair[0]: pair[1:] for pair in _PAIRS.split() if len(pair) == 2}
TWINS |= {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS", "ĳ": "ij", "Ĳ": "IJ", "№": "No"}

# Letters to Unicode, nothing to the eye: fillers and blanks of other scripts.
BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u034f\u180e")

# Alphabets that are signs to Unicode: flags, letters in squares, and the tags that no eye sees and a machine reads.
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TWINS |= {chr(first + rank): letter for first in (0x1F1E6, 0x1F170) for rank, letter in enumerate(_CAPITALS)}
TWINS |= {chr(0xE0000 + code): chr(code) for code in range(0x20, 0x7F)}
