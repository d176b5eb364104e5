// What a job may be chosen by. Each facet reads one value per offer, and tells whether it suits what was chosen.

const DAY = 864e5

// A place suits when it is the one chosen, lies in it, or holds it: a wide territory may be next door.
const holds = ([key, , within], [other, , wide]) => key === other || within.includes(other) || wide.includes(key)

export function facets({ data, size, read, value, today }) {
  const { columns } = data
  const places = Object.fromEntries(columns.place.map((place) => [place[0], place]))
  const before = (days) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10)
  const provided = Object.keys(columns).filter((name) => name.startsWith("requires."))
  const hours = Object.keys(data.words.hours_condition)
  const column = (name, suits) => ({ values: columns[name], at: read(name), suits })
  const is = (one, [chosen]) => one === chosen

  // A facet that no column holds: `of(i)` is the value of an offer.
  function computed(of, suits = (one) => one === "1") {
    const values = [...new Set(Array.from({ length: size }, (_, i) => of(i)))]
    const rank = new Map(values.map((one, n) => [one, n]))
    return { values, at: Uint16Array.from({ length: size }, (_, i) => rank.get(of(i))), suits }
  }

  const flag = (test) => computed((i) => (test(i) ? "1" : "0"))
  return {
    cherche: computed((i) => hours.filter((code) => value(`conditions.${code}`, i) === "present").join(), (one, chosen) => chosen.some((code) => one.split(",").includes(code))),
    secteur: column("sector", is),
    jobs: computed((i) => `${value("sector", i)}/${value("job", i)}`, (one, chosen) => chosen.includes(one)),
    place: column("place", (one, [chosen]) => one[0] === chosen || (places[chosen] !== undefined && holds(one, places[chosen]))),
    contrat: column("contract", is),
    genre: column("kind", is),
    debut: column("dates", ([start], [days]) => !start || start <= before(days)),
    durable: flag((i) => value("lasting_need", i) === true),
    formation: flag((i) => value("welcome.paid-training", i) || provided.some((name) => value(name, i) === "provided")),
    demarche: flag((i) => value("authorisation", i)[1] === "yes"),
  }
}
