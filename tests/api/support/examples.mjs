// SPDX-License-Identifier: Apache-2.0
// How each operation with a right is asked, by operationId; contract.test.mjs holds them to be complete.
import { contactExamples } from './contacts.mjs'
import { curationExamples } from './curation.mjs'
import { deputyExamples } from './deputies.mjs'
import { deskExamples } from './desk.mjs'
import { documentExamples } from './documents.mjs'
import { guestExamples } from './guests.mjs'
import { noticeExamples } from './notices.mjs'
import { officeExamples } from './office.mjs'
import { paperExamples } from './papers.mjs'
import { ruleExamples } from './rules.mjs'
import { workExamples } from './work.mjs'

export const examples = {
  ...officeExamples,
  ...workExamples,
  ...deputyExamples,
  ...contactExamples,
  ...paperExamples,
  ...deskExamples,
  ...documentExamples,
  ...noticeExamples,
  ...guestExamples,
  ...curationExamples,
  ...ruleExamples,
}
