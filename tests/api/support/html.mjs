// SPDX-License-Identifier: Apache-2.0
// A page as a browser's parser sees it, without running any of it.
import { parse5 } from './packages.mjs'

// {errors, all(name), one(name), text(node)}; nodes are {name, attrs, children}.
export function readHtml(text) {
  const errors = []
  const document = parse5.parse(text, {
    onParseError: (error) => errors.push(`${error.code} in line ${error.startLine}`),
  })
  const nodes = []
  const visit = (node) => {
    if (node.tagName) nodes.push(node)
    for (const inner of node.childNodes ?? []) visit(inner)
    if (node.content) visit(node.content)
  }
  visit(document)
  for (const node of nodes) node.attr = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  const all = (name, attr = {}) =>
    nodes.filter(
      (node) =>
        (name === '*' || node.tagName === name) &&
        Object.entries(attr).every(([key, value]) => node.attr[key] === value),
    )
  return { errors, all, one: (name, attr) => onlyOne(all(name, attr), name, attr), text: textOf }
}

function onlyOne(found, name, attr) {
  if (found.length !== 1) throw new Error(`${found.length} times <${name} ${JSON.stringify(attr ?? {})}>`)
  return found[0]
}

export const textOf = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join(''))

// The same-site addresses that a page leads to or needs.
// As one who keeps an index goes on: not by links that say not to.
export function linksOf(page) {
  const addresses = page
    .all('*')
    .filter(({ attr }) => !/\bnofollow\b/.test(attr.rel ?? ''))
    .flatMap(({ attr }) => [attr.href, attr.src, attr.action, ...(attr.srcset ?? '').split(/ [\d.]+[wx],? */)])
  return addresses.filter((address) => address && !/^(https?|mailto|data|webcal):|^#/.test(address))
}

// What a page says that its reader has seen, for the form that is sent back.
export const seenIn = (answer) => readHtml(answer.text).one('input', { name: 'seen' }).attr.value
