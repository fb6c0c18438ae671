// SPDX-License-Identifier: Apache-2.0
// Lists of ties for tests: made here, small, of places that the small gazetteer has.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from './amity.mjs'

export function listOf(text, name = 'list.csv') {
  const file = join(newFolder(), name)
  writeFileSync(file, text)
  return file
}

export const links = (...pairs) => pairs.map(([a, b]) => `${a}\t${b}\n`).join('')

// Kunming, Fujisawa, Zürich by their ids.
export const towns = 'a,a_label,a_country,b,b_label,b_country\nQ182852,Kunming,CN,Q193476,Fujisawa,JP\nQ182852,Kunming,CN,Q72,Zürich,CH\n'

// A pair of tables with so many cities in two countries, and three ties for each: enough that an import takes a moment.
export function pairOf(cities) {
  const folder = newFolder()
  const rows = ['id,name,country_iso2,lat,lon,population,wikidata_id,geonames_id,aliases']
  const ties = ['city_a,city_b,start_year,claimed_by,source']
  for (let n = 0; n < cities; ++n) {
    const [country, lat, lon] = n % 2 ? ['CN', 25 + (n % 97) / 10, 102 + (n % 89) / 10] : ['JP', 35 + (n % 31) / 10, 136 + (n % 29) / 10]
    rows.push(`X${n},Town ${n},${country},${lat},${lon},${1000 + n},Q${5000000 + n},,Ton ${n}`)
    for (const step of [1, 7, 31]) if (n + step < cities) ties.push(`X${n},X${n + step},,${n % 3 ? 'a' : 'both'},list-2014;list-2023`)
  }
  writeFileSync(join(folder, 'cities.csv'), `${rows.join('\n')}\n`)
  writeFileSync(join(folder, 'ties.csv'), `${ties.join('\n')}\n`)
  return folder
}
