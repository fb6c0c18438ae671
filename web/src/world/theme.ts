// SPDX-License-Identifier: Apache-2.0
// The page's colours, for one who draws without style sheets.
import type { Scheme } from './protocol.ts'
import type { Colour } from './tone.ts'

export function scheme_of(root: HTMLElement): Scheme {
  const style = getComputedStyle(root)
  const said = (name: string) => style.getPropertyValue(name).trim()
  const paper = pixel([said('--paper')])
  const land = pixel([said('--paper'), said('--map-land')])
  const ink = pixel([said('--paper'), said('--ink')])
  const dark = paper[0] + paper[1] + paper[2] < 384
  // Below so many ties a border needs a little more ink by day than the hairline has.
  const border = pixel([said('--paper'), said('--map-land'), said('--hairline'), ...(dark ? [] : [said('--hairline')])])
  const palette = { paper, land, border, ink, faintest: dark ? 0.055 : 0.06, strongest: dark ? 0.9 : 0.88 }
  return {
    paper,
    palette,
    quiet: { ...palette, faintest: palette.faintest * 0.6, strongest: palette.strongest * 0.5 },
    marks: {
      home: said('--accent'),
      sister: said('--kind-sister-city'),
      exchange: said('--kind-friendly-exchange'),
      other: said('--accent'),
      chain: said('--accent'),
      lit: said('--second'),
      text: said('--ink'),
      halo: said('--paper'),
      rim: said('--hairline'),
      font: `600 13px ${getComputedStyle(document.body).fontFamily}`,
    },
  }
}

// One colour over the other, as the browser mixes them.
function pixel(colours: readonly string[]): Colour {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pen) return [128, 128, 128]
  for (const colour of colours) {
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
  }
  const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data
  return [r, g, b]
}
