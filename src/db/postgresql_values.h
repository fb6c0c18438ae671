// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "named_sql.h"
#include "values.h"

#include <libpq-fe.h>

#include <array>

namespace amity::db {

// A number as PostgreSQL reads it back exactly, written into space; the end of it.
using NumberText = std::array<char, 32>;
std::size_t write_number(std::int64_t number, NumberText& space);
std::size_t write_number(double number, NumberText& space);

// The values of one call in the form libpq takes. Holds pointers into the values handed in.
class PgArguments {
 public:
  explicit PgArguments(std::size_t most) {
    numbers_.reserve(most);
    pointers_.reserve(most);
  }
  void add(Value const& value);
  int size() const { return static_cast<int>(pointers_.size()); }
  char const* const* data() const { return pointers_.data(); }

 private:
  std::vector<NumberText> numbers_;
  std::vector<char const*> pointers_;
};

// The server's types for the parameters of a signature ("iitn"), nulls left out.
std::vector<Oid> types_of(std::string_view kinds);

// A row in the text form of COPY: tabs between, newline after.
void append_copy_row(std::string& out, std::span<Value const> row);

class PgRow final : public Row {
 public:
  PgRow(PGresult const* result, std::string_view query) : result_{result}, columns_{PQnfields(result)}, query_{query} {}
  void go_to(int row) { row_ = row; }

  bool is_null(std::size_t column) const override { return PQgetisnull(result_, row_, checked(column)) != 0; }
  std::int64_t integer(std::size_t column) const override;
  double real(std::size_t column) const override;
  std::string_view text(std::size_t column) const override;

 private:
  int checked(std::size_t column) const {
    if (column >= static_cast<std::size_t>(columns_)) refuse_column(column, query_);
    return static_cast<int>(column);
  }

  PGresult const* result_;
  int columns_;
  std::string_view query_;
  int row_{};
};

}  // namespace amity::db
