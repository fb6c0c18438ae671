// SPDX-License-Identifier: Apache-2.0
#include "journal/tables.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace amity::journal {
namespace {

namespace json = boost::json;

std::string text_at(json::object const& object, std::string_view name) {
  auto const* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::int64_t number_at(json::object const& object, std::string_view name) {
  auto const* value = object.if_contains(name);
  return value != nullptr && value->is_int64() ? value->get_int64() : 0;
}

}  // namespace

std::string text_of(std::span<TableChange const> changes) {
  if (changes.empty()) return {};
  json::array tables;
  for (auto const& change : changes) {
    json::object table{
        {"office", change.office.value}, {"table", change.table}, {"rows", change.rows}, {"digest", change.digest}};
    if (change.rescanned) table["rescanned"] = true;
    json::array rows;
    for (auto const& row : change.changed) {
      json::object one{{"key", row.key}};
      if (!row.before.empty()) one["before"] = row.before;
      if (!row.after.empty()) one["after"] = row.after;
      rows.push_back(std::move(one));
    }
    if (!rows.empty()) table["changed"] = std::move(rows);
    tables.push_back(std::move(table));
  }
  return json::serialize(tables);
}

std::vector<TableChange> parse_changes(std::string_view text) {
  std::vector<TableChange> changes;
  if (text.empty()) return changes;
  boost::system::error_code error;
  auto const parsed = json::parse(text, error);
  if (error || !parsed.is_array()) return changes;
  for (auto const& value : parsed.get_array()) {
    if (!value.is_object()) continue;
    auto const& object = value.get_object();
    auto& change = changes.emplace_back(TableChange{OfficeId{number_at(object, "office")},
                                                    text_at(object, "table"),
                                                    number_at(object, "rows"),
                                                    text_at(object, "digest"),
                                                    object.contains("rescanned"),
                                                    {}});
    auto const* rows = object.if_contains("changed");
    if (rows == nullptr || !rows->is_array()) continue;
    for (auto const& row : rows->get_array())
      if (row.is_object())
        change.changed.push_back({text_at(row.get_object(), "key"), text_at(row.get_object(), "before"),
                                  text_at(row.get_object(), "after")});
  }
  return changes;
}

}  // namespace amity::journal
