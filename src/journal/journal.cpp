// SPDX-License-Identifier: Apache-2.0
#include "journal/journal.h"

#include "journal/sql.h"
#include "journal/told.h"

#include <sodium.h>

#include <array>
#include <map>

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
  for (auto const* part : {&line.at, &line.actor, &line.event.verb, &line.event.subject, &line.event.detail})
    feed(state, *part);
  if (line.format > 1) {
    feed(state, std::to_string(line.format));
    feed(state, line.changes);
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&state, digest.data());
  std::string hex(2 * digest.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

struct Head {
  std::int64_t seq{};
  std::string hash;
};

Line read_line(db::Row const& row) {
  return Line{row.get<OfficeId>(0),
              row.get<std::int64_t>(1),
              row.get<std::string>(2),
              row.get<std::string>(3),
              AuditEvent{row.get<std::string>(4), row.get<std::string>(5), row.get<std::string>(6)},
              row.get<std::string>(7),
              row.get<std::string>(8),
              row.get<std::int64_t>(9),
              row.get<std::string>(10)};
}

// Each chain's end, as it was noted apart from the chain.
std::map<OfficeId, Head> heads(db::Transaction& transaction) {
  std::map<OfficeId, Head> all;
  transaction.each(sql::all_heads, {}, [&](db::Row const& row) {
    all.emplace(row.get<OfficeId>(0), Head{row.get<std::int64_t>(1), row.get<std::string>(2)});
  });
  return all;
}

std::string noted_end(OfficeId office) { return "journal/" + std::to_string(office.value); }

// Of an office whose journal is locked. The lines of commands that are done together follow each other without a look.
Head end_of_chain(db::Transaction& transaction, OfficeId office) {
  Head end{0, before_the_first};
  if (auto const noted = transaction.noted(noted_end(office))) {
    auto const space = noted->find(' ');
    return {std::stoll(noted->substr(0, space)), noted->substr(space + 1)};
  }
  transaction.each(sql::head, {{"office", office}}, [&](db::Row const& row) {
    end = {row.get<std::int64_t>(0), row.get<std::string>(1)};
  });
  return end;
}

}  // namespace

LineRef append(db::Transaction& transaction, OfficeId office, Clock const& clock, Actor const& actor,
               AuditEvent const& event, std::string const& changes) {
  transaction.lock("journal/" + std::to_string(office.value));
  Line line{office, 1, to_string(clock()), actor.name, event, before_the_first, {}, 2, changes};
  auto const end = end_of_chain(transaction, office);
  line.seq = end.seq + 1;
  line.previous_hash = end.hash;
  line.hash = hash_of(line);
  transaction.execute_later(sql::insert_line, {{"office", office},
                                               {"seq", line.seq},
                                               {"at", line.at},
                                               {"actor", line.actor},
                                               {"verb", event.verb},
                                               {"subject", event.subject},
                                               {"detail", event.detail},
                                               {"previous_hash", line.previous_hash},
                                               {"hash", line.hash},
                                               {"format", line.format},
                                               {"changes", line.changes}});
  transaction.execute_later(sql::put_head, {{"office", office}, {"seq", line.seq}, {"hash", line.hash}});
  transaction.note(noted_end(office), std::to_string(line.seq) + " " + line.hash);
  return {office, line.seq};
}

void keep_fields(db::Transaction& transaction, ChangeRecorder& recorder, OfficeId office,
                 std::span<FieldChange const> fields) {
  if (fields.empty()) return;
  transaction.lock("journal/" + std::to_string(office.value));
  auto const seq = end_of_chain(transaction, office).seq + 1;
  recorder.watch("journal_field", {office, seq});
  for (auto const& one : fields)
    transaction.execute_later(sql::insert_field, {{"office", office},
                                                  {"seq", seq},
                                                  {"subject", one.subject},
                                                  {"field", one.field},
                                                  {"was", one.was},
                                                  {"became", one.became}});
}

Verification verify(db::Transaction& transaction) {
  Verification verification;
  auto ends = heads(transaction);
  Line previous;
  auto const close_chain = [&] {
    if (verification.lines == 0) return;
    auto const end = ends.find(previous.office);
    if (end == ends.end())
      verification.breaks.push_back({previous.office, previous.seq, "the end of its chain is not noted"});
    else if (end->second.seq > previous.seq)
      verification.breaks.push_back(
          {previous.office, previous.seq + 1, "is missing, with all lines up to " + std::to_string(end->second.seq)});
    else if (end->second.seq < previous.seq || end->second.hash != previous.hash)
      verification.breaks.push_back(
          {previous.office, previous.seq, "is not the line that the chain was noted to end with"});
    if (end != ends.end()) ends.erase(end);
  };
  transaction.each(sql::all_lines, {}, [&](db::Row const& row) {
    auto line = read_line(row);
    auto const first = verification.lines == 0 || line.office != previous.office;
    if (first) close_chain();
    ++verification.lines;
    auto const& expected = first ? before_the_first : previous.hash;
    if (line.seq != (first ? 1 : previous.seq + 1))
      verification.breaks.push_back({line.office, line.seq, "a line is missing before this one"});
    else if (line.previous_hash != expected)
      verification.breaks.push_back({line.office, line.seq, "does not hold the hash of the line before"});
    else if (hash_of(line) != line.hash)
      verification.breaks.push_back({line.office, line.seq, "its content is not what was written"});
    previous = std::move(line);
  });
  close_chain();
  for (auto const& [office, end] : ends)
    verification.breaks.push_back({office, 1, "is missing, with all lines up to " + std::to_string(end.seq)});
  return verification;
}

std::string state_of(db::Transaction& transaction) {
  std::string state;
  for (auto const& [office, end] : heads(transaction)) state += end.hash;
  return state;
}

bool ever_done(db::Transaction& transaction, std::string_view verb) {
  return transaction.one(sql::one_of_verb, {{"verb", verb}}, [](db::Row const& row) { return row.get<int>(0); })
      .has_value();
}

std::vector<Line> recent(db::Transaction& transaction, OfficeId office, int limit) {
  return transaction.all(sql::recent_lines, {{"office", office}, {"limit", limit}}, read_line);
}

std::vector<Line> about(db::Transaction& transaction, OfficeId office, std::string_view subject, int limit) {
  return transaction.all(sql::lines_about, {{"office", office}, {"subject", subject}, {"limit", limit}}, read_line);
}

}  // namespace amity::journal
