// SPDX-License-Identifier: Apache-2.0
// What tools/check_includes and tools/tidy know of the C++ sources: which files there are and what each includes.
'use strict';
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.dirname(__dirname);
const at = (name) => path.join(root, name);

/** Files under version control or about to be, by the ends of their names. */
const files = (...patterns) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((name) => name && existsSync(at(name)));

/** Every folder of src that builds a room of its own, below src: "db", "planning/layout", "atlas/web". */
const rooms = files('src/*CMakeLists.txt')
  .map((name) => path.dirname(name).slice('src/'.length))
  .filter(Boolean);

/** The room a file belongs to: "db" for src/db/pool.cpp, "atlas/web" for src/atlas/web/documents.cpp; undefined outside src. */
const room_of = (file) => {
  const inside = (room) => file.startsWith(`src/${room}/`);
  return rooms.filter(inside).sort((a, b) => b.length - a.length)[0] ?? /^src\/([^/]+)\//.exec(file)?.[1];
};

/** The room that an include by its name means, "planning/layout" for "planning/layout/policy.h"; undefined for a private one. */
const room_named = (name) => {
  const folder = path.dirname(name);
  return rooms.includes(folder) ? folder : undefined;
};

/** The quoted includes of a file: [{line, name}]. */
const includes_of = (file) =>
  readFileSync(at(file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const name = /^\s*#\s*include\s+"([^"]+)"/.exec(text)?.[1];
      return name ? [{ line: index + 1, name }] : [];
    });

/** The file that a quoted include means, as the build's include roots have it; undefined for what the build generates. */
const resolve = (file, name) => {
  const room = room_of(file);
  const named = room_named(name);
  const places = [path.dirname(file), ...(room ? [`src/${room}`] : []), ...(named ? [`src/${named}/include`] : [])];
  return places.map((place) => path.normalize(path.join(place, name))).find((place) => existsSync(at(place)));
};

module.exports = { root, at, files, rooms, room_of, room_named, includes_of, resolve };
