// SPDX-License-Identifier: Apache-2.0
// The circle's page: one answer of the server, one state; map, time line, figures and list are views of it.
import { get } from '../api/client.ts'
import { day_in_address } from '../circle/address.ts'
import Continents from '../circle/Continents.svelte'
import Failed from '../circle/Failed.svelte'
import Figures from '../circle/Figures.svelte'
import { keep_head } from '../circle/head.svelte.ts'
import Map from '../circle/Map.svelte'
import { choices_of } from '../circle/PartnerFilter.svelte'
import Partners from '../circle/Partners.svelte'
import Time from '../circle/Time.svelte'
import { as_told } from '../circle/told.ts'
import { CircleView } from '../circle/view.svelte.ts'
import { ListOptions } from '../circle/list_options.svelte.ts'
import { island, settle } from '../lib/island.ts'
import { reader_of, type Reader } from '../lib/reader.ts'
import { load_outlines } from '../map/outlines.ts'

const continents = ['africa', 'asia', 'europe', 'north-america', 'oceania', 'south-america']

export async function start(): Promise<void> {
  const outlines = load_outlines()
  const [reader, circle] = await Promise.all([reader_of(document.documentElement.lang), get('/api/v1/circle')])
  if (circle.at === 'failed') fail(reader, circle.problem)
  else if (circle.at === 'ready')
    show(as_told(reader, document, circle.value.partners), new CircleView(circle.value, day_in_address()), outlines)
}

function show(reader: Reader, view: CircleView, outlines: ReturnType<typeof load_outlines>): void {
  const list = island('partners')
  settle(island('map'), Map, { view, reader, coming: outlines })
  settle(island('time'), Time, { view, reader })
  settle(document.querySelector('.figures'), Figures, { view, reader })
  settle(document.querySelector('.continents'), Continents, { view, reader })
  if (list) {
    const options = new ListOptions(new URL(location.href), continents)
    settle(list, Partners, { view, reader, options, choices: choices_of(list) })
  }
  keep_head(view, reader)
}

// What the server wrote stays; only the map, which it cannot write, says what has happened.
function fail(reader: Reader, problem: { title: string }): void {
  settle(island('map'), Failed, { reader, problem, retry: () => location.reload() })
}
