// SPDX-License-Identifier: Apache-2.0
// The packages that web/package.json pins for these tests, which stand outside of web/.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './amity.mjs'

const wanted = createRequire(join(root, 'web/package.json'))

export const Ajv = wanted('ajv/dist/2020').default
export const addFormats = wanted('ajv-formats').default
export const yaml = wanted('yaml')
export const worldCountries = wanted('world-countries')
export const load = async (name) => import(pathTo(name))
const pathTo = (name) => 'file://' + wanted.resolve(name)
export const parse5 = await load('parse5')
export const ical = (await load('ical.js')).default
export const csvParse = (await load('csv-parse/sync')).parse
export const readXlsx = (await load('read-excel-file/node')).default
export const jsonld = (await load('jsonld')).default
export const checkGeoJson = (await load('@placemarkio/check-geojson')).check
export const simplewebauthn = await load('@simplewebauthn/server')
