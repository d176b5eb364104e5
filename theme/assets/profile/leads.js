// Other leads: near jobs by ROME mobility, then offers where the same things are missing; none that is not possible now.
import { rungsOf, sorted } from "../matching/sums.js"

const [ONE_LEVER, NOT_NOW, SHOWN, UNDER_ONE, LOOKED_AT, WIDE] = [2, 4, 6, 3, 60, 1000]

export const keyOf = (board, i) => `${board.value("sector", i)}/${board.value("job", i)}`

// The jobs that an element names by their places in the list of the form: « j12 » and not « 12 », because numbers in a
// row may be codes of letters.
export function jobsOf(form, places) {
  const boxes = form.querySelectorAll("[data-near]")
  return places.split(" ").filter(Boolean).map((place) => boxes[place.slice(1)].value)
}

// The jobs near those of `keys`, the nearest first.
export function nearJobs(form, keys) {
  const boxes = [...form.querySelectorAll("[data-near]")].filter((box) => keys.includes(box.value))
  return [...new Set(boxes.flatMap((box) => jobsOf(form, box.dataset.near)))]
}

const possible = ({ ranking, verdicts }) => [...ranking].filter((j) => verdicts[j] < NOT_NOW)
const missing = (found) => found.gaps.map(({ criterion, part }) => `${criterion} ${part}`).sort().join()

// For one offer: near jobs that suit better, then others that the same step opens.
export function around(i, { board, all, near, explained }) {
  const jobs = near(keyOf(board, i))
  const others = possible(all).filter((j) => j !== i)
  const better = byJob(board, others.filter((j) => all.verdicts[j] < all.verdicts[i]), jobs)
  const lacks = missing(explained(i))
  const alike = others.filter((j) => all.verdicts[j] === all.verdicts[i]).slice(0, LOOKED_AT)
    .filter((j) => missing(explained(j)) === lacks)
  return [...new Set([...better, ...alike])].slice(0, UNDER_ONE)
}

// For the whole search: what was not looked for, in near jobs first, then anywhere.
export function beyond(keys, { board, all, chosen, near }) {
  const others = possible(all).filter((j) => !chosen[j])
  const open = others.filter((j) => all.verdicts[j] <= ONE_LEVER)
  const some = open.length ? open : others
  return [...new Set([...byJob(board, some, keys.flatMap(near)), ...some])].slice(0, SHOWN)
}

// One offer per job, in the order of the jobs: leads are to be varied.
function byJob(board, offers, jobs) {
  return jobs.map((job) => offers.find((j) => keyOf(board, j) === job)).filter((j) => j !== undefined)
}

// Among equals, the offers of the jobs nearest to an experience come first: the verdict then the steps that are missing
// still decide. `keys`: the jobs, the nearest first.
export function nearestFirst(board, answers, found, keys) {
  if (!keys.length) return found
  const { sums } = board.parts.weigh(answers)
  const [sectors, jobs] = [board.read("sector"), board.read("job")]
  const known = [] // by job: to look for its name at each offer is slow
  const placeOf = (key) => (keys.includes(key) ? keys.indexOf(key) : keys.length)
  const far = (i) => (known[sectors[i] * WIDE + jobs[i]] ??= placeOf(keyOf(board, i)))
  const chosen = new Uint8Array(board.size)
  for (const i of found.ranking) chosen[i] = 1
  const numbers = [[8, (i) => found.verdicts[i]], [1024, (i) => rungsOf(sums[i])], [keys.length + 1, far]]
  return { ...found, ranking: sorted(chosen, numbers, found.ranking) }
}
