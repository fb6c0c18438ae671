// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/circle_question.h"

#include <charconv>

namespace amity::partnerships::web {

Partnership const* find_partnership(snapshot::World const& world, std::string_view text) {
  PartnershipId id;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? world.reg.find(id) : nullptr;
}

}  // namespace amity::partnerships::web
