// SPDX-License-Identifier: Apache-2.0
// The parts of a page of the desk, those that are here beside those that the server has now.

// What differs on each answer and says nothing: tokens of forms, keys against pressing twice.
const noise = /(<input type="hidden" name="form_token" value=")[^"]*|([?&](?:amp;)?once=)[0-9a-f]*/g

const text_of = (part: Element): string => {
  const copy = part.cloneNode(true) as Element
  // What scripts put there.
  for (const one of copy.querySelectorAll('.mentions, .draft-offer')) one.remove()
  for (const one of copy.querySelectorAll('*')) {
    for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant']) one.removeAttribute(name)
    if (one instanceof HTMLDetailsElement) one.removeAttribute('open')
  }
  return copy.outerHTML.replace(noise, '$1$2').replace(/\s+/g, ' ')
}

const name_of = (part: Element): string =>
  part.id || part.getAttribute('aria-labelledby') || `${part.tagName}.${part.className}`

// By name, and where several have the same, in their order.
function named(parts: Iterable<Element>): Map<string, Element> {
  const all = new Map<string, Element>()
  for (const part of parts) {
    let name = name_of(part)
    while (all.has(name)) name += '+'
    all.set(name, part)
  }
  return all
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function is_typed(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const usual = Math.max(
      [...field.options].findIndex((one) => one.defaultSelected),
      0,
    )
    return field.options.length > 0 && field.selectedIndex !== usual
  }
  if (field instanceof HTMLInputElement && ['hidden', 'submit', 'button'].includes(field.type)) return false
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}

const is_in_use = (part: Element): boolean => {
  const active = document.activeElement
  if (active && part.contains(active) && active.matches('input, textarea, select')) return true
  return [...part.querySelectorAll<Field>('input, textarea, select')].some(is_typed)
}

// The element that has the place of the one that had the focus.
function again_in_focus(part: Element, before: Element): void {
  const same = [...part.querySelectorAll<HTMLElement>(before.tagName)].find(
    (one) =>
      (before.id && one.id === before.id) ||
      (one.getAttribute('href') === before.getAttribute('href') && one.textContent === before.textContent),
  )
  same?.focus({ preventScroll: true })
}

// By what each says of itself: others may have come before it.
function named_details(part: Element): Map<string, HTMLDetailsElement> {
  const all = new Map<string, HTMLDetailsElement>()
  for (const one of part.querySelectorAll('details')) {
    let name = one.id || `${one.className} ${one.querySelector('summary')?.textContent ?? ''}`
    while (all.has(name)) name += '+'
    all.set(name, one)
  }
  return all
}

function put(fresh: Element, old: Element): Element {
  const made = document.importNode(fresh, true)
  const active = document.activeElement
  const was = named_details(old)
  for (const [name, one] of named_details(made)) one.open = was.get(name)?.open ?? one.open
  const had_focus = active !== null && old.contains(active)
  old.replaceWith(made)
  if (had_focus && active) again_in_focus(made, active)
  return made
}

// A form in which somebody types is left as it is, but for the notice that its text was changed while she had it open (the server makes it of
// the text that she saw first): it comes into the form, above its button.
export function put_notices(fresh: Element, old: Element): void {
  for (const form of fresh.querySelectorAll('form[id]')) {
    const there = old.querySelector(`form[id="${CSS.escape(form.id)}"]`)
    const notice = form.querySelector('.form-notice')
    const before = there?.querySelector('.form-notice')
    if (!there || notice?.outerHTML === before?.outerHTML) continue
    before?.remove()
    if (notice) there.querySelector('.form-ends')?.before(document.importNode(notice, true))
  }
}

// Puts what differs in its place. made: what is new in the page; kept: there is a part in which somebody types, and which differs.
export type Swapped = { made: Element[]; gone: number; kept: boolean }
export function parts_to_swap(main: Element, fresh: Element): Swapped {
  const old = named([...main.children].filter((part) => !part.matches('.desk-live, .draft-offer')))
  const now = named([...fresh.children].filter((part) => !part.matches('.desk-live')))
  const swapped: Swapped = { made: [], gone: 0, kept: false }
  let before: Element | null = main.querySelector(':scope > .desk-live')
  for (const [name, part] of now) {
    const there = old.get(name)
    old.delete(name)
    if (!there) {
      const made = document.importNode(part, true)
      if (before) before.after(made)
      else main.prepend(made)
      swapped.made.push(made)
      before = made
    } else if (text_of(there) === text_of(part)) {
      before = there
    } else if (is_in_use(there)) {
      put_notices(part, there)
      swapped.kept = true
      before = there
    } else {
      before = put(part, there)
      swapped.made.push(before)
    }
  }
  for (const part of old.values()) {
    if (is_in_use(part)) swapped.kept = true
    else {
      part.remove()
      swapped.gone += 1
    }
  }
  return swapped
}
