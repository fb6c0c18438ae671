// SPDX-License-Identifier: Apache-2.0
// The answer to a question of the form: the server's own page, asked again, its answer taken over as it stands.

export type Spot = { name: string; lat: number; lon: number }
export type Drawn = { home: Spot; old: Spot[]; chosen: Spot[] }
export type Answer = { place: HTMLElement; fields: Map<string, string> }

// The form's fields as an address; what is empty or as it is without being asked is left out.
export function question_of(form: HTMLFormElement): URLSearchParams {
  const unasked: Record<string, string> = {
    least: '0',
    max_per_country: '0',
    one_to_one: 'off',
    one_per_country: 'no',
    level: 'any',
  }
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const text = String(value).trim()
    if (text !== '' && text !== unasked[name]) query.append(name, text)
  }
  return query
}

// Nothing where the server could not be asked, or answered with something else; not whole where it is still to come.
export async function fetch_answer(address: string, signal: AbortSignal): Promise<Answer | null> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, signal })
  if (![200, 202, 422, 503].includes(answer.status)) return null
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const place = page.querySelector<HTMLElement>('.plan-answer')
  if (!place) return null
  const fields = new Map<string, string>()
  for (const wrong of page.querySelectorAll<HTMLElement>('.field-wrong')) fields.set(wrong.id, wrong.textContent ?? '')
  return { place, fields }
}

export const is_coming = ({ place }: Answer): boolean => place.dataset['coming'] !== undefined

export function drawn_in(place: HTMLElement): Drawn | null {
  const text = place.querySelector('.plan-map-data')?.textContent
  return text ? (JSON.parse(text) as Drawn) : null
}

// Each message stands at its field, and the field says so to those who cannot see it.
export function mark_fields(form: HTMLFormElement, wrong: Map<string, string>): void {
  for (const old of form.querySelectorAll('.field-wrong')) old.remove()
  for (const field of form.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  }
  for (const [id, text] of wrong) {
    const field = form.querySelector<HTMLElement>(`#${CSS.escape(id.replace(/-wrong$/, ''))}`)
    if (!field) continue
    const told = Object.assign(document.createElement('p'), { id, className: 'field-wrong', textContent: text })
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', id)
    field.parentElement?.append(told)
    field.closest('details')?.setAttribute('open', '')
  }
}
