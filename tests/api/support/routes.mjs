// SPDX-License-Identifier: Apache-2.0
// Every route of the server, as the server itself prints them, and the right that each page of the desk asks. A page of the desk, a
// form that strangers may send, and an address that is a secret have a row here; one without fails tests/api/rights.test.mjs.
import { amity } from './amity.mjs'

export const roles = ['director', 'officer', 'liaison', 'protocol', 'finance', 'interpreter']
// The table of who may what, written a second time (design of the office, section 16).
export const may = {
  read_office: roles,
  edit_partnerships: ['director', 'officer'],
  edit_halls: ['director', 'officer'],
  read_letters: ['director', 'officer', 'liaison', 'protocol', 'finance'],
  draft_letters: ['director', 'officer'],
  countersign: ['director', 'liaison'],
  issue_letters: ['director'],
  own_tasks: roles,
  read_journal: ['director', 'officer', 'finance'],
  edit_tasks: ['director', 'officer'],
  read_people: ['director', 'officer', 'liaison', 'protocol', 'finance'],
  edit_people: ['director', 'officer', 'protocol'],
  see_personal: ['officer', 'protocol'],
  erase_people: ['director'],
  manage_rules: ['director'],
  manage_accounts: ['director'],
}
// Who has no account there: whoever has the link of one letter, and whoever comes along.
export const strangers = ['guest', 'citizen']

const rows = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [method, address, right] = line.trim().split(/ +/)
      return { method, address, path: address.split('?')[0], right }
    })

