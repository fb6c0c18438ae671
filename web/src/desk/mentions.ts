// SPDX-License-Identifier: Apache-2.0
// "@" in a comment offers the people who can be mentioned. What is chosen is typed into the text, as anybody could type it.

const most_offered = 6

// The beginning of a name before the caret: where it begins, and what is typed of it.
export function begun(text: string, caret: number): { at: number; typed: string } | null {
  const found = /(?:^|[^\w@])@([^\s@,;:!?，。、；：！？]{0,40})$/u.exec(text.slice(0, caret))
  if (!found) return null
  const typed = found[1] ?? ''
  return { at: caret - typed.length, typed }
}

// Those whose name, or a later word of it, begins so.
export function offered(people: readonly (readonly [string, string])[], typed: string): (readonly [string, string])[] {
  const wanted = typed.toLowerCase()
  return people
    .filter(([name, mention]) =>
      [name, ...name.split(/\s+/), mention].some((word) => word.toLowerCase().startsWith(wanted)),
    )
    .slice(0, most_offered)
}

export function complete(field: HTMLTextAreaElement): void {
  const people = JSON.parse(field.dataset['mentions'] ?? '[]') as [string, string][]
  if (people.length === 0) return
  const list = document.createElement('ul')
  list.className = 'mentions'
  list.id = `${field.id}-people`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.dataset['names'] ?? '')
  list.hidden = true
  field.after(list)
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  let shown: (readonly [string, string])[] = []
  let chosen = 0

  function mark(): void {
    ;[...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === chosen)))
    const row = list.children[chosen]
    if (row && !list.hidden) field.setAttribute('aria-activedescendant', row.id)
    else field.removeAttribute('aria-activedescendant')
  }

  function hide(): void {
    shown = []
    list.hidden = true
    mark()
  }

  function look(): void {
    const name = begun(field.value, field.selectionStart)
    shown = name ? offered(people, name.typed) : []
    chosen = 0
    list.hidden = shown.length === 0
    list.replaceChildren(
      ...shown.map(([name_shown, mention], i) => {
        const row = document.createElement('li')
        row.id = `${list.id}-${i}`
        row.setAttribute('role', 'option')
        row.textContent = name_shown === mention ? name_shown : `${name_shown} (${mention})`
        return row
      }),
    )
    mark()
  }

  function take(person: readonly [string, string] | undefined): void {
    const name = begun(field.value, field.selectionStart)
    if (!name || !person) return hide()
    field.setRangeText(`${person[1]} `, name.at, field.selectionStart, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    hide()
    field.focus()
  }

  field.addEventListener('input', look)
  field.addEventListener('blur', () => setTimeout(hide, 150))
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return
    if (event.key === 'ArrowDown') chosen = (chosen + 1) % shown.length
    else if (event.key === 'ArrowUp') chosen = (chosen + shown.length - 1) % shown.length
    else if (event.key === 'Enter' || event.key === 'Tab') return (event.preventDefault(), take(shown[chosen]))
    else if (event.key === 'Escape') return (event.preventDefault(), hide())
    else return
    event.preventDefault()
    mark()
  })
  list.addEventListener('pointerdown', (event) => {
    const row = (event.target as Element).closest('[role="option"]')
    if (!row) return
    event.preventDefault()
    take(shown[[...list.children].indexOf(row)])
  })
}
