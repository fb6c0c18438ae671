// SPDX-License-Identifier: Apache-2.0
// From how much ink lies on a pixel to its colour. Single ties are faint, many on one pixel grow darker by the logarithm: so neither the
// lonely line nor the densest coast is lost.
import { full, type Field } from './field.ts'

export type Colour = readonly [red: number, green: number, blue: number]
export type Palette = { paper: Colour; land: Colour; border: Colour; ink: Colour; faintest: number; strongest: number }

const ground_levels = 16 // from paper to land; as many again from land to border
const levels = 2 * ground_levels + 1
const mantissa = 16 // steps within a doubling
const shades = 24 * mantissa
const contrast = 1.35 // what is thin stays light, so that what is dense stands out
const faint_below = 4 // of 256: what is not worth a shade

export type Tones = Uint32Array

export function tones_of(palette: Palette, densest: number): Tones {
  const tones = new Uint32Array(levels * shades)
  for (let level = 0; level < levels; level += 1) {
    const ground =
      level <= ground_levels
        ? mix(palette.paper, palette.land, level / ground_levels)
        : mix(palette.land, palette.border, (level - ground_levels) / ground_levels)
    for (let shade = 0; shade < shades; shade += 1) {
      const alpha = alpha_of(palette, value_of(shade), densest)
      tones[level * shades + shade] = word(mix(ground, palette.ink, alpha))
    }
  }
  return tones
}

// In lines laid on one pixel; `densest` of them are as dark as it gets.
function alpha_of({ faintest, strongest }: Palette, lines: number, densest: number): number {
  if (lines < 1) return faintest * lines
  const dark = Math.min(1, Math.log(lines) / Math.log(densest))
  return faintest + (strongest - faintest) * dark ** contrast
}

// Shades go by doublings, with even steps in each: fine where little lies, coarse where much does.
export function shade_of(ink: number): number {
  if (ink < faint_below) return 0
  const doubling = 29 - Math.clz32(ink)
  return 1 + doubling * mantissa + (((ink << 4) >> (doubling + 2)) & 15)
}
function value_of(shade: number): number {
  if (shade === 0) return 0
  const doubling = Math.floor((shade - 1) / mantissa)
  return ((2 ** (doubling + 2) / full) * (mantissa + ((shade - 1) % mantissa))) / mantissa
}

const mix = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]
// As the bytes lie in an ImageData on the machines there are.
const word = ([r, g, b]: Colour): number =>
  ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0

// `edges`: where each row of the world begins and ends, in px; beside it there is paper. `lift`: added to the cover.
export function colour(field: Field, tones: Tones, edges: Int32Array, lift: number, out: Uint32Array): void {
  const { width, height, stride, ink, cover } = field
  const paper = tones[0]!
  for (let y = 0; y < height; y += 1) {
    const row = y * stride
    const inks = row + stride + 1
    const target = y * width
    const [begin, end] = [edges[2 * y]!, edges[2 * y + 1]!]
    out.fill(paper, target, target + Math.min(width, begin))
    out.fill(paper, target + Math.max(0, end), target + width)
    let sum = lift
    for (let x = 0; x < begin; x += 1) sum += cover[row + x]!
    for (let x = begin; x < end; x += 1) {
      sum += cover[row + x]!
      let level = (sum * ground_levels + 0.5) | 0
      level = level < 0 ? 0 : level >= levels ? levels - 1 : level
      const lines = ink[inks + x]!
      let at = level * shades
      if (lines >= faint_below) {
        const doubling = 29 - Math.clz32(lines)
        at += 1 + doubling * mantissa + (((lines << 4) >> (doubling + 2)) & 15)
      }
      out[target + x] = tones[at]!
    }
  }
}
