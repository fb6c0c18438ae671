// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { place_labels, type Box, type Room, type LabelRequest } from './labels.ts'

const room: Room = { width: 800, height: 400, line_height: 15, measure: (text) => text.length * 7 }
const request = (id: number, x: number, y: number, text = `city ${id}`): LabelRequest => ({ id, x, y, text, radius: 4 })

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('a lone name stands to the right of its mark', () => {
  const [label] = place_labels([request(1, 400, 200)], room)
  expect(label).toEqual({ id: 1, text: 'city 1', x: 408, y: 192.5, width: 42, height: 15, leader: null })
})

test('at the right edge it stands to the left', () => {
  const [label] = place_labels([request(1, 790, 200)], room)
  expect(label!.x + label!.width).toBeLessThan(790)
})

test('no name covers another name or a mark, however crowded', () => {
  const crowd = Array.from({ length: 60 }, (_, i) => request(i, 300 + ((i * 37) % 200), 120 + ((i * 61) % 150)))
  const labels = place_labels(crowd, room)
  expect(labels.length).toBeGreaterThan(15)
  for (const a of labels) {
    expect(labels.filter((b) => b !== a && overlap(a, b))).toEqual([])
    const marks = crowd.filter(({ id }) => id !== a.id)
    expect(marks.filter(({ x, y }) => overlap(a, { x: x - 4, y: y - 4, width: 8, height: 8 }))).toEqual([])
  }
})

test('what comes first is placed first; what finds no room is left out', () => {
  const tiny: Room = { ...room, width: 60, height: 24 }
  const labels = place_labels([request(1, 8, 12), request(2, 9, 13)], tiny)
  expect(labels.map(({ id }) => id)).toEqual([1])
})

test('a taken place is respected', () => {
  const [label] = place_labels([request(1, 400, 200)], room, [{ x: 404, y: 180, width: 100, height: 40 }])
  expect(label!.x).toBeLessThan(400)
})
