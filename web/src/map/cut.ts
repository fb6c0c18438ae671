// SPDX-License-Identifier: Apache-2.0
// Where a map of the world is cut open.

// Meridians that run through an ocean from the Arctic to the South Seas: mid-Atlantic, Bering Strait.
const ocean_meridians = [-30, -169]

export const around = (degrees: number): number => (((degrees % 360) + 540) % 360) - 180

// The map is cut along the ocean farthest from home, so that the sea at home's own shores stays whole.
export function cut_for(home_lon: number): number {
  const opposite = around(home_lon + 180)
  const off = (lon: number) => Math.abs(around(lon - opposite))
  return ocean_meridians.reduce((best, lon) => (off(lon) < off(best) ? lon : best))
}
