// SPDX-License-Identifier: Apache-2.0
// Wikidata entity documents: statements P190 (twinned administrative body) with their qualifiers P580 and P582.
#include "atlas/city.h"
#include "world_columns.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <fstream>
#include <sstream>

namespace amity::interop {
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

json::value const* first_claim(json::value const& entity, std::string_view property) {
  auto const* list = array_at(&entity, {"claims", property});
  return list == nullptr || list->empty() ? nullptr : at(&list->front(), {"mainsnak", "datavalue", "value"});
}

std::string name_of(json::value const& entity) {
  for (auto const* language : {"en", "mul", "de", "fr"})
    if (auto label = text_at(&entity, {"labels", language, "value"}); !label.empty()) return label;
  return text_at(&entity, {"id"});
}

CityMention city_of_entity(json::value const& entity, std::string const& file) {
  CityMention city;
  city.file = file;
  city.line = 1;
  city.wikidata_id = entity_number(text_at(&entity, {"id"}));
  city.name = name_of(entity);
  if (auto const* point = first_claim(entity, "P625"))
    if (auto const lat = number_at(point, {"latitude"}), lon = number_at(point, {"longitude"}); lat && lon)
      if (auto const position = LatLon::of(*lat, *lon)) city.position = *position;
  if (auto const* id = first_claim(entity, "P1566"); id != nullptr && id->is_string())
    if (auto const geonames = atlas::parse_public_id("G" + std::string(id->get_string())))
      city.geonames_id = geonames->number;
  return city;
}

class EntityReader {
 public:
  EntityReader(Harvest& harvest, std::string file, std::uint32_t source)
      : harvest_(harvest), file_(std::move(file)), source_(source) {}

  void take(json::value const& entity) {
    auto const city = place(city_of_entity(entity, file_));
    auto const* statements = array_at(&entity, {"claims", "P190"});
    if (statements == nullptr) return;
    for (auto const& statement : *statements) {
      ++harvest_.ties_read;
      take_statement(city, statement);
    }
  }

 private:
  std::uint32_t place(CityMention city) {
    auto const [found, fresh] =
        cities_.try_emplace(city.wikidata_id.value_or(0), static_cast<std::uint32_t>(harvest_.cities.size()));
    if (fresh) harvest_.cities.push_back(std::move(city));
    return found->second;
  }

  void refuse(std::string field, std::string value, std::string why, std::string accepted) {
    harvest_.refusals.push_back(
        {file_, harvest_.ties_read, std::move(field), std::move(value), std::move(why), std::move(accepted)});
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
    CityMention other;
    other.file = file_;
    other.line = harvest_.ties_read;
    other.wikidata_id = partner;
    other.name = id;
    TieMention tie;
    tie.line = harvest_.ties_read;
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
    if (auto const* references = array_at(&statement, {"references"}); references != nullptr && !references->empty())
      tie.says.note = "references: " + std::to_string(references->size());
    harvest_.ties.push_back(std::move(tie));
  }

  Harvest& harvest_;
  std::string file_;
  std::uint32_t source_;
  std::unordered_map<std::uint32_t, std::uint32_t> cities_;
};

}  // namespace

Result<Harvest> harvest_entity(std::filesystem::path const& file, WorldFiles const& files) {
  auto const name = file.filename().string();
  std::error_code size_error;
  if (std::filesystem::file_size(file, size_error) > (64U << 20U) || size_error)
    return fail(Errc::invalid, name + " is larger than 64 MiB", name, "entity documents of fewer cities");
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  json::error_code ec;
  json::parse_options options;
  options.max_depth = 64;
  auto const document = json::parse(text.str(), ec, {}, options);
  if (ec) return fail(Errc::invalid, name + ": this is not whole JSON (" + ec.message() + ")", name);
  Harvest harvest;
  harvest.format = "wikidata-entity";
  harvest.ties_file = name;
  EntityReader reader(harvest, name, harvest.source(files.source));
  auto const* entities = at(&document, {"entities"});
  if (entities != nullptr && entities->is_object())
    for (auto const& entry : entities->get_object()) reader.take(entry.value());
  else if (at(&document, {"claims"}) != nullptr)
    reader.take(document);
  else
    return fail(Errc::invalid, name + " is JSON, but no Wikidata entity and no query result", name,
                "an entity document with \"claims\", or SPARQL JSON results");
  return harvest;
}

}  // namespace amity::interop
