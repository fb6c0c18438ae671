// SPDX-License-Identifier: Apache-2.0
// What others changed of a record since a form of it was opened: by what the form has seen of each field, beside what one that is opened
// now has seen. Nothing of the form is touched; whoever saves is asked about what both changed.

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

// Of what is no field of the form there is a version alone.
const version = ''

const default_of = (control: Control): string => {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].find((one) => one.defaultSelected) ?? control.options[0]
    return chosen?.value ?? ''
  }
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type))
    return String(control.defaultChecked)
  return control.defaultValue
}

// answers: of a page that answers a form, whose fields begin with what was typed.
export function seen_of(form: HTMLFormElement, answers: boolean): Map<string, string> {
  const seen = new Map<string, string>()
  for (const one of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')) {
    if (one.name === 'version' || one.name === 'seen.version') seen.set(version, one.value)
    else if (one.name.startsWith('seen.')) seen.set(one.name.slice('seen.'.length), one.value)
  }
  if (seen.size > 1 || answers) return seen
  for (const one of form.querySelectorAll<Control>('input:not([type="hidden"]), textarea, select'))
    if (one.name) seen.set(one.name, default_of(one))
  return seen
}

// The names of the fields that differ; [''] where the record is another and none of them is.
export function changed_names(ours: Map<string, string>, theirs: Map<string, string>): string[] {
  const names = [...new Set([...ours.keys(), ...theirs.keys()])]
  const changed = names.filter((name) => ours.get(name) !== theirs.get(name))
  const fields = changed.filter((name) => name !== version)
  return fields.length > 0 ? fields : changed
}

// As the form calls it; empty of what it does not ask.
export function label_of(form: HTMLFormElement, name: string): string {
  const field = form.querySelector(`[name="${CSS.escape(name)}"]:not([type="hidden"])`)
  const label = field?.id ? form.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.cloneNode(true) : null
  if (!(label instanceof Element)) return ''
  for (const one of label.querySelectorAll('.form-optional')) one.remove()
  return label.textContent?.trim() ?? ''
}

export type Words = { fields: string; meanwhile: string; and: string }

// What is told of it; empty where nothing of it is another. fresh: the page of a form that is opened now; null where there is none any
// more.
export function told_of(form: HTMLFormElement, fresh: Document | null, answers: boolean, words: Words): string {
  const now = fresh?.querySelector<HTMLFormElement>(`form[id="${CSS.escape(form.id)}"]`)
  if (!now) return words.meanwhile
  // The fields of an answer are as they were typed, so those of the fresh form say nothing beside them.
  const changed = changed_names(seen_of(form, answers), seen_of(now, answers))
  if (changed.length === 0) return ''
  const labels = changed.map((name) => label_of(form, name)).filter((label) => label !== '')
  if (labels.length === 0) return words.meanwhile
  return words.fields.replace('{fields}', [...new Set(labels)].join(words.and))
}
