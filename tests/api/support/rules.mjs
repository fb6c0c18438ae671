// SPDX-License-Identifier: Apache-2.0
// Rule sets: each operation as those ask who may, who may not, and with what is wrong.
import { at, nowhere, own, then, today } from './work.mjs'

const head = 'id,applies,limit,unit,severity,document,article,standing,title_en\n'
// Rules of cases that nothing asks yet, so that the other tests go on as they are.
const rules = `${head}size,delegation,members <= 6,persons,stop,Circular,3,confirmed,Six at most
days,delegation,days <= ?,days,stop,Circular,,unconfirmed,Not too long
`
const loaded = async (asked) => {
  const answer = await asked(`${own}/rule-sets`, 'POST', { as: 'director', body: { name: { en: 'A set' }, rules } })
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`)
  return answer.json().id
}
const onDay = (days) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
let ahead = 400
const reads = (path, refused) => [
  [own + path, 401, { as: 'nobody' }],
  [own + path, 403, { as: refused }],
  [nowhere + path, 404, {}],
  [`${own}${path}?x=1`, 422, {}],
]
const writes = (path, body) => [
  [own + path, 401, { as: 'nobody', body }],
  [own + path, 403, { as: 'reader', body }],
  [nowhere + path, 404, { body }],
  [own + path, 413, { body: { note: 'x'.repeat(2 << 20) } }],
  [own + path, 415, { body, type: 'text/plain' }],
  [own + path, 422, { text: '{"kind": ' }],
]

export const ruleExamples = {
  listRuleSets: [...reads('/rule-sets', 'writer'), [`${own}/rule-sets`, 200, {}]],
  loadRuleSet: [
    ...writes('/rule-sets', { name: { en: 'A set' }, rules }),
    [`${own}/rule-sets`, 200, { as: 'director', body: { name: { en: 'A set' }, rules } }],
    [`${own}/rule-sets`, 422, { as: 'director', body: { name: {}, rules: 'id' } }],
    [
      `${own}/rule-sets`,
      422,
      { as: 'director', body: { name: { en: 'Wrong' }, rules: rules.replace('<= 6', '<= six') } },
    ],
  ],
  getRuleSet: [
    ...reads('/rule-sets/1', 'writer'),
    [`${own}/rule-sets/99999`, 404, {}],
    then(200, async (asked) => at(`/rule-sets/${await loaded(asked)}`)),
  ],
  tryRuleSet: [
    ...reads('/rule-sets/1/trial', 'reader'),
    [`${own}/rule-sets/99999/trial`, 404, {}],
    then(200, async (asked) => at(`/rule-sets/${await loaded(asked)}/trial`)),
  ],
  activateRuleSet: [
    ...writes('/rule-sets/1/activation', { from: today }),
    [`${own}/rule-sets/99999/activation`, 404, { as: 'director', body: { from: today } }],
    then(200, async (asked) =>
      at(`/rule-sets/${await loaded(asked)}/activation`, { as: 'director', body: { from: onDay(++ahead) } }),
    ),
    then(422, async (asked) =>
      at(`/rule-sets/${await loaded(asked)}/activation`, { as: 'director', body: { from: '2020-01-01' } }),
    ),
  ],
  confirmRule: [
    ...writes('/rule-sets/1/rules/days/confirmation', { words: 'By telephone' }),
    [`${own}/rule-sets/99999/rules/days/confirmation`, 404, { as: 'director', body: { words: 'By telephone' } }],
    then(200, async (asked) =>
      at(`/rule-sets/${await loaded(asked)}/rules/days/confirmation`, {
        as: 'director',
        body: { limit: 'days <= 10', words: 'The circular, in the safe' },
      }),
    ),
    then(422, async (asked) =>
      at(`/rule-sets/${await loaded(asked)}/rules/days/confirmation`, {
        as: 'director',
        body: { words: 'By telephone' },
      }),
    ),
  ],
}
