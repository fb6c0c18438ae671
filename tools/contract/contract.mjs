// SPDX-License-Identifier: Apache-2.0
// openapi.yaml, read strictly: whatever this does not know is an error, so that nothing in the contract is passed over in silence.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const yaml = createRequire(new URL('../../web/package.json', import.meta.url))('yaml')

export class ContractError extends Error {}
export const refuse = (where, what) => {
  throw new ContractError(`openapi.yaml: ${where}: ${what}`)
}

export const methods = ['get', 'put', 'post', 'delete', 'patch']
export const costs = ['light', 'quick', 'heavy', 'write', 'remote']
// Scopes of the snapshots, and what is computed over them in the background.
export const scopes = ['atlas', 'register', 'office', 'network', 'suggestions']

// What only people read, and what the code need not be told.
const prose = ['title', 'description', 'summary', 'examples']
const known = {
  operation: [...prose, 'tags', 'operationId', 'parameters', 'requestBody', 'responses', 'security', 'x-access', 'x-cost', 'x-rests-on'],
  parameter: [...prose, 'name', 'in', 'required', 'schema'],
  schema: [...prose, '$ref', 'type', 'enum', 'format', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'default']
    .concat(['x-lines', 'x-most', 'minItems', 'maxItems', 'items', 'required', 'properties', 'additionalProperties', 'oneOf', 'allOf', 'discriminator']),
}

export function check_keys(kind, where, node) {
  for (const key of Object.keys(node)) if (!known[kind].includes(key)) refuse(where, `a ${kind} with "${key}", which tools/contract does not know`)
}

export function read_contract(path) {
  const contract = yaml.parse(readFileSync(path, 'utf8'))
  const follow = (node) => {
    if (!node?.$ref) return node
    const target = node.$ref.slice(2).split('/').reduce((inner, key) => inner?.[key], contract)
    return target ?? refuse(node.$ref, 'nothing is called so')
  }
  return { contract, follow, operations: operations_of(contract, follow) }
}

function operations_of(contract, follow) {
  const found = []
  const tags = contract.tags.map(({ name }) => name)
  for (const [path, item] of Object.entries(contract.paths))
    for (const [method, node] of Object.entries(item)) {
      if (method === 'parameters') continue
      const where = `${method} ${path}`
      if (!methods.includes(method)) refuse(where, 'no method that tools/contract knows')
      check_keys('operation', where, node)
      if (!/^[a-z]\w*$/.test(node.operationId ?? '')) refuse(where, 'operationId is missing')
      if (!tags.includes(node.tags?.[0])) refuse(where, 'its first tag is none of the contract')
      found.push({
        id: node.operationId,
        tag: node.tags[0],
        path,
        method,
        summary: node.summary,
        access: access_of(where, node['x-access']),
        cost: costs.includes(node['x-cost']) ? node['x-cost'] : refuse(where, `x-cost is one of ${costs.join(', ')}`),
        rests_on: scopes_of(where, node['x-rests-on']),
        parameters: parameters_of(where, [...(item.parameters ?? []), ...(node.parameters ?? [])], follow),
        body: body_of(where, node.requestBody, follow),
        ...answer_of(where, node.responses, follow),
      })
    }
  return found
}

// `public`, or the rights of which a session needs every one: [] is any session.
function access_of(where, access) {
  if (access === 'public') return access
  if (Array.isArray(access) && access.every((right) => /^[a-z][a-z_]*$/.test(right))) return access
  return refuse(where, 'x-access is public or a list of rights')
}

function scopes_of(where, list) {
  if (Array.isArray(list) && list.every((scope) => scopes.includes(scope))) return list
  return refuse(where, `x-rests-on is a list of ${scopes.join(', ')}; [] where the answer rests on nothing that is kept`)
}

function parameters_of(where, list, follow) {
  // What stands in header lines is read where requests are authorised and run, not by an operation.
  const asked = list.filter((node) => follow(node).in !== 'header')
  return asked.map((node) => {
    const parameter = follow(node)
    check_keys('parameter', where, parameter)
    if (!['path', 'query'].includes(parameter.in)) refuse(where, `the parameter ${parameter.name} is in ${parameter.in}`)
    const shared = node.$ref?.split('/').at(-1)
    return { name: parameter.name, in: parameter.in, required: parameter.required === true, schema: parameter.schema, shared }
  })
}

function body_of(where, body, follow) {
  if (!body) return null
  const content = follow(body).content
  // A file as it is: its handler takes it from the request (Operations::add_upload).
  if (Object.keys(content ?? {}).join() === 'application/octet-stream') return null
  if (!content?.['application/json']) refuse(where, 'a body without application/json')
  if (follow(body).required !== true) refuse(where, 'a body that is not required')
  return { schema: content['application/json'].schema, media: Object.keys(content) }
}

// The one status that is a success, and the media types of its answer; no schema where it is a file of another kind, or nothing.
function answer_of(where, responses, follow) {
  const good = Object.keys(responses).filter((status) => status.startsWith('2'))
  if (good.length !== 1) refuse(where, `${good.length} answers of success; there is one`)
  const content = follow(responses[good[0]]).content ?? {}
  const media = Object.keys(content)
  const json = media.length === 1 && /[/+]json$/.test(media[0])
  const refusals = Object.keys(responses).filter((status) => /^[45]\d\d$/.test(status)).map(Number)
  return { status: Number(good[0]), media, answer: json ? content[media[0]].schema : null, refusals }
}
