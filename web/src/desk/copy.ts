// SPDX-License-Identifier: Apache-2.0
// Buttons that copy a text. Where there is no script they are not shown, and the text beside them is selected by hand.

const told_for = 4000 // ms

// By the clipboard, which browsers give to pages of HTTPS alone; else as a selection is copied.
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.readOnly = true
    field.className = 'visually-hidden'
    document.body.append(field)
    const active = document.activeElement
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    if (active instanceof HTMLElement) active.focus({ preventScroll: true })
    return done
  }
}

export function offer_copy(button: HTMLButtonElement): void {
  const said = document.createElement('span')
  said.setAttribute('role', 'status')
  said.className = 'section-note'
  button.after(said)
  let forget = 0
  button.addEventListener('click', () => {
    void copied(button.dataset['copy'] ?? '').then((done) => {
      said.textContent = ' ' + (button.dataset[done ? 'copied' : 'failed'] ?? '')
      clearTimeout(forget)
      forget = window.setTimeout(() => (said.textContent = ''), told_for)
    })
  })
  button.hidden = false
}
