// SPDX-License-Identifier: Apache-2.0
#include "journal/sql.h"
#include "journal/tables.h"

#include <algorithm>
#include <charconv>

namespace amity::journal {
namespace {

using PartKey = std::pair<std::string, OfficeId>;  // table, office

struct Noted {
  db::RowSetDigest digest;
  LineRef line;
};

constexpr std::size_t most_rows_named = 10;

std::string part_name(PartKey const& part) {
  return part.first + (part.second == the_world ? "" : " (office " + std::to_string(part.second.value) + ")");
}

std::string line_name(LineRef const& line) {
  return "line " + std::to_string(line.seq) + " of office " + std::to_string(line.office.value);
}

OfficeId office_of(db::Table const& table, std::string_view key) {
  if (!db::is_by_office(table)) return the_world;
  std::int64_t office = 0;
  std::from_chars(key.data(), key.data() + key.size(), office);
  return OfficeId{office};
}

std::map<PartKey, Noted> noted_digests(db::Transaction& transaction) {
  std::map<PartKey, Noted> noted;
  transaction.each(sql::all_table_digests, {}, [&](db::Row const& row) {
    noted.emplace(PartKey{row.get<std::string>(1), row.get<OfficeId>(0)},
                  Noted{db::RowSetDigest::of(row.get<std::int64_t>(2), row.text(3)),
                        {row.get<OfficeId>(4), row.get<std::int64_t>(5)}});
  });
  return noted;
}

// The rows that differ from what the lines say of them, as far as these list rows one by one.
std::string rows_that_differ(db::Transaction& transaction, db::Table const& table, OfficeId office) {
  std::map<std::string, std::string, std::less<>> said;
  transaction.each(sql::all_lines, {}, [&](db::Row const& row) {
    if (row.text(10).find("\"" + table.name + "\"") == std::string_view::npos) return;
    for (auto const& change : parse_changes(row.text(10))) {
      if (change.table != table.name || change.office != office) continue;
      if (change.rescanned) said.clear();
      for (auto const& one : change.changed) said.insert_or_assign(one.key, one.after);
    }
  });
  std::vector<std::string> differing;
  std::vector<db::Value> prefix;
  if (db::is_by_office(table)) prefix.emplace_back(office);
  db::each_row_digest(transaction, table, prefix, [&](std::string_view key, db::RowDigest const& digest) {
    auto const at = said.find(key);
    if (at == said.end()) return;
    if (at->second != db::hex_of(digest)) differing.emplace_back(key);
    said.erase(at);
  });
  for (auto const& [key, after] : said)
    if (!after.empty()) differing.push_back(key);
  if (differing.empty()) return {};
  std::string text{"; rows "};
  for (std::size_t i = 0; i < std::min(differing.size(), most_rows_named); ++i)
    text += (i == 0 ? "" : ", ") + differing[i];
  return text + (differing.size() > most_rows_named ? " and more" : "");
}

// A digest that was noted must stand in its line, or both could be written anew together with the rows.
void check_lines(db::Transaction& transaction, std::map<PartKey, Noted> const& noted,
                 std::vector<std::string>& troubles) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<TableChange>> lines;
  for (auto const& entry : noted) {
    auto const& part = entry.first;
    auto const& known = entry.second;
    auto const place = std::pair{known.line.office.value, known.line.seq};
    if (!lines.contains(place))
      lines[place] = transaction
                         .one(sql::changes_of_line, {{"office", known.line.office}, {"seq", known.line.seq}},
                              [](db::Row const& row) { return parse_changes(row.text(0)); })
                         .value_or(std::vector<TableChange>{});
    auto const& changes = lines[place];
    auto const says = std::ranges::any_of(changes, [&](TableChange const& change) {
      return change.table == part.first && change.office == part.second && change.rows == known.digest.rows() &&
             change.digest == known.digest.hex();
    });
    if (!says)
      troubles.push_back("table " + part_name(part) + ": its noted digest is not that of " + line_name(known.line));
  }
}

}  // namespace

std::vector<std::string> verify_tables(db::Transaction& transaction) {
  std::vector<std::string> troubles;
  auto noted = noted_digests(transaction);
  check_lines(transaction, noted, troubles);
  Tables const tables(transaction);
  for (auto const& table : tables.all()) {
    if (!is_accounted_for(table.name)) continue;
    std::map<OfficeId, db::RowSetDigest> parts;
    db::each_row_digest(transaction, table, {}, [&](std::string_view key, db::RowDigest const& digest) {
      parts[office_of(table, key)].add(digest);
    });
    for (auto const& [key, known] : noted)
      if (key.first == table.name) parts.try_emplace(key.second);
    for (auto const& [office, digest] : parts) {
      auto const known = noted.find({table.name, office});
      if (known == noted.end()) {
        if (digest.rows() > 0)
          troubles.push_back("table " + part_name({table.name, office}) + ": no line of the journal accounts for its " +
                             std::to_string(digest.rows()) + " rows");
      } else if (digest != known->second.digest) {
        troubles.push_back("table " + part_name({table.name, office}) + ": its " + std::to_string(digest.rows()) +
                           " rows are not the " + std::to_string(known->second.digest.rows()) + " that " +
                           line_name(known->second.line) + " left" + rows_that_differ(transaction, table, office));
      }
    }
  }
  return troubles;
}

void write_baseline(db::Transaction& transaction, Clock const& clock, Actor const& actor,
                    std::span<std::string const> found) {
  Tables const tables(transaction);
  std::vector<TableChange> changes;
  auto const noted = noted_digests(transaction);
  for (auto const& table : tables.all()) {
    if (!is_accounted_for(table.name)) continue;
    std::map<OfficeId, db::RowSetDigest> parts;
    db::each_row_digest(transaction, table, {}, [&](std::string_view key, db::RowDigest const& digest) {
      parts[office_of(table, key)].add(digest);
    });
    for (auto const& [office, digest] : parts) {
      auto const known = noted.find({table.name, office});
      if (known == noted.end() || known->second.digest != digest)
        changes.push_back({office, table.name, digest.rows(), digest.hex(), true, {}});
    }
  }
  if (changes.empty()) return;
  std::string const detail = found.empty() ? "{}" : "{\"troubles_before\": " + std::to_string(found.size()) + "}";
  auto const line =
      append(transaction, the_world, clock, actor, {"journal.baseline", "tables", detail}, text_of(changes));
  ChangeRecorder(transaction, tables).keep(changes, line);
}

}  // namespace amity::journal
