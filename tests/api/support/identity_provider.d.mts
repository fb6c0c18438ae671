// SPDX-License-Identifier: Apache-2.0
// For the browser's tests, which are written in TypeScript.
export type Known = { sub: string; email: string; email_verified: boolean; amr: string[] }
export type IdentityProvider = {
  issuer: string
  who: Known | undefined
  asks: boolean
  listen(): Promise<void>
  stop(): Promise<void>
}
export const client: { id: string; secret: string }
export function identityProvider(port: number, redirect: string): Promise<IdentityProvider>
