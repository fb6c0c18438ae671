// SPDX-License-Identifier: Apache-2.0
// What one process of a GoogleTest program has done, by its XML report, its log and how it ended.
'use strict';

const texts = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const plain = (text) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (name) => texts[name]).replace(/&#x?[0-9A-Fa-f]+;/g, ' ');

/** {passed, failed, skipped, told}. xml: null where there is none; ended: exit status or name of a signal. */
function tally(xml, log, ended) {
  const told = [];
  if (xml === null) {
    const begun = [...log.matchAll(/^\[ RUN {6}\] (.*)$/gm)].at(-1)?.[1] ?? 'before its first test';
    return { passed: 0, failed: 1, skipped: 0, told: [`ended by ${ended} in ${begun}`, log.split('\n').slice(-60).join('\n')] };
  }
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const [, attributes, inner] of xml.matchAll(/<testcase ([^>]*?)(?:\/>|>([^]*?)<\/testcase>)/g)) {
    const of = (name) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    const name = `${of('classname')}.${of('name')}`;
    if (inner?.includes('<failure')) {
      failed += 1;
      const begin = log.indexOf(`[ RUN      ] ${name}\n`);
      const end = log.indexOf('\n', log.indexOf('[  FAILED  ]', begin));
      told.push(begin < 0 ? `failed: ${name}` : log.slice(begin, end).split('\n').slice(0, 150).join('\n'));
    } else if (inner?.includes('<skipped') || of('status') === 'notrun') {
      skipped += 1;
      told.push(`skipped: ${name}: ${plain(/<skipped message="([^"]*)"/.exec(inner ?? '')?.[1] ?? 'no reason given').trim()}`);
    } else passed += 1;
  }
  // A sanitizer speaks up when all tests have passed; and a test that did not run has not passed.
  if (ended !== 0 && !failed) {
    failed = 1;
    told.push(`ended by ${ended} after its tests`, log.split('\n').slice(-60).join('\n'));
  } else if (passed + failed + skipped === 0) {
    failed = 1;
    told.push('no test ran');
  }
  return { passed, failed, skipped, told };
}

module.exports = { tally };
