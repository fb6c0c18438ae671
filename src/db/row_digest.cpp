// SPDX-License-Identifier: Apache-2.0
#include "db/row_digest.h"

#include "digest.h"
#include "table_rows.h"
#include "values.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace amity::db {
namespace {

// The places of the columns in the order of their names.
std::vector<std::size_t> by_name(Table const& table) {
  std::vector<std::size_t> places(table.columns.size());
  std::iota(places.begin(), places.end(), 0U);
  std::ranges::sort(places, {}, [&](std::size_t i) { return std::string_view{table.columns[i].name}; });
  return places;
}

std::vector<std::size_t> key_places(Table const& table) {
  std::vector<std::size_t> places;
  for (auto const& name : table.key)
    places.push_back(
        static_cast<std::size_t>(std::ranges::find(table.columns, name, &Column::name) - table.columns.begin()));
  return places;
}

void append_key_part(std::string& key, Value const& value) {
  if (auto const* integer = std::get_if<std::int64_t>(&value.stored())) {
    key += std::to_string(*integer);
  } else if (auto const* text = std::get_if<std::string>(&value.stored())) {
    for (auto const c : *text) {
      if (c == '/')
        key += "%2F";
      else if (c == '%')
        key += "%25";
      else
        key += c;
    }
  }
}

}  // namespace

std::string hex_of(RowDigest const& digest) {
  std::string hex(2 * digest.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  hex.pop_back();
  return hex;
}

RowSetDigest RowSetDigest::of(std::int64_t rows, std::string_view hex) {
  RowSetDigest set;
  set.rows_ = rows;
  std::size_t size = 0;
  if (sodium_hex2bin(set.sum_.data(), set.sum_.size(), hex.data(), hex.size(), nullptr, &size, nullptr) != 0 ||
      size != set.sum_.size())
    throw std::invalid_argument("\"" + std::string(hex) + "\" is no digest of rows");
  return set;
}

void RowSetDigest::add(RowDigest const& row) {
  sodium_add(sum_.data(), row.data(), sum_.size());
  ++rows_;
}

void RowSetDigest::remove(RowDigest const& row) {
  sodium_sub(sum_.data(), row.data(), sum_.size());
  --rows_;
}

void each_row_digest(Transaction& transaction, Table const& table, std::span<Value const> key_prefix,
                     OnRowDigest const& f) {
  auto const order = by_name(table);
  auto const key = key_places(table);
  std::string text;
  each_row(transaction, table, key_prefix, [&](Row const& row) {
    Digest digest;
    digest.add(Value{table.name});
    for (auto const i : order) digest.add(value_at(row, i, table.columns[i].type));
    text.clear();
    for (auto const i : key) {
      if (!text.empty()) text += '/';
      append_key_part(text, value_at(row, i, table.columns[i].type));
    }
    f(text, digest.bytes());
  });
}

bool is_by_office(Table const& table) { return !table.key.empty() && table.key.front() == "office_id"; }

}  // namespace amity::db
