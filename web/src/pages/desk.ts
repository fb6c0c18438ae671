// SPDX-License-Identifier: Apache-2.0
// What moves at the desk. Each part is fetched when it is first of use; without any of them the pages do the same.
import { island } from '../lib/island.ts'

function offer_palette(link: HTMLElement): void {
  // Fetched when there is nothing else to do, so that what is typed after the keys comes into its field.
  type Palette = typeof import('../desk/palette.ts')
  let palette: Palette | null = null
  const fetched = async (): Promise<Palette> => (palette ??= await import('../desk/palette.ts'))
  const open = (): void => (palette ? palette.open(link) : void fetched().then((page) => page.open(link)))
  setTimeout(() => void fetched(), 1000)
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  if (/Mac|iPhone|iPad/.test(navigator.platform)) {
    const key = link.querySelector('kbd')
    if (key) key.textContent = '⌘ K'
  }
}

function offer_names(part: ParentNode): void {
  const fields = [...part.querySelectorAll<HTMLTextAreaElement>('textarea[data-mentions]')]
  if (fields.length > 0) void import('../desk/mentions.ts').then(({ complete }) => fields.forEach(complete))
}

function offer_copies(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-copy]')]
  if (buttons.length > 0) void import('../desk/copy.ts').then(({ offer_copy }) => buttons.forEach(offer_copy))
}

// A button that is pressed twice sends its form once: the answer to the second press would stand in place of the first one's, which may
// have something that is shown only once. Later the same form may be sent again, as one that gives a file is.
const double_press = 3000 // ms
function send_once(): void {
  const sent = new WeakMap<HTMLFormElement, number>()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return
    const now = performance.now()
    if (now - (sent.get(form) ?? -double_press) < double_press) event.preventDefault()
    else sent.set(form, now)
  })
}

function offer_leaving_out(): void {
  const place = document.querySelector<HTMLElement>('[data-marks]')
  if (place) void import('../desk/redact.ts').then(({ offer_marks }) => offer_marks(place))
}

function offer_rules(): void {
  const form = document.querySelector<HTMLFormElement>('.desk-main form:is(#move, #step, #says)')
  if (form) void import('../desk/alight.ts').then(({ follow_typing }) => follow_typing(form))
}

function offer_next_days(): void {
  const place = document.querySelector<HTMLElement>('[data-coming]')
  if (place) void import('../desk/coming.ts').then(({ offer_coming }) => offer_coming(place))
}

export function start(): void {
  send_once()
  const link = island('palette')
  if (link) offer_palette(link)
  offer_names(document)
  offer_copies()
  offer_leaving_out()
  offer_next_days()
  offer_rules()
  const desk = document.querySelector<HTMLElement>('.desk')
  const who = desk?.dataset['who']
  const drafts = import('../desk/drafts.ts')
  void drafts.then((page) => page.start(who, desk?.dataset ?? {}))
  const place = document.querySelector<HTMLElement>('[data-live]')
  if (place)
    void import('../desk/live.ts').then(({ follow }) =>
      follow(place, (part) => {
        offer_names(part)
        if (who !== undefined) void drafts.then((page) => page.keep_forms(part, who, desk?.dataset ?? {}))
      }),
    )
}
