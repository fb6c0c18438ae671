// SPDX-License-Identifier: Apache-2.0
// The search field of every page. Without a script it is a form; with one it shows what it finds.
import { mount } from 'svelte'
import { get } from '../api/client.ts'
import { island } from '../lib/island.ts'
import { reader_of, type Reader } from '../lib/reader.ts'
import { Finding } from '../search/finding.svelte.ts'
import Suggestions from '../search/Suggestions.svelte'

// The page of the world has such fields too: it takes these from here, so that no page's first visit needs one file more.
export { Finding, Suggestions }

// Nothing is fetched before someone wants to search.
export function start(): void {
  const place = island('search')
  const field = place?.querySelector<HTMLInputElement>('input[name="q"]')
  if (place && field)
    when_wanted(field, async () => {
      const reader = await reader_of(document.documentElement.lang)
      const finding = new Finding()
      suggest(place, field, { finding, reader, id: 'search-found', choose: (index) => void go(finding, reader, index) })
    })
  for (const one of document.querySelectorAll<HTMLInputElement>('form .city-field input')) name_a_city(one)
}

function when_wanted(field: HTMLInputElement, prepare: () => Promise<void>): void {
  const begin = () => void prepare()
  if (field === document.activeElement) begin()
  else field.addEventListener('focus', begin, { once: true })
}

// A field of a form in which a city is named. What is chosen out of the list is sent as its id, so that a second city of
// that name raises no question; what is only typed is sent as it is.
function name_a_city(field: HTMLInputElement): void {
  when_wanted(field, async () => {
    const reader = await reader_of(document.documentElement.lang)
    const finding = new Finding()
    const choose = (index: number) => {
      const found = finding.found[index]
      if (!found) return
      field.value = reader.name(found.city) || found.matched
      field.dataset['city'] = found.city.id
      finding.rest()
    }
    suggest(field.parentElement!, field, { finding, reader, id: `${field.id}-found`, choose })
    field.addEventListener('input', () => delete field.dataset['city'])
  })
  field.form?.addEventListener('formdata', ({ formData }) => {
    const alike = [...(field.form?.elements ?? [])].filter(
      (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.name === field.name,
    )
    formData.delete(field.name)
    for (const one of alike) formData.append(one.name, one.dataset['city'] ?? one.value)
  })
}

type List = { finding: Finding; reader: Reader; id: string; choose: (index: number) => void }

function suggest(place: HTMLElement, field: HTMLInputElement, list: List): void {
  const { finding, id, choose } = list
  place.style.position = 'relative'
  mount(Suggestions, { target: place, props: list })
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': id,
  }))
    field.setAttribute(name, value)
  follow(field, list)
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
  // A field that comes filled is not asked about before its reader changes it.
  if (field.value !== field.defaultValue || field.name === 'q') finding.look_for(field.value)
}

// Tells the field's reader whether the list is open and which line is chosen.
function follow(field: HTMLInputElement, { finding, id }: List): void {
  $effect.root(() => {
    $effect(() => {
      field.setAttribute('aria-expanded', String(finding.found.length > 0))
      if (finding.chosen < 0) field.removeAttribute('aria-activedescendant')
      else field.setAttribute('aria-activedescendant', `${id}-${finding.chosen}`)
    })
  })
}

// A partner of this circle has a hall; any other city is shown among all that was found.
async function go(finding: Finding, reader: Reader, index: number): Promise<void> {
  const found = finding.found[index]
  if (!found) return
  const circle = await get('/api/v1/circle')
  const partners = circle.at === 'ready' ? circle.value.partners : []
  const hall = partners.find(({ city }) => city.id === found.city.id)?.city.slug
  const asked = encodeURIComponent(found.matched)
  location.assign(hall ? `/${reader.language}/partners/${hall}` : `/${reader.language}/search?q=${asked}`)
}
