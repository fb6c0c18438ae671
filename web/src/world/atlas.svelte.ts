// SPDX-License-Identifier: Apache-2.0
// What the page of the world shows at the moment, and how it comes to show something else.
import { prefersReducedMotion } from 'svelte/motion'
import { get, type Circle, type City, type Language, type Schemas } from '../api/client.ts'
import { waiting, type Loading } from '../lib/loading.ts'
import { around, cut_for } from '../map/cut.ts'
import { band_height, band_middle, dragged, kept, zoomed, type Camera, type Spot, type View } from './camera.ts'
import { between, flight_ms, on_the_way, type Stand } from './fly.ts'
import { start_renderer, type Renderer } from './renderer.ts'
import type { Figures, Filter, Pointed, Shown, RendererEvent, RendererCommand } from './protocol.ts'
import { shown_of } from './shown.ts'
import { scheme_of } from './theme.ts'

export type Chain = Schemas['Chain']
export type CountryTies = Extract<RendererEvent, { event: 'country' }>
export type Chosen = { id: string; circle: Loading<Circle> }

const narrow = 560 // px: here the globe shows more than the flat map
const tallest_globe = 640
const still_after_ms = 140
const city_zoom = 5

export class Atlas {
  camera: Camera = $state.raw({ view: 'world', lon: 0, lat: band_middle, zoom: 1, width: 0, height: 0 })
  figures: Loading<Figures> = $state.raw(waiting)
  pointed: Pointed | null = $state.raw(null)
  home: Circle | null = $state.raw(null)
  chosen: Chosen | null = $state.raw(null)
  chain: Loading<Chain> | null = $state.raw(null)
  country: CountryTies | null = $state.raw(null)
  filter: Filter = $state.raw({ kind: null, country: null })
  readonly #name: (city: City) => string
  readonly shown: Shown = $derived.by(() => shown_of(this, this.#name))
  #renderer: Renderer | null = null
  #still: ReturnType<typeof setTimeout> | undefined
  #flight = 0
  #placed = false // whether the view was chosen for the width

  constructor(name: (city: City) => string) {
    this.#name = name
  }

  async begin(canvas: HTMLCanvasElement, language: Language): Promise<void> {
    this.#renderer = await start_renderer(canvas, language, (event) => this.#receive(event))
    this.apply_theme()
    this.#look(false)
    this.show()
    this.narrow_to({})
    const home = await get('/api/v1/circle')
    if (home.at === 'ready') {
      this.home = home.value
      if (this.camera.zoom === 1) this.#set({ ...this.camera, ...this.#first_stand() })
    }
  }

  end(): void {
    this.#renderer?.stop()
    cancelAnimationFrame(this.#flight)
  }

  apply_theme(): void {
    this.#send({ command: 'apply_theme', scheme: scheme_of(document.documentElement) })
  }
  show(): void {
    this.#send({ command: 'show', shown: $state.snapshot(this.shown) as Shown })
  }

  fit(width: number): void {
    if (width < 1) return
    let { view } = this.camera
    if (!this.#placed && width < narrow) view = 'globe'
    this.#placed = true
    this.#set({ ...this.camera, view, ...size_for(view, width) })
  }

  set_view(view: View): void {
    const camera = { ...this.camera, view, ...size_for(view, this.camera.width) }
    // The whole is laid out anew for the view; what one has gone near to stays in the middle.
    this.#set(camera.zoom > 1 ? camera : { ...camera, ...this.#first_stand(view) })
  }

  drag(dx: number, dy: number): void {
    this.#set(dragged(this.camera, dx, dy))
  }
  zoom(by: number, at: Spot = [this.camera.width / 2, this.camera.height / 2]): void {
    this.#set(zoomed(this.camera, by, at))
  }
  turn(east: number, north: number): void {
    const step = 80 / Math.sqrt(this.camera.zoom)
    this.drag(-east * step, north * step)
  }
  whole(): void {
    this.fly({ ...this.#first_stand(), zoom: 1 })
  }

  fly(to: Stand): void {
    cancelAnimationFrame(this.#flight)
    const from = this.camera
    const begun = performance.now()
    const step = (now: number) => {
      const t = prefersReducedMotion.current ? 1 : Math.max(0, Math.min(1, (now - begun) / flight_ms))
      this.#set({ ...on_the_way({ ...from, width: this.camera.width, height: this.camera.height }, to, t) })
      if (t < 1) this.#flight = requestAnimationFrame(step)
    }
    this.#flight = requestAnimationFrame(step)
  }

  point(at: Spot | null, reach: number): void {
    this.#send({ command: 'point', at: at && [at[0], at[1]], reach })
  }

  async choose(id: string): Promise<void> {
    this.chain = null
    this.chosen = { id, circle: waiting }
    const circle = await get('/api/v1/cities/{id}/circle', { path: { id } })
    if (this.chosen?.id !== id) return
    this.chosen = { id, circle }
    if (circle.at !== 'ready') return
    const { lon, lat } = circle.value.city
    if (lon !== null && lat !== null)
      this.fly({ lon, lat, zoom: Math.max(this.camera.zoom, this.camera.view === 'globe' ? 1.6 : city_zoom / 2) })
  }
  release(): void {
    this.chosen = null
    this.chain = null
  }

  async connect(from: string, to: string): Promise<void> {
    this.chosen = null
    this.chain = waiting
    const chain = await get('/api/v1/chain', { query: { from, to } })
    this.chain = chain
    if (chain.at !== 'ready') return
    const [a, b] = [chain.value.from, chain.value.to]
    if (a.lon !== null && a.lat !== null && b.lon !== null && b.lat !== null)
      this.fly(between({ lon: a.lon, lat: a.lat }, { lon: b.lon, lat: b.lat }))
  }

  narrow_to(filter: Partial<Filter>): void {
    this.filter = { ...this.filter, ...filter }
    if (!this.filter.country) this.country = null
    this.#send({ command: 'filter', filter: { ...this.filter } })
  }

  #receive(event: RendererEvent): void {
    if (event.event === 'ready') this.figures = { at: 'ready', value: event.figures }
    else if (event.event === 'failed') this.figures = { at: 'failed', problem: event.problem }
    else if (event.event === 'pointed') this.pointed = event.city
    else if (event.event === 'country' && event.code === this.filter.country) this.country = event
    else if (event.event === 'drawn') document.dispatchEvent(new CustomEvent('world-drawn', { detail: event }))
  }

  #first_stand(view: View = this.camera.view): Stand {
    const city = this.home?.city
    const lon = city?.lon ?? 0
    if (view === 'globe') return { lon, lat: (city?.lat ?? 40) * 0.6, zoom: 1 }
    return { lon: around(cut_for(lon) + 180), lat: band_middle, zoom: 1 }
  }

  #set(camera: Camera): void {
    this.camera = kept(camera)
    this.#look(true)
    clearTimeout(this.#still)
    this.#still = setTimeout(() => this.#look(false), still_after_ms)
  }
  #look(moving: boolean): void {
    this.#send({ command: 'look', camera: this.camera, ratio: Math.min(2, window.devicePixelRatio), moving })
  }
  #send(command: RendererCommand): void {
    this.#renderer?.send(command)
  }
}

function size_for(view: View, width: number): { width: number; height: number } {
  return { width, height: view === 'world' ? band_height(width) : Math.min(width, tallest_globe) }
}
