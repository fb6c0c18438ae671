// SPDX-License-Identifier: Apache-2.0
#include "atlas/fold.h"
#include "atlas/put_cities.h"
#include "atlas/sql.h"
#include "city_record_check.h"
#include "db/database.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace amity::atlas {
namespace {

using DetailRow = std::vector<db::Value>;
using DetailRows = std::vector<DetailRow>;

class DetailsWriter {
 public:
  DetailsWriter(db::Transaction& transaction, Atlas const& atlas) : transaction_(transaction), atlas_(atlas) {}

  void take(CityDetails const& details) {
    auto const* known = atlas_.city(details.city);
    auto changed = words(details, known);
    for (auto const& name : details.names) changed |= add_name(details.city, known, name);
    for (auto const& people : details.populations) changed |= add_people(details.city, known, people);
    changed_ += changed ? 1 : 0;
  }

  std::int64_t write() {
    constexpr std::array<std::string_view, 5> name_columns{"city_id", "language", "sort", "name", "folded"};
    insert("city_name", name_columns, names_);
    constexpr std::array<std::string_view, 4> people_columns{"city_id", "source", "on_date", "people"};
    insert("city_population", people_columns, people_);
    constexpr std::array<std::string_view, 2> word_names{"id", "word"};
    transaction_.execute_many(sql::give_city_slug, word_names, slugs_);
    transaction_.execute_many(sql::give_city_timezone, word_names, timezones_);
    transaction_.execute_many(sql::give_city_sort, word_names, sorts_);
    return changed_;
  }

 private:
  void insert(std::string_view table, std::span<std::string_view const> columns, DetailRows& rows) {
    std::size_t at = 0;
    transaction_.bulk_insert(table, columns, [&](DetailRow& row) {
      if (at == rows.size()) return false;
      row = std::move(rows[at++]);
      return true;
    });
  }

  bool words(CityDetails const& details, City const* known) {
    auto changed = false;
    auto const free = !details.slug.empty() && is_slug(details.slug) && atlas_.by_slug(details.slug) == nullptr;
    if (free && (known == nullptr || known->slug.empty()) && given_slugs_.insert(details.slug).second) {
      slugs_.push_back({details.city, details.slug});
      changed = true;
    }
    if (!details.timezone.empty() && is_timezone(details.timezone) && (known == nullptr || known->timezone.empty())) {
      timezones_.push_back({details.city, details.timezone});
      changed = true;
    }
    // A new city has its sort from the start. One that has a slug was described by an office here, whose word stands.
    if (known != nullptr && details.sort && known->slug.empty() && known->sort != details.sort) {
      sorts_.push_back({details.city, to_string(*details.sort)});
      changed = true;
    }
    return changed;
  }

  // One name and one local name in a language, any number of others.
  bool add_name(CityId city, City const* known, CityRecord::Alias const& name) {
    auto const single = name.sort == NameSort::name || name.sort == NameSort::local;
    if (known != nullptr)
      for (auto const& there : atlas_.names(*known))
        if (there.language == name.language && there.sort == name.sort && (single || there.name == name.text))
          return false;
    auto const folded = fold(name.text);
    if (!folded || !given_names_.emplace(city.value, name.language, to_string(name.sort), name.text).second)
      return false;
    names_.push_back({city, name.language, to_string(name.sort), name.text, *folded});
    return true;
  }

  bool add_people(CityId city, City const* known, CityRecord::People const& people) {
    if (known != nullptr)
      for (auto const& there : atlas_.populations(*known))
        if (there.source == people.source && there.on == people.on) return false;
    auto const on = people.on ? to_string(*people.on) : std::string{};
    if (!counted_.emplace(city.value, people.source, on).second) return false;
    people_.push_back({city, people.source, on, people.people});
    return true;
  }

  db::Transaction& transaction_;
  Atlas const& atlas_;
  std::int64_t changed_{};
  DetailRows names_;
  DetailRows people_;
  DetailRows slugs_;
  DetailRows timezones_;
  DetailRows sorts_;
  std::set<std::string> given_slugs_;
  std::set<std::tuple<std::int64_t, std::string, std::string_view, std::string>> given_names_;
  std::set<std::tuple<std::int64_t, std::string, std::string>> counted_;
};

}  // namespace

std::int64_t add_city_details(db::Transaction& transaction, Atlas const& atlas, std::span<CityDetails const> cities) {
  DetailsWriter writer(transaction, atlas);
  for (auto const& city : cities) writer.take(city);
  return writer.write();
}

}  // namespace amity::atlas
