// SPDX-License-Identifier: Apache-2.0
#include "journal/journal.h"

#include "journal/sql.h"

#include <sodium.h>

#include <array>

namespace amity::journal {
namespace {

std::string const before_the_first(64, '0');

// Each part is preceded by its length, so that no two different lines have the same bytes.
void feed(crypto_hash_sha256_state& state, std::string_view part) {
  auto const length = std::to_string(part.size()) + ":";
  crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(length.data()), length.size());
  crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(part.data()), part.size());
}

std::string hash_of(Line const& line) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  feed(state, line.previous_hash);
  feed(state, std::to_string(line.office.value));
  feed(state, std::to_string(line.seq));
  for (auto const* part : {&line.at, &line.actor, &line.deed.verb, &line.deed.subject, &line.deed.detail})
    feed(state, *part);
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state, digest.data());
  std::string hex(2 * digest.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

Line read_line(db::Row const& row) {
  return Line{row.get<OfficeId>(0),
              row.get<std::int64_t>(1),
              row.get<std::string>(2),
              row.get<std::string>(3),
              Deed{row.get<std::string>(4), row.get<std::string>(5), row.get<std::string>(6)},
              row.get<std::string>(7),
              row.get<std::string>(8)};
}

}  // namespace

void append(db::Transaction& transaction, OfficeId office, Clock const& clock, Actor const& actor, Deed const& deed) {
  transaction.lock("journal/" + std::to_string(office.value));
  Line line{office, 1, to_string(clock()), actor.name, deed, before_the_first, {}};
  transaction.each(sql::last_line, {{"office", office}}, [&](db::Row const& row) {
    line.seq = row.get<std::int64_t>(0) + 1;
    line.previous_hash = row.get<std::string>(1);
  });
  line.hash = hash_of(line);
  transaction.execute(sql::insert_line, {{"office", office},
                                         {"seq", line.seq},
                                         {"at", line.at},
                                         {"actor", line.actor},
                                         {"verb", deed.verb},
                                         {"subject", deed.subject},
                                         {"detail", deed.detail},
                                         {"previous_hash", line.previous_hash},
                                         {"hash", line.hash}});
}

Verdict verify(db::Transaction& transaction) {
  Verdict verdict;
  Line previous;
  transaction.each(sql::all_lines, {}, [&](db::Row const& row) {
    auto line = read_line(row);
    ++verdict.lines;
    auto const first = verdict.lines == 1 || line.office != previous.office;
    auto const& expected = first ? before_the_first : previous.hash;
    if (line.seq != (first ? 1 : previous.seq + 1))
      verdict.breaks.push_back({line.office, line.seq, "a line is missing before this one"});
    else if (line.previous_hash != expected)
      verdict.breaks.push_back({line.office, line.seq, "does not hold the hash of the line before"});
    else if (hash_of(line) != line.hash)
      verdict.breaks.push_back({line.office, line.seq, "its content is not what was written"});
    previous = std::move(line);
  });
  return verdict;
}

std::string state_of(db::Transaction& transaction) {
  std::string state;
  transaction.each(sql::newest_hashes, {}, [&](db::Row const& row) { state += row.text(0); });
  return state;
}

bool ever_done(db::Transaction& transaction, std::string_view verb) {
  return transaction.one(sql::one_of_verb, {{"verb", verb}}, [](db::Row const& row) { return row.get<int>(0); })
      .has_value();
}

std::vector<Line> recent(db::Transaction& transaction, OfficeId office, int limit) {
  return transaction.all(sql::recent_lines, {{"office", office}, {"limit", limit}}, read_line);
}

}  // namespace amity::journal
