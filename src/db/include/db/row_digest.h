// SPDX-License-Identifier: Apache-2.0
// Digests of rows that can be kept up to date as rows come and go, so that a change behind the program's back shows.
#pragma once

#include "db/tables.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace amity::db {

// BLAKE2b-256 over the table's name and the row's values in the order of the columns' names, so that a column that
// moves changes nothing and the same row has the same digest on any database.
using RowDigest = std::array<unsigned char, 32>;
std::string hex_of(RowDigest const& digest);

// Of a set of rows, in whatever order they came: the sum of their digests modulo 2^256 (AdHash, Bellare and Micciancio
// 1997), from which a row is taken as it was added. It tells accidents and edits by hand; it is no proof against
// somebody who can also rewrite the journal.
class RowSetDigest {
 public:
  RowSetDigest() = default;
  // As hex() and rows() gave it; nothing of it is checked but the length (throws std::invalid_argument).
  static RowSetDigest of(std::int64_t rows, std::string_view hex);

  void add(RowDigest const& row);
  void remove(RowDigest const& row);
  std::int64_t rows() const { return rows_; }
  std::string hex() const { return hex_of(sum_); }
  bool operator==(RowSetDigest const&) const = default;

 private:
  std::int64_t rows_{0};
  RowDigest sum_{};  // little-endian
};

// A row's key as text ("1/42"; '/' and '%' in texts are percent-encoded) and its digest. The view lasts for the call.
using OnRowDigest = std::function<void(std::string_view key, RowDigest const& digest)>;

// All rows whose key begins with these values, in the order of the key; an empty prefix: the whole table. Throws where
// the prefix is longer than the key.
void each_row_digest(Transaction& transaction, Table const& table, std::span<Value const> key_prefix,
                     OnRowDigest const& f);

// The office that a table's rows belong to is the first part of their key, where there is one.
bool is_by_office(Table const& table);

}  // namespace amity::db
