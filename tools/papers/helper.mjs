// SPDX-License-Identifier: Apache-2.0
// Sets papers with Typst for the server, which starts this program, kills it when it takes too long, and starts it again.
//
// On the standard input, one paper after the other: a length (4 bytes, big endian) and a JSON object
//   {kind, source, data, standards, at}
//     kind       which shipped template: "letter" is templates/letter.typ
//     source     an office's own template instead of it; null: the shipped one
//     data       what stands on the paper, as JSON text; templates read it from sys.inputs, so that it is never code
//     standards  PDF standards, the best first: the first that this paper can keep is taken
//     at         seconds since 1970, the moment that the PDF says it was made
// On the standard output, for each: a length and a JSON object, then a length and the PDF (0 where there is none)
//   {ok: true, pages, standard, warnings, fell_back}  or  {ok: false, problems: [{message, line, own}]}
// Reading, setting and writing follow each other; the event loop turns in between, for what the compiler lets go of.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const templates = fileURLToPath(new URL('templates', import.meta.url))
// Beyond this it asks for another process by ending: the compiler keeps what it worked out before.
const mostKilobytes = 600_000
// How many papers ago something was last of use, before it is forgotten.
const kept = 10
// Documents lie outside of the heap that V8 counts: they are let go of every so many papers.
const between = 16
const severityOfErrors = 1

function read(length) {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length; ) {
    const got = readSync(0, bytes, at, length - at, null)
    if (got === 0) return null
    at += got
  }
  return bytes
}

function write(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at, bytes.length - at)
}

function frame(bytes) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  write(length)
  write(bytes)
}

function answer(header, pdf = Buffer.alloc(0)) {
  frame(Buffer.from(JSON.stringify(header)))
  frame(pdf)
}

const compiler = NodeCompiler.create({ workspace: templates })

function problemsIn(diagnostics, own) {
  return diagnostics.map((one) => ({
    message: one.message,
    line: one.range ? one.range.start.line + 1 : 0,
    own: own !== null && one.path === own,
  }))
}

// What a PDF standard has against the paper; the compiler says it in Rust's way of showing a value.
function whyNot(error) {
  const text = String(error?.message ?? error)
  return /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1].replaceAll('\\"', '"') ?? text
}

function exported(document, { standards, at }, header) {
  for (const standard of standards) {
    try {
      const pdf = compiler.pdf(document, { pdfStandard: standard, creationTimestamp: at })
      return answer({ ...header, standard }, pdf)
    } catch (error) {
      header.fell_back.push({ standard, why: whyNot(error) })
    }
  }
  answer({ ok: false, problems: header.fell_back.map((one) => ({ message: one.why, line: 0, own: false })) })
}

function set(request) {
  const own = typeof request.source === 'string' ? join(templates, 'own.typ') : null
  if (own) compiler.addSource(own, request.source)
  const result = compiler.compile({
    mainFilePath: own ?? join(templates, `${request.kind}.typ`),
    inputs: { data: request.data },
  })
  const document = result.result
  const found = result.takeDiagnostics()
  const diagnostics = found ? compiler.fetchDiagnostics(found) : []
  if (!document) return answer({ ok: false, problems: problemsIn(diagnostics, own) })
  const warnings = diagnostics.filter((one) => one.severity !== severityOfErrors)
  exported(document, request, {
    ok: true,
    pages: document.numOfPages,
    warnings: problemsIn(warnings, own),
    fell_back: [],
  })
}

for (let papers = 1; ; ++papers) {
  const length = read(4)
  if (!length) break
  const bytes = read(length.readUInt32BE())
  if (!bytes) break
  const request = JSON.parse(bytes.toString())
  try {
    set(request)
  } catch (error) {
    answer({ ok: false, problems: [{ message: whyNot(error), line: 0, own: false }] })
  }
  compiler.resetShadow()
  compiler.evictCache(kept)
  if (papers % between === 0) globalThis.gc?.()
  await new Promise(setImmediate)
  if (process.resourceUsage().maxRSS > mostKilobytes) break
}
