// SPDX-License-Identifier: Apache-2.0
// The server's pages stand by themselves; where one has an island, what moves it is fetched and set in.
import '../styles/main.css'
import './places.css'

const islands = new Set(
  [...document.querySelectorAll<HTMLElement>('[data-island]')].map((element) => element.dataset['island']),
)
const any = (...names: string[]): boolean => names.some((name) => islands.has(name))

if (any('map', 'time', 'partners')) void import('./pages/circle.ts').then((page) => page.start())
if (any('hall-map', 'local-time')) void import('./pages/hall.ts').then((page) => page.start())
if (any('search')) void import('./pages/search.svelte.ts').then((page) => page.start())
if (any('world')) void import('./pages/world.ts').then((page) => page.start())
if (any('plan-layout')) void import('./pages/plan.ts').then((page) => page.start())
if (any('suggestions')) void import('./pages/suggestions.ts').then((page) => page.start())
if (any('palette') || document.getElementById('enter')) void import('./pages/desk.ts').then((page) => page.start())
if (any('passkey-enter', 'passkey-add')) void import('./pages/passkeys.ts').then((page) => page.start())
