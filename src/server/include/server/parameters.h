// SPDX-License-Identifier: Apache-2.0
// Query and path parameters of the contract as values.
#pragma once

#include "core/result.h"
#include "http/message.h"
#include "partnerships/assertion.h"
#include "snapshot/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::server {

// The first 80 bytes or a little less, for a message that repeats what was given.
std::string shortened(std::string_view text);

// Errc::invalid for a parameter that the route has not (the nearest is named) or that stands twice.
Result<void> reject_unknown_parameters(http::Request const& request, std::vector<std::string_view> const& known);

Result<std::optional<Day>> read_as_of(http::Request const& request);
Result<std::optional<partnerships::Kind>> read_kind(http::Request const& request);
// limit (1 to 100, else 20) and cursor (the number of the first item).
struct PageRequest {
  std::size_t limit{20};
  std::size_t offset{0};
};
Result<PageRequest> read_page(http::Request const& request);
// Two letters in upper case; empty where it is not given.
Result<std::string> read_country(http::Request const& request, snapshot::World const& world);

// Who asks: the home city (nullptr while there is none) and its day.
struct Asker {
  atlas::City const* home{};
  Day today{};
};
// Which part of a long list.
struct Part {
  std::size_t first{};
  std::size_t limit{20};
};
// limit and cursor, with another length where none is asked for. Errc::invalid for any other parameter.
Result<Part> read_part(http::Request const& request, std::size_t length);

// "Q182852, Q30002": without blanks around, empty parts left out.
std::vector<std::string> split_at_commas(std::string_view text);

// By Q, G or A id or slug. Errc::not_found.
Result<atlas::City const*> find_city(snapshot::World const& world, std::string_view id);

}  // namespace amity::server
