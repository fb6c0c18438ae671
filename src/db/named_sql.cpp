// SPDX-License-Identifier: Apache-2.0
#include "named_sql.h"

#include <algorithm>

namespace amity::db {
namespace {

bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool goes_on_name(char c) { return starts_name(c) || (c >= '0' && c <= '9'); }

std::size_t end_of_quoted(std::string_view sql, std::size_t at) {
  auto const quote = sql[at];
  auto const escapes =
      quote == '\'' && at > 0 && (sql[at - 1] == 'E' || sql[at - 1] == 'e') && (at == 1 || !goes_on_name(sql[at - 2]));
  for (++at; at < sql.size(); ++at) {
    if (escapes && sql[at] == '\\') {
      ++at;
    } else if (sql[at] == quote) {
      if (at + 1 == sql.size() || sql[at + 1] != quote) return at + 1;
      ++at;
    }
  }
  return sql.size();
}

std::size_t end_of_line(std::string_view sql, std::size_t at) { return std::min(sql.find('\n', at), sql.size()); }

// Comments nest on PostgreSQL.
std::size_t end_of_comment(std::string_view sql, std::size_t at) {
  int depth = 0;
  while (at < sql.size()) {
    auto const pair = sql.substr(at, 2);
    if (pair == "/*" || pair == "*/") {
      depth += pair == "/*" ? 1 : -1;
      at += 2;
      if (depth == 0) return at;
    } else {
      ++at;
    }
  }
  return sql.size();
}

// Where what starts at `at` and can hold no parameter ends; `at` where a parameter starts there.
std::size_t end_of_plain(std::string_view sql, std::size_t at) {
  auto const next = at + 1 < sql.size() ? sql[at + 1] : '\0';
  switch (sql[at]) {
    case '\'':
    case '"':
      return end_of_quoted(sql, at);
    case '-':
      return next == '-' ? end_of_line(sql, at) : at + 1;
    case '/':
      return next == '*' ? end_of_comment(sql, at) : at + 1;
    case ':':
      if (next == ':') return at + 2;
      return starts_name(next) ? at : at + 1;
    default:
      return at + 1;
  }
}

}  // namespace

ValueKind kind_of(Value const& value) {
  constexpr ValueKind kinds[]{ValueKind::null, ValueKind::integer, ValueKind::real, ValueKind::text};
  return kinds[value.stored().index()];
}

NamedSql::NamedSql(std::string_view text) : pieces_{""} {
  for (std::size_t at = 0; at < text.size();) {
    auto const end = end_of_plain(text, at);
    if (end != at) {
      pieces_.back() += text.substr(at, end - at);
      at = end;
      continue;
    }
    auto const after = std::find_if_not(text.begin() + at + 1, text.end(), goes_on_name);
    auto const name = std::string_view(text.begin() + at + 1, after);
    auto found = std::ranges::find(names_, name);
    if (found == names_.end()) found = names_.emplace(found, name);
    uses_.push_back(static_cast<std::size_t>(found - names_.begin()));
    pieces_.emplace_back();
    at += 1 + name.size();
  }
}

std::string NamedSql::numbered(std::string_view kinds) const {
  std::vector<std::string> marks;
  int number = 0;
  for (char const kind : kinds)
    marks.push_back(kind == static_cast<char>(ValueKind::null) ? "NULL" : "$" + std::to_string(++number));
  auto sql = pieces_.front();
  for (std::size_t i = 0; i < uses_.size(); ++i) sql += marks[uses_[i]] + pieces_[i + 1];
  return sql;
}

}  // namespace amity::db
