// SPDX-License-Identifier: Apache-2.0
// The circle's page: one answer of the server, one state; map, time line, figures and list are views of it.
import { load, type Circle } from '../api/client.ts'
import { day_in_address } from '../circle/address.ts'
import Map from '../circle/Map.svelte'
import { CircleView } from '../circle/view.svelte.ts'
import { place_of, settle } from '../lib/island.ts'
import { reader_of } from '../lib/reader.ts'
import { load_outlines } from '../map/outlines.ts'

export async function start(): Promise<void> {
  const [reader, circle, outlines] = await Promise.all([
    reader_of(document.documentElement.lang),
    load<Circle>('/api/v1/circle'),
    load_outlines(),
  ])
  if (circle.at !== 'ready') return
  const view = new CircleView(circle.value, day_in_address())
  settle('map', Map, { view, reader, outlines })
  place_of('time')
}
