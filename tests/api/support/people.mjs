// SPDX-License-Identifier: Apache-2.0
// People who are signed in, as cookies, and the departments that they are of.
import assert from 'node:assert/strict'
import { amity } from './amity.mjs'
import { withToken } from './form_token.mjs'
import { ask } from './http.mjs'

const form = (fields) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
})
export const posted = async (server, cookie, path, fields = {}) => {
  const sent = form(await withToken(server, cookie, fields))
  return ask(server, path, {
    ...sent,
    headers: { ...sent.headers, Cookie: cookie },
  })
}

// A link is turned into a session by choosing a password.
export async function signedIn(server, link) {
  const answer = await ask(server, link, form({ password: 'lanterns on the river' }))
  assert.equal(answer.status, 303, answer.text)
  return [answer.headers['set-cookie']]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
}

// {director, officer, teacher, treasurer}: cookies; the last two are liaisons of the departments 1 and 2.
export async function peopleOf(server, folder, office = 'kunming') {
  const link = async (name, role) => {
    const words = ['--office', office, '--name', name, '--role', role, '--json', '--data', folder]
    return JSON.parse((await amity('user', 'add', `${name}.${office}@example.org`, ...words)).stdout).link
  }
  const director = await signedIn(server, await link('director', 'director'))
  for (const name of ['Education', 'Finance'])
    assert.equal(
      (
        await posted(server, director, '/en/office/departments/department', {
          name_en: name,
        })
      ).status,
      303,
    )
  const people = {
    director,
    officer: await signedIn(server, await link('officer', 'officer')),
  }
  for (const [name, department] of [
    ['teacher', '1'],
    ['treasurer', '2'],
  ]) {
    const made = await posted(server, director, '/en/office/people/person', {
      email: `${name}.${office}@example.org`,
      name,
      role: 'liaison',
      department,
      language: 'en',
    })
    assert.equal(made.status, 200, made.text.slice(0, 2000))
    people[name] = await signedIn(server, made.text.match(/https?:\/\/[^/]+(\/en\/office\/welcome\?link=[\w-]+)/)[1])
  }
  return people
}
