// SPDX-License-Identifier: Apache-2.0
// One row of a table of ties, by roles.
#include "atlas/city.h"
#include "columns.h"

#include <algorithm>
#include <charconv>

namespace amity::interop::lists {
namespace {

std::optional<double> degrees_in(std::string_view text) {
  double value{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size()) return value;
  return std::nullopt;
}

// "Point(-0.1275 51.507222222)": longitude first.
std::optional<std::pair<double, double>> point_in(std::string_view text) {
  auto const open = text.find("Point(");
  auto const close = text.find(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  auto const inside = text.substr(open + 6, close - open - 6);
  auto const blank = inside.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  auto const lon = degrees_in(inside.substr(0, blank));
  auto const lat = degrees_in(inside.substr(blank + 1));
  if (!lat || !lon) return std::nullopt;
  return std::pair{*lat, *lon};
}

std::optional<partnerships::Kind> kind_in(std::string_view word) {
  if (word == "sister") return partnerships::Kind::sister_city;
  if (word == "friendly") return partnerships::Kind::friendly_exchange;
  return partnerships::parse_kind(word);
}

// "Q0", "Q99999999999": an id that cannot be one, and no name.
bool looks_like_an_id(std::string_view text) {
  return text.size() > 1 && text[0] == 'Q' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace

std::optional<std::uint32_t> entity_number(std::string_view text) {
  if (text.starts_with('<') && text.ends_with('>')) text = text.substr(1, text.size() - 2);
  for (std::string_view const before :
       {"http://www.wikidata.org/entity/", "https://www.wikidata.org/entity/", "https://www.wikidata.org/wiki/", "wd:"})
    if (text.starts_with(before)) text.remove_prefix(before.size());
  if (text.size() < 2 || text[0] != 'Q') return std::nullopt;
  auto const id = atlas::parse_public_id(text);
  return id ? std::optional{id->number} : std::nullopt;
}

std::string_view ShapedTaker::field(ShapedRow const& row, std::string_view role) const {
  if (auto const at = map_.columns.find(role); at != map_.columns.end())
    return at->second < row.fields.size() ? std::string_view(row.fields[at->second]) : std::string_view{};
  auto const at = map_.constants.find(role);
  return at == map_.constants.end() ? std::string_view{} : std::string_view(at->second);
}

void ShapedTaker::refuse(ShapedRow const& row, std::string_view role, std::string why, std::string accepted) {
  parsed_.refuse({file_, row.line, std::string(role), std::string(field(row, role).substr(0, 80)), std::move(why),
                  std::move(accepted)});
}

bool ShapedTaker::read_place(ShapedRow const& row, std::string const& side, reconciliation::CityMention& city) {
  std::optional<std::pair<double, double>> at;
  auto role = side + "_point";
  if (auto const text = field(row, role); !text.empty()) {
    at = point_in(text);
    if (!at) {
      refuse(row, role, "this is no point", "Point(longitude latitude)");
      return false;
    }
  } else if (auto const lat = field(row, side + "_lat"); !lat.empty()) {
    role = side + "_lat";
    auto const latitude = degrees_in(lat);
    auto const longitude = degrees_in(field(row, side + "_lon"));
    if (!latitude || !longitude) {
      refuse(row, latitude ? side + "_lon" : role, "it is not a number of degrees", "decimal degrees such as 25.04");
      return false;
    }
    at = std::pair{*latitude, *longitude};
  }
  if (at) city.given = reconciliation::GivenPlace{at->first, at->second, role};
  return true;
}

std::optional<std::uint32_t> ShapedTaker::city(ShapedRow const& row, std::string const& side) {
  reconciliation::CityMention city;
  auto const named = field(row, side);
  city.wikidata_id = entity_number(named);
  if (!city.wikidata_id && looks_like_an_id(named)) {
    refuse(row, side, "this is no Wikidata id", "Q and a number from 1 up");
    return std::nullopt;
  }
  city.name = field(row, side + "_label");
  if (city.name.empty() && !city.wikidata_id) city.name = named;
  if (city.name.empty() && city.wikidata_id) city.name = "Q" + std::to_string(*city.wikidata_id);
  if (city.name.empty() || city.name.size() > 300) {
    refuse(row, map_.has(side) ? side : side + "_label",
           city.name.empty() ? "it names no city" : "it is longer than 300 bytes", "a Wikidata entity or a name");
    return std::nullopt;
  }
  if (!read_place(row, side, city)) return std::nullopt;
  auto const country = field(row, side + "_country");
  auto key = city.wikidata_id ? "Q" + std::to_string(*city.wikidata_id) : city.name + '\n' + std::string(country);
  if (!city.wikidata_id && city.given)
    key += '\n' + std::string(field(row, side + "_lat")) + '\n' + std::string(field(row, side + "_lon")) +
           std::string(field(row, side + "_point"));
  auto const [at, fresh] = cities_.try_emplace(std::move(key), static_cast<std::uint32_t>(parsed_.cities.size()));
  if (fresh) {
    city.file = file_;
    city.line = row.line;
    double people{};
    auto const text = field(row, side + "_people");
    std::from_chars(text.data(), text.data() + text.size(), people);
    if (people >= 1 && people < 1e9) city.people = static_cast<std::int64_t>(people);
    parsed_.cities.push_back(std::move(city));
  }
  auto& countries = parsed_.cities[at->second].countries;
  if (!country.empty() && countries.size() < 8 && std::ranges::find(countries, country) == countries.end())
    countries.emplace_back(country);
  return at->second;
}

bool ShapedTaker::read_dates(ShapedRow const& row, reconciliation::TieMention& tie) {
  auto const date = [&](std::string_view role, std::optional<PartialDate>& into) {
    auto text = field(row, role);
    if (text.size() > 10 && text[10] == 'T') text = text.substr(0, 10);
    if (text.empty()) return true;
    auto const parsed = PartialDate::parse(text);
    if (!parsed) {
      refuse(row, role, parsed.error().message, parsed.error().remedy);
      return false;
    }
    into = *parsed;
    return true;
  };
  if (!date("start", tie.says.signed_on) || !date("end", tie.says.ended_on)) return false;
  if (!tie.says.signed_on && !date("start_year", tie.says.signed_on)) return false;
  auto const& [from, to] = std::pair{tie.says.signed_on, tie.says.ended_on};
  if (!from || !to || before(*to, *from) != Truth::yes) return true;
  refuse(row, "end", "the end lies before the beginning, " + to_string(*from), "an end on or after it");
  return false;
}

// Rows fan out over countries and the like; what one of them leaves out another may say. A second agreement of one pair
// is not another tie: the first that is told stands.
void ShapedTaker::repeat(reconciliation::TieMention& first, reconciliation::TieMention const& again) {
  ++first.rows;
  if (first.says.signed_on || first.says.ended_on) return;
  first.says.signed_on = again.says.signed_on;
  first.says.ended_on = again.says.ended_on;
}

void ShapedTaker::take(ShapedRow const& row) {
  ++parsed_.ties_read;
  reconciliation::TieMention tie;
  tie.line = row.line;
  if (!read_dates(row, tie)) return;
  auto const a = city(row, "a");
  if (!a) return;
  auto const b = city(row, "b");
  if (!b) return;
  if (a == b) {
    refuse(row, map_.has("b") ? "b" : "b_label", "a city is tied to itself", "two different cities");
    return;
  }
  tie.a = *a;
  tie.b = *b;
  auto const [at, fresh] = ties_.try_emplace((std::uint64_t{*a} << 32U) | *b, parsed_.ties.size());
  if (!fresh) {
    repeat(parsed_.ties[at->second], tie);
    return;
  }
  tie.sources = {source_};
  tie.dated = tie.sources;
  // A link of an entity, or of an origin, is what this side states.
  if (map_.columns.contains("a") || map_.columns.contains("a_label")) tie.says.said_by = partnerships::Side::a;
  tie.says.kind = kind_in(field(row, "kind"));
  tie.says.stage = partnerships::parse_stage(field(row, "status"));
  if (auto const word = partnerships::parse_confidence(field(row, "confidence"))) tie.says.confidence = *word;
  tie.says.note = std::string(field(row, "note"));
  if (auto const where = field(row, "said_in"); !where.empty())
    tie.says.note += (tie.says.note.empty() ? "" : " ") + ("[" + std::string(where) + "]");
  parsed_.ties.push_back(std::move(tie));
}

}  // namespace amity::interop::lists
