// SPDX-License-Identifier: Apache-2.0
// A partner's hall: the way to it on a map, and the time there.
import { get } from '../api/client.ts'
import HallMap from '../hall/HallMap.svelte'
import LocalTime from '../hall/LocalTime.svelte'
import { island, settle } from '../lib/island.ts'
import { reader_of } from '../lib/reader.ts'
import { load_outlines } from '../map/outlines.ts'

export async function start(): Promise<void> {
  tell_time()
  const place = island('hall-map')
  if (place) await draw(place)
}

function tell_time(): void {
  const place = island('local-time')
  const timezone = place?.dataset['timezone']
  if (timezone) settle(place, LocalTime, { language: document.documentElement.lang, timezone })
}

// Without its data the map says nothing that the page does not say in words: then its place is taken back.
async function draw(place: HTMLElement): Promise<void> {
  const coming = load_outlines()
  const [reader, circle] = await Promise.all([reader_of(document.documentElement.lang), get('/api/v1/circle')])
  const partners = circle.at === 'ready' ? circle.value.partners : []
  const partner = partners.find(({ city }) => city.slug === place.dataset['slug'])
  if (circle.at !== 'ready' || !partner || partner.city.lat === null) {
    place.hidden = true
    return
  }
  settle(place, HallMap, { home: circle.value.city, partner, today: circle.value.today, reader, coming })
}
