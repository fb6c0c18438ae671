// SPDX-License-Identifier: Apache-2.0
// A reader of QuickStatements, version 1, as its documentation tells it (https://www.wikidata.org/wiki/Help:QuickStatements):
// a line is ITEM, PROPERTY, VALUE and then pairs; P... is a qualifier, S... a part of the line's reference.
const shapes = [
  [/^Q[1-9]\d*$/, (text) => ({ item: text })],
  [/^"([^"\t]*)"$/, (_, inner) => ({ text: inner })],
  [/^([+-]\d+-\d\d-\d\dT00:00:00Z)\/(9|10|11)$/, (_, time, precision) => ({ time, precision: Number(precision) })],
  [/^(somevalue|novalue)$/, (word) => ({ [word]: true })],
]

function value(text) {
  for (const [shape, read] of shapes) {
    const match = shape.exec(text)
    if (match) return read(...match)
  }
  throw new Error(`no value of QuickStatements: ${text}`)
}

export function readQuickStatements(text) {
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('the last line is cut off')
  return lines.map((line) => {
    const [item, property, main, ...pairs] = line.split('\t')
    if (!/^Q[1-9]\d*$/.test(item) || !/^P[1-9]\d*$/.test(property)) throw new Error(`no command: ${line}`)
    if (pairs.length % 2) throw new Error(`a qualifier or reference without a value: ${line}`)
    const command = { item, property, value: value(main), qualifiers: {}, reference: {} }
    for (let i = 0; i < pairs.length; i += 2) {
      const [, kind, number] = /^([PS])([1-9]\d*)$/.exec(pairs[i]) ?? []
      if (!kind) throw new Error(`neither qualifier nor reference: ${pairs[i]}`)
      ;(kind === 'P' ? command.qualifiers : command.reference)[`P${number}`] = value(pairs[i + 1])
    }
    return command
  })
}
