// All that an offer comprises, whatever the person has said: [what it is about, in words].

const SKILLS = ["listening", "speaking", "reading", "writing"]

export function comprised(offer, { board: { data }, words }) {
  const known = (criterion, codes) => [words.named(criterion), codes.join(", ")]
  const lists = data.criteria.filter(({ each }) => each).map(({ code, question, reads }) => known(code, told[reads](offer, data.questions[question].codes, data, words)))
  const french = SKILLS.filter((skill) => offer.french?.[skill]).map((skill) => known(skill, [words.word(offer.french[skill])]))
  return [...french, ...lists, [words.welcomed, codesOf(offer.welcome).map(words.lowered).join(", ")]].filter(([, text]) => text)
}

const codesOf = (flags = {}) => Object.keys(flags)

const told = {
  requires: ({ requires = {} }, codes, data, words) => codes.filter((code) => requires[code]).map((code) => `${words.lowered(code)} (${words.lowered(requires[code])})`),

  // The conditions without those that another comprises: 25 kg, and not 15 and 5 besides.
  conditions({ conditions = {} }, codes, { implies }, words) {
    const present = codes.filter((code) => conditions[code] === "present")
    const inside = present.flatMap((code) => implies[code] ?? [])
    return present.filter((code) => !inside.includes(code)).map(words.lowered)
  },
}
