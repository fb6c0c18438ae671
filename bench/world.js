// SPDX-License-Identifier: Apache-2.0
// What the rows import, re-import, start and growth share: the world's list, a made-up one of any size, and runs with their peak memory.
'use strict';
const { spawnSync } = require('node:child_process');
const { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { root, binary, start } = require('./server.js');

// The command's wall time and the most memory it held, measured around it by the system itself (wait4).
const meter = `
import json, os, sys, time
begun = time.monotonic()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(pid, 0)
print(json.dumps({"ms": (time.monotonic() - begun) * 1000, "peak_mb": used.ru_maxrss / 1024, "status": os.waitstatus_to_exitcode(status)}), file=sys.stderr)
`;
function measured(words, input) {
  const run = spawnSync('python3', ['-c', meter, ...words], { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  const figures = JSON.parse(run.stderr.trim().split('\n').at(-1));
  return { ...figures, out: run.stdout, err: run.stderr };
}

/** One import of a list into a data folder: {ms, peak_mb, report}. Status 1 says that rows were refused, which real lists have. */
function import_world(data, list, source = 'world') {
  const run = measured([binary, 'import', 'world', list, '--source', source, '--retrieved', '2026-11-01', '--json', '--data', data]);
  if (run.status > 1) throw new Error(`amity import ended with ${run.status}: ${run.err}`);
  return { ms: run.ms, peak_mb: run.peak_mb, report: JSON.parse(run.out) };
}

/** Runs the work with a scratch folder in which `base` holds gazetteer and office. fresh() is a copy of it. */
async function with_base(work) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'amity-bench-'));
  try {
    const base = path.join(scratch, 'base');
    mkdirSync(base);
    const server = await start(base, '/api/v1/circle');
    await server.stop();
    let made = 0;
    const fresh = () => {
      const data = path.join(scratch, `data${++made}`);
      cpSync(base, data, { recursive: true });
      return data;
    };
    const drop = (data) => rmSync(data, { recursive: true, force: true });
    return await work({ scratch, fresh, drop });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The folder with the real cities.csv and ties.csv, else a made-up world of the same size; says which. */
function world_list(scratch) {
  const shared = process.env.AMITY_SHARED_DATA ?? path.join(root, '../shared/data');
  const real = path.join(shared, 'world');
  if (existsSync(path.join(real, 'ties.csv'))) return { list: real, what: 'the world' };
  const list = path.join(scratch, 'made-up');
  made_up_world(list, 1);
  return { list, what: 'a made-up world of its size' };
}

// How many partners a city has: [partners, share of the cities], measured on the world's 30,612 partnerships.
const degrees = [[1, 0.52584], [2, 0.16994], [3, 0.09036], [4, 0.05676], [5, 0.03547], [6, 0.02475], [7, 0.03147], [9, 0.01882], [12, 0.01665],
  [15, 0.01146], [20, 0.00667], [26, 0.00558], [34, 0.00346], [46, 0.00183], [63, 0.00059], [81, 0.00025], [115, 0.0001]];
// [country, share, latitude, longitude] of a dozen countries; cities are strewn around the middle.
const countries = [['FR', 0.18, 46.5, 2.5], ['DE', 0.18, 51, 10], ['IT', 0.13, 43, 12], ['US', 0.11, 39, -95], ['GB', 0.08, 53, -1.5], ['PL', 0.06, 52, 19],
  ['JP', 0.06, 36, 138], ['ES', 0.05, 40, -4], ['RU', 0.04, 55, 45], ['CN', 0.04, 31, 112], ['BR', 0.04, -15, -48], ['IN', 0.03, 22, 79]];
const cities_at_1x = 22574;
const home = 'Q182852'; // Kunming: the office's circle has the same size in every world
const home_partners = 40;

/** A seeded generator, so that every run makes the same world (mulberry32). */
function random_from(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = (table, at) => {
  let sum = 0;
  for (const entry of table) if ((sum += entry[1]) >= at) return entry;
  return table[0];
};

const syllables = 'ba be bo da de do fa ga go ka ke ko la le li lo ma me mi mo na ne no pa po ra re ri ro sa se so ta te to va ve vo za zu'.split(' ');
const name_of = (random) => {
  let name = '';
  for (let i = 0; i < 5; ++i) name += syllables[Math.floor(random() * syllables.length)];
  return name[0].toUpperCase() + name.slice(1);
};

/** Writes cities.csv and ties.csv of a world `scale` times as large, with the real one's shares of degrees; {cities, ties}. */
function made_up_world(folder, scale) {
  const random = random_from(2026 + scale);
  const cities = ['id,name,country_iso2,lat,lon,population,wikidata_id,geonames_id,enwiki_title,aliases,loc_source', `${home},Kunming,CN,25.03889,102.71833,3855346,${home},1804651,,,made-up`];
  const stubs = [];
  const count = Math.round(cities_at_1x * scale);
  for (let i = 1; i < count; ++i) {
    const [country, , lat, lon] = pick(countries, random());
    const id = random() < 0.5 ? `Q${700000000 + i}` : `G${20000000 + i}`;
    const where = `${(lat + 6 * (random() - 0.5)).toFixed(5)},${(lon + 8 * (random() - 0.5)).toFixed(5)}`;
    const own = id.startsWith('Q') ? `${id},` : `,${id.slice(1)}`;
    cities.push(`${id},${name_of(random)},${country},${where},${Math.round(1000 + 1e6 * random() ** 6)},${own},,,made-up`);
    if (random() < 0.9) for (let d = pick(degrees, random())[0]; d > 0; --d) stubs.push(id);
  }
  for (let i = stubs.length - 1; i > 0; --i) {
    const j = Math.floor(random() * (i + 1));
    [stubs[i], stubs[j]] = [stubs[j], stubs[i]];
  }
  const ties = ['city_a,city_b,start_year,end_year,kind,claimed_by,first_seen,last_seen,source'];
  const known = new Set();
  const tie = (one, other) => {
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = `${a} ${b}`;
    if (a === b || known.has(key)) return;
    known.add(key);
    const side = ['a', 'b', 'both', 'both'][Math.floor(random() * 4)];
    ties.push(`${a},${b},${random() < 0.05 ? 1950 + Math.floor(70 * random()) : ''},,,${side},2014,2023,${random() < 0.5 ? 'snapshot-2023;snapshot-2014' : 'snapshot-2022'}`);
  };
  for (let i = 0; i < home_partners; ++i) tie(home, stubs[i]);
  for (let i = home_partners; i + 1 < stubs.length; i += 2) tie(stubs[i], stubs[i + 1]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'cities.csv'), `${cities.join('\n')}\n`);
  writeFileSync(path.join(folder, 'ties.csv'), `${ties.join('\n')}\n`);
  return { cities: cities.length - 1, ties: ties.length - 1 };
}

module.exports = { measured, import_world, with_base, world_list, made_up_world };
