// SPDX-License-Identifier: Apache-2.0
#include "server/parameters.h"

#include <algorithm>
#include <charconv>

namespace amity::server {
namespace {

std::string listed(std::vector<std::string_view> const& words) {
  std::string list;
  for (auto const word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list.empty() ? "no parameters" : list;
}

Result<std::size_t> read_number(std::string_view text, std::string const& name, std::size_t least, std::size_t most) {
  std::size_t number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
    return fail(Errc::invalid, "\"" + shortened(text) + "\" is not a number that \"" + name + "\" takes", name,
                std::to_string(least) + " to " + std::to_string(most));
  return number;
}

}  // namespace

std::string shortened(std::string_view text) {
  auto length = std::min<std::size_t>(text.size(), 80);
  // No character is cut in two.
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return std::string(text.substr(0, length));
}

Result<void> reject_unknown_parameters(http::Request const& request, std::vector<std::string_view> const& known) {
  for (auto const name : request.query_names()) {
    if (std::find(known.begin(), known.end(), name) == known.end())
      return fail(Errc::invalid, "there is no parameter \"" + shortened(name) + "\" here", shortened(name),
                  listed(known));
    if (request.query_all(name).size() > 1)
      return fail(Errc::invalid, "the parameter \"" + shortened(name) + "\" stands there more than once",
                  shortened(name), "it once");
  }
  return {};
}

Result<std::optional<Day>> read_as_of(http::Request const& request) {
  auto const text = request.query("as_of");
  if (!text || text->empty()) return std::optional<Day>{};
  auto day = parse_day(*text);
  if (day) return std::optional<Day>{*day};
  auto error = day.error();
  error.field = "as_of";
  error.remedy = "a day of the Gregorian calendar such as 1999-12-31";
  return Failure{error};
}

Result<std::optional<partnerships::Kind>> read_kind(http::Request const& request) {
  auto const text = request.query("kind");
  if (!text || text->empty()) return std::optional<partnerships::Kind>{};
  auto const kind = partnerships::parse_kind(*text);
  if (kind) return std::optional<partnerships::Kind>{*kind};
  return fail(Errc::invalid, "\"" + shortened(*text) + "\" is not a kind of partnership", "kind",
              "sister_city, friendly_exchange, project or unspecified");
}

Result<PageRequest> read_page(http::Request const& request) {
  PageRequest page;
  if (auto const limit = request.query("limit")) {
    auto const number = read_number(*limit, "limit", 1, 100);
    if (!number) return Failure{number.error()};
    page.limit = *number;
  }
  if (auto const cursor = request.query("cursor")) {
    auto const number = read_number(*cursor, "cursor", 0, 1'000'000'000);
    if (!number) return Failure{number.error()};
    page.offset = *number;
  }
  return page;
}

Result<std::string> read_country(http::Request const& request, snapshot::World const& world) {
  auto const text = request.query("country");
  if (!text || text->empty()) return std::string{};
  auto const* country = world.atlas.country(*text);
  if (country != nullptr) return country->code;
  return fail(Errc::invalid, "no country has the code \"" + shortened(*text) + "\"", "country",
              "ISO 3166-1 alpha-2 such as TH");
}

Result<Part> read_part(http::Request const& request, std::size_t length) {
  if (auto const known = reject_unknown_parameters(request, {"limit", "cursor"}); !known) return Failure{known.error()};
  auto const page = read_page(request);
  if (!page) return Failure{page.error()};
  return Part{page->offset, request.query("limit") ? page->limit : length};
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(','), text.size());
    auto part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Result<atlas::City const*> find_city(snapshot::World const& world, std::string_view id) {
  if (auto const* city = world.city(id)) return city;
  return fail(Errc::not_found, "no city has the id or slug \"" + shortened(id) + "\"", "id",
              "an id such as Q182852, G1804651 or A17, or a slug such as kunming");
}

}  // namespace amity::server
