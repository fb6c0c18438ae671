// SPDX-License-Identifier: Apache-2.0
// A page that follows along. What others change is fetched as the page it is, and the parts that differ take the places of those that
// are here; where somebody is typing nothing is taken away. Only a page that is looked at holds a line open.
import { told_of } from './form_changes.ts'
import { parts_to_swap } from './parts.ts'

const first_pause = 1000 // ms before the line is made again; doubled each time
const longest_pause = 60_000
const own_save = 5000 // in which the answer to a form comes
const grace = 2000 // a line that is back so soon is not told of

type Line =
  | { at: 'resting' }
  | { at: 'open'; source: EventSource }
  | { at: 'lost'; since: number; tries: number; timer: number }
  | { at: 'ended' }

// moved: what a new part of the page needs that moves.
export function follow(place: HTMLElement, moved: (part: Element) => void): void {
  const words = place.dataset
  const here = place.querySelector<HTMLElement>('[data-here]')!
  const told = place.querySelector<HTMLElement>('[data-told]')!
  let line: Line = { at: 'resting' }
  let tries = 0
  let was_lost = false
  let fetching: Promise<void> | null = null
  let once_more = false
  let leaving = 0

  // The text that the reader saw first, of a letter: what she decides is on that one until she says that she has read another.
  const read = document.querySelector<HTMLElement>('.desk-main [data-read]')?.dataset['read']
  // Of a page that answers a form: where the same record is read.
  const own = (): string => words['page'] ?? location.href
  const address = (): string => {
    const url = new URL(own(), location.href)
    if (read) url.searchParams.set('read', read)
    return url.href
  }

  const say = (text: string | undefined): void => {
    told.textContent = text ?? ''
  }

  async function swap(): Promise<void> {
    const answer = await fetch(address(), {
      redirect: 'manual',
      headers: { Accept: 'text/html', 'Amity-Unattended': '1' },
    })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.querySelector('.desk-main')
    // From what this page has seen on, should the line be made again.
    const seen = page.querySelector<HTMLElement>('[data-live]')?.dataset['live']
    if (seen) words['live'] = seen
    const main = document.querySelector('.desk-main')
    if (!fresh || !main) return
    const { made, gone, kept } = parts_to_swap(main, fresh)
    if (kept) say(words['kept'])
    else if (made.length + gone > 0) say(words['changed'])
    for (const part of made) moved(part)
  }

  // A form is left as it is; it says which of its fields are others by now.
  const form = words['form'] ? document.querySelector<HTMLFormElement>('.desk-main form.form[id]') : null
  let is_sent = false
  async function compare(opened: HTMLFormElement): Promise<void> {
    const answer = await fetch(words['form'] ?? '', {
      redirect: 'manual',
      headers: { Accept: 'text/html', 'Amity-Unattended': '1' },
    })
    // Taken away, or what may be changed no more; a server that is away says nothing of it.
    if (!answer.ok && ![0, 403, 404].includes(answer.status)) return
    const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    const seen = fresh?.querySelector<HTMLElement>('[data-live]')?.dataset['live']
    if (seen) words['live'] = seen
    if (is_sent) return
    const { fields = '', meanwhile = '', and = '' } = words
    const text = told_of(opened, fresh, document.querySelector('.form-errors') !== null, { fields, meanwhile, and })
    opened.querySelector('.form-meanwhile-told')?.remove()
    say(text)
    if (!text) return
    const look = document.createElement('a')
    look.href = words['record'] ?? ''
    look.target = '_blank'
    look.textContent = words['look'] ?? ''
    told.append(' ', look)
    // Where it is read by who has gone far down, too.
    const notice = document.createElement('p')
    notice.className = 'form-notice form-meanwhile-told'
    notice.textContent = text
    opened.querySelector('.form-ends')?.before(notice)
  }
  form?.addEventListener('submit', () => {
    is_sent = true // what is saved now is one's own
    setTimeout(() => (is_sent = false), own_save)
  })

  // One fetch at a time: what changes meanwhile is fetched after it.
  function renew(): void {
    if (fetching) {
      once_more = true
      return
    }
    fetching = (words['form'] ? (form ? compare(form) : Promise.resolve()) : swap())
      .catch(() => undefined)
      .then(() => {
        fetching = null
        if (once_more) {
          once_more = false
          renew()
        }
      })
  }

  function rest(): void {
    if (line.at === 'open') line.source.close()
    if (line.at === 'lost') clearTimeout(line.timer)
    if (line.at !== 'ended') line = { at: 'resting' }
  }

  function lost(): void {
    if (line.at !== 'open') return
    line.source.close()
    here.textContent = ''
    const pause = Math.min(first_pause * 2 ** tries, longest_pause) * (0.75 + Math.random() / 2)
    tries += 1
    const since = Date.now()
    line = { at: 'lost', since, tries, timer: window.setTimeout(open, pause) }
    was_lost = true
    setTimeout(() => {
      if (line.at === 'lost') say(words['lost'])
    }, grace)
  }

  function ended(): void {
    rest()
    line = { at: 'ended' }
    here.textContent = ''
    say(words['ended'])
    const link = document.createElement('a')
    link.href = own()
    link.textContent = words['signIn'] ?? ''
    told.append(' ', link)
  }

  function open(): void {
    if (line.at === 'open' || line.at === 'ended') return
    const source = new EventSource(words['live'] ?? '')
    line = { at: 'open', source }
    source.addEventListener('open', () => {
      tries = 0
      if (!was_lost) return
      was_lost = false
      if (told.textContent) say(words['again'])
      renew()
    })
    source.addEventListener('changed', renew)
    source.addEventListener('present', (event) => {
      clearTimeout(leaving)
      const { data } = event as MessageEvent<string>
      // Who only loads the page anew has not left.
      leaving = window.setTimeout(() => (here.textContent = data), data === '' ? 3000 : 0)
    })
    source.addEventListener('ended', ended)
    source.addEventListener('error', lost)
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return rest()
    if (line.at !== 'resting') return
    was_lost = true // what changed while nobody looked
    open()
  })
  // A page in the history keeps its state, and no line.
  window.addEventListener('pagehide', rest)
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    was_lost = true
    open()
  })
  window.addEventListener('online', () => {
    if (line.at !== 'lost') return
    clearTimeout(line.timer)
    open()
  })
  if (document.visibilityState !== 'hidden') open()
}
