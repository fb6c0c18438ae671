// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/export.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace amity::interop::exports {
namespace {

namespace json = boost::json;

// What the words mean; told in docs/open-data.md. A name ending in ':' is a prefix.
constexpr std::string_view context = R"({"@version":1.1,"@vocab":"https://schema.org/",
"xsd":"http://www.w3.org/2001/XMLSchema#","wd":"http://www.wikidata.org/entity/","gn":"https://sws.geonames.org/",
"amity":"urn:amity:terms:","Partnership":"amity:Partnership","Statement":"amity:Statement",
"between":{"@id":"amity:between","@type":"@id"},"statement":"amity:statement",
"source":{"@id":"isBasedOn","@type":"@id"},"sameAs":{"@type":"@id"},"url":{"@type":"@id"},
"saidBy":{"@id":"amity:saidBy","@type":"@id"},"kind":"amity:kind","stage":"amity:stage","signed":"amity:signed",
"ended":"amity:ended","knownBy":"amity:knownBy","doubtful":"amity:doubtful","confidence":"amity:confidence",
"asOf":"amity:asOf","note":"amity:note","keptBy":"amity:keptBy","sourceKind":"amity:sourceKind",
"retrieved":"amity:retrieved"})";

// As precise as it is known: a year, a month of a year, a day.
json::object typed(PartialDate const& date) {
  auto const* type = date.day() != 0 ? "xsd:date" : date.month() != 0 ? "xsd:gYearMonth" : "xsd:gYear";
  return {{"@value", to_string(date)}, {"@type", type}};
}

void add(json::object& node, std::string_view name, std::optional<PartialDate> const& date) {
  if (date) node[name] = typed(*date);
}
void add(json::object& node, std::string_view name, std::string_view text) {
  if (!text.empty()) node[name] = text;
}

json::value in_language(std::string_view text, std::string_view language) {
  if (language.empty()) return json::value(text);
  return json::object{{"@value", text}, {"@language", language}};
}

std::string address_of(std::string const& id) {
  if (id.front() == 'Q') return "wd:" + id;
  if (id.front() == 'G') return "gn:" + id.substr(1) + "/";
  return "_:" + id;
}
std::string address_of(Selection const& selection, std::uint32_t place) { return address_of(selection.id_of(place)); }

json::object city_node(Selection const& selection, std::uint32_t place) {
  auto const& city = *selection.cities()[place];
  json::object node{{"@id", address_of(selection, place)},
                    {"@type", city.sort == atlas::CitySort::city ? "City" : "AdministrativeArea"}};
  json::array names{json::value(city.name)};
  json::array others;
  city_name_rows(selection, place, [&](std::span<std::string const> row) {
    auto& list = row[2] == "name" || row[2] == "local" ? names : others;
    list.push_back(in_language(row[3], row[1]));
  });
  node["name"] = std::move(names);
  if (!others.empty()) node["alternateName"] = std::move(others);
  node["containedInPlace"] = json::object{{"@type", "Country"}, {"identifier", city.country}};
  if (city.position)
    node["geo"] = json::object{{"@type", "GeoCoordinates"},
                               {"latitude", decimal_text(city.position->latitude_deg())},
                               {"longitude", decimal_text(city.position->longitude_deg())}};
  json::array same;
  if (city.wikidata_id && city.geonames_id)
    same.push_back(json::value("gn:" + std::to_string(*city.geonames_id) + "/"));
  if (city.same_as) same.push_back(json::value(address_of(selection.id_of(*city.same_as))));
  if (!same.empty()) node["sameAs"] = std::move(same);
  return node;
}

class Graph {
 public:
  Graph(Selection const& selection, WriteText const& write) : selection_(selection), write_(write) {}

  void write() {
    write_("{\"@context\":" + std::string(context) + ",\n\"@graph\":[");
    for (std::size_t i = 0; i < selection_.sources().size(); ++i) node(source_node(i));
    for (std::uint32_t place = 0; place < selection_.cities().size(); ++place) node(city_node(selection_, place));
    for (auto const& tie : selection_.ties()) node(tie_node(tie));
    write_("\n]}\n");
  }

 private:
  void node(json::object const& one) {
    write_(first_ ? "\n" : ",\n");
    first_ = false;
    write_(json::serialize(one));
  }

  json::object source_node(std::size_t i) {
    auto const& source = *selection_.sources()[i];
    auto const id = "_:s" + std::to_string(i + 1);
    node_of_source_[&source] = id;
    json::object made{{"@id", id}, {"@type", "CreativeWork"}, {"identifier", source.key}, {"name", source.name}};
    add(made, "url", source.url);
    add(made, "datePublished", source.published);
    add(made, "retrieved", source.retrieved);
    add(made, "sourceKind", partnerships::to_string(source.kind));
    add(made, "keptBy", selection_.slug_of(source.office));
    add(made, "note", source.note);
    return made;
  }

  json::object tie_node(Selection::Tie const& tie) {
    auto const& r = tie.partnership->resolution;
    auto const a = selection_.id_of(tie.a);
    auto const b = selection_.id_of(tie.b);
    auto const lasting = a.front() != 'X' && b.front() != 'X';
    json::object made{{"@id", (lasting ? "urn:amity:partnership:" : "_:") + a + "-" + b}, {"@type", "Partnership"}};
    made["between"] = json::array{address_of(selection_, tie.a), address_of(selection_, tie.b)};
    made["kind"] = partnerships::to_string(r.kind);
    made["stage"] = partnerships::to_string(r.stage);
    add(made, "signed", r.signed_on);
    add(made, "ended", r.ended_on);
    add(made, "knownBy", r.known_by);
    made["doubtful"] = r.doubtful;
    json::array said;
    for (auto const* assertion : selection_.assertions(tie)) said.push_back(statement(tie, *assertion));
    made["statement"] = std::move(said);
    return made;
  }

  json::object statement(Selection::Tie const& tie, partnerships::Assertion const& said) const {
    json::object made{{"@type", "Statement"}};
    made["source"] = node_of_source_.at(&selection_.source_of(said.office, said.source));
    if (said.kind) made["kind"] = partnerships::to_string(*said.kind);
    if (said.stage) made["stage"] = partnerships::to_string(*said.stage);
    add(made, "signed", said.signed_on);
    add(made, "ended", said.ended_on);
    auto const a = address_of(selection_, tie.turned ? tie.b : tie.a);
    auto const b = address_of(selection_, tie.turned ? tie.a : tie.b);
    if (said.said_by == partnerships::Side::a) made["saidBy"] = a;
    if (said.said_by == partnerships::Side::b) made["saidBy"] = b;
    if (said.said_by == partnerships::Side::both) made["saidBy"] = json::array{a, b};
    made["confidence"] = partnerships::to_string(said.confidence);
    add(made, "asOf", said.as_of);
    add(made, "note", said.note);
    return made;
  }

  Selection const& selection_;
  WriteText const& write_;
  std::unordered_map<partnerships::Source const*, std::string> node_of_source_;
  bool first_{true};
};

}  // namespace

void write_jsonld(Selection const& selection, WriteText const& write) { Graph(selection, write).write(); }

}  // namespace amity::interop::exports
