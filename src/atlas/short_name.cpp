// SPDX-License-Identifier: Apache-2.0
#include "atlas/short_name.h"

#include "atlas/short_word.h"
#include "atlas/sql.h"
#include "db/database.h"

namespace amity::atlas {
namespace {

constexpr std::size_t longest{60};

// Nothing that could be read as an id: "A12", "Q72" are written with a capital, a city called A12 is "city-a12".
bool looks_like_an_id(std::string_view word) {
  return word.size() > 1 && word.substr(1).find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool is_short_name_free(db::Transaction& transaction, std::string_view name) {
  return !transaction.one(sql::city_by_slug, {{"slug", name}}, [](db::Row const&) { return true; });
}

std::optional<std::string> short_name_to_give(db::Transaction& transaction, CityId city) {
  auto const called = transaction.one(sql::nameless_city_called, {{"id", city}},
                                      [](db::Row const& row) { return row.get<std::string>(0); });
  if (!called) return std::nullopt;
  auto word = short_word(*called, longest);
  if (word.empty()) word = "city-" + std::to_string(city.value);
  if (looks_like_an_id(word)) word = "city-" + word;
  auto free = word;
  for (int n = 2; !is_short_name_free(transaction, free); ++n) free = word + "-" + std::to_string(n);
  return free;
}

void give_short_name(db::Transaction& transaction, CityId city, std::string_view name, NamedBy by) {
  transaction.execute(sql::give_short_name,
                      {{"id", city}, {"slug", name}, {"given", std::int64_t{by == NamedBy::itself ? 1 : 0}}});
}

bool is_short_name_given(db::Transaction& transaction, CityId city) {
  return transaction
      .one(sql::short_name_is_given, {{"id", city}}, [](db::Row const& row) { return row.integer(0) != 0; })
      .value_or(false);
}

}  // namespace amity::atlas
