// SPDX-License-Identifier: Apache-2.0
// What the page and the one who draws (a worker, where there can be one) tell each other. Places are in degrees, spots in px of
// the page.
import type { Language } from '../api/client.ts'
import type { Problem } from '../lib/loading.ts'
import type { Camera, Spot } from './camera.ts'
import type { TieKind } from './plot.ts'
import type { Colour, Palette } from './tone.ts'

export type Point = { lon: number; lat: number }
export type Look = 'sister' | 'exchange' | 'other' | 'chain'
// A tie that is drawn above the others.
export type Bright = { from: Point; to: Point; look: Look; open: boolean }
// A city that is marked; the first named first, as far as there is room.
export type Marked = Point & { name: string; look: Look | 'home' }
export type Shown = { ties: Bright[]; cities: Marked[]; quiet: boolean } // quiet: the others step back

export type Filter = { kind: TieKind | null; country: string | null }
export type Marks = Record<Look | 'home' | 'lit' | 'text' | 'halo' | 'rim', string> & { font: string }
export type Scheme = { palette: Palette; quiet: Palette; marks: Marks; paper: Colour }

export type RendererCommand =
  | { command: 'begin'; canvas: OffscreenCanvas | HTMLCanvasElement; language: Language }
  | { command: 'look'; camera: Camera; ratio: number; moving: boolean }
  | { command: 'apply_theme'; scheme: Scheme }
  | { command: 'show'; shown: Shown }
  | { command: 'filter'; filter: Filter }
  | { command: 'point'; at: Spot | null; reach: number }

// A city that is pointed at. Its name comes a little later than the drawing.
export type Pointed = Point & { id: string | null; name: string | null; country: string; ties: number }
export type Figures = {
  ties: number
  cities: number
  countries: number
  unplaced: number
  kinds: Record<TieKind, number>
  by_country: { code: string; ties: number }[] // most ties first
}
export type RendererEvent =
  | { event: 'ready'; figures: Figures }
  | { event: 'failed'; problem: Problem }
  | { event: 'pointed'; city: Pointed | null; at: Spot | null }
  | { event: 'country'; code: string; ties: number; partners: { code: string; ties: number }[] }
  | { event: 'drawn'; ms: number; ties: number; moving: boolean }
