// SPDX-License-Identifier: Apache-2.0
// Writes public/outlines.json: the land and the borders that the maps draw, as quantised TopoJSON, from Natural Earth
// (public domain, through world-atlas). An office whose law asks for another map replaces that one file; the
// maps need nothing of it but two objects, `land` (polygons) and `borders` (lines).
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { feature, mesh, quantize } from 'topojson-client'
import { presimplify, simplify, filter, filterWeight, sphericalTriangleArea } from 'topojson-simplify'
import { topology } from 'topojson-server'

// Below this area, in steradians, a bend in a coast cannot be seen at the size of a page.
const smallest_bend = 6e-6
const smallest_island = 1.2e-5
const grid = 6000

const require = createRequire(import.meta.url)
const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'))
const weighted = presimplify(world, sphericalTriangleArea)
const plain = filter(simplify(weighted, smallest_bend), filterWeight(weighted, smallest_island, sphericalTriangleArea))

const antarctica = '010'
const inhabited = plain.objects.countries.geometries.filter((country) => country.id !== antarctica)
const countries = { type: 'GeometryCollection', geometries: inhabited }
const land = feature(plain, {
  type: 'GeometryCollection',
  geometries: [plain.objects.land].flatMap((o) => (o.type === 'GeometryCollection' ? o.geometries : [o])),
})
const borders = mesh(plain, countries, (a, b) => a !== b)
const out = quantize(topology({ land, borders }), grid)
for (const object of Object.values(out.objects)) strip(object)

const text = JSON.stringify(out)
const target = new URL('../public/outlines.json', import.meta.url)
writeFileSync(target, text)
console.log(`outlines.json: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`)

function strip(object) {
  delete object.id
  delete object.properties
  for (const part of object.geometries ?? []) strip(part)
}
