// SPDX-License-Identifier: Apache-2.0
// Wikidata entity documents: statements P190 (twinned administrative body) with their qualifiers P580 and P582.
#include "atlas/city.h"
#include "columns.h"
#include "entity_stream.h"

#include <boost/json/value.hpp>

namespace amity::interop::lists {
namespace {

namespace json = boost::json;

json::value const* at(json::value const* value, std::initializer_list<std::string_view> path) {
  for (auto const key : path) {
    auto const* object = value == nullptr ? nullptr : value->if_object();
    value = object == nullptr ? nullptr : object->if_contains({key.data(), key.size()});
  }
  return value;
}

std::string text_at(json::value const* value, std::initializer_list<std::string_view> path) {
  auto const* found = at(value, path);
  auto const* text = found == nullptr ? nullptr : found->if_string();
  return text == nullptr ? std::string{} : std::string(text->data(), text->size());
}

json::array const* array_at(json::value const* value, std::initializer_list<std::string_view> path) {
  auto const* found = at(value, path);
  return found == nullptr ? nullptr : found->if_array();
}

std::optional<double> number_at(json::value const* value, std::initializer_list<std::string_view> path) {
  auto const* found = at(value, path);
  if (found == nullptr || !found->is_number()) return std::nullopt;
  return found->to_number<double>();
}

// "+1990-04-00T00:00:00Z" with precision 9 (year), 10 (month) or 11 (day).
Result<std::optional<PartialDate>> qualified_date(json::value const& statement, std::string_view property) {
  auto const* list = array_at(&statement, {"qualifiers", property});
  if (list == nullptr || list->empty()) return std::optional<PartialDate>{};
  auto const time = text_at(&list->front(), {"datavalue", "value", "time"});
  auto const precision = number_at(&list->front(), {"datavalue", "value", "precision"}).value_or(9);
  if (time.size() < 11 || precision < 9) return std::optional<PartialDate>{};
  auto const date = PartialDate::parse(std::string_view(time).substr(1, precision >= 11   ? 10
                                                                        : precision >= 10 ? 7
                                                                                          : 4));
  if (!date) return Failure{date.error()};
  return std::optional{*date};
}

// Where the statement says it was read: the first addresses (P854), else how many references there are.
std::string references_of(json::value const& statement) {
  auto const* references = array_at(&statement, {"references"});
  if (references == nullptr || references->empty()) return {};
  constexpr std::size_t most = 300;
  std::string note;
  for (auto const& reference : *references) {
    auto const* urls = array_at(&reference, {"snaks", "P854"});
    auto const url = urls == nullptr || urls->empty() ? std::string{} : text_at(&urls->front(), {"datavalue", "value"});
    if (!url.starts_with("http") || note.size() + url.size() > most) continue;
    note += (note.empty() ? "" : " ") + url;
  }
  return note.empty() ? "references: " + std::to_string(references->size()) : note;
}

json::value const* first_claim(json::value const& entity, std::string_view property) {
  auto const* list = array_at(&entity, {"claims", property});
  return list == nullptr || list->empty() ? nullptr : at(&list->front(), {"mainsnak", "datavalue", "value"});
}

std::string name_of(json::value const& entity) {
  for (auto const* language : {"en", "mul", "de", "fr"})
    if (auto label = text_at(&entity, {"labels", language, "value"}); !label.empty()) return label;
  return text_at(&entity, {"id"});
}

reconciliation::CityMention city_of_entity(json::value const& entity, std::string const& file) {
  reconciliation::CityMention city;
  city.file = file;
  city.line = 1;
  city.wikidata_id = entity_number(text_at(&entity, {"id"}));
  city.name = name_of(entity);
  if (auto const* point = first_claim(entity, "P625"))
    if (auto const lat = number_at(point, {"latitude"}), lon = number_at(point, {"longitude"}); lat && lon)
      city.given = reconciliation::GivenPlace{*lat, *lon, "P625"};
  if (auto const* id = first_claim(entity, "P1566"); id != nullptr && id->is_string())
    if (auto const geonames = atlas::parse_public_id("G" + std::string(id->get_string())))
      city.geonames_id = geonames->number;
  return city;
}

class EntityReader {
 public:
  EntityReader(ParsedList& parsed, std::string file, std::uint32_t source)
      : parsed_(parsed), file_(std::move(file)), source_(source) {}

  void take(json::value const& entity) {
    auto const* statements = array_at(&entity, {"claims", "P190"});
    if (statements == nullptr) return;
    auto const city = place(city_of_entity(entity, file_));
    for (auto const& statement : *statements) {
      ++parsed_.ties_read;
      take_statement(city, statement);
    }
  }

 private:
  std::uint32_t place(reconciliation::CityMention city) {
    auto const [found, fresh] =
        cities_.try_emplace(city.wikidata_id.value_or(0), static_cast<std::uint32_t>(parsed_.cities.size()));
    if (fresh) parsed_.cities.push_back(std::move(city));
    return found->second;
  }

  void refuse(std::string field, std::string value, std::string why, std::string accepted) {
    parsed_.refuse({file_, parsed_.ties_read, std::move(field), std::move(value), std::move(why), std::move(accepted)});
  }

  void take_statement(std::uint32_t city, json::value const& statement) {
    auto id = text_at(&statement, {"mainsnak", "datavalue", "value", "id"});
    if (auto const number = number_at(&statement, {"mainsnak", "datavalue", "value", "numeric-id"});
        id.empty() && number)
      id = "Q" + std::to_string(static_cast<std::int64_t>(*number));
    auto const partner = entity_number(id);
    if (!partner) return refuse("P190", id, "the statement has no entity as its value", "a Wikidata entity");
    if (text_at(&statement, {"rank"}) == "deprecated")
      return refuse("P190", id, "Wikidata has deprecated this statement", "a statement of normal or preferred rank");
    reconciliation::CityMention other;
    other.file = file_;
    other.line = parsed_.ties_read;
    other.wikidata_id = partner;
    other.name = id;
    reconciliation::TieMention tie;
    tie.line = parsed_.ties_read;
    tie.a = city;
    tie.b = place(std::move(other));
    if (tie.a == tie.b) return refuse("P190", id, "a city is tied to itself", "two different cities");
    auto const from = qualified_date(statement, "P580");
    auto const to = qualified_date(statement, "P582");
    if (!from) return refuse("P580", id, from.error().message, from.error().remedy);
    if (!to) return refuse("P582", id, to.error().message, to.error().remedy);
    if (*from && *to && before(**to, **from) == Truth::yes)
      return refuse("P582", id, "the end lies before the beginning", "an end on or after it");
    tie.says.signed_on = *from;
    tie.says.ended_on = *to;
    tie.says.said_by = partnerships::Side::a;
    tie.sources = tie.dated = {source_};
    tie.says.note = references_of(statement);
    parsed_.ties.push_back(std::move(tie));
  }

  ParsedList& parsed_;
  std::string file_;
  std::uint32_t source_;
  std::unordered_map<std::uint32_t, std::uint32_t> cities_;
};

}  // namespace

Result<ParsedList> parse_entity(NamedStream document, WorldFiles const& files) {
  ParsedList parsed;
  parsed.format = "wikidata-entity";
  parsed.ties_file = document.name;
  EntityReader reader(parsed, document.name, parsed.source(files.source));
  auto const read = each_entity(document.in, document.name, [&](json::value const& entity) { reader.take(entity); });
  if (!read) return Failure{read.error()};
  return parsed;
}

}  // namespace amity::interop::lists
