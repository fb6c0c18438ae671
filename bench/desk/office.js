// SPDX-License-Identifier: Apache-2.0
// An office with twenty years of letters, written straight into the tables: letters in and out with numbers, hands, handling lines and
// approvals, tasks, and ten lines of the journal a letter. The lines' hashes are made up: `amity doctor` would say so. Exchanges and trips
// are not in the program yet, and not here.
'use strict';
const { execFileSync } = require('node:child_process');
const { closeSync, openSync, rmSync, writeSync } = require('node:fs');
const path = require('node:path');
const { DatabaseSync } = require('node:sqlite');
const { dice, texts_of } = require('./texts.js');

const years = 20;
const end = Date.now() - 86_400_000;
const day_of = (ms) => new Date(ms).toISOString().slice(0, 10);
const moment_of = (ms) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
const folded = (text) => text.normalize('NFKC').toLowerCase();

/** All rows of an office with so many letters: calls put(table, row) with objects. `known`: its people, departments, series and partners. */
function make_office(known, count, put) {
  const { office, officer, director, liaison, departments, series, partners } = known;
  const begun = end - years * 365.25 * 86_400_000;
  const numbers = new Map();
  let journal = known.line;
  const line = (at, actor, verb, subject) => {
    journal += 1;
    put('journal', { office_id: office, seq: journal, at, actor, verb, subject, detail: '{}', previous_hash: (journal - 1).toString(16).padStart(64, '0'), hash: journal.toString(16).padStart(64, '0'), format: 2, changes: `[{"table":"letter","key":["i${office}","i${journal}"],"before":"","after":"${journal.toString(16).padStart(64, '0')}"}]` });
  };
  for (let n = 1; n <= count; ++n) {
    const { below, next, one } = dice(n);
    const ms = begun + ((end - begun) * n) / count;
    const at = moment_of(ms), day = day_of(ms), year = Number(day.slice(0, 4));
    const direction = next() < 0.5 ? 'in' : 'out';
    // What is left open of the past is little; of the last days most.
    const age = (end - ms) / 86_400_000;
    const fresh = age < 14 && next() < 0.25 * (1 - age / 14);
    const state = direction === 'in' ? (fresh ? one(['received', 'assigned']) : next() < 0.7 ? 'answered' : 'noted')
      : fresh ? one(['draft', 'circulating', 'issued', 'sent']) : next() < 0.55 ? 'answered' : next() < 0.95 ? 'sent' : 'voided';
    const text = texts_of(n, year);
    const numbered = state !== 'draft' && state !== 'circulating';
    const key = `${direction}${year}`;
    if (numbered) numbers.set(key, (numbers.get(key) ?? 0) + 1);
    const number = numbered ? numbers.get(key) : null;
    const number_text = numbered ? (direction === 'out' ? `昆外发〔${year}〕${number}号` : `收〔${year}〕${number}号`) : '';
    const awaits = next() < 0.3 && (fresh || !['sent', 'received', 'assigned'].includes(state) || next() < 0.002);
    const their_number = direction === 'in' ? `${one(['F', 'Z', '藤国', 'CM'])}-${below(9000)}` : '';
    put('letter', {
      office_id: office, id: n, version: 1 + below(6), direction, state, ...text, enclosures: '', partner_city_id: next() < 0.8 ? one(partners) : null, their_number,
      dated: day, arrived: direction === 'in' ? day : null, answers_id: null, within_amount: awaits ? 5 + below(20) : null, within_unit: awaits ? 'working_days' : null,
      department_id: state === 'assigned' ? one(departments) : null, account_id: null, series_id: numbered ? series[direction] : null, year: numbered ? year : null, number, number_text,
      signatory: direction === 'out' && numbered ? '李华 主任' : '', issued: direction === 'out' && numbered ? day : null, sent: ['sent', 'answered'].includes(state) && direction === 'out' ? day : null,
      way: '', reason: state === 'voided' ? '行程取消' : '', created_at: at, changed_at: at, folded: folded([text.title, text.correspondent, number_text, their_number, text.body].join('\n')),
    });
    put('letter_hand', { office_id: office, letter_id: n, actor: officer });
    const acts = direction === 'in' ? ['receive', 'assign', 'answer'] : ['write', 'circulate', 'agree', 'agree', 'issue', 'send'];
    acts.forEach((act, i) => put('letter_act', { office_id: office, letter_id: n, seq: i + 1, at: moment_of(Math.min(ms + i * 3_600_000, end)), actor: act === 'issue' ? director : act === 'agree' ? liaison : officer, act, department_id: act === 'assign' ? departments[0] : null, words: act === 'assign' ? '请阅处' : '', person_id: null, for_account_id: null }));
    if (direction === 'out') {
      const agreed = state === 'circulating' ? below(3) : state === 'draft' ? 0 : 2;
      if (state !== 'draft')
        departments.slice(0, 2).forEach((department, i) => {
          const subject = { office_id: office, subject_kind: 'letter', subject_id: n };
          put('approval_group', { ...subject, step: i + 1, place: i + 1, need: 1 });
          put('approval_seat', { ...subject, seat_kind: 'department', seat_id: department, step: i + 1 });
          if (i < agreed) put('approval_answer', { ...subject, seat_kind: 'department', seat_id: department, seq: 1, content_hash: '0'.repeat(64), verdict: 'agree', opinion: '', actor: liaison, for_account_id: null, at });
        });
    }
    if (n % 4 === 0) {
      const open = age < 30 && next() < 0.3;
      put('task', { office_id: office, id: n / 4, version: 1, state: open ? one(['open', 'doing', 'waiting']) : next() < 0.9 ? 'done' : 'dropped', title: `${one(['办理', 'Prepare', '準備'])}: ${text.title}`, note: '', department_id: one(departments), account_id: null, due: day_of(ms + 14 * 86_400_000), letter_id: n, words: '', created_by: officer, created_at: at, changed_by: officer, changed_at: at });
    }
    for (let i = 0; i < 10; ++i) line(at, officer, i === 0 ? 'letter.add' : 'letter.change', `letter/${n}`);
  }
  for (const [key, n] of numbers) put('letter_next', { office_id: office, series_id: series[key.slice(0, -4)], year: Number(key.slice(-4)), next: n + 1 });
  return { line: journal, letters: count, tasks: Math.floor(count / 4) };
}

