// SPDX-License-Identifier: Apache-2.0
// What the tests of the pages take from browser.mjs.
export function codeOf(secret: string, moment?: number): string
