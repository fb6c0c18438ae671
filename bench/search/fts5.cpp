// SPDX-License-Identifier: Apache-2.0
#include "atlas/fold.h"
#include "engines.h"

#include <sqlite3.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace amity::bench {
namespace {

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

class Fts5 {
 public:
  explicit Fts5(std::vector<PeerRow> const& rows) {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    database_.reset(opened);
    run("CREATE TABLE place (id INTEGER PRIMARY KEY, folded TEXT, city INTEGER, partnerships INTEGER, people INTEGER)");
    run("CREATE VIRTUAL TABLE place_fts USING fts5(folded, content='place', content_rowid='id', tokenize='trigram')");
    run("BEGIN");
    auto const insert = prepare("INSERT INTO place (folded, city, partnerships, people) VALUES (?1, ?2, ?3, ?4)");
    for (auto const& row : rows) {
      bind(insert, row.folded);
      sqlite3_bind_int64(insert.get(), 2, row.city);
      sqlite3_bind_int64(insert.get(), 3, row.partnerships);
      sqlite3_bind_int64(insert.get(), 4, row.people);
      sqlite3_step(insert.get());
      sqlite3_reset(insert.get());
    }
    run("INSERT INTO place_fts(place_fts) VALUES ('rebuild')");
    run("INSERT INTO place_fts(place_fts) VALUES ('optimize')");
    run("COMMIT");
    std::string const order =
        " ORDER BY place.folded = ?2 DESC, substr(place.folded, 1, length(?2)) = ?2 DESC, partnerships DESC, people "
        "DESC"
        " LIMIT 20";
    containing_ =
        prepare("SELECT city FROM place_fts JOIN place ON place.id = place_fts.rowid WHERE place_fts MATCH ?1" + order);
    scanning_ = prepare("SELECT city FROM place WHERE folded LIKE ?1" + order);
    sharing_ = prepare(
        "SELECT city FROM place_fts JOIN place ON place.id = place_fts.rowid WHERE place_fts MATCH ?1"
        " ORDER BY rank LIMIT 20");
  }

  std::vector<std::int64_t> operator()(std::string_view text) const {
    auto const key = atlas::fold(text).value();
    auto const letters = icu::UnicodeString::fromUTF8(key);
    std::vector<std::int64_t> hits;
    if (letters.length() < 3) {
      take(scanning_, "%" + key + "%", key, hits);
      return hits;
    }
    take(containing_, "\"" + key + "\"", key, hits);
    if (hits.size() < hits_wanted) take(sharing_, any_trigram(letters), key, hits);
    return hits;
  }

 private:
  static std::string any_trigram(icu::UnicodeString const& letters) {
    std::string match;
    for (int at = 0; at + 3 <= letters.length(); ++at) {
      std::string trigram;
      letters.tempSubString(at, 3).toUTF8String(trigram);
      match += (match.empty() ? "\"" : " OR \"") + trigram + "\"";
    }
    return match;
  }

  void run(char const* sql) const {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_.get()));
  }
  Statement prepare(std::string const& sql) const {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(database_.get()));
    return Statement(statement);
  }
  static void bind(Statement const& statement, std::string const& text, int place = 1) {
    sqlite3_bind_text(statement.get(), place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }
  static void take(Statement const& statement, std::string const& match, std::string const& key,
                   std::vector<std::int64_t>& hits) {
    bind(statement, match);
    if (sqlite3_bind_parameter_count(statement.get()) > 1) bind(statement, key, 2);
    while (sqlite3_step(statement.get()) == SQLITE_ROW) add_new(hits, sqlite3_column_int64(statement.get(), 0));
    sqlite3_reset(statement.get());
  }

  std::unique_ptr<sqlite3, Close> database_;
  Statement containing_, scanning_, sharing_;
};

}  // namespace

Engine fts5_engine(std::vector<PeerRow> const& rows) {
  auto const engine = std::make_shared<Fts5>(rows);
  return [engine](std::string_view text) { return (*engine)(text); };
}

}  // namespace amity::bench
