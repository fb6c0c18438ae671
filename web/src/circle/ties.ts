// SPDX-License-Identifier: Apache-2.0
// A partner as it stands on the map's sheet on that day.
import type { Seen } from '../lib/counts.ts'
import { look_of, type Look } from '../map/look.ts'
import { is_seen, type Place } from '../map/projection.ts'
import type { Stage } from '../map/stage.svelte.ts'

export type Tie = {
  id: number // the partnership's
  seen: Seen
  look: Look
  place: Place
  x: number
  y: number
  seen_from_here: boolean // not behind the globe
  href: (language: string) => string
}

// Nothing for a partner whose position is not known; the list has it.
export function tie_on(stage: Stage, seen: Seen): Tie | null {
  const { city, partnership } = seen.partner
  if (city.lat === null || city.lon === null) return null
  const place: Place = [city.lon, city.lat]
  const [x, y] = stage.projection(place) ?? [0, 0]
  return {
    id: partnership,
    seen,
    look: look_of(seen),
    place,
    x,
    y,
    seen_from_here: is_seen(stage.projection, stage.view, place),
    href: (language) => (city.slug ? `/${language}/partners/${city.slug}` : `#partner-${partnership}`),
  }
}
