// SPDX-License-Identifier: Apache-2.0
// How each operation with a right is asked, by operationId; contract.test.mjs holds them to be complete.
import { contactExamples } from './contacts.mjs'
import { curationExamples } from './curation.mjs'
import { deadlineExamples } from './deadlines.mjs'
import { deputyExamples } from './deputies.mjs'
import { deskExamples } from './desk.mjs'
import { documentExamples } from './documents.mjs'
import { exhibitExamples } from './exhibits.mjs'
import { guestExamples } from './guests.mjs'
import { journalExamples } from './journal.mjs'
import { noticeExamples } from './notices.mjs'
import { officeExamples } from './office.mjs'
import { paperExamples } from './papers.mjs'
import { publicationExamples } from './publications.mjs'
import { recurrenceExamples } from './recurrence.mjs'
import { ruleExamples } from './rules.mjs'
import { stepExamples } from './steps.mjs'
import { workExamples } from './work.mjs'

export const examples = {
  ...officeExamples,
  ...workExamples,
  ...deputyExamples,
  ...deadlineExamples,
  ...recurrenceExamples,
  ...contactExamples,
  ...paperExamples,
  ...deskExamples,
  ...documentExamples,
  ...noticeExamples,
  ...guestExamples,
  ...journalExamples,
  ...curationExamples,
  ...ruleExamples,
  ...stepExamples,
  ...exhibitExamples,
  ...publicationExamples,
}
