// SPDX-License-Identifier: Apache-2.0
// How wide a text is in px, in the page's own face.
export function text_measure(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text) => {
    let width = widths.get(text)
    if (width !== undefined) return width
    if (pen) pen.font = font
    width = pen ? pen.measureText(text).width : text.length * 7
    widths.set(text, width)
    return width
  }
}
