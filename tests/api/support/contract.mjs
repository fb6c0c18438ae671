// SPDX-License-Identifier: Apache-2.0
// openapi.yaml as something that answers can be held against. Objects are closed: what the contract does not name may
// not be in an answer.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './amity.mjs'
import { addFormats, Ajv, yaml } from './packages.mjs'

export const contractText = readFileSync(join(root, 'openapi.yaml'), 'utf8')
export const contract = yaml.parse(contractText)

// An object that names its properties has no others. Parts of an allOf see only their own names, so there the whole is
// closed and not the parts.
function closed(schema, isPart = false) {
  if (Array.isArray(schema)) return schema.map((item) => closed(item))
  if (schema === null || typeof schema !== 'object') return schema
  const result = {}
  for (const [key, value] of Object.entries(schema)) {
    if (['enum', 'examples', 'required', 'default', 'const'].includes(key)) result[key] = value
    else if (key === 'allOf') result[key] = value.map((part) => closed(part, true))
    else if (key === 'properties')
      result[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, closed(inner)]))
    else result[key] = closed(value)
  }
  const open = schema.additionalProperties !== undefined
  if (!isPart && !open && (schema.properties || schema.allOf)) result.unevaluatedProperties = false
  return result
}

// Named schemas that an allOf takes a part from stay open under a second name.
const schemas = contract.components.schemas
const open = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, closed(schema, true)]))
const withOpenParts = (value) =>
  JSON.parse(
    JSON.stringify(value, (key, inner) =>
      key === 'allOf'
        ? inner.map((part) => (part.$ref ? { $ref: part.$ref.replace('/schemas/', '/open/') } : part))
        : inner,
    ),
  )

const ajv = new Ajv({ strict: true, allErrors: true, strictTypes: false, strictRequired: false })
addFormats(ajv)
ajv.addVocabulary(['components', 'x-lines', 'x-most'])
ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger })
ajv.addSchema(
  withOpenParts({
    $id: 'contract',
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([n, s]) => [n, closed(s)])), open },
  }),
)

const compiled = new Map()
function check(schema) {
  const key = JSON.stringify(schema)
  if (!compiled.has(key)) {
    const own = withOpenParts(closed(schema))
    const absolute = JSON.parse(JSON.stringify(own).replaceAll('"#/components/', '"contract#/components/'))
    compiled.set(key, ajv.compile(absolute))
  }
  return compiled.get(key)
}

// What is wrong with a value by a schema of the contract: [] where nothing is.
export function faults(schema, value) {
  const valid = check(schema)
  if (valid(value)) return []
  return valid.errors.map((e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`)
}

const resolved = (node) => {
  if (!node?.$ref) return node
  return node.$ref
    .slice(2)
    .split('/')
    .reduce((inner, key) => inner[key], contract)
}

export const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item)
    .filter(([key]) => ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'].includes(key))
    .map(([method, operation]) => ({ path, method, id: operation.operationId, operation })),
)

// What is wrong with an answer to an operation, in sentences: [] where nothing is.
export function answerFaults(operation, answer) {
  const { responses } = operation
  const listed = resolved(responses[answer.status] ?? (answer.status >= 400 ? responses.default : undefined))
  if (!listed) return [`status ${answer.status} is not in the contract`]
  const wrong = []
  for (const name of Object.keys(listed.headers ?? {}))
    if (!(name.toLowerCase() in answer.headers)) wrong.push(`the header ${name} is missing`)
  if (!listed.content) return answer.bytes.length ? [...wrong, `a ${answer.status} has a body`] : wrong
  const media = listed.content[answer.type]
  if (!media) return [...wrong, `content type ${answer.type} is not in the contract`]
  const value = /json$/.test(answer.type) ? answer.json() : answer.text
  return [...wrong, ...faults(media.schema, value)]
}

export const problemFaults = (answer) => {
  if (answer.type !== 'application/problem+json') return [`content type ${answer.type}`]
  const wrong = faults({ $ref: '#/components/schemas/Problem' }, answer.json())
  if (answer.json().status !== answer.status) wrong.push(`status ${answer.json().status} inside a ${answer.status}`)
  return wrong
}
