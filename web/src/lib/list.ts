// SPDX-License-Identifier: Apache-2.0
// The list under the map: which rows stand in which group, in which order, and which are left out. The groups are the
// server's (src/partnerships/web/rows.cpp), so that its list and ours are the same.
import type { City, Kind, Partner } from '../api/client.ts'
import { is_ended } from './as-of.ts'
import type { Seen } from './counts.ts'
import { folded } from './fold.ts'

export const groups = ['in-force', 'possible', 'intended', 'doubtful', 'ended'] as const
export type Group = (typeof groups)[number]

export const sorts = ['city', 'country', 'kind', 'joined', 'distance'] as const
export type Sort = (typeof sorts)[number]
export type Order = { by: Sort; down: boolean }

const preparing = ['contact', 'intent', 'exchange', 'approval']
const kinds: readonly Kind[] = ['sister_city', 'friendly_exchange', 'project', 'unspecified']

// Nothing for a tie that has not yet begun on that day.
export function group_of({ partner, standing }: Seen): Group | null {
  if (partner.doubtful || standing.stage === 'denied') return 'doubtful'
  if (standing.in_force === 'yes') return 'in-force'
  if (preparing.includes(standing.stage)) return 'intended'
  if (is_ended(standing.stage)) return 'ended'
  return standing.in_force === 'unknown' ? 'possible' : null
}

export function mark_of({ partner, standing }: Seen): string {
  if (standing.stage === 'ended' || standing.stage === 'denied') return 'ended'
  return preparing.includes(standing.stage) ? 'intent' : partner.kind
}

export type Names = {
  city: (city: City) => string
  country: (code: string) => string
  compare: (a: string, b: string) => number
}

// Partners come in the order in which they joined; every other order falls back on names.
export function sorted(circle: readonly Seen[], order: Order, names: Names): Seen[] {
  const by_name = (a: Partner, b: Partner) => names.compare(names.city(a.city), names.city(b.city))
  const far = (partner: Partner) => partner.distance_km ?? Infinity
  const compare: Record<Sort, (a: Partner, b: Partner) => number> = {
    joined: () => 0,
    city: by_name,
    country: (a, b) => names.compare(names.country(a.city.country), names.country(b.city.country)) || by_name(a, b),
    kind: (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || by_name(a, b),
    distance: (a, b) => (far(a) === far(b) ? by_name(a, b) : far(a) - far(b)),
  }
  const up = circle.toSorted((a, b) => compare[order.by](a.partner, b.partner))
  return order.down ? up.reverse() : up
}

export type Filter = { text: string; kind: string; countries: ReadonlySet<string> | null; continent: string }

// What was typed may be any name of the city that we hold, or its country's; accents and case left out.
export function passes({ partner }: Seen, filter: Filter, country: (code: string) => string): boolean {
  const { city } = partner
  if (filter.kind && partner.kind !== filter.kind) return false
  if (filter.countries && !filter.countries.has(city.country)) return false
  if (filter.continent && partner.continent !== filter.continent) return false
  const wanted = folded(filter.text)
  if (!wanted) return true
  const said = [...Object.values(city.name), city.local?.name ?? '', city.slug ?? '', country(city.country)]
  return said.some((name) => folded(name).includes(wanted))
}
