// Which levers treat a gap: the twin of hooks/passerelle/matching/levers.py.
import { strength } from "./judging.js"

// Hours that do not suit a parent are a matter of childcare.
export const obstacleOf = (c, part, person) =>
  c.with_children && person.children === "yes" ? c.with_children : c.obstacle_of?.[part] ?? c.obstacle

// Those declared for this gap, then those of its obstacle, minus those closed to this person.
export function leversOf(c, part, person, place, data) {
  const obstacle = obstacleOf(c, part, person)
  const own = (c.question === "document" && data.documents[person.document]?.levers) || []
  const treating = Object.keys(data.levers).filter((code) => data.levers[code].obstacles.includes(obstacle))
  const named = new Set([...own, ...(c.levers_of?.[part] ?? c.levers ?? []), ...treating])
  return [...named].filter((code) => data.levers[code] && isOpen(data.levers[code], person, place, data))
}

const levelOf = (key) => key.split("-", 1)[0]

// False only for what is known to be closed or of no use: a status, an age, a level of French, another territory.
function isOpen({ obstacles, statuses, age_min, age_max, french_min, area }, person, [key, , within], { documents, questions, needless }) {
  const { status, status_then } = documents[person.document] ?? {}
  const oral = (level) => strength(questions.listening, level)
  const around = [key, ...within]
  if (needless.some(({ question, answer, obstacle }) => obstacles[0] === obstacle && person[question] === answer)) return false
  if (status && statuses && !statuses.includes(status) && !statuses.includes(status_then)) return false
  if (person.age < age_min || person.age > age_max) return false
  if (french_min && person.listening && oral(person.listening) < oral(french_min)) return false
  return !area || area.some((one) => around.includes(one) || !around.some((near) => levelOf(near) === levelOf(one)))
}
