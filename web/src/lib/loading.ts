// SPDX-License-Identifier: Apache-2.0
// What comes from afar is in one of three states, and each of them is drawn.

export type Problem = { title: string; detail?: string }
export type Loading<T> = { at: 'waiting' } | { at: 'ready'; value: T } | { at: 'failed'; problem: Problem }

export const waiting = { at: 'waiting' } as const
export const ready = <T>(value: T): Loading<T> => ({ at: 'ready', value })
export const failed = (problem: Problem): Loading<never> => ({ at: 'failed', problem })
