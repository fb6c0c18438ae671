// SPDX-License-Identifier: Apache-2.0
// RFC 4180 to the letter: every line ends with CRLF (or every one with LF, where `lineEnd` says so), a quote stands only
// around a field or doubled within one, and all rows are as long as the first.
export function parseCsv(text, lineEnd = '\r\n') {
  const rows = []
  let at = 0
  const expected = (what) => new Error(`${what} expected at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`)
  const quoted = () => {
    let field = ''
    for (at += 1; ;) {
      const quote = text.indexOf('"', at)
      if (quote < 0) throw expected('a closing quote')
      field += text.slice(at, quote)
      at = quote + 1
      if (text[at] !== '"') return field
      field += '"'
      at += 1
    }
  }
  const plain = () => {
    const begun = at
    while (at < text.length && !',\r\n"'.includes(text[at])) at += 1
    return text.slice(begun, at)
  }
  while (at < text.length) {
    const row = []
    for (;;) {
      row.push(text[at] === '"' ? quoted() : plain())
      if (text[at] !== ',') break
      at += 1
    }
    if (!text.startsWith(lineEnd, at)) throw expected('a line end')
    at += lineEnd.length
    if (rows.length && row.length !== rows[0].length) throw expected(`${rows[0].length} fields, not ${row.length},`)
    rows.push(row)
  }
  const [names, ...lines] = rows
  return lines.map((line) => Object.fromEntries(names.map((name, i) => [name, line[i]])))
}
