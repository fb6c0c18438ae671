// SPDX-License-Identifier: Apache-2.0
// The contract's schemas as C++ types: each object a struct, each list of words an enum, named after where it stands.
import { check_keys, refuse } from './contract.mjs'

// Schemas that are values of src/core.
const core = { Truth: 'Truth', PartialDate: 'PartialDate', LocalText: 'LocalText' }
const formats = { date: 'Day', 'date-time': 'Instant' }
const scalars = { string: 'std::string', integer: 'std::int64_t', number: 'double', boolean: 'bool' }
const keywords = new Set(
  ('and asm auto bool break case catch char class const continue default delete do double else enum explicit export extern false float for friend ' +
    'goto if inline int long mutable namespace new not nullptr operator or private protected public register return short signed sizeof static ' +
    'struct switch template this throw true try typedef typename union unsigned using virtual void volatile while xor').split(' '),
)

export const pascal = (name) => name.replace(/(^|[_-])([a-z])/g, (_, __, letter) => letter.toUpperCase())
// `name` as C++ can write it; the underscore at its end is not part of the name on the wire.
export const identifier = (name) => (keywords.has(name) ? `${name}_` : name)
const singular = (name) => name.replace(/([a-z]{3})ies$/, '$1y').replace(/([^s])s$/, '$1')
const free_object = 'std::map<std::string, Json, std::less<>>'
// An object with members that C++ has no names for, such as @context.
const odd = (schema) => Object.keys(schema.properties ?? {}).some((key) => !/^[a-z][a-z0-9_]*$/.test(key))
const ref_name = (ref) => ref.split('/').at(-1)

export class Model {
  types = new Map() // name -> {name, kind: struct | enum | alias, ...}, in the order in which they can be defined
  #schemas
  #enums = new Map() // words -> name
  #open = []
  #named = new Map() // schema object -> name: what the contract shares by a YAML anchor stays one type

  constructor(schemas) {
    this.#schemas = schemas
    for (const [name, schema] of Object.entries(schemas)) if (schema.enum && !core[name]) this.#named_type(name)
    for (const name of Object.keys(schemas)) if (!core[name]) this.#named_type(name)
  }

  // The C++ type of a schema; `name` is for what it defines inside. `uses` collects the names of types it needs.
  type_of(schema, name, uses) {
    if (schema.$ref) {
      const target = ref_name(schema.$ref)
      if (!this.#schemas[target]) refuse(name, `${schema.$ref}: nothing is called so`)
      if (core[target]) return core[target]
      uses.add(this.#named_type(target))
      return target
    }
    check_keys('schema', name, schema)
    if (schema.oneOf) return this.#one_of(schema, name, uses)
    if (schema.allOf) return this.#defined(schema, name, uses, (own) => this.#struct(schema, own))
    if (Array.isArray(schema.type)) {
      const types = schema.type.filter((type) => type !== 'null')
      if (types.length !== 1 || schema.type.length !== 2) refuse(name, `type ${schema.type}`)
      return `Nullable<${this.type_of({ ...schema, type: types[0] }, name, uses)}>`
    }
    // Words that C++ cannot spell stay texts.
    if (schema.enum && schema.type === 'string' && schema.enum.every((word) => /^\w+$/.test(word)))
      return this.#defined(schema, name, uses, (own) => this.#enum(schema, own))
    if (schema.type === 'array') {
      const items = this.type_of(schema.items, singular(name), uses)
      return schema.minItems && schema.minItems === schema.maxItems ? `std::array<${items}, ${schema.minItems}>` : `std::vector<${items}>`
    }
    if (odd(schema)) return free_object
    if (schema.type === 'object' && schema.properties) return this.#defined(schema, name, uses, (own) => this.#struct(schema, own))
    if (schema.type === 'object' && schema.additionalProperties) {
      if (schema.additionalProperties === true) return free_object
      return `std::map<std::string, ${this.type_of(schema.additionalProperties, singular(name), uses)}, std::less<>>`
    }
    if (Object.keys(schema).length === 0) return 'Json'
    if (!scalars[schema.type]) refuse(name, `type ${schema.type}`)
    return schema.type === 'string' && formats[schema.format] ? formats[schema.format] : scalars[schema.type]
  }

  // The members of an object; those that need not be there are std::optional, or have the value that stands for them.
  members_of(schema, name, uses) {
    return Object.entries(schema.properties ?? {}).map(([key, property]) => {
      const type = this.type_of(property, name + pascal(key), uses)
      return this.member(key, property, type, (schema.required ?? []).includes(key))
    })
  }

  member(key, schema, type, required) {
    const own = { wire: key, name: identifier(key), rules: rules_of(schema, type) }
    if (required) return { ...own, type, initial: '' }
    if (schema.default === undefined) return { ...own, type: `std::optional<${type}>`, initial: '{}' }
    return { ...own, type, initial: `{${this.#value(schema, type)}}`, has_default: true }
  }

  #value(schema, type) {
    if (typeof schema.default !== 'string') return String(schema.default)
    return type === 'std::string' ? JSON.stringify(schema.default) : `${type}::${identifier(schema.default)}`
  }

  #named_type(name) {
    if (this.types.has(name)) return name
    if (this.#open.includes(name)) refuse(name, `holds itself: ${[...this.#open, name].join(' in ')}`)
    const schema = this.#schemas[name]
    const uses = new Set()
    this.#open.push(name)
    if ((schema.properties && !odd(schema)) || schema.allOf) this.#struct(schema, name)
    else if (schema.enum) this.#enum(schema, name)
    else {
      const type = this.type_of(schema, name, uses)
      if (!this.types.has(name)) this.types.set(name, { name, kind: 'alias', type, uses, description: schema.description })
    }
    this.#open.pop()
    return name
  }

  // A type that has no name in the contract. `title` gives it another than that of the place where it stands.
  #defined(schema, place, uses, define) {
    const name = this.#named.get(schema) ?? schema.title ?? place
    uses.add(name)
    if (this.#named.has(schema)) return name
    if (this.#schemas[name]) refuse(place, `its type would be called ${name}, which is another: give it a title`)
    this.#named.set(schema, name)
    define(name)
    return name
  }

  #one_of(schema, name, uses) {
    const others = schema.oneOf.filter(({ type }) => type !== 'null')
    if (others.length === 1 && schema.oneOf.length === 2) return `Nullable<${this.type_of(others[0], name, uses)}>`
    const tag = schema.discriminator?.propertyName
    if (!tag || others.some(({ $ref }) => !$ref)) refuse(name, 'oneOf of more than a type and null needs named schemas and a discriminator')
    for (const { $ref } of others)
      if (this.#schemas[ref_name($ref)]?.properties?.[tag]?.enum?.length !== 1) refuse(name, `${$ref}: "${tag}" is not one word`)
    const variant = `std::variant<${others.map((other) => this.type_of(other, name, uses)).join(', ')}>`
    return others.length === schema.oneOf.length ? variant : `Nullable<${variant}>`
  }

  #enum(schema, name) {
    check_keys('schema', name, schema)
    const words = [...schema.enum].sort().join(' ')
    const other = this.#enums.get(words)
    if (other) refuse(name, `has the words of ${other}: one thing has one name in components/schemas`)
    this.#enums.set(words, name)
    this.#add({ name, kind: 'enum', words: schema.enum, uses: new Set(), description: schema.description })
  }

  #struct(schema, name) {
    check_keys('schema', name, schema)
    if (schema.additionalProperties !== undefined) refuse(name, 'has properties and additionalProperties')
    const uses = new Set()
    const parts = schema.allOf ?? [schema]
    const bases = parts.filter(({ $ref }) => $ref).map((part) => this.type_of(part, name, uses))
    const members = parts.filter(({ $ref }) => !$ref).flatMap((part) => this.members_of(part, name, uses))
    for (const key of parts.flatMap(({ required }) => required ?? []))
      if (!members.some(({ wire }) => wire === key)) refuse(name, `requires "${key}", which it has not`)
    this.#add({ name, kind: 'struct', bases, members, uses, description: schema.description })
  }

