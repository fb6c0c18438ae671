// SPDX-License-Identifier: Apache-2.0
// Draws the world with all its ties on a sheet of pixels: ground, ties, colours. No graphics card is needed, nor used.
import type { Arcs } from './arcs.ts'
import { edges_of, type Camera } from './camera.ts'
import { new_field, wipe, type Field } from './field.ts'
import { lay_borders, lay_land, type Outline } from './land.ts'
import { rasterize, type Share } from './rasterize.ts'
import { colour, tones_of, type Palette, type Tones } from './tone.ts'

export type Ground = { land: Outline; borders: Outline }

const border_height = 0.8
// So many ties on one pixel are as dark as it gets, with the whole world in sight; fewer meet on a pixel the nearer one is.
const densest_of_all = 320
const densest_near = 40

export class Painter {
  #field: Field = new_field(1, 1)
  #image = new ImageData(1, 1)
  #pixels = new Uint32Array(this.#image.data.buffer)
  #tones = new Map<number, Tones>()
  #palette: Palette | null = null
  #camera: Camera | null = null
  #lift = 0

  use(palette: Palette): void {
    this.#palette = palette
    this.#tones.clear()
  }

  // `camera` in px of the sheet, as all that follows until the next begin().
  begin(camera: Camera, ground: Ground | null): void {
    const { width, height } = camera
    if (this.#field.width !== width || this.#field.height !== height) {
      this.#field = new_field(width, height)
      this.#image = new ImageData(width, height)
      this.#pixels = new Uint32Array(this.#image.data.buffer)
    }
    wipe(this.#field)
    this.#camera = camera
    this.#lift = ground ? lay_land(this.#field, ground.land, camera) : 0
    if (ground) lay_borders(this.#field, ground.borders, camera, border_height)
  }

  rasterize(arcs: Arcs, share: Share): void {
    if (this.#camera) rasterize(this.#field, arcs, this.#camera, share)
  }

  finish(): ImageData {
    if (this.#camera)
      colour(this.#field, this.#tones_for(this.#camera.zoom), edges_of(this.#camera), this.#lift, this.#pixels)
    return this.#image
  }

  // One table for a range of zooms: eight steps from the whole to the nearest.
  #tones_for(zoom: number): Tones {
    const step = Math.min(8, Math.round(Math.log2(zoom) * 2))
    const densest = densest_of_all * (densest_near / densest_of_all) ** (step / 8)
    const kept = this.#tones.get(step) ?? tones_of(this.#palette!, densest)
    this.#tones.set(step, kept)
    return kept
  }
}
