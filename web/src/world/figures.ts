// SPDX-License-Identifier: Apache-2.0
// Counts over the plot.
import { kinds, type Plot, type TieKind } from './plot.ts'
import type { Figures, Filter } from './protocol.ts'

export function figures_of(plot: Plot, unplaced: number): Figures {
  const of_kind = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<TieKind, number>
  for (const kind of plot.kind) of_kind[kinds[kind]!] += 1
  const by_country = new Uint32Array(plot.codes.length)
  for (let tie = 0; tie < plot.a.length; tie += 1) {
    const [a, b] = [plot.country[plot.a[tie]!]!, plot.country[plot.b[tie]!]!]
    by_country[a]! += 1
    if (b !== a) by_country[b]! += 1
  }
  return {
    ties: plot.a.length,
    cities: plot.lat.length,
    countries: plot.codes.length,
    unplaced,
    kinds: of_kind,
    by_country: ranked(plot.codes, by_country),
  }
}

// Which arcs are drawn under a filter: not 0. None where all are.
export function only_of(plot: Plot, arc_of: Uint32Array, { kind, country }: Filter): Uint8Array | null {
  if (!kind && !country) return null
  const [of_kind, of_country] = [kind ? kinds.indexOf(kind) : -1, country ? plot.codes.indexOf(country) : -1]
  const only = new Uint8Array(arc_of.length)
  for (let tie = 0; tie < plot.a.length; tie += 1) {
    if (kind && plot.kind[tie] !== of_kind) continue
    if (country && plot.country[plot.a[tie]!] !== of_country && plot.country[plot.b[tie]!] !== of_country) continue
    only[arc_of[tie]!] = 1
  }
  return only
}

export type CountryTies = { code: string; ties: number; partners: { code: string; ties: number }[] }

// A country's ties by the country at the other end, its own among them.
export function country_ties(plot: Plot, code: string): CountryTies {
  const here = plot.codes.indexOf(code)
  const there = new Uint32Array(plot.codes.length)
  let ties = 0
  for (let tie = 0; tie < plot.a.length; tie += 1) {
    const [a, b] = [plot.country[plot.a[tie]!]!, plot.country[plot.b[tie]!]!]
    if (a !== here && b !== here) continue
    ties += 1
    there[a === here ? b : a]! += 1
  }
  return { code, ties, partners: ranked(plot.codes, there) }
}

const ranked = (codes: readonly string[], counts: Uint32Array): { code: string; ties: number }[] =>
  codes
    .map((code, i) => ({ code, ties: counts[i]! }))
    .filter(({ ties }) => ties > 0)
    .sort((x, y) => y.ties - x.ties || (x.code < y.code ? -1 : 1))
