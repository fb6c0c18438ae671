// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/export.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <cmath>

namespace amity::interop::exports {
namespace {

namespace json = boost::json;

json::value date_value(std::optional<PartialDate> const& date) {
  return date ? json::value(to_string(*date)) : json::value(nullptr);
}

// As text: Boost.JSON would write 102.71833 as 1.0271833E2.
std::string coordinates(double lon, double lat) { return "[" + decimal_text(lon) + "," + decimal_text(lat) + "]"; }
std::string coordinates(LatLon const& at) { return coordinates(at.longitude_deg(), at.latitude_deg()); }

std::string point(std::optional<LatLon> const& at) {
  return at ? R"({"type":"Point","coordinates":)" + coordinates(*at) + "}" : "null";
}

// RFC 7946, 3.1.9: a line that crosses the 180th meridian is cut there in two.
std::string line_between(std::optional<LatLon> const& a, std::optional<LatLon> const& b) {
  if (!a || !b) return "null";
  auto const east = b->longitude_deg() - a->longitude_deg();
  if (std::abs(east) <= 180)
    return R"({"type":"LineString","coordinates":[)" + coordinates(*a) + "," + coordinates(*b) + "]}";
  auto const side = a->longitude_deg() > 0 ? 180.0 : -180.0;
  auto const whole = 360 - std::abs(east);
  auto const share = whole == 0 ? 0.0 : std::abs(side - a->longitude_deg()) / whole;
  auto const lat = a->latitude_deg() + share * (b->latitude_deg() - a->latitude_deg());
  return R"({"type":"MultiLineString","coordinates":[[)" + coordinates(*a) + "," + coordinates(side, lat) + "],[" +
         coordinates(-side, lat) + "," + coordinates(*b) + "]]}";
}

json::object properties_of(partnerships::Partnership const& partnership) {
  auto const& r = partnership.resolution;
  return {{"kind", partnerships::to_string(r.kind)}, {"stage", partnerships::to_string(r.stage)},
          {"signed", date_value(r.signed_on)},       {"ended", date_value(r.ended_on)},
          {"known_by", date_value(r.known_by)},      {"doubtful", r.doubtful}};
}

std::string feature(std::string const& id, std::string const& geometry, json::object const& properties) {
  return R"({"type":"Feature","id":)" + json::serialize(json::string_view(id)) + R"(,"geometry":)" + geometry +
         R"(,"properties":)" + json::serialize(properties) + "}";
}

std::string city_feature(Selection const& selection, std::uint32_t place) {
  auto const& city = *selection.cities()[place];
  json::object properties{{"name", city.name}, {"country", city.country}};
  properties["partnerships"] = selection.reg().of(city.id).size();
  return feature(selection.id_of(place), point(city.position), properties);
}

std::string tie_feature(Selection const& selection, Selection::Tie const& tie) {
  auto properties = properties_of(*tie.partnership);
  properties["a"] = selection.id_of(tie.a);
  properties["b"] = selection.id_of(tie.b);
  return feature(selection.id_of(tie.a) + "-" + selection.id_of(tie.b),
                 line_between(selection.cities()[tie.a]->position, selection.cities()[tie.b]->position), properties);
}

std::string partner_feature(Selection const& selection, Selection::Tie const& tie) {
  auto const partner = selection.cities()[tie.a] == selection.home() ? tie.b : tie.a;
  auto const& city = *selection.cities()[partner];
  auto properties = properties_of(*tie.partnership);
  properties["name"] = city.name;
  properties["country"] = city.country;
  return feature(selection.id_of(partner), point(city.position), properties);
}

}  // namespace

void write_geojson(Selection const& selection, WriteText const& write) {
  auto first = true;
  auto const add = [&](std::string const& one) {
    write(first ? "\n" : ",\n");
    first = false;
    write(one);
  };
  write("{\"type\":\"FeatureCollection\",\"features\":[");
  if (selection.home() != nullptr) {
    for (auto const& tie : selection.ties()) add(partner_feature(selection, tie));
  } else {
    for (std::uint32_t place = 0; place < selection.cities().size(); ++place) add(city_feature(selection, place));
    for (auto const& tie : selection.ties()) add(tie_feature(selection, tie));
  }
  write("\n]}\n");
}

}  // namespace amity::interop::exports
