// SPDX-License-Identifier: Apache-2.0
// Partners for tests, told by what matters in them.
import type { Partner, Stage, Step } from '../api/client.ts'
import { first_day_of, last_day_of, type PartialDate } from './days.ts'

export const step = (act: Step['act'], stage: Stage, on: PartialDate): Step => ({
  act,
  stage,
  on,
  earliest: first_day_of(on),
  latest: last_day_of(on),
})

// Signed at a time that no source gives; known of by then.
export const undated_signing = (known_by: string | null): Step => ({
  act: 'sign',
  stage: 'active',
  on: null,
  earliest: null,
  latest: known_by,
})

export function partner(slug: string, steps: Step[], more: Partial<Partner> & { country?: string } = {}): Partner {
  const { country = 'XX', ...rest } = more
  const signing = steps.find(({ act }) => act === 'sign')
  return {
    partnership: slug.length,
    city: {
      id: slug,
      slug,
      name: { en: slug },
      local: null,
      country,
      sort: 'city',
      lat: 0,
      lon: 0,
      population: null,
      timezone: null,
    },
    kind: 'sister_city',
    stage: steps.at(-1)?.stage ?? 'unknown',
    in_force: 'yes',
    doubtful: false,
    since: signing?.on ?? null,
    known_by: null,
    distance_km: null,
    continent: 'asia',
    steps,
    sources: 1,
    conflicts: 0,
    hall: null,
    ...rest,
  }
}
