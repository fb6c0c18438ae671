// SPDX-License-Identifier: Apache-2.0
// Keeps the world and draws it as it is asked to. While it moves, as many ties as there is time for in a frame, each standing for
// some; when it rests, all of them.
import { get, type Language } from '../api/client.ts'
import { load_outlines } from '../map/outlines.ts'
import { sample_arcs, shuffled, type Arcs } from './arcs.ts'
import { nearest_city } from './pick.ts'
import type { Camera } from './camera.ts'
import { country_ties, figures_of, only_of } from './figures.ts'
import { lines_of, rings_of } from './land.ts'
import { arcs_between, draw_cities, draw_lit, draw_rim, draw_ties, type Pen } from './overlay.ts'
import { Painter, type Ground } from './painter.ts'
import { decode, ties_of, type Plot } from './plot.ts'
import type { Filter, Pointed, Scheme, Shown, RendererEvent, RendererCommand } from './protocol.ts'

const moving_ms = 13 // of a frame's 16.7, for the drawing
const fewest_ties = 1500
const slice_ms = 6 // of the resting picture at a time, so that a command in between is taken
const rest_after_ms = 90

type World = { plot: Plot; arcs: Arcs; arc_of: Uint32Array; ids: string[]; names: string[] }

export class Engine {
  #tell: (event: RendererEvent) => void
  #painter = new Painter()
  #canvas: OffscreenCanvas | HTMLCanvasElement | null = null
  #pen: Pen | null = null
  #world: World | null = null
  #ground: Ground | null = null
  #scheme: Scheme | null = null
  #look: { camera: Camera; ratio: number; moving: boolean } | null = null
  #shown: Shown = { ties: [], cities: [], quiet: false }
  #shown_arcs: Arcs = arcs_between([])
  #filter: Filter = { kind: null, country: null }
  #only: Uint8Array | null = null
  #lit: number | null = null // a city
  #share = 9000 // ties in a moving frame
  #asked = false // for a frame
  #resting: ReturnType<typeof setTimeout> | undefined
  #base: ImageData | null = null // the ties as they were last drawn; what lies above them can change without them
  #base_of = '' // what it was drawn for

  constructor(tell: (event: RendererEvent) => void) {
    this.#tell = tell
  }

  receive(command: RendererCommand): void {
    switch (command.command) {
      case 'begin':
        this.#canvas = command.canvas
        this.#pen = command.canvas.getContext('2d', { alpha: false }) as Pen | null
        void this.#fetch(command.language)
        return
      case 'look':
        this.#look = command
        break
      case 'apply_theme':
        this.#scheme = command.scheme
        this.#base_of = ''
        break
      case 'show':
        if (command.shown.quiet !== this.#shown.quiet) this.#base_of = ''
        this.#shown = command.shown
        this.#shown_arcs = arcs_between(command.shown.ties)
        break
      case 'filter':
        this.#filter = command.filter
        this.#apply_filter()
        break
      case 'point':
        if (!this.#point(command.at, command.reach)) return
    }
    this.#ask()
  }

  async #fetch(language: Language): Promise<void> {
    const cities = get('/api/v1/world/cities', { query: { language } })
    const [ties, outlines] = await Promise.all([get('/api/v1/world/ties'), load_outlines()])
    if (outlines.at === 'ready')
      this.#ground = { land: rings_of(outlines.value.land), borders: lines_of(outlines.value.borders) }
    if (ties.at !== 'ready')
      return this.#tell(
        ties.at === 'failed' ? { event: 'failed', problem: ties.problem } : { event: 'failed', problem: { title: '' } },
      )
    const plot = decode(ties.value)
    const order = shuffled(plot.a.length)
    const arc_of = new Uint32Array(order.length)
    order.forEach((tie, arc) => (arc_of[tie] = arc))
    const arcs = sample_arcs(plot.lat, plot.lon, plot.a, plot.b, order)
    this.#world = { plot, arcs, arc_of, ids: [], names: [] }
    this.#apply_filter()
    this.#tell({ event: 'ready', figures: figures_of(plot, ties.value.unplaced) })
    this.#ask()
    const named = await cities
    // Of another moment than the ties: better no name than a wrong one.
    if (named.at === 'ready' && named.value.version === plot.version)
      this.#world = { ...this.#world, ids: named.value.ids, names: named.value.names }
  }

