// SPDX-License-Identifier: Apache-2.0
#include "journal/tables.h"

#include "journal/sql.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace amity::journal {
namespace {

constexpr std::array own_tables{"journal",          "journal_head",      "table_digest",     "job",
                                "schema_migration", "id_sequence",       "list_reading",     "scope_change",
                                "scope_revision",   "command_answer",    "suggestion_model", "login_session",
                                "account_link",     "known_browser",     "login_failure",    "totp_step",
                                "desk_look",        "passkey_challenge", "identity_request", "identity_waiting",
                                "mail_message",     "desk_presence",     "document_text",    "document_token",
                                "notice",           "digest_link",       "notice_day",       "invitation",
                                "letter_count",     "letter_gram",       "letter_gram_end",  "token_session",
                                "access_epoch",     "totp_enrolment",    "mail_return_key",  "mail_stop"};

// More rows than these are not listed one by one in a line.
constexpr std::size_t most_listed = 500;

std::vector<std::string> as_texts(std::span<db::Value const> prefix) {
  std::vector<std::string> texts;
  for (auto const& value : prefix) {
    if (auto const* integer = std::get_if<std::int64_t>(&value.stored()))
      texts.push_back("i" + std::to_string(*integer));
    else if (auto const* text = std::get_if<std::string>(&value.stored()))
      texts.push_back("t" + *text);
    else
      throw std::logic_error("a key is made of whole numbers and texts");
  }
  return texts;
}

std::string noted_digest(OfficeId office, std::string const& table) {
  return "digest/" + std::to_string(office.value) + "/" + table;
}

db::RowSetDigest known_digest(db::Transaction& transaction, OfficeId office, std::string const& table) {
  // Another office's command that is not committed yet may be about to change a table that both share.
  auto const key = noted_digest(office, table);
  transaction.lock(key);
  if (auto const noted = transaction.noted(key)) {
    auto const space = noted->find(' ');
    return db::RowSetDigest::of(std::stoll(noted->substr(0, space)), noted->substr(space + 1));
  }
  return transaction
      .one(sql::table_digest, {{"office", office}, {"table", table}},
           [](db::Row const& row) { return db::RowSetDigest::of(row.get<std::int64_t>(0), row.text(1)); })
      .value_or(db::RowSetDigest{});
}

std::string hex_or_none(std::map<std::string, db::RowDigest, std::less<>> const& rows, std::string const& key) {
  auto const at = rows.find(key);
  return at == rows.end() ? std::string{} : db::hex_of(at->second);
}

}  // namespace

bool is_accounted_for(std::string_view table) { return std::ranges::find(own_tables, table) == own_tables.end(); }

Tables::Tables(db::Transaction& transaction) : tables_(db::tables_of(transaction)) {}

db::Table const& Tables::of(std::string_view name) const {
  auto const found = std::ranges::find(tables_, name, &db::Table::name);
  if (found == tables_.end()) throw std::logic_error("there is no table " + std::string(name));
  return *found;
}

ChangeRecorder::Part& ChangeRecorder::part_of(db::Table const& table, OfficeId office) {
  return parts_[{db::is_by_office(table) ? office : the_world, table.name}];
}

ChangeRecorder::Part& ChangeRecorder::part_of(db::Table const& table, std::span<db::Value const> prefix) {
  if (!db::is_by_office(table)) return part_of(table, the_world);
  if (prefix.empty()) throw std::logic_error("rows of " + table.name + " are an office's");
  return part_of(table, OfficeId{std::get<std::int64_t>(prefix.front().stored())});
}

void ChangeRecorder::read(db::Table const& table, std::span<db::Value const> prefix,
                          std::map<std::string, db::RowDigest, std::less<>>& into) {
  db::each_row_digest(transaction_, table, prefix, [&](std::string_view key, db::RowDigest const& digest) {
    into.insert_or_assign(std::string(key), digest);
  });
}

void ChangeRecorder::watch(std::string_view name, std::vector<db::Value> key_prefix) {
  auto const& table = tables_.of(name);
  auto& part = part_of(table, key_prefix);
  if (part.rescan || !part.seen.insert(as_texts(key_prefix)).second) return;
  // A row that was read under another prefix keeps what it was then: it may have changed since.
  std::map<std::string, db::RowDigest, std::less<>> rows;
  read(table, key_prefix, rows);
  part.before.merge(rows);
  part.prefixes.push_back(std::move(key_prefix));
}

void ChangeRecorder::inserted(std::string_view name, std::vector<db::Value> key) {
  auto& part = part_of(tables_.of(name), key);
  if (!part.rescan && part.seen.insert(as_texts(key)).second) part.prefixes.push_back(std::move(key));
}

void ChangeRecorder::rescan(std::string_view name, OfficeId office) { part_of(tables_.of(name), office).rescan = true; }

std::vector<TableChange> ChangeRecorder::changes() {
  std::vector<TableChange> changes;
  // By office and table, always in the same order: two commands cannot wait for each other's digests.
  for (auto& [key, part] : parts_) {
    auto const& table = tables_.of(key.second);
    auto const known = known_digest(transaction_, key.first, key.second);
    auto digest = known;
    TableChange change{key.first, key.second, 0, {}, part.rescan, {}};
    if (part.rescan) {
      digest = {};
      std::vector<db::Value> prefix;
      if (db::is_by_office(table)) prefix.emplace_back(key.first);
      db::each_row_digest(transaction_, table, prefix,
                          [&](std::string_view, db::RowDigest const& row) { digest.add(row); });
    } else {
      std::map<std::string, db::RowDigest, std::less<>> after;
      for (auto const& prefix : part.prefixes) read(table, prefix, after);
      auto touched = part.before;
      touched.insert(after.begin(), after.end());
      for (auto const& [row, digest_then] : touched) {
        RowChange one{row, hex_or_none(part.before, row), hex_or_none(after, row)};
        if (one.before == one.after) continue;
        if (!one.before.empty()) digest.remove(part.before.at(row));
        if (!one.after.empty()) digest.add(after.at(row));
        change.changed.push_back(std::move(one));
      }
      if (change.changed.size() > most_listed) {
        change.changed.clear();
        change.rescanned = true;
      }
    }
    if (digest == known) continue;
    change.rows = digest.rows();
    change.digest = digest.hex();
    changes.push_back(std::move(change));
  }
  return changes;
}

void ChangeRecorder::keep(std::span<TableChange const> changes, LineRef const& line) {
  for (auto const& change : changes) {
    transaction_.note(noted_digest(change.office, change.table), std::to_string(change.rows) + " " + change.digest);
    transaction_.execute_later(sql::put_table_digest, {{"office", change.office},
                                                       {"table", change.table},
                                                       {"rows", change.rows},
                                                       {"digest", change.digest},
                                                       {"line_office", line.office},
                                                       {"line_seq", line.seq}});
  }
}

}  // namespace amity::journal
