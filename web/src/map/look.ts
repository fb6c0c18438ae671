// SPDX-License-Identifier: Apache-2.0
// How a tie is drawn: kinds differ by line and mark as well as by colour.
import type { Seen } from '../lib/counts.ts'
import { is_ended } from '../lib/as-of.ts'
import type { Pattern } from './arc.ts'

// 'absent': nothing of it on that day, so that nothing is drawn.
export type Look = 'sister' | 'exchange' | 'other' | 'intent' | 'ended' | 'absent'
export const looks: readonly Look[] = ['sister', 'exchange', 'other', 'intent', 'ended']

export function look_of({ partner, standing }: Seen): Look {
  if (standing.in_force !== 'no') {
    if (partner.kind === 'sister_city') return 'sister'
    return partner.kind === 'friendly_exchange' ? 'exchange' : 'other'
  }
  if (standing.in_preparation !== 'no') return 'intent'
  return is_ended(standing.stage) ? 'ended' : 'absent'
}

// A tie on which only weak sources speak, or whose date leaves the day open.
export const is_open = ({ standing }: Seen): boolean =>
  standing.in_force === 'unknown' || standing.in_preparation === 'unknown'

export const patterns: Record<Look, Pattern> = {
  sister: null,
  exchange: [5, 3.2],
  other: [9, 3],
  intent: [1.4, 3.2],
  ended: null,
  absent: null,
}
