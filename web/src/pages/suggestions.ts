// SPDX-License-Identifier: Apache-2.0
// Who may come next, on a city's page: the server's own list, taken over once the reader comes near it.
import { island } from '../lib/island.ts'

const again = 4000 // ms until the server is asked once more, while it learns
const most = 60 // times

type Asked = { at: 'found'; list: Element } | { at: 'learning' } | { at: 'none' }

async function ask(address: string): Promise<Asked> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null)
  if (answer?.status === 503) return { at: 'learning' }
  if (!answer?.ok) return { at: 'none' }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const list = page.querySelector('.suggestions')
  if (list?.getAttribute('data-state') === 'being_learnt') return { at: 'learning' }
  return list ? { at: 'found', list } : { at: 'none' }
}

// Where nothing comes, the link that stands there leads on.
async function follow(place: HTMLElement, address: string, times: number): Promise<void> {
  place.setAttribute('aria-busy', 'true')
  const asked = await ask(address)
  if (asked.at === 'learning' && times < most) {
    setTimeout(() => void follow(place, address, times + 1), again)
    return
  }
  place.removeAttribute('aria-busy')
  if (asked.at !== 'found') return
  // Under the heading of this page.
  for (const heading of asked.list.querySelectorAll('h2')) {
    const lower = document.createElement('h3')
    lower.append(...heading.childNodes)
    heading.replaceWith(lower)
  }
  place.replaceChildren(...asked.list.childNodes)
  place.dataset['ready'] = ''
}

export function start(): void {
  const place = island('suggestions')
  const address = place?.dataset['from']
  if (!place || !address) return
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      void follow(place, address, 0)
    },
    { rootMargin: '200px' },
  )
  watch.observe(place)
}
