// SPDX-License-Identifier: Apache-2.0
// The next days by a rule, as one types it: what the form's second button shows, asked for without leaving the page. What is typed wrong
// shows no days; saving the form says what is wrong.

const quiet_for = 400 // ms since something was typed last

export function offer_coming(place: HTMLElement): void {
  const form = document.getElementById(place.dataset['coming'] ?? '')
  const look = form?.querySelector<HTMLButtonElement>('button[formaction]')
  if (!(form instanceof HTMLFormElement) || !look) return
  let asked = 0
  const show = async (): Promise<void> => {
    const own = ++asked
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    const answer = await fetch(look.formAction, { method: 'POST', body }).catch(() => null)
    if (!answer || own !== asked) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const found = page.getElementById(place.id)
    if (own === asked) place.replaceChildren(...(answer.ok && found ? found.childNodes : []))
  }
  let later = 0
  form.addEventListener('input', () => {
    clearTimeout(later)
    later = window.setTimeout(() => void show(), quiet_for)
  })
  void show()
}
