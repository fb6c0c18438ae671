// SPDX-License-Identifier: Apache-2.0
// Query and path parameters of the contract as values. Private to the room.
#pragma once

#include "api/documents.h"
#include "api/world.h"
#include "core/result.h"
#include "http/message.h"
#include "partnerships/circle.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::api {

// The first 80 bytes or a little less, for a message that repeats what was given.
std::string shortened(std::string_view text);

// Errc::invalid for a parameter that the route has not (the nearest is named) or that stands twice.
Result<void> only(http::Request const& request, std::vector<std::string_view> const& known);

Result<std::optional<Day>> read_as_of(http::Request const& request);
Result<std::optional<partnerships::Kind>> read_kind(http::Request const& request);
// limit (1 to 100, else 20) and cursor (the number of the first item).
struct PageWish {
  std::size_t limit{20};
  std::size_t offset{0};
};
Result<PageWish> read_page(http::Request const& request);
// Two letters in upper case; empty where it is not given.
Result<std::string> read_country(http::Request const& request, World const& world);

// A circle's question out of as_of, kind and region. With as_of only who was a partner on that day is listed, without
// it the circle's whole life.
Result<partnerships::CircleQuestion> read_circle_question(http::Request const& request, Day today);

// Who asks for claims: the home city (nullptr while there is none) and its day.
struct Asker {
  atlas::City const* home{};
  Day today{};
};
// Claims out of city, between, group, among, as_of, kind, sources and claim.
inline constexpr std::array claims_parameters{"city", "between", "group", "among", "as_of", "kind", "sources", "claim"};
Result<ClaimsAnswer> read_claims(http::Request const& request, World const& world, Asker const& asker);

// By its number; nullptr where there is none.
partnerships::Partnership const* find_partnership(World const& world, std::string_view text);

// Targets out of city and as_of. Errc::not_found where no office keeps that circle.
struct TargetsAnswer;
Result<TargetsAnswer> read_targets(http::Request const& request, World const& world, Asker const& asker);

// By Q, G or A id or slug. Errc::not_found.
Result<atlas::City const*> find_city(World const& world, std::string_view id);

}  // namespace amity::api
