// SPDX-License-Identifier: Apache-2.0
// How the reader wants the list: filtered, sorted. The address may say so, and keeps it.
import { get } from '../api/client.ts'
import { sorts, type Filter, type Order, type Sort } from '../lib/list.ts'

export class ListOptions {
  text = $state.raw('')
  kind = $state.raw('')
  region = $state.raw('')
  order: Order = $state.raw({ by: 'joined', down: false })
  #continents: readonly string[]
  #regions: Record<string, ReadonlySet<string>> = $state.raw({})

  readonly filter: Filter = $derived.by(() => {
    const countries = this.#regions[this.region] ?? null
    const continent = this.#continents.includes(this.region) ? this.region : ''
    return { text: this.text, kind: this.kind, countries, continent }
  })
  readonly is_filtered = $derived(this.text !== '' || this.kind !== '' || this.region !== '')

  constructor(address: URL, continents: readonly string[]) {
    const asked = (name: string) => address.searchParams.get(name) ?? ''
    this.#continents = continents
    this.kind = asked('kind')
    this.order = { by: sorts.find((sort) => sort === asked('sort')) ?? 'joined', down: false }
    void this.choose_region(asked('region'))
  }

  // An office's own regions are lists of countries, which only the office's page of the API has.
  async choose_region(region: string): Promise<void> {
    this.region = region
    if (!region || this.#continents.includes(region) || this.#regions[region]) return
    const office = await get('/api/v1/office')
    if (office.at !== 'ready') return
    this.#regions = Object.fromEntries(office.value.regions.map(({ slug, countries }) => [slug, new Set(countries)]))
  }

  sort(by: Sort): void {
    this.order = { by, down: this.order.by === by && !this.order.down }
  }

  clear(): void {
    this.text = this.kind = this.region = ''
  }

  get in_address(): Record<string, string> {
    const { kind, region, order } = this
    return { kind, region, sort: order.by === 'joined' ? '' : order.by }
  }
}