// What the program goes on with.
const after = ({ line, letters, tasks }, office) => [
  `UPDATE journal_head SET seq = ${line}, hash = '${line.toString(16).padStart(64, '0')}' WHERE office_id = ${office}`,
  ...[['letter', letters], ['task', tasks]].map(([name, n]) => `INSERT INTO id_sequence (office_id, name, next) VALUES (${office}, '${name}', ${n + 1}) ON CONFLICT (office_id, name) DO UPDATE SET next = excluded.next`),
];

// Counts that the program keeps of its letters, where this version does.
const counts = `INSERT INTO letter_count (office_id, partner_city_id, direction, state, letters)
  SELECT office_id, coalesce(partner_city_id, 0), direction, state, count(*) FROM letter GROUP BY 1, 2, 3, 4`;

/** What the office has before: two departments, two series of numbers; the liaison is of the first department. */
const before = (office, liaison) => [
  `INSERT INTO department (office_id, id) VALUES (${office}, 1), (${office}, 2)`,
  `INSERT INTO department_name (office_id, department_id, language, name) VALUES (${office}, 1, 'en', 'Education'), (${office}, 2, 'en', 'Finance')`,
  `INSERT INTO letter_series (office_id, id, direction, name, shape) VALUES (${office}, 1, 'out', 'Letters', '昆外发〔{year}〕{n}号'), (${office}, 2, 'in', 'Letters', '收〔{year}〕{n}号')`,
  `UPDATE account SET department_id = 1 WHERE office_id = ${office} AND id = ${liaison}`,
];
const known_facts = (office, people, partners, line) => ({ office, officer: `account:${people.officer}`, director: `account:${people.director}`, liaison: `account:${people.liaison}`, departments: [1, 2], series: { out: 1, in: 2 }, partners, line });
const questions = {
  office: "SELECT id FROM office WHERE slug = 'kunming'",
  people: 'SELECT role, id FROM account',
  partners: 'SELECT id FROM city ORDER BY id LIMIT 40',
  line: (office) => `SELECT seq FROM journal_head WHERE office_id = ${office}`,
};

function fill_sqlite(file, count) {
  const database = new DatabaseSync(file);
  for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF', 'cache_size = -400000', 'journal_mode = WAL']) database.exec(`PRAGMA ${pragma}`);
  const all = (text) => database.prepare(text).all();
  const office = all(questions.office)[0].id;
  const people = Object.fromEntries(all(questions.people).map(({ role, id }) => [role, id]));
  const known = known_facts(office, people, all(questions.partners).map(({ id }) => id), all(questions.line(office))[0]?.seq ?? 0);
  database.exec('BEGIN');
  for (const statement of before(office, people.liaison)) database.exec(statement);
  const inserts = new Map();
  const made = make_office(known, count, (table, row) => {
    let insert = inserts.get(table);
    if (!insert) {
      const columns = Object.keys(row);
      insert = database.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`);
      inserts.set(table, insert);
    }
    insert.run(...Object.values(row));
  });
  for (const statement of after(made, office)) database.exec(statement);
  if (all("SELECT 1 FROM sqlite_master WHERE name = 'letter_count'").length > 0) database.exec(counts);
  database.exec('COMMIT');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

// COPY from files, a table each; nobody checks references meanwhile.
function fill_postgresql(url, count, scratch) {
  const psql = (...texts) => execFileSync('psql', ['-qAtX', '-F', ' ', '-v', 'ON_ERROR_STOP=1', url, ...['SET session_replication_role = replica', ...texts].flatMap((text) => ['-c', text])], { encoding: 'utf8' }).trim().split('\n');
  const office = Number(psql(questions.office)[0]);
  const people = Object.fromEntries(psql(questions.people).map((line) => line.split(' ')));
  const known = known_facts(office, people, psql(questions.partners).map(Number), Number(psql(questions.line(office))[0] || 0));
  psql(...before(office, people.liaison));
  const escaped = (value) => (value === null ? '\\N' : String(value).replace(/[\\\n\t\r]/g, (c) => ({ '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' })[c]));
  const files = new Map();
  const flush = (file) => { writeSync(file.handle, file.lines.join('')); file.lines = []; };
  const made = make_office(known, count, (table, row) => {
    let file = files.get(table);
    if (!file) {
      const name = path.join(scratch, `${table}.copy`);
      files.set(table, (file = { name, handle: openSync(name, 'w'), columns: Object.keys(row), lines: [] }));
    }
    if (file.lines.push(`${Object.values(row).map(escaped).join('\t')}\n`) >= 2000) flush(file);
  });
  for (const [table, file] of files) {
    flush(file);
    closeSync(file.handle);
    psql(`\\copy ${table} (${file.columns}) FROM '${file.name}'`);
    rmSync(file.name);
  }
  psql(...after(made, office));
  if (psql("SELECT to_regclass('letter_count')")[0]) psql(counts);
  psql('VACUUM ANALYZE');
}

module.exports = { fill_sqlite, fill_postgresql };
