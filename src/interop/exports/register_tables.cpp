// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/register_tables.h"

#include "interop/exports/register_columns.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace amity::interop::exports {
namespace {

using Fields = std::vector<std::string>;

std::string text_of(std::optional<PartialDate> const& date) { return date ? to_string(*date) : std::string{}; }

template <class Word>
std::string text_of_word(std::optional<Word> const& word) {
  return word ? std::string(partnerships::to_string(*word)) : std::string{};
}

void add_number(Fields& row, std::optional<std::uint32_t> const& value) {
  row.push_back(value ? std::to_string(*value) : std::string{});
}

void add_position(Fields& row, atlas::City const& city) {
  row.push_back(city.position ? decimal_text(city.position->latitude_deg()) : std::string{});
  row.push_back(city.position ? decimal_text(city.position->longitude_deg()) : std::string{});
}

void add_end(Fields& row, Selection const& selection, std::uint32_t place) {
  auto const& city = *selection.cities()[place];
  row.push_back(selection.id_of(place));
  row.emplace_back(city.name);
  row.emplace_back(city.country);
  add_position(row, city);
  add_number(row, city.geonames_id);
}

void add_source(Fields& row, partnerships::Source const& source) {
  row.emplace_back(partnerships::to_string(source.kind));
  row.push_back(source.name);
  row.push_back(source.url);
  row.push_back(text_of(source.published));
  row.push_back(text_of(source.retrieved));
  row.push_back(source.note);
}

void add_texts(Fields& row, LocalText const& text) {
  for (auto const language : interface_languages) row.emplace_back(text_in(text, language));
}

partnerships::Side as_the_file_turns_it(partnerships::Side side, bool turned) {
  if (!turned) return side;
  if (side == partnerships::Side::a) return partnerships::Side::b;
  return side == partnerships::Side::b ? partnerships::Side::a : side;
}

std::string joined_by_blanks(std::vector<std::string> const& words) {
  std::string text;
  for (auto const& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

void source_rows(Selection const& selection, TakeRow const& take) {
  for (auto const* source : selection.sources()) {
    Fields row{std::string(selection.slug_of(source->office)), source->key};
    add_source(row, *source);
    take(row);
  }
}

void office_rows(Selection const& selection, TakeRow const& take) {
  for (auto const* office : selection.offices())
    take(Fields{office->slug, selection.id_of(office->home), office->timezone, office->accent_day, office->accent_night,
                joined_by_blanks(office->languages)});
}

void office_name_rows(Selection const& selection, TakeRow const& take) {
  for (auto const* office : selection.offices())
    for (auto const& [language, name] : office->name) take(Fields{office->slug, language, name});
}

void office_region_rows(Selection const& selection, TakeRow const& take) {
  for (auto const* office : selection.offices())
    for (auto const& region : office->regions) {
      Fields row{office->slug, region.slug, joined_by_blanks(region.countries)};
      add_texts(row, region.name);
      take(row);
    }
}

constexpr std::array table_names{"assertions", "cities",  "city_names",   "populations",    "sources",
                                 "moves",      "offices", "office_names", "office_regions", "partnerships"};
static_assert(table_names.size() == all_register_tables.size());

}  // namespace

std::string decimal_text(double value) {
  std::array<char, 32> text{};
  auto const [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  return {text.data(), end};
}

std::string_view to_string(RegisterTable table) { return table_names.at(static_cast<std::size_t>(table)); }

std::optional<RegisterTable> parse_register_table(std::string_view word) {
  for (auto const table : all_register_tables)
    if (to_string(table) == word) return table;
  return std::nullopt;
}

std::span<RegisterColumn const> columns_of(RegisterTable table) {
  switch (table) {
    case RegisterTable::assertions:
      return assertion_columns;
    case RegisterTable::cities:
      return city_columns;
    case RegisterTable::city_names:
      return city_name_columns;
    case RegisterTable::populations:
      return population_columns;
    case RegisterTable::sources:
      return source_columns;
    case RegisterTable::moves:
      return move_columns;
    case RegisterTable::offices:
      return office_columns;
    case RegisterTable::office_names:
      return office_name_columns;
    case RegisterTable::office_regions:
      return office_region_columns;
    case RegisterTable::partnerships:
      return partnership_columns;
  }
  return {};
}

void assertion_rows(Selection const& selection, Selection::Tie const& tie, TakeRow const& take) {
  for (auto const* said : selection.assertions(tie)) {
    auto const& source = selection.source_of(said->office, said->source);
    Fields row;
    row.reserve(assertion_columns.size());
    add_end(row, selection, tie.a);
    add_end(row, selection, tie.b);
    row.emplace_back(selection.slug_of(said->office));
    row.push_back(source.key);
    add_source(row, source);
    row.push_back(text_of_word(said->kind));
    row.push_back(text_of_word(said->stage));
    row.push_back(text_of(said->signed_on));
    row.push_back(text_of(said->ended_on));
    row.emplace_back(partnerships::to_string(as_the_file_turns_it(said->said_by, tie.turned)));
    row.emplace_back(partnerships::to_string(said->confidence));
    row.push_back(text_of(said->as_of));
    row.push_back(said->note);
    take(row);
  }
}

void move_rows(Selection const& selection, Selection::Tie const& tie, TakeRow const& take) {
  for (auto const* move : selection.moves(tie)) {
    Fields row{selection.id_of(tie.a),
               selection.id_of(tie.b),
               std::string(selection.slug_of(move->office)),
               std::string(partnerships::to_string(move->act)),
               text_of(move->on),
               move->authority,
               move->document,
               selection.source_of(move->office, move->source).key};
    add_texts(row, move->note);
    take(row);
  }
}

void city_row(Selection const& selection, std::uint32_t place, TakeRow const& take) {
  auto const& city = *selection.cities()[place];
  Fields row{selection.id_of(place), std::string(city.name), std::string(city.country)};
  add_position(row, city);
  row.push_back(city.wikidata_id ? "Q" + std::to_string(*city.wikidata_id) : std::string{});
  add_number(row, city.geonames_id);
  row.emplace_back(atlas::to_string(city.sort));
  row.emplace_back(city.slug);
  row.emplace_back(city.timezone);
  row.push_back(city.same_as ? selection.id_of(*city.same_as) : std::string{});
  take(row);
}

// The atlas has names in its database's order of letters; a file has them in the order of their bytes.
void city_name_rows(Selection const& selection, std::uint32_t place, TakeRow const& take) {
  auto const stored = selection.atlas().names(*selection.cities()[place]);
  std::vector<atlas::CityName> names(stored.begin(), stored.end());
  std::ranges::sort(names, {}, [](atlas::CityName const& n) { return std::tuple{n.language, n.sort, n.name}; });
  for (auto const& name : names)
    take(Fields{selection.id_of(place), std::string(name.language), std::string(atlas::to_string(name.sort)),
                std::string(name.name)});
}

void population_rows(Selection const& selection, std::uint32_t place, TakeRow const& take) {
  auto const stored = selection.atlas().populations(*selection.cities()[place]);
  std::vector<atlas::Population> counted(stored.begin(), stored.end());
  std::ranges::sort(counted, {}, [](atlas::Population const& p) { return std::pair{p.source, p.on}; });
  for (auto const& one : counted)
    take(Fields{selection.id_of(place), std::string(one.source), text_of(one.on), std::to_string(one.people)});
}

void partnership_row(Selection const& selection, Selection::Tie const& tie, TakeRow const& take) {
  auto const& r = tie.partnership->resolution;
  Fields row;
  for (auto const place : {tie.a, tie.b}) {
    auto const& city = *selection.cities()[place];
    row.push_back(selection.id_of(place));
    row.emplace_back(city.name);
    row.emplace_back(city.country);
  }
  row.emplace_back(partnerships::to_string(r.kind));
  row.emplace_back(partnerships::to_string(r.stage));
  row.push_back(text_of(r.signed_on));
  row.push_back(text_of(r.ended_on));
  row.push_back(text_of(r.known_by));
  row.emplace_back(r.doubtful ? "true" : "false");
  row.push_back(std::to_string(selection.reg().assertions(*tie.partnership).size()));
  row.push_back(std::to_string(r.conflicts.size()));
  take(row);
}

void each_row(Selection const& selection, RegisterTable table, TakeRow const& take) {
  auto const of_ties = [&](auto rows) {
    for (auto const& tie : selection.ties()) rows(selection, tie, take);
  };
  auto const of_cities = [&](auto rows) {
    for (std::uint32_t place = 0; place < selection.cities().size(); ++place) rows(selection, place, take);
  };
  switch (table) {
    case RegisterTable::assertions:
      return of_ties(assertion_rows);
    case RegisterTable::cities:
      return of_cities(city_row);
    case RegisterTable::city_names:
      return of_cities(city_name_rows);
    case RegisterTable::populations:
      return of_cities(population_rows);
    case RegisterTable::sources:
      return source_rows(selection, take);
    case RegisterTable::moves:
      return of_ties(move_rows);
    case RegisterTable::offices:
      return office_rows(selection, take);
    case RegisterTable::office_names:
      return office_name_rows(selection, take);
    case RegisterTable::office_regions:
      return office_region_rows(selection, take);
    case RegisterTable::partnerships:
      return of_ties(partnership_row);
  }
}

}  // namespace amity::interop::exports