// METHOD ADDRESS RIGHT. In braces: which record an id in the query is of.
export const deskRoutes = rows(`
  GET  /                                                                  read_office
  POST /looked                                                            read_office
  GET  /events?watch=letter/{letter}                                      read_office
  GET  /search?q=a                                                        read_office
  GET  /search?q=a&bare=1                                                 read_office
  GET  /letters                                                           read_letters
  GET  /letters/export                                                    read_letters
  GET  /letters/copies                                                    read_letters
  GET  /letters/copies?state=published                                    read_letters
  GET  /letters/copies/export                                             read_letters
  GET  /letters/letter?id={letter}                                        read_letters
  GET  /letters/print?id={letter}                                         read_letters
  GET  /letters/paper?id={letter}                                         read_letters
  GET  /letters/papers?id={letter}                                        read_letters
  POST /letters/papers?id={letter}                                        draft_letters
  GET  /letters/yearly?year=2026                                          read_letters
  GET  /letters/draft                                                     draft_letters
  GET  /letters/draft?answers={letter}                                    draft_letters
  POST /letters/draft                                                     draft_letters
  GET  /letters/receive                                                   draft_letters
  POST /letters/receive                                                   draft_letters
  GET  /letters/edit?id={letter}                                          draft_letters
  POST /letters/edit?id={letter}                                          draft_letters
  GET  /letters/circulate?id={letter}                                     draft_letters
  POST /letters/circulate?id={letter}                                     draft_letters
  POST /letters/verdict?id={letter}                                       countersign
  POST /letters/verdict?id={letter}&grant={grant}                         read_letters
  POST /letters/issue?id={letter}                                         issue_letters
  POST /letters/issue?id={letter}&grant={grant}                           read_letters
  POST /letters/send?id={letter}                                          draft_letters
  POST /letters/assign?id={letter}                                        draft_letters
  POST /letters/opinion?id={received}                                     read_letters
  POST /letters/opinion?id={received}&grant={grant}                       read_letters
  POST /letters/give-back?id={received}                                   read_letters
  POST /letters/give-back?id={received}&grant={grant}                     read_letters
  POST /letters/void?id={letter}                                          issue_letters
  POST /letters/take-back?id={letter}                                     draft_letters
  POST /letters/note?id={letter}                                          draft_letters
  POST /letters/answered?id={letter}                                      draft_letters
  POST /letters/reopen?id={letter}                                        draft_letters
  POST /letters/share?id={letter}                                         issue_letters
  POST /letters/unshare?id={letter}&guest={guest}                         issue_letters
  POST /letters/documents?id={letter}                                     draft_letters
  POST /letters/document-away?id={letter}&document={document}             draft_letters
  POST /letters/document-back?id={letter}&document={document}             draft_letters
  GET  /letters/document?id={letter}&document={document}                  read_letters
  GET  /letters/document-preview?id={letter}&document={document}          read_letters
  GET  /letters/public?copy={copy}                                        read_letters
  GET  /letters/public/new?id={issued}                                    draft_letters
  POST /letters/public/new?id={issued}                                    draft_letters
  GET  /letters/public/edit?copy={copy}                                   draft_letters
  POST /letters/public/edit?copy={copy}                                   draft_letters
  POST /letters/public/hand?copy={copy}                                   draft_letters
  POST /letters/public/publish?copy={copy}                                issue_letters
  POST /letters/public/return?copy={copy}                                 issue_letters
  POST /letters/public/stand?copy={copy}                                  issue_letters
  POST /letters/public/withdraw?copy={copy}                               draft_letters
  GET  /letters/series                                                    manage_rules
  GET  /letters/series/one?id={series}                                    manage_rules
  POST /letters/series/one?id={series}                                    manage_rules
  GET  /templates                                                         manage_rules
  GET  /templates/sample?kind=letter                                      manage_rules
  GET  /templates/one?kind=letter                                         manage_rules
  POST /templates/one?kind=letter                                         manage_rules
  POST /templates/restore?kind=letter                                     manage_rules
  GET  /deputies                                                          read_office
  POST /deputies/grant                                                    read_office
  POST /deputies/revoke?id={grant}                                        read_office
  GET  /rules                                                             read_office
  GET  /rules/set?set={set}                                               read_office
  GET  /rules/rule?set={set}&rule={rule}                                  read_office
  GET  /rules/load                                                        manage_rules
  POST /rules/load                                                        manage_rules
  POST /rules/load-file                                                   manage_rules
  POST /rules/take?which=japan                                            manage_rules
  GET  /rules/trial?set={set}                                             manage_rules
  POST /rules/activate?set={set}                                          manage_rules
  POST /rules/confirm?set={set}&rule={rule}                               manage_rules
  GET  /rules/calendar                                                    read_office
  POST /rules/calendar/look                                               manage_rules
  POST /rules/calendar/file                                               manage_rules
  POST /rules/calendar/load                                               manage_rules
  GET  /rules/calendar/restore?year=2026                                  manage_rules
  POST /rules/calendar/restore?year=2026                                  manage_rules
  GET  /tasks                                                             read_office
  GET  /tasks/export                                                      read_office
  POST /letters/extend?id={received}                                      draft_letters
  GET  /tasks/new                                                         own_tasks
  POST /tasks/new                                                         own_tasks
  GET  /tasks/task?id={task}                                              read_office
  POST /tasks/task?id={task}                                              own_tasks
  POST /tasks/move?id={task}&to=done                                      own_tasks
  POST /tasks/extend?id={task}                                            own_tasks
  GET  /tasks/block?id={task}                                             own_tasks
  POST /tasks/block?id={task}                                             own_tasks
  POST /tasks/unblock?id={task}&blocker=1                                 own_tasks
  GET  /tasks/repeat?id={task}                                            own_tasks
  POST /tasks/repeat?id={task}                                            own_tasks
  POST /tasks/repeat-look?id={task}                                       own_tasks
  POST /tasks/repeat-end?id={task}                                        own_tasks
  GET  /persons                                                           read_people
  GET  /persons/export                                                    read_people
  GET  /persons/export?format=xlsx                                        read_people
  POST /persons/export-personal                                           see_personal
  GET  /persons/person?id={person}                                        read_people
  GET  /persons/edit?id={person}                                          edit_people
  POST /persons/edit?id={person}                                          edit_people
  GET  /persons/post?id={person}                                          edit_people
  GET  /persons/post?cap={cap}                                            edit_people
  POST /persons/post?id={person}                                          edit_people
  POST /persons/post?cap={cap}                                            edit_people
  POST /persons/post/remove?cap={cap}                                     edit_people
  GET  /persons/list                                                      edit_people
  POST /persons/list                                                      edit_people
  POST /persons/list-file                                                 edit_people
  POST /persons/list/take-in                                              edit_people
  POST /persons/open?id={person}                                          see_personal
  POST /persons/personal?id={person}                                      see_personal
  POST /persons/hold?id={person}                                          erase_people
  POST /persons/release?id={person}                                       erase_people
  GET  /persons/erase?id={person}                                         erase_people
  POST /persons/erase?id={person}                                         erase_people
  GET  /organisations                                                     read_people
  GET  /organisations/export                                              read_people
  GET  /organisations/organisation?id={organisation}                      read_people
  GET  /organisations/edit?id={organisation}                              edit_people
  POST /organisations/edit?id={organisation}                              edit_people
  GET  /retention                                                         erase_people
  GET  /retention/rule?what=diet                                          manage_rules
  POST /retention/rule?what=diet                                          manage_rules
  GET  /notices                                                           read_office
  POST /notices/choices                                                   read_office
  POST /notices/read?id={notice}                                          read_office
  POST /notices/mail-again                                                read_office
  POST /notices/calendar                                                  read_office
  POST /notices/calendar/revoke                                           read_office
  GET  /journal                                                           read_journal
  GET  /journal/export                                                    read_journal
  GET  /journal/export?format=xlsx                                        read_journal
  GET  /letters/keeping?id={letter}                                       read_letters
  POST /letters/keeping?id={letter}                                       draft_letters
  POST /letters/keeping/hold?id={letter}                                  erase_people
  POST /letters/keeping/release?id={letter}                               erase_people
  GET  /keeping                                                           erase_people
  POST /keeping/partner                                                   erase_people
  POST /keeping/partner/release?partner=partner/1                         erase_people
  GET  /keeping/series?id={series}                                        manage_rules
  POST /keeping/series?id={series}                                        manage_rules
  GET  /views                                                             read_office
  POST /views                                                             read_office
  POST /views/delete?id={view}                                            read_office
  POST /views/default?id={view}                                           read_office
  POST /comments?kind=letter&id={letter}                                  read_office
  GET  /comments/change?id={comment}                                      read_office
  POST /comments/change?id={comment}                                      read_office
  POST /comments/take-back?id={comment}                                   read_office
  GET  /partners                                                          read_office
  GET  /partners/{city}                                                   read_office
  GET  /partners/{city}/assertion?source={source}                         edit_partnerships
  POST /partners/{city}/assertion?source={source}                         edit_partnerships
  POST /partners/{city}/assertion/withdraw?source={source}&version=99     edit_partnerships
  POST /partners/{city}/statement?source={source}                         edit_partnerships
  GET  /partners/{city}/move                                              edit_partnerships
  POST /partners/{city}/move                                              edit_partnerships
  POST /partners/{city}/move/withdraw?place=0&version=99                  edit_partnerships
  GET  /partners/{city}/hall                                              read_office
  POST /partners/{city}/hall                                              edit_halls
  POST /partners/{city}/hall/preview                                      read_office
  GET  /partners/{city}/documents?document={exhibit}                      edit_halls
  POST /partners/{city}/documents                                         edit_partnerships
  POST /partners/{city}/documents/words?document={exhibit}                edit_halls
  POST /partners/{city}/documents/away?document={exhibit}                 edit_partnerships
  POST /partners/{city}/documents/back?document={exhibit}                 edit_partnerships
  GET  /partners/{city}/documents/content?document={exhibit}              read_office
  GET  /partners/{city}/documents/preview?document={exhibit}              read_office
  GET  /partners/{city}/step                                              edit_partnerships
  POST /partners/{city}/step                                              edit_partnerships
  GET  /steps/step?id={step}                                              read_office
  GET  /steps/put?id={step}                                               edit_partnerships
  POST /steps/put?id={step}                                               edit_partnerships
  POST /steps/record?id={step}                                            manage_rules
  POST /steps/return?id={step}                                            manage_rules
  POST /steps/withdraw?id={step}&version=1                                edit_partnerships
  GET  /partners/export                                                   read_office
  GET  /register/sources                                                  read_office
  GET  /register/sources/export                                           read_office
  GET  /source?key={source}                                               read_office
  POST /source?key={source}                                               edit_partnerships
  POST /source/withdraw?key={source}&version=99                           edit_partnerships
  GET  /register                                                          read_office
  GET  /register/figures                                                  read_office
  GET  /register/figures/export                                           read_office
  GET  /register/figures/row?id={figure}                                  edit_partnerships
  POST /register/figures/row?id={figure}                                  edit_partnerships
  POST /register/figures/row/withdraw?id={figure}&version=99              edit_partnerships
  GET  /register/targets                                                  read_office
  GET  /register/targets/export                                           read_office
  GET  /register/targets/row?id={target}                                  edit_partnerships
  POST /register/targets/row?id={target}                                  edit_partnerships
  POST /register/targets/row/withdraw?id={target}&version=99              edit_partnerships
  GET  /register/policies                                                 read_office
  GET  /register/policies/export                                          read_office
  GET  /register/policies/row?id={policy}                                 edit_partnerships
  POST /register/policies/row?id={policy}                                 edit_partnerships
  POST /register/policies/row/withdraw?id={policy}&version=99             edit_partnerships
  GET  /register/posts                                                    read_office
  GET  /register/posts/export                                             read_office
  GET  /register/posts/row?id={post}                                      edit_partnerships
  POST /register/posts/row?id={post}                                      edit_partnerships
  POST /register/posts/row/withdraw?id={post}&version=99                  edit_partnerships
  GET  /register/office                                                   manage_rules
  POST /register/office                                                   manage_rules
  GET  /register/regions                                                  read_office
  GET  /register/regions/region?slug={region}                             manage_rules
  POST /register/regions/region?slug={region}                             manage_rules
  POST /register/regions/region/withdraw?slug={region}&version=99         manage_rules
  GET  /register/partner                                                  edit_partnerships
  GET  /register/city?id={city}                                           manage_rules
  POST /register/city?id={city}                                           manage_rules
  GET  /register/paste                                                    edit_partnerships
  POST /register/paste                                                    edit_partnerships
  POST /register/paste/preview                                            edit_partnerships
  GET  /people                                                            manage_accounts
  GET  /people/person?id={account}                                        manage_accounts
  POST /people/person?id={account}                                        manage_accounts
  POST /people/link?id={account}                                          manage_accounts
  POST /people/link?id={account}&by=hand                                  manage_accounts
  POST /people/mail-again?id={account}                                    manage_accounts
  POST /people/enable?id={account}                                        manage_accounts
  POST /people/disable?id={account}                                       manage_accounts
  POST /people/second-step                                                manage_accounts
  GET  /departments                                                       manage_accounts
  GET  /departments/department?id={department}                            manage_accounts
  POST /departments/department?id={department}                            manage_accounts
  GET  /account                                                           read_office
  POST /account                                                           read_office
  POST /account/password                                                  read_office
  GET  /account/authenticator                                             read_office
  POST /account/authenticator                                             read_office
  POST /account/authenticator/remove                                      read_office
  GET  /account/identity                                                  read_office
  POST /account/identity                                                  read_office
  GET  /account/passkey?id={passkey}                                      read_office
  POST /account/passkey?id={passkey}                                      read_office
  GET  /account/passkey/add                                               read_office
  POST /account/passkey/add                                               read_office
  POST /account/passkey/options                                           read_office
  POST /account/passkey/remove?id={passkey}                               read_office
  POST /account/session/end?id={session}                                  read_office
  POST /leave                                                             read_office
`).map((row) => ({ ...row, address: row.address.replace(/^\/(?=$|\?)/, ''), path: row.path.replace(/^\/$/, '') }))

