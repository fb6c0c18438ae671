// SPDX-License-Identifier: Apache-2.0
// A partner in words: what the map's marks say to those who do not see them.
import type { Partner, Range } from '../api/client.ts'
import type { Seen } from '../lib/counts.ts'
import type { Reader } from '../lib/reader.ts'
import { look_of } from '../map/look.ts'

export const kind_words = (reader: Reader, partner: Partner): string => reader.say(`kind.${partner.kind}`)

export function standing_words(reader: Reader, seen: Seen): string {
  const look = look_of(seen)
  if (look === 'intent') return reader.say('ui.standing.intent')
  if (look === 'ended') return reader.say(`ui.standing.${seen.standing.stage}`)
  if (look === 'absent') return reader.say(seen.standing.stage === 'denied' ? 'ui.standing.denied' : 'ui.standing.none')
  return reader.say(seen.standing.in_force === 'yes' ? 'ui.standing.in_force' : 'ui.standing.unknown')
}

export function since_words(reader: Reader, partner: Partner): string {
  if (partner.since) return reader.say('ui.since', { date: reader.date(partner.since) })
  return reader.say('ui.since.unknown')
}

export function distance_words(reader: Reader, km: number | null): string {
  return km === null ? '' : reader.say('ui.distance', { km: Math.round(km / 10) * 10 })
}

// One figure where all is known, else the span it may lie in.
export function range_words(reader: Reader, range: Range): string {
  const { at_least, at_most } = range
  if (at_least === at_most) return reader.number(at_least)
  return `${reader.number(at_least)}–${reader.number(at_most)}`
}

export function partner_words(reader: Reader, seen: Seen): string {
  const { partner } = seen
  const place = [reader.name(partner.city), reader.country(partner.city.country)].join(reader.say('ui.comma'))
  const rest = [
    kind_words(reader, partner),
    standing_words(reader, seen),
    since_words(reader, partner),
    distance_words(reader, partner.distance_km),
  ]
  return [place, ...rest.filter(Boolean)].join(reader.say('ui.semicolon'))
}
