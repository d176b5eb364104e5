// A person's answers as the fragment of an address: `listening=A2&mobility=licence-b,vehicle&hours=`.

// Answers that were given: an empty list is one, null is none.
export const said = (person) => Object.fromEntries(Object.entries(person).filter(([, answer]) => answer != null))

export function encode(person) {
  const text = (answer) => (Array.isArray(answer) ? [...answer].sort().join() : String(answer))
  return new URLSearchParams(Object.entries(said(person)).map(([name, answer]) => [name, text(answer)]))
}

// What is unknown or badly written was not said.
export function decode(fragment, { questions }) {
  const pairs = [...new URLSearchParams(String(fragment).replace(/^#/, ""))].filter(([name]) => Object.hasOwn(questions, name))
  return said(Object.fromEntries(pairs.map(([name, text]) => [name, parsed(questions[name], text)])))
}

const SHAPES = {
  number: /^\d{1,2}$/,
  time: /^([0-3]\d|4[0-8]):[0-5]\d$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
}

function parsed({ type, codes, most }, text) {
  if (type === "one") return codes.includes(text) ? text : null
  if (type === "some") {
    const known = codes.filter((code) => text.split(",").includes(code))
    return known.length || !text ? known : null
  }
  if (!SHAPES[type].test(text)) return null
  return type !== "number" ? text : text <= most ? +text : null
}
