// SPDX-License-Identifier: Apache-2.0
// What is drawn above all ties: a chain that was asked for, else a city that was chosen with its circle, else our own
// circle, unless a country's ties are to be seen.
import type { Circle, City } from '../api/client.ts'
import type { Atlas } from './atlas.svelte.ts'
import type { Bright, Look, Marked, Point, Shown } from './protocol.ts'

const place = ({ lon, lat }: City): Point | null => (lon === null || lat === null ? null : { lon, lat })

export function shown_of(
  { chain, chosen, home, filter }: Pick<Atlas, 'chain' | 'chosen' | 'home' | 'filter'>,
  name: (city: City) => string,
): Shown {
  if (chain?.at === 'ready') return chain_of(chain.value.cities, name)
  const circle = chosen?.circle.at === 'ready' ? chosen.circle.value : chosen || filter.country ? null : home
  return circle ? circle_of(circle, name, chosen !== null) : { ties: [], cities: [], quiet: false }
}

function circle_of(circle: Circle, name: (city: City) => string, quiet: boolean): Shown {
  const here = place(circle.city)
  const shown: Shown = { ties: [], cities: [], quiet }
  if (!here) return shown
  shown.cities.push({ ...here, name: name(circle.city), look: 'home' })
  for (const { city, kind, in_force, doubtful } of circle.partners) {
    const there = place(city)
    if (!there || in_force === 'no') continue
    const look: Look = kind === 'sister_city' ? 'sister' : kind === 'friendly_exchange' ? 'exchange' : 'other'
    shown.ties.push({ from: here, to: there, look, open: doubtful || in_force === 'unknown' })
    shown.cities.push({ ...there, name: name(city), look })
  }
  return shown
}

function chain_of(cities: readonly City[], name: (city: City) => string): Shown {
  const stations: Marked[] = cities.flatMap((city) => {
    const at = place(city)
    return at ? [{ ...at, name: name(city), look: 'chain' as const }] : []
  })
  const ties: Bright[] = stations.slice(1).map((to, i) => ({ from: stations[i]!, to, look: 'chain', open: false }))
  return { ties, cities: stations, quiet: true }
}