  #add(type) {
    if (this.types.has(type.name)) refuse(type.name, 'two types would be called so')
    this.types.set(type.name, type)
  }
}

// What the type itself does not hold a value to.
function rules_of(written, type) {
  // Of what may be null besides, the bounds are those of the other.
  const value = type.startsWith('Nullable<') ? written.oneOf?.find((one) => one.type !== 'null') : undefined
  const schema = value === undefined ? written : { ...value, ...written }
  if (!/^(Nullable<)?(std::(string|int64_t|vector)|double|LocalText)/.test(type)) return null
  const names = { minimum: 'least', maximum: 'most', minLength: 'least', maxLength: 'most', minItems: 'least', maxItems: 'most', pattern: 'pattern' }
  const rules = Object.fromEntries(Object.entries(names).filter(([key]) => schema[key] !== undefined).map(([key, rule]) => [rule, schema[key]]))
  if (schema.pattern) rules.example = schema.examples?.[0]
  // Of each language's text, where a text in several is taken.
  if (schema['x-most'] !== undefined) rules.most = schema['x-most']
  const lines = schema['x-lines']
  if (['many', 'as_written'].includes(lines)) rules.lines = { cpp: `fields::Lines::${lines}` }
  else if (lines !== undefined) refuse(type, 'x-lines is many, as_written, or left out')
  return Object.keys(rules).length ? rules : null
}

// src/contract/pattern.cpp reads these: what repeats is followed by something that it cannot be, or by the end.
const atom = /(?:\[[^\]\\^]+\]|[\w,:.-])(?:\{\d+(?:,\d+)?\}|[+*?])?/y
export function check_pattern(where, { pattern, example }) {
  if (pattern === undefined) return
  if (example === undefined || !new RegExp(pattern).test(example)) refuse(where, 'a pattern of an input has an example that it matches')
  if (!pattern.startsWith('^') || !pattern.endsWith('$')) refuse(where, 'a pattern is of all of the text: ^...$')
  atom.lastIndex = 1
  while (atom.lastIndex < pattern.length - 1) if (!atom.test(pattern)) refuse(where, `src/contract/pattern.cpp does not read ${pattern}`)
}
