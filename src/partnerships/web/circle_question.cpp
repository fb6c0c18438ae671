// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/circle_question.h"

#include "server/parameters.h"

#include <charconv>

namespace amity::partnerships::web {

Result<partnerships::CircleQuestion> read_circle_question(http::Request const& request, Day today) {
  auto const as_of = server::read_as_of(request);
  if (!as_of) return Failure{as_of.error()};
  auto const kind = server::read_kind(request);
  if (!kind) return Failure{kind.error()};
  using List = partnerships::CircleQuestion::List;
  return partnerships::CircleQuestion{as_of->value_or(today), *kind, std::string(request.query("region").value_or("")),
                                      as_of->has_value() ? List::on_that_day : List::whole_life};
}

partnerships::Partnership const* find_partnership(snapshot::World const& world, std::string_view text) {
  PartnershipId id;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? world.reg.find(id) : nullptr;
}

}  // namespace amity::partnerships::web
