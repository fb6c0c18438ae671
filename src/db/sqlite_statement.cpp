// SPDX-License-Identifier: Apache-2.0
#include "sqlite_statement.h"

#include <algorithm>
#include <cerrno>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

DatabaseError::Kind kind_of_sqlite(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      return Kind::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:  // its time was over
      return Kind::busy;
    case SQLITE_FULL:
      return Kind::full;
    case SQLITE_IOERR:
      // SQLite itself knows only ENOSPC; a quota or a limit on file sizes is the same trouble to whoever runs this.
      return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG ? Kind::full : Kind::gone;
    case SQLITE_CANTOPEN:
      return Kind::gone;
    default:
      return code == SQLITE_READONLY_DBMOVED ? Kind::gone : Kind::other;
  }
}

}  // namespace

void throw_sqlite(sqlite3* database, int code, std::string_view query) {
  // A failed COMMIT leaves sqlite3_system_errno() unset, so the system's own is looked at too; step() has cleared it.
  auto const last_error = errno;
  auto const system_error = sqlite3_system_errno(database) != 0 ? sqlite3_system_errno(database) : last_error;
  throw DatabaseError(kind_of_sqlite(code, system_error), std::string(query) + ": " + sqlite3_errmsg(database));
}

SqliteStatement::SqliteStatement(sqlite3* database, Query const& query, char const** rest) {
  sqlite3_stmt* made = nullptr;
  char const* tail = nullptr;
  auto const code = sqlite3_prepare_v3(database, query.text.data(), static_cast<int>(query.text.size()),
                                       SQLITE_PREPARE_PERSISTENT, &made, &tail);
  handle_.reset(made);
  if (code != SQLITE_OK) throw_sqlite(database, code, query.name);
  if (rest) {
    *rest = tail;
    return;
  }
  auto const more = query.text.substr(static_cast<std::size_t>(tail - query.text.data()));
  char const* end = nullptr;
  if (!more.empty() && !SqliteStatement(database, {query.name, more}, &end).empty())
    throw DatabaseError(DatabaseError::Kind::other, std::string(query.name) + " holds more than one statement");
}

int SqliteStatement::index_of(std::string_view name, std::string_view query) const {
  auto const index = sqlite3_bind_parameter_index(handle(), (":" + std::string(name)).c_str());
  if (index == 0) refuse_unknown_parameter(name, query);
  return index;
}

void SqliteStatement::bind(int index, Value const& value, std::string_view query) {
  if (!is_storable(value)) require_storable(value, query, sqlite3_bind_parameter_name(handle(), index));
  auto const code = [&] {
    if (auto const* integer = std::get_if<std::int64_t>(&value.stored()))
      return sqlite3_bind_int64(handle(), index, *integer);
    if (auto const* real = std::get_if<double>(&value.stored()))
      return sqlite3_bind_double(handle(), index, storable(*real));
    if (auto const* text = std::get_if<std::string>(&value.stored()))
      return sqlite3_bind_text64(handle(), index, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    return sqlite3_bind_null(handle(), index);
  }();
  if (code != SQLITE_OK) throw_sqlite(sqlite3_db_handle(handle()), code, query);
}

void SqliteStatement::bind(std::span<Param const> params, std::string_view query) {
  std::vector<std::string_view> names;
  names.reserve(params.size());
  for (auto const& param : params) {
    bind(index_of(param.name, query), param.value, query);
    names.push_back(param.name);
  }
  require_all_bound(names, query);
}

void SqliteStatement::require_all_bound(std::span<std::string_view const> names, std::string_view query) const {
  auto const wanted = sqlite3_bind_parameter_count(handle());
  for (int index = 1; index <= wanted; ++index) {
    auto const* name = sqlite3_bind_parameter_name(handle(), index);
    auto const bare = name ? std::string_view(name).substr(1) : std::string_view("?");
    if (std::ranges::find(names, bare) == names.end()) refuse_missing_parameter(bare, query);
  }
}

bool SqliteStatement::step(std::string_view query) {
  errno = 0;
  auto const code = sqlite3_step(handle());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) throw_sqlite(sqlite3_db_handle(handle()), code, query);
  return false;
}

std::int64_t SqliteStatement::run(std::string_view query) {
  auto* const database = sqlite3_db_handle(handle());
  auto const before = sqlite3_total_changes64(database);
  while (step(query)) {
  }
  // changes() keeps the count of the last statement that changed rows; a CREATE TABLE leaves it as it was.
  return sqlite3_total_changes64(database) == before ? 0 : sqlite3_changes64(database);
}

void SqliteStatement::reset() noexcept {
  sqlite3_reset(handle());
  sqlite3_clear_bindings(handle());
}

int SqliteRow::type(std::size_t column) const {
  if (column >= static_cast<std::size_t>(columns_)) refuse_column(column, query_);
  return sqlite3_column_type(statement_, static_cast<int>(column));
}

std::int64_t SqliteRow::integer(std::size_t column) const {
  switch (type(column)) {
    case SQLITE_NULL:
      return 0;
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement_, static_cast<int>(column));
    default:
      return integer_from(text(column));
  }
}

double SqliteRow::real(std::size_t column) const {
  switch (type(column)) {
    case SQLITE_NULL:
      return 0;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_, static_cast<int>(column));
    default:
      return real_from(text(column));
  }
}

std::string_view SqliteRow::text(std::size_t column) const {
  if (type(column) == SQLITE_NULL) return {};
  auto const* const bytes = sqlite3_column_text(statement_, static_cast<int>(column));
  auto const size = sqlite3_column_bytes(statement_, static_cast<int>(column));
  return {reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(size)};
}

}  // namespace amity::db
