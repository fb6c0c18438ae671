// SPDX-License-Identifier: Apache-2.0
// The types and operations of the model as C++ headers, by name of the file.
import { Model, check_pattern, identifier, pascal } from './model.mjs'
import { refuse } from './contract.mjs'

const head = '// SPDX-License-Identifier: Apache-2.0\n// Made from openapi.yaml by `npm run generate` in web/. Do not edit.\n// clang-format off\n// NOLINTBEGIN(readability-identifier-naming): the names are the contract\'s own\n#pragma once\n\n'
const tail = '\n// NOLINTEND(readability-identifier-naming)\n'
const shared = 'common' // what operations of several tags use
const files = 'files' // what is only in files for download, which no handler writes by these types

export function headers_of({ contract, operations }) {
  const model = new Model(contract.components.schemas)
  const inputs = new Map() // operation -> name of its struct of parameters
  const roots = new Map() // operation -> the types it starts from
  for (const operation of operations) {
    const uses = new Set()
    const name = pascal(operation.id)
    if (model.types.has(name)) refuse(operation.id, 'is also the name of a type')
    if (operation.parameters.length) inputs.set(operation, parameters_struct(model, operation, uses))
    operation.answer_type = answer_type(model, operation, uses)
    operation.body_type = operation.body ? model.type_of(operation.body.schema, `${name}Body`, uses) : 'None'
    roots.set(operation, uses)
  }
  const homes = homes_of(model, operations, roots)
  const ruled = inputs_of(model, operations, inputs)
  const out = new Map()
  const names = contract.tags.map(({ name }) => name)
  for (const home of [shared, ...names, files]) {
    const types = sorted(model, home, homes)
    if (types.length) out.set(`${home}.h`, types_header(home, types, ruled))
  }
  for (const tag of names) out.set(`${tag}_operations.h`, operations_header(tag, operations.filter((one) => one.tag === tag), inputs, out))
  out.set('all_operations.h', all_header(names, operations))
  return out
}

function parameters_struct(model, operation, uses) {
  const name = `${pascal(operation.id)}Parameters`
  const own = new Set()
  const members = operation.parameters.map((parameter) => {
    const where = parameter.shared ?? pascal(operation.id) + pascal(parameter.name)
    const type = model.type_of(parameter.schema, where, own)
    return { ...model.member(parameter.name, parameter.schema, type, parameter.required), in_path: parameter.in === 'path' }
  })
  model.types.set(name, { name, kind: 'struct', bases: [], members, uses: own, parameters: true })
  uses.add(name)
  return name
}

function answer_type(model, { id, media, answer }, uses) {
  if (answer) return model.type_of(answer, `${pascal(id)}Answer`, uses)
  return media.length ? 'File' : 'NoContent'
}

// Where each type lives: with the one tag that uses it, else in the file that all include.
function homes_of(model, operations, roots) {
  const tags = new Map()
  const mark = (name, tag) => {
    const seen = tags.get(name) ?? tags.set(name, new Set()).get(name)
    if (seen.has(tag)) return
    seen.add(tag)
    for (const other of model.types.get(name).uses) mark(other, tag)
  }
  for (const operation of operations) for (const name of roots.get(operation)) mark(name, operation.tag)
  for (const tag of [shared, files]) mark('Problem', tag)
  for (const name of [...model.types.keys()].filter((one) => !tags.has(one))) mark(name, files)
  return new Map([...tags].map(([name, users]) => [name, users.size === 1 ? [...users][0] : shared]))
}

// Types that come from outside, whose values are held to the contract's bounds.
function inputs_of(model, operations, inputs) {
  const found = new Set()
  const mark = (name) => {
    if (found.has(name)) return
    found.add(name)
    for (const other of model.types.get(name)?.uses ?? []) mark(other)
  }
  for (const name of inputs.values()) mark(name)
  for (const { body_type } of operations) if (model.types.has(body_type)) mark(body_type)
  return found
}

function sorted(model, home, homes) {
  const done = new Set()
  const list = []
  const visit = (name) => {
    if (done.has(name) || homes.get(name) !== home) return
    done.add(name)
    for (const other of model.types.get(name).uses) visit(other)
    list.push(model.types.get(name))
  }
  for (const name of model.types.keys()) visit(name)
  return list
}

const comment = (text, indent = '') => {
  if (!text) return ''
  const lines = ['']
  for (const word of text.trim().split(/\s+/)) {
    if (lines.at(-1).length + word.length > 112) lines.push('')
    lines[lines.length - 1] += ` ${word}`
  }
  return lines.map((line) => `${indent}//${line}\n`).join('')
}

