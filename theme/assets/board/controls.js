// The form of the choices: read one control at a time, filled from the choices, with a number beside every option.
import { KINDS, settle } from "../shared/answers.js"

const NOTHING = "aucune avec vos autres choix"

// `wordsOf(name, value)` are the words of a value that no open offer has today: a link of last week keeps its choice.
export function controls(form, wordsOf) {
  const named = (name) => [...form.querySelectorAll(`[name="${name}"]`)]
  const questions = [...form.querySelectorAll("[data-question]")]
  const words = new Map([...form.querySelectorAll("option")].map((option) => [option, option.textContent]))
  const facets = Object.fromEntries(
    [...new Set([...form.querySelectorAll("[name]:not([name=texte])")].map(({ name }) => name))].map((name) => [name, options(name)]),
  )

  // Keeps the values that the form knows, or that have a name: these join the form.
  function options(name) {
    const known = () => named(name).flatMap((field) => (field.options ? [...field.options] : [field])).map(({ value }) => value)
    return (values) => values.filter((value) => value && (known().includes(value) || add(name, value, wordsOf(name, value))))
  }

  function add(name, value, text) {
    const [field] = named(name)
    if (!text) return false
    if (field?.options) {
      const option = new Option(text, value)
      field.append(option)
      words.set(option, text)
      return true
    }
    const label = field.closest("label").cloneNode(true)
    Object.assign(label.querySelector("input"), { value, checked: false })
    label.querySelector("span").firstChild.textContent = `${text} `
    field.closest("fieldset").append(label)
    return true
  }

  // The choices after one control has changed; what the form does not show is kept.
  function changed(state, field) {
    const question = field.closest("[data-question]")
    if (question) {
      settle(field)
      const { [question.dataset.question]: was, ...answers } = state.answers
      const answer = KINDS[question.dataset.kind].read(question)
      return { ...state, answers: answer === undefined ? answers : { ...answers, [question.dataset.question]: answer } }
    }
    if (field.name === "texte") return { ...state, text: field.value.trim() }
    const values = named(field.name).filter((one) => (one.options ? one.value : one.checked)).map(({ value }) => value)
    const { [field.name]: was, ...job } = state.job
    return { ...state, job: values.length ? { ...job, [field.name]: values } : job }
  }

  function fill({ job, text, answers }) {
    form.elements.texte.value = text
    for (const name of Object.keys(facets)) {
      for (const field of named(name)) {
        if (field.options) field.value = job[name]?.[0] ?? ""
        else field.checked = job[name]?.includes(field.value) ?? false
      }
    }
    for (const question of questions) KINDS[question.dataset.kind].fill(question, answers[question.dataset.question])
  }

  // A facet of the job: an option that would leave nothing says so, and cannot be chosen.
  function countFacet(name, count) {
    for (const field of named(name)) {
      if (!field.options) {
        const n = count(field.value)
        field.disabled = !n && !field.checked
        write(beside(field), n ? `(${n})` : `: ${NOTHING}`)
      } else for (const option of field.options) if (option.value) {
        const n = count(option.value)
        option.disabled = !n && !option.selected
        write(option, n ? `${words.get(option)} (${n})` : `${words.get(option)} : ${NOTHING}`)
      }
    }
  }

  // A question about the person: nothing is ever closed to an answer, only counted.
  function countQuestion(question, answer, count) {
    if (question.options) {
      for (const option of question.options) if (option.value) {
        const value = question.dataset.question.startsWith("week") ? +option.value : option.value
        write(option, `${words.get(option)} (${count(value)})`)
      }
      return
    }
    for (const box of question.querySelectorAll("input")) {
      const value = "none" in box.dataset ? [] : [...new Set([...(answer ?? []), box.value])]
      write(beside(box), `(${count(value)})`)
    }
  }

  // What is chosen stays in sight when its group is closed.
  function tellFolds() {
    for (const fold of form.querySelectorAll(".pa-facet")) {
      const said = [...fold.querySelectorAll("select")].filter(({ value }) => value).length + fold.querySelectorAll(":checked:not(option)").length
      write(fold.querySelector("[data-pa-said]"), said ? `${said} ${said < 2 ? "choix fait" : "choix faits"}` : "")
    }
  }

  const inSight = (field) => !field.closest("details:not([open])")
  return { facets, questions, named, changed, fill, countFacet, countQuestion, tellFolds, inSight }
}

const beside = (box) => box.parentElement.querySelector("[data-pa-n]")

// Only what changes is written: a browser redraws what is touched.
function write(place, text) {
  if (place.textContent !== text) place.textContent = text
}
