// SPDX-License-Identifier: Apache-2.0
// What is typed into a form and not sent is kept in this browser, under the account, the record and the field, so that a lost connection,
// a session that ended, another language or a step back costs nothing. It goes when the form was taken, and all of it at signing out.
// Passwords, codes, and fields that say so (data-sealed) are never kept.
import { is_typed } from './parts.ts'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
// refused: it was sent, and the session had ended.
type Draft = { at: number; sent?: boolean; refused?: boolean; texts: Record<string, string> }

const prefix = 'amity-draft '
const kept_for = 7 * 86_400_000 // ms
const kinds = new Set(['text', 'search', 'number', 'date', 'url', 'tel'])

// The same in all languages, and for each opening of the form: "/office/letters/letter/issue?id=12".
export function draft_name(who: string, action: string): string {
  const address = new URL(action, 'http://x/')
  address.searchParams.delete('once')
  address.searchParams.sort()
  return `${prefix}${who} ${address.pathname.replace(/^\/(zh|ja|en)(?=\/)/, '')}${address.search}`
}

const is_kept = (field: Element): field is Field => {
  if (field.closest('[data-sealed]')) return false
  if (field instanceof HTMLInputElement)
    return kinds.has(field.type) && !/password|one-time-code|username|email/.test(field.autocomplete)
  return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
}

const fields_of = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(is_kept).filter(({ name }) => name !== '')

function read(name: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(name) ?? 'null') as Draft | null
    return draft && Date.now() - draft.at < kept_for ? draft : null
  } catch {
    return null
  }
}

// Where there is no room, or none may be used, nothing is kept, and the form works as ever.
function write(name: string, draft: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // see above
  }
}

function offer(form: HTMLFormElement, name: string, draft: Draft, words: DOMStringMap): void {
  const fields = fields_of(form)
  const differing = fields.filter((field) => field.name in draft.texts && draft.texts[field.name] !== field.value)
  if (differing.length === 0) return localStorage.removeItem(name)
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' })
  const line = document.createElement('p')
  line.className = 'draft-offer'
  line.setAttribute('role', 'status')
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button')
    made.type = 'button'
    made.className = 'button button-quiet'
    made.textContent = text
    made.addEventListener('click', () => {
      act()
      line.remove()
    })
    return made
  }
  line.append(
    (words['draftFound'] ?? '').replace('{when}', when.format(draft.at)),
    ' ',
    button(words['draftRestore'] ?? '', () => {
      for (const field of differing) {
        field.value = draft.texts[field.name] ?? ''
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
      form.closest('details')?.setAttribute('open', '')
      differing[0]?.focus()
    }),
    ' ',
    button(words['draftDiscard'] ?? '', () => localStorage.removeItem(name)),
  )
  form.before(line)
}

function keep(form: HTMLFormElement, who: string, words: DOMStringMap): void {
  const name = draft_name(who, form.getAttribute('action') ?? location.pathname)
  const draft = read(name)
  if (draft) offer(form, name, draft, words)

  let waiting = 0
  const save = (): void => {
    const typed = fields_of(form).filter(is_typed)
    if (typed.length === 0) return localStorage.removeItem(name)
    write(name, { at: Date.now(), texts: Object.fromEntries(typed.map((field) => [field.name, field.value])) })
  }
  form.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(save, 400)
  })
  form.addEventListener('submit', () => {
    clearTimeout(waiting)
    save()
    const last = read(name)
    if (last) write(name, { ...last, sent: true })
  })
  // Left without sending: by another language, a link, the way back.
  window.addEventListener('pagehide', () => {
    if (!read(name)?.sent) save()
  })
}

// What was sent was taken, if there is a page after it that says so or does not show the form again. The entrance says that it was not:
// the session had ended; nor was it where somebody is led to set up the second step that the office wants. A line that was lost shows no page of ours, and the way back leads to the form.
function settle(shown: Set<string>): void {
  const is_entrance = document.querySelector('#enter, #authenticator') !== null
  const is_done = document.querySelector('.form-done') !== null
  for (const name of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) {
    const draft = read(name)
    if (!draft) localStorage.removeItem(name)
    else if (draft.sent && is_entrance) write(name, { at: draft.at, refused: true, texts: draft.texts })
    else if (draft.sent && shown.has(name) && !is_done) write(name, { at: draft.at, texts: draft.texts })
    else if (draft.sent) localStorage.removeItem(name)
  }
  if (is_entrance) tell_kept()
}

// The entrance says that what was typed is kept, where it is.
function tell_kept(): void {
  const line = document.querySelector<HTMLElement>('[data-draft-kept]')
  const is_kept = Object.keys(localStorage).some((name) => name.startsWith(prefix) && read(name)?.refused)
  if (line) line.hidden = !is_kept
}

const forget_all = (): void =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .forEach((name) => localStorage.removeItem(name))

// The forms of a part of the page.
export function keep_forms(part: ParentNode, who: string, words: DOMStringMap): void {
  for (const form of part.querySelectorAll<HTMLFormElement>('form[method="post"]'))
    if (fields_of(form).length > 0) keep(form, who, words)
}

export function start(who: string | undefined, words: DOMStringMap): void {
  const forms =
    who === undefined ? [] : [...document.querySelectorAll<HTMLFormElement>('.desk-main form[method="post"]')]
  settle(new Set(forms.map((form) => draft_name(who ?? '', form.getAttribute('action') ?? location.pathname))))
  if (who === undefined) return
  keep_forms(document.querySelector('.desk-main') ?? document, who, words)
  // One in the menu of small screens, one beside the page.
  for (const form of document.querySelectorAll('.form-leave')) form.addEventListener('submit', forget_all)
}
