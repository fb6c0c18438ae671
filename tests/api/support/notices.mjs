// SPDX-License-Identifier: Apache-2.0
// One's own notices, choices and calendar address: each operation as those ask who may, who may not, and with what is wrong.
const own = '/api/v1/offices/kunming'
const nowhere = '/api/v1/offices/atlantis'

// A token has no account, and so none of these.
const reads = (path) => [
  [own + path, 200, { as: 'teacher' }],
  [own + path, 401, { as: 'nobody' }],
  [own + path, 403, { as: 'writer' }],
  [own + path, 404, { as: 'officer' }],
  [nowhere + path, 404, { as: 'teacher' }],
  [`${own + path}?x=1`, 422, { as: 'teacher' }],
]
const refusedWrites = (path, body) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as: 'writer', body }],
  [own + path, 404, { as: 'officer', body }],
  [nowhere + path, 404, { as: 'teacher', body }],
  ...(body === undefined
    ? []
    : [
        [own + path, 413, { as: 'teacher', body: { note: 'x'.repeat(2 << 20) } }],
        [own + path, 415, { as: 'teacher', body, type: 'text/plain' }],
        [own + path, 422, { as: 'teacher', text: '{"kind": ' }],
      ]),
]
const choices = [{ kind: 'issued', way: 'none' }]

export const noticeExamples = {
  listNotices: [
    ...reads('/notices'),
    [`${own}/notices?unread=true`, 200, { as: 'director' }],
    [`${own}/notices?unread=maybe`, 422, { as: 'director' }],
  ],
  readNotices: [
    ...refusedWrites('/notices/read', { notice: 1 }),
    [`${own}/notices/read`, 200, { as: 'teacher', body: { notice: 1, up_to: true } }],
    [`${own}/notices/read`, 200, { as: 'teacher', body: { notice: 99999 } }],
    [`${own}/notices/read`, 422, { as: 'teacher', body: { notice: 0 } }],
  ],
  getNoticeChoices: reads('/notices/choices'),
  putNoticeChoices: [
    ...refusedWrites('/notices/choices', { choices }),
    [`${own}/notices/choices`, 200, { as: 'teacher', body: { choices } }],
    [`${own}/notices/choices`, 200, { as: 'teacher', body: { choices: [] } }],
    [`${own}/notices/choices`, 422, { as: 'teacher', body: { choices: [{ kind: 'issued', way: 'by dove' }] } }],
  ],
  getCalendarFeed: reads('/calendar-feed'),
  makeCalendarFeed: [
    ...refusedWrites('/calendar-feed'),
    [`${own}/calendar-feed`, 200, { as: 'teacher' }],
    [`${own}/calendar-feed?x=1`, 422, { as: 'teacher' }],
  ],
  revokeCalendarFeed: [
    ...refusedWrites('/calendar-feed'),
    [`${own}/calendar-feed`, 200, { as: 'teacher' }],
    [`${own}/calendar-feed`, 200, { as: 'teacher' }],
    [`${own}/calendar-feed?x=1`, 422, { as: 'teacher' }],
  ],
}
