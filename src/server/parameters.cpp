// SPDX-License-Identifier: Apache-2.0
#include "server/parameters.h"

#include <algorithm>
#include <charconv>

namespace amity::server {
namespace {

constexpr std::int64_t most_cursor = 1'000'000'000;

}  // namespace

std::string shortened(std::string_view text) {
  auto length = std::min<std::size_t>(text.size(), 80);
  // No character is cut in two.
  while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) --length;
  return std::string(text.substr(0, length));
}

fields::Checked<void> reject_unknown_parameters(http::Request const& request,
                                                std::initializer_list<std::string_view> known) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader in(source);
  for (auto const name : known) (void)in.optional<std::string>(name);
  in.reject_unknown();
  if (in.failed()) return fields::Refused{in.errors()};
  return {};
}

Result<std::string> country_asked(std::optional<std::string> const& code, snapshot::World const& world) {
  if (!code || code->empty()) return std::string{};
  auto const* country = world.atlas.country(*code);
  if (country != nullptr) return country->code;
  return fail(Errc::invalid, "no country has the code \"" + shortened(*code) + "\"", "country",
              "ISO 3166-1 alpha-2 such as TH");
}

Result<Part> part_asked(std::int64_t limit, std::optional<std::string> const& cursor) {
  Part part{0, static_cast<std::size_t>(limit)};
  if (!cursor) return part;
  auto const [end, error] = std::from_chars(cursor->data(), cursor->data() + cursor->size(), part.first);
  if (error != std::errc{} || end != cursor->data() + cursor->size() || part.first > most_cursor)
    return fail(Errc::invalid, "\"" + shortened(*cursor) + "\" is no place in the list", "cursor",
                "what an answer gave as \"next\"");
  return part;
}

fields::Checked<Part> read_part(http::Request const& request, std::size_t length) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader in(source);
  auto const limit = in.optional<std::int64_t>("limit", {.least = 1, .most = 100});
  auto const cursor = in.optional<std::int64_t>("cursor", {.least = 0, .most = most_cursor});
  in.reject_unknown();
  return in.finish(
      Part{static_cast<std::size_t>(cursor.value_or(0)), limit ? static_cast<std::size_t>(*limit) : length});
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

Result<atlas::City const*> city_asked(snapshot::World const& world, std::string_view id, std::string const& parameter) {
  auto const city = find_city(world, id);
  if (!city) return fail(Errc::invalid, city.error().message, parameter, city.error().remedy);
  return *city;
}

}  // namespace amity::server