function types_header(home, types, ruled) {
  const includes = home === shared ? '#include "contract/types.h"\n' : `#include "contract/generated/${shared}.h"\n`
  return `${head}${includes}\nnamespace amity::contract {\n\n${types.map((type) => definition(type, ruled.has(type.name))).join('\n')}\n}  // namespace amity::contract\n${tail}`
}

function definition(type, ruled) {
  const intro = comment(type.description)
  if (type.kind === 'alias') return `${intro}using ${type.name} = ${type.type};\n`
  if (type.kind === 'enum') {
    const words = type.words.map(identifier).join(', ')
    return `${intro}enum class ${type.name} : std::uint8_t { ${words} };\nBOOST_DESCRIBE_ENUM(${type.name}, ${words})\n`
  }
  const bases = type.bases.length ? ` : ${type.bases.join(', ')}` : ''
  const members = type.members.map(({ type: t, name, initial }) => `  ${t} ${name}${initial};\n`).join('')
  const list = type.members.map(({ name }) => name).join(', ')
  const text =
    `${intro}struct ${type.name}${bases} {\n${members}  bool operator==(${type.name} const&) const = default;\n};\n` +
    `BOOST_DESCRIBE_STRUCT(${type.name}, (${type.bases.join(', ')}), (${list}))\n`
  return ruled ? text + rules(type) : text
}

function rules(type) {
  const lines = type.members
    .map((member) => ({ member, rule: { ...member.rules, ...(member.in_path ? { in_path: true } : {}), ...(member.has_default ? { has_default: true } : {}) } }))
    .filter(({ rule }) => Object.keys(rule).length)
    .map(({ member, rule }) => {
      const order = ['least', 'most', 'pattern', 'example', 'lines', 'in_path', 'has_default']
      check_pattern(`${type.name}.${member.name}`, rule)
      const parts = order.filter((key) => key in rule).map((key) => `.${key} = ${rule[key].cpp ?? (typeof rule[key] === 'string' ? JSON.stringify(rule[key]) : rule[key])}`)
      return `    Rule{.name = "${member.wire}", ${parts.join(', ')}}`
    })
  if (!lines.length) return ''
  return `constexpr auto rules_of(${type.name} const*) {\n  return std::array{\n${lines.join(',\n')}};\n}\n`
}

function operations_header(tag, operations, inputs, out) {
  const own = out.has(`${tag}.h`) ? `#include "contract/generated/${tag}.h"\n` : `#include "contract/generated/${shared}.h"\n`
  const texts = operations.map((operation) => {
    const list = (words) => (words.length ? `std::array<std::string_view, ${words.length}>{${words.map((word) => `"${word}"`).join(', ')}}` : 'std::array<std::string_view, 0>{}')
    const access = operation.access === 'public' ? 'everybody' : `rights(${operation.access.map((right) => `"${right}"`).join(', ')})`
    return (
      `${comment(operation.summary)}struct ${pascal(operation.id)} {\n` +
      `  static constexpr std::string_view id = "${operation.id}";\n` +
      `  static constexpr Method method = Method::${operation.method === 'delete' ? 'del' : operation.method};\n` +
      `  static constexpr std::string_view path = "${operation.path}";\n` +
      `  static constexpr Access access = ${access};\n` +
      `  static constexpr Cost cost = Cost::${operation.cost};\n` +
      `  static constexpr auto rests_on = ${list(operation.rests_on)};\n` +
      `  static constexpr unsigned status = ${operation.status};\n` +
      `  static constexpr auto media = ${list(operation.media)};\n` +
      `  using Parameters = ${inputs.get(operation) ?? 'None'};\n` +
      `  using Body = ${operation.body_type};\n` +
      `  using Answer = ${operation.answer_type};\n};\n`
    )
  })
  return `${head}${own}#include "contract/traits.h"\n\nnamespace amity::contract {\n\n${texts.join('\n')}\n}  // namespace amity::contract\n${tail}`
}

function all_header(tags, operations) {
  const includes = tags.map((tag) => `#include "contract/generated/${tag}_operations.h"\n`).join('')
  const names = operations.map(({ id }) => pascal(id)).sort()
  return `${head}${includes}\nnamespace amity::contract {\n\nusing AllOperations = List<\n    ${names.join(',\n    ')}>;\n\n}  // namespace amity::contract\n${tail}`
}
