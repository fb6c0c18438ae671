// SPDX-License-Identifier: Apache-2.0
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { load } from '../api/client.ts'
import { ready, type Loading } from '../lib/loading.ts'

export type Outlines = { land: GeoJSON.GeoJSON; borders: GeoJSON.GeoJSON }

// The office may have put another map in the place of ours: all that is asked of it is `land` and `borders`.
export async function load_outlines(): Promise<Loading<Outlines>> {
  const answer = await load<Topology>('/outlines.json')
  if (answer.at !== 'ready') return answer
  const { land, borders } = answer.value.objects
  const shape = (object: typeof land): GeoJSON.GeoJSON =>
    object ? feature(answer.value, object) : { type: 'FeatureCollection', features: [] }
  return ready({ land: shape(land), borders: shape(borders) })
}
