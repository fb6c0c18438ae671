// SPDX-License-Identifier: Apache-2.0
// What the generator makes of a contract, and what it will not take.
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ContractError, read_contract } from './contract.mjs'
import { headers_of } from './cpp.mjs'

const operation = { access: 'x-access: public', cost: 'x-cost: light', rests: 'x-rests-on: [atlas]', more: '', schema: "$ref: '#/components/schemas/Thing'" }
const thing = 'type: object, required: [id], properties: {id: {type: string}}'

// A contract of one operation, with something else in its place here and there.
const contract = (changed = {}, schemas = `Thing: {${thing}}`) => {
  const { access, cost, rests, more, schema } = { ...operation, ...changed }
  return `
tags: [{name: things}]
paths:
  /things/{id}:
    get:
      tags: [things]
      operationId: getThing
      ${[access, cost, rests, more].filter(Boolean).join('\n      ')}
      parameters:
        - {name: id, in: path, required: true, schema: {${changed.parameter ?? 'type: string'}}}
      responses:
        '200': {description: It, content: {application/json: {schema: {${schema}}}}}
components:
  schemas:
    Problem: {type: object, properties: {title: {type: string}}}
    ${schemas}
`
}
const made = (text) => headers_of(read_contract(text))
const refused = (text, what) => assert.throws(() => made(text), (error) => error instanceof ContractError && what.test(error.message))
const members = (schema) => {
  const text = made(contract({ schema }, `Thing: {${thing}}`)).get('things.h')
  return [...text.matchAll(/^ {2}(\S.*);$/gm)].map(([, member]) => member).filter((member) => !member.startsWith('bool operator'))
}

describe('the generator', () => {
  test('makes a struct and an operation', () => {
    const headers = made(contract())
    assert.match(headers.get('things.h'), /struct Thing \{\n {2}std::string id;\n.*\n\};\nBOOST_DESCRIBE_STRUCT\(Thing, \(\), \(id\)\)/)
    assert.match(headers.get('things_operations.h'), /static constexpr Access access = everybody;/)
    assert.match(headers.get('all_operations.h'), /List<\n {4}GetThing>/)
  })

  test('tells a member that may be left out from one that may be null, and both from both', () => {
    const schema = [
      "type: object, required: [a, b], properties: {a: {type: integer}, b: {type: [number, 'null']}, c: {type: string, format: date}, d: {type: ",
      "[string, 'null']}, e: {type: boolean, default: true}, f: {oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Thing'}]}}",
    ].join('')
    assert.deepEqual(members(schema), [
      'std::string id',
      'std::string id',
      'std::int64_t a',
      'Nullable<double> b',
      'std::optional<Day> c{}',
      'std::optional<Nullable<std::string>> d{}',
      'bool e{true}',
      'std::optional<Nullable<Thing>> f{}',
    ])
  })

  test('keeps words of the language apart from it', () => {
    assert.deepEqual(members('type: object, required: [register], properties: {register: {type: string}}').at(-1), 'std::string register_')
  })

  test('holds names that C++ has none for as a free object', () => {
    assert.match(made(contract({}, "Thing: {type: object, properties: {'@id': {type: string}}}")).get('things.h'), /using Thing = std::map<std::string, Json/)
  })
})

describe('the generator refuses', () => {
  test('an operation that does not say who may ask, what it costs, what it rests on', () => {
    refused(contract({ access: '' }), /getThing|things.*x-access/)
    refused(contract({ access: 'x-access: everybody' }), /x-access/)
    refused(contract({ cost: '' }), /x-cost is one of light, quick, heavy, write/)
    refused(contract({ cost: 'x-cost: cheap' }), /x-cost/)
    refused(contract({ rests: '' }), /x-rests-on/)
    refused(contract({ rests: 'x-rests-on: [moon]' }), /x-rests-on/)
  })
  test('an extension that it does not know', () => refused(contract({ more: 'x-acess: public' }), /"x-acess"/))
  test('a keyword that it does not know', () => refused(contract({ schema: 'type: string, multipleOf: 2' }), /"multipleOf"/))
  test('a name that nothing has', () => refused(contract({ schema: "$ref: '#/components/schemas/Other'" }), /Other/))
  test('a type that holds itself', () => refused(contract({}, "Thing: {type: object, properties: {a: {$ref: '#/components/schemas/Thing'}}}"), /holds itself/))
  test('the same words under two names', () =>
    refused(contract({}, `Thing: {type: object, properties: {a: {type: string, enum: [x, y]}, b: {type: string, enum: [y, x]}}}`), /one thing has one name/))
  test('alternatives that nothing tells apart', () =>
    refused(contract({}, `Thing: {type: object, properties: {a: {oneOf: [{type: string}, {type: integer}]}}}`), /discriminator/))
  test('a required member that is not there', () => refused(contract({}, 'Thing: {type: object, required: [b], properties: {a: {type: string}}}'), /requires "b"/))
  test('a pattern that the server does not read, or without an example', () => {
    refused(contract({ parameter: "type: string, pattern: '^(a|b)$', examples: [a]" }), /does not read/)
    refused(contract({ parameter: "type: string, pattern: '^[a-z]+$'" }), /example/)
    refused(contract({ parameter: "type: string, pattern: '^[a-z]+$', examples: ['1']" }), /example/)
    assert.match(made(contract({ parameter: "type: string, pattern: '^[a-z]+$', examples: [a]" })).get('things.h'), /\.pattern = "\^\[a-z\]\+\$"/)
  })
})