  #apply_filter(): void {
    this.#base_of = ''
    if (!this.#world) return
    const { plot, arc_of } = this.#world
    this.#only = only_of(plot, arc_of, this.#filter)
    if (this.#filter.country) this.#tell({ event: 'country', ...country_ties(plot, this.#filter.country) })
  }

  // Whether another city is pointed at than before.
  #point(at: readonly [number, number] | null, reach: number): boolean {
    const found =
      at && this.#look && this.#world
        ? nearest_city(this.#world.plot, this.#look.camera, at, reach, this.#filter)
        : null
    if (found === this.#lit) return false
    this.#lit = found
    this.#tell({ event: 'pointed', city: found === null ? null : this.#pointed(found), at })
    return true
  }

  #pointed(city: number): Pointed {
    const { plot, ids, names } = this.#world!
    return {
      id: ids[city] ?? null,
      name: names[city] ?? null,
      country: plot.codes[plot.country[city]!] ?? '',
      ties: plot.degree[city]!,
      lon: plot.lon[city]!,
      lat: plot.lat[city]!,
    }
  }

  #ask(): void {
    if (this.#asked) return
    this.#asked = true
    requestAnimationFrame(() => {
      this.#asked = false
      this.#draw()
    })
  }

  #draw(): void {
    const look = this.#look
    if (!look || !this.#scheme || look.camera.width < 2 || look.camera.height < 2) return
    const state = JSON.stringify([look.camera, look.moving])
    if (state === this.#base_of && this.#base) return this.#draw_overlay(look.moving ? 1 : look.ratio)
    clearTimeout(this.#resting)
    this.#base_of = state
    const begun = performance.now()
    const ties = this.#world?.plot.a.length ?? 0
    const share = Math.min(ties, Math.max(fewest_ties, Math.round(this.#share)))
    this.#begin(look.camera, 1)
    if (this.#world && share > 0)
      this.#painter.rasterize(this.#world.arcs, {
        from: 0,
        to: share,
        skip: look.camera.zoom < 3 ? 2 : 1,
        weight: ties / share,
        only: this.#only,
      })
    this.#base = this.#painter.finish()
    this.#draw_overlay(1)
    const ms = performance.now() - begun
    // Slowly up, quickly down.
    this.#share = Math.max(
      fewest_ties,
      Math.min(ties || this.#share, this.#share * Math.max(0.5, Math.min(1.15, moving_ms / ms))),
    )
    this.#tell({ event: 'drawn', ms, ties: share, moving: true })
    if (!look.moving) this.#resting = setTimeout(() => this.#rest(look), rest_after_ms)
  }

  // All ties, in full sharpness, in slices; left alone as soon as another command comes.
  #rest(look: { camera: Camera; ratio: number }): void {
    const begun = performance.now()
    const state = this.#base_of
    const world = this.#world
    const ties = world?.plot.a.length ?? 0
    const painter = this.#painter
    let from = 0
    this.#begin(look.camera, look.ratio)
    this.#base = null
    const go_on = (): void => {
      if (state !== this.#base_of) return
      const until = performance.now() + slice_ms
      while (world && from < ties && performance.now() < until) {
        const to = Math.min(ties, from + 400)
        painter.rasterize(world.arcs, { from, to, skip: 1, weight: 1, only: this.#only })
        from = to
      }
      if (from < ties) {
        this.#resting = setTimeout(go_on)
        return
      }
      this.#base = painter.finish()
      this.#draw_overlay(look.ratio)
      this.#tell({ event: 'drawn', ms: performance.now() - begun, ties, moving: false })
    }
    go_on()
  }

  #begin(camera: Camera, ratio: number): void {
    const scheme = this.#scheme!
    this.#painter.use(this.#shown.quiet ? scheme.quiet : scheme.palette)
    const [width, height] = [Math.round(camera.width * ratio), Math.round(camera.height * ratio)]
    this.#painter.begin({ ...camera, width, height }, this.#ground)
  }

  #draw_overlay(ratio: number): void {
    const [canvas, pen, base, look] = [this.#canvas, this.#pen, this.#base, this.#look]
    if (!canvas || !pen || !base || !look) return
    if (canvas.width !== base.width || canvas.height !== base.height) {
      canvas.width = base.width
      canvas.height = base.height
    }
    const { camera } = look
    const marks = this.#scheme!.marks
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.putImageData(base, 0, 0)
    pen.setTransform(base.width / camera.width, 0, 0, base.height / camera.height, 0, 0)
    draw_rim(pen, camera, marks)
    draw_ties(pen, camera, this.#shown.ties, this.#shown_arcs, marks)
    if (this.#lit !== null && this.#world) {
      const { plot, arcs, arc_of } = this.#world
      draw_lit(
        pen,
        camera,
        arcs,
        [...ties_of(plot, this.#lit)].map((tie) => arc_of[tie]!),
        marks,
      )
    }
    draw_cities(pen, camera, this.#shown.cities, marks)
    if (this.#lit !== null) {
      const { lon, lat, name } = this.#pointed(this.#lit)
      draw_cities(pen, camera, [{ lon, lat, name: name ?? '', look: 'chain' }], { ...marks, chain: marks.lit })
    }
    void ratio
  }
}
