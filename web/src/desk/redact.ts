// SPDX-License-Identifier: Apache-2.0
// Buttons above each text of a copy for the public: what is selected gives way to a mark that says why. Where there is no script the mark
// is typed.

export type Mark = readonly [ground: string, mark: string]

export function offer_marks(place: HTMLElement): void {
  const marks = JSON.parse(place.dataset['marks'] ?? '[]') as Mark[]
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('#copy textarea')) {
    const bar = document.createElement('div')
    bar.className = 'redact'
    bar.setAttribute('role', 'group')
    bar.setAttribute('aria-label', place.dataset['label'] ?? '')
    const said = document.createElement('span')
    said.className = 'section-note'
    said.textContent = place.dataset['label'] ?? ''
    bar.append(said, ...marks.map((mark) => button_of(field, mark)))
    field.before(bar)
  }
}

function button_of(field: HTMLTextAreaElement, [ground, mark]: Mark): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button-quiet'
  button.textContent = ground
  button.addEventListener('click', () => {
    const from = field.selectionStart
    field.setRangeText(mark, from, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
    // Where the ground is to be said in words of one's own, those come next.
    const said = /[:：]\s*/.exec(mark)
    if (said) field.setSelectionRange(from + said.index + said[0].length, from + mark.length - 2)
  })
  return button
}
