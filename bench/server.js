// SPDX-License-Identifier: Apache-2.0
// What the rows share: a release server (or $AMITY_BINARY) with a data folder of its own.
'use strict';
const { spawn } = require('node:child_process');
const { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const http = require('node:http');
const { availableParallelism, cpus, tmpdir } = require('node:os');
const path = require('node:path');

const root = path.dirname(__dirname);
const binary = path.resolve(process.env.AMITY_BINARY ?? path.join(root, 'build/release/src/app/amity'));
const now_ms = () => Number(process.hrtime.bigint()) / 1e6;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const free_port = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** One GET; {status, headers, body} or undefined where nobody answers. */
const get = (url, headers = {}) =>
  new Promise((done) => {
    http
      .get(url, { headers, agent: false }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        response.on('error', () => done(undefined));
      })
      .on('error', () => done(undefined));
  });

/** Starts a server and waits until `url_path` answers 200: {url, answer, ms, stop()}; ms from the start of the process. */
async function start(data, url_path) {
  const port = await free_port();
  const flags = ['--web', 'web/dist', '--gazetteer', 'web/node_modules', '--office', 'data/kunming'];
  const log = path.join(data, 'log');
  const out = openSync(log, 'a');
  const begun = now_ms();
  const child = spawn(binary, ['serve', '--listen', '127.0.0.1', '--port', String(port), '--data', data, ...flags], { cwd: root, stdio: ['ignore', out, out] });
  let ended = false;
  const exit = new Promise((done) => child.on('exit', (code) => { ended = true; done(code); }));
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await get(url + url_path);
    if (answer?.status === 200) {
      const stop = async () => { child.kill('SIGTERM'); return exit; };
      return { url, answer, ms: now_ms() - begun, stop };
    }
    if (ended) throw new Error(`the server ended with ${await exit}:\n${readFileSync(log, 'utf8').slice(-2000)}`);
    await pause(1);
  }
}

/** Runs the work with a data folder into which gazetteer and office are imported already. */
async function with_data(work) {
  const data = mkdtempSync(path.join(tmpdir(), 'amity-bench-'));
  try {
    const first = await start(data, '/api/v1/circle');
    await first.stop();
    return await work(data, first);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => {
  const list = sorted(numbers);
  const middle = list.length >> 1;
  return list.length % 2 ? list[middle] : (list[middle - 1] + list[middle]) / 2;
};
const spread = (numbers, digits = 0) => `${Math.min(...numbers).toFixed(digits)} to ${Math.max(...numbers).toFixed(digits)}`;

/** Prints the row and keeps its figures. */
function report(name, cells, figures) {
  mkdirSync(path.join(__dirname, 'results'), { recursive: true });
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model, node: process.version };
  writeFileSync(path.join(__dirname, 'results', `${name}.json`), `${JSON.stringify({ name, at: new Date().toISOString(), machine, ...figures }, null, 2)}\n`);
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}

module.exports = { root, binary, start, now_ms, with_data, get, median, spread, report };
