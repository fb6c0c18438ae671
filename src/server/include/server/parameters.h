// SPDX-License-Identifier: Apache-2.0
// What the parameters of several operations mean.
#pragma once

#include "contract/input.h"
#include "core/result.h"
#include "http/message.h"
#include "partnerships/assertion.h"
#include "snapshot/world.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::server {

// The first 80 bytes or a little less, for a message that repeats what was given.
std::string shortened(std::string_view text);

// The query of a page as the parameters of the operation that it shows (those of the path keep their defaults).
// `besides`: what the page takes for itself. Errors: every parameter's, and those that nobody knows.
template <class Parameters>
fields::Checked<Parameters> read_query(http::Request const& request,
                                       std::initializer_list<std::string_view> besides = {}) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader in(source);
  auto parameters = contract::read_members<Parameters>(in);
  for (auto const name : besides) (void)in.optional<std::string>(name);
  in.reject_unknown();
  return in.finish(std::move(parameters));
}
// Errors for any parameter that the page does not take.
fields::Checked<void> reject_unknown_parameters(http::Request const& request,
                                                std::initializer_list<std::string_view> known = {});

// The country's code as the atlas has it; empty where none is given. Errc::invalid where it is no country's.
Result<std::string> country_asked(std::optional<std::string> const& code, snapshot::World const& world);

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
// Errc::invalid where the cursor is none that was given out.
Result<Part> part_asked(std::int64_t limit, std::optional<std::string> const& cursor);
// The limit and cursor of a page's query, with another length where none is asked for; nothing else may be asked.
fields::Checked<Part> read_part(http::Request const& request, std::size_t length);

// "Q182852, Q30002": without blanks around, empty parts left out.
std::vector<std::string> split_at_commas(std::string_view text);

// By Q, G or A id or slug. Errc::not_found.
Result<atlas::City const*> find_city(snapshot::World const& world, std::string_view id);
// The same in that parameter of a query: Errc::invalid.
Result<atlas::City const*> city_asked(snapshot::World const& world, std::string_view id, std::string const& parameter);

}  // namespace amity::server
