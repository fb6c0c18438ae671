// SPDX-License-Identifier: Apache-2.0
// For the browser's tests, which are written in TypeScript.
export type Server = { origin: string; port: number; log: string; stop(): Promise<unknown> }
export function newFolder(): string
export function filledFolder(): Promise<string>
export function freePort(): Promise<number>
export function amity(...words: string[]): Promise<{ status: number; stdout: string; stderr: string }>
export function serve(data: string, ...flags: string[]): Promise<Server>
