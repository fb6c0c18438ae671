// SPDX-License-Identifier: Apache-2.0
// The sheet a map is drawn on: how wide it is, which way the world is laid on it, and how the globe is turned.
import { geoPath, type GeoProjection } from 'd3-geo'
import { globe_projection, world_height, world_projection } from './projection.ts'
import { type Place, type Size, type Turn, type View } from './projection.ts'

const tallest_globe = 560 // px

export class Stage {
  readonly home: Place
  width = $state(0)
  view: View = $state.raw('world')
  turn: Turn = $state.raw([0, 0])

  readonly size: Size = $derived.by(() => {
    const height = this.view === 'world' ? world_height(this.width) : Math.min(this.width, tallest_globe)
    return { width: this.width, height }
  })
  readonly projection: GeoProjection = $derived.by(() =>
    this.view === 'world' ? world_projection(this.home[0], this.size) : globe_projection(this.turn, this.size),
  )
  readonly path = $derived(geoPath(this.projection).digits(1))

  constructor(home: Place) {
    this.home = home
    this.face(home, 0.5)
  }

  // Turns the globe to a place; `lean` is how far its latitude is followed, 0 to 1.
  face([lon, lat]: Place, lean = 1): void {
    this.turn = [-lon, -lat * lean]
  }

  turn_by(degrees_east: number, degrees_north: number): void {
    const [lambda, phi] = this.turn
    this.turn = [lambda + degrees_east, Math.max(-85, Math.min(85, phi + degrees_north))]
  }

  // A drag of so many px: the point under the finger stays under it, near the middle.
  drag(dx: number, dy: number): void {
    const degrees = 57.3 / this.projection.scale()
    this.turn_by(dx * degrees, -dy * degrees)
  }
}
