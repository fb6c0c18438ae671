// SPDX-License-Identifier: Apache-2.0
// What a partnership was on a day, as the server computes it (Partner.steps in openapi.yaml): a date that is known only
// in part leaves several stages possible, and an answer holds only where it holds in all of them.
import type { Partner, Stage, Step, Truth } from '../api/client.ts'
import type { Day } from './days.ts'

export type Standing = { in_force: Truth; in_preparation: Truth; stage: Stage }

const in_force: readonly Stage[] = ['active', 'dormant']
const in_preparation: readonly Stage[] = ['contact', 'intent', 'exchange', 'approval']

export const is_ended = (stage: Stage): boolean => stage === 'ended' || stage === 'suspended'

// The stages it can have had at the end of that day, in the order of its life; 'unknown' stands for "nothing yet".
export function possible_stages(steps: readonly Step[], day: Day): Stage[] {
  const certain = steps.findLastIndex((step) => step.latest !== null && step.latest <= day) + 1
  const possible = steps.findLastIndex((step) => step.earliest === null || step.earliest <= day) + 1
  const reached: Stage[] = ['unknown', ...steps.map((step) => step.stage)]
  return reached.slice(certain, Math.max(certain, possible) + 1)
}

export function standing(partner: Pick<Partner, 'steps' | 'doubtful' | 'stage'>, day: Day): Standing {
  const stages = possible_stages(partner.steps, day)
  const truth = (wanted: readonly Stage[]): Truth => {
    const holds = stages.filter((stage) => wanted.includes(stage)).length
    if (holds === 0) return 'no'
    return holds === stages.length && !partner.doubtful ? 'yes' : 'unknown'
  }
  return {
    in_force: truth(in_force),
    in_preparation: truth(in_preparation),
    stage: partner.stage === 'denied' ? 'denied' : (stages.at(-1) ?? 'unknown'),
  }
}