// What whoever comes along may send, below "/<language>/office": each is a way in, held back where somebody guesses.
export const openForms = [
  '/enter',
  '/enter/code',
  '/enter/token',
  '/enter/passkey',
  '/enter/passkey/options',
  '/welcome',
  '/forgot',
]
// Addresses that are a secret themselves; whoever has one gets so far and no further.
export const secretRoutes = [
  'GET /calendar/{file}',
  'GET /*/guest/{secret}',
  'POST /*/guest/{secret}',
  'POST /*/guest/{secret}/comment',
  'POST /*/guest/{secret}/confirm',
  'POST /*/guest/{secret}/document',
  'POST /*/guest/{secret}/paper',
  'GET /*/digest/end/{secret}',
  'POST /*/digest/end/{secret}',
]

export const languages = ['zh', 'ja', 'en']
// [{method, path, parameters, door, rights, operation}]
export async function printedRoutes() {
  const { stdout, stderr } = await amity('routes', '--json')
  if (!stdout) throw new Error(`amity routes: ${stderr}`)
  return JSON.parse(stdout)
}
// "/zh/office/x" -> "/*/office/x".
export const inAnyLanguage = (path) => path.replace(new RegExp(`^/(${languages.join('|')})(?=/|$)`), '/*')
export const filled = (address, values) =>
  address.replace(/\{(\w+)\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`no value for ${name} in ${address}`)
    return values[name]
  })
