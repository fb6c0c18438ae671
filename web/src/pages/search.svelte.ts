// SPDX-License-Identifier: Apache-2.0
// The search field of every page. Without a script it is a form; with one it shows what it finds.
import { mount } from 'svelte'
import { load, type Circle } from '../api/client.ts'
import { island } from '../lib/island.ts'
import { reader_of, type Reader } from '../lib/reader.ts'
import { Finding } from '../search/finding.svelte.ts'
import Suggestions from '../search/Suggestions.svelte'

// The page of the world has such fields too: it takes these from here, so that no page's first visit needs one file more.
export { Finding, Suggestions }

const list_id = 'search-found'

// Nothing is fetched before someone wants to search.
export function start(): void {
  const place = island('search')
  const field = place?.querySelector<HTMLInputElement>('input[name="q"]')
  const begin = () => void (place && field && prepare(place, field))
  if (field === document.activeElement) begin()
  else field?.addEventListener('focus', begin, { once: true })
}

async function prepare(place: HTMLElement, field: HTMLInputElement): Promise<void> {
  const reader = await reader_of(document.documentElement.lang)
  const finding = new Finding()
  const choose = (index: number) => void go(finding, reader, index)
  place.style.position = 'relative'
  mount(Suggestions, { target: place, props: { finding, reader, id: list_id, choose } })
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list_id,
  }))
    field.setAttribute(name, value)
  follow(field, finding)
  field.addEventListener('input', () => finding.look_for(field.value))
  field.addEventListener('blur', () => finding.rest())
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') finding.move(1)
    else if (event.key === 'ArrowUp') finding.move(-1)
    else if (event.key === 'Escape' && finding.state.at !== 'resting') finding.rest()
    else if (event.key === 'Enter' && !event.isComposing && finding.chosen >= 0) choose(finding.chosen)
    else return
    event.preventDefault()
  })
  finding.look_for(field.value)
}

// Tells the field's reader whether the list is open and which line is chosen.
function follow(field: HTMLInputElement, finding: Finding): void {
  $effect.root(() => {
    $effect(() => {
      field.setAttribute('aria-expanded', String(finding.found.length > 0))
      if (finding.chosen < 0) field.removeAttribute('aria-activedescendant')
      else field.setAttribute('aria-activedescendant', `${list_id}-${finding.chosen}`)
    })
  })
}

// A partner of this circle has a hall; any other city is shown among all that was found.
async function go(finding: Finding, reader: Reader, index: number): Promise<void> {
  const found = finding.found[index]
  if (!found) return
  const circle = await load<Circle>('/api/v1/circle')
  const partners = circle.at === 'ready' ? circle.value.partners : []
  const hall = partners.find(({ city }) => city.id === found.city.id)?.city.slug
  const asked = encodeURIComponent(found.matched)
  location.assign(hall ? `/${reader.language}/partners/${hall}` : `/${reader.language}/search?q=${asked}`)
}
