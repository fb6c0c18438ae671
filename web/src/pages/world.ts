// SPDX-License-Identifier: Apache-2.0
// The page of the world: the map with all ties, and the ways between two cities that are drawn on it.
import { mount } from 'svelte'
import { island, settle } from '../lib/island.ts'
import { reader_of } from '../lib/reader.ts'
import { Atlas } from '../world/atlas.svelte.ts'
import ChainForm from '../world/ChainForm.svelte'
import CompareForm from '../world/CompareForm.svelte'
import World from '../world/World.svelte'

const texts = {
  zh: () => import('virtual:messages/world/zh'),
  ja: () => import('virtual:messages/world/ja'),
  en: () => import('virtual:messages/world/en'),
}

export async function start(): Promise<void> {
  const place = island('world')
  if (!place) return
  const reader = await reader_of(document.documentElement.lang, texts)
  const atlas = new Atlas(reader.name)
  place.replaceChildren()
  mount(World, { target: place, props: { atlas, reader } })
  place.dataset['ready'] = ''
  settle(island('world-chain'), ChainForm, { atlas, reader })
  settle(island('world-compare'), CompareForm, { atlas, reader })

  // An address can name what is to be shown.
  const asked = new URLSearchParams(location.search)
  const [city, from, to] = [asked.get('city'), asked.get('from'), asked.get('to')]
  if (from && to) void atlas.connect(from, to)
  else if (city) void atlas.choose(city)
  const country = asked.get('country')
  if (country) atlas.narrow_to({ country: country.toUpperCase() })
}
