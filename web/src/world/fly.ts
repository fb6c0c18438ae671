// SPDX-License-Identifier: Apache-2.0
// From one stand to another: straight there, and a little farther off on the way where it is far.
import { around } from '../map/cut.ts'
import { kept, latitude_at, row_of, type Camera } from './camera.ts'

export type Stand = { lon: number; lat: number; zoom: number }

export const flight_ms = 900

// `t` from 0 to 1.
export function on_the_way(from: Camera, to: Stand, t: number): Camera {
  const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2
  const east = around(to.lon - from.lon)
  const far = Math.hypot(east, to.lat - from.lat) / 180
  const [near, nearer] = [Math.log(from.zoom), Math.log(Math.max(1, to.zoom))]
  const back = Math.sin(Math.PI * eased) * Math.min(1, 2 * far) * Math.max(near, nearer) * 0.6
  return kept({
    ...from,
    lon: from.lon + east * eased,
    lat: latitude_between(from, to.lat, eased),
    zoom: Math.exp(Math.max(0, near + (nearer - near) * eased - back)),
  })
}

// On the world in even steps of the sheet, on the globe in even steps of degrees.
function latitude_between(from: Camera, to: number, t: number): number {
  if (from.view === 'globe') return from.lat + (to - from.lat) * t
  const [here, there] = [row_of(from.lat).up, row_of(to).up]
  return latitude_at(here + (there - here) * t)
}

// A stand from which both places are seen.
export function between(a: { lon: number; lat: number }, b: { lon: number; lat: number }): Stand {
  return { lon: around(a.lon + around(b.lon - a.lon) / 2), lat: (a.lat + b.lat) / 2, zoom: 1 }
}
