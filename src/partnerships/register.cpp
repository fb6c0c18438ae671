// SPDX-License-Identifier: Apache-2.0
#include "partnerships/register.h"

#include "db/damaged_row.h"
#include "rows.h"

#include <algorithm>
#include <tuple>

namespace amity::partnerships {

Partnership const* Register::find(PartnershipId id) const {
  auto const at = std::lower_bound(partnerships_.begin(), partnerships_.end(), id,
                                   [](Partnership const& p, PartnershipId wanted) { return p.id < wanted; });
  return at == partnerships_.end() || at->id != id ? nullptr : &*at;
}

Office const* Register::office(OfficeId id) const {
  auto const at = std::lower_bound(offices_.begin(), offices_.end(), id,
                                   [](Office const& o, OfficeId wanted) { return o.id < wanted; });
  return at == offices_.end() || at->id != id ? nullptr : &*at;
}

Office const* Register::office(std::string_view slug) const {
  auto const at = std::find_if(offices_.begin(), offices_.end(), [&](Office const& o) { return o.slug == slug; });
  return at == offices_.end() ? nullptr : &*at;
}

std::size_t Register::source_position(OfficeId office, SourceId id) const {
  return sources_.pointers().partition_point(
      [&](auto const& source) { return std::tie(source->office, source->id) < std::tie(office, id); });
}

Source const* Register::source(OfficeId office, SourceId id) const {
  auto const at = source_position(office, id);
  if (at == sources_.size()) return nullptr;
  auto const& found = sources_[at];
  return found.office == office && found.id == id ? &found : nullptr;
}

std::span<std::uint32_t const> Register::of(CityId city) const {
  auto const* positions = of_city_.find(city);
  return positions == nullptr ? std::span<std::uint32_t const>{} : std::span(*positions);
}

void Register::resolve(Record& record) const {
  auto const statement = [&](Assertion const& a) {
    auto const* const from = source(a.office, a.source);
    if (from == nullptr)
      throw db::DamagedRow("assertion", row_of(a), "source_id", db::names_missing("source", a.source.value));
    return Statement{&a, from};
  };
  for (auto const& move : record.kept_moves)
    if (source(move.office, move.source) == nullptr)
      throw db::DamagedRow("partnership_move", row_of(move), "source_id",
                           db::names_missing("source", move.source.value));
  record.moves = merged(record.kept_moves);
  // Few partnerships have more than three; their sources are looked up once.
  std::vector<std::pair<Statement, std::size_t>> order;
  order.reserve(record.assertions.size());
  for (std::size_t i = 0; i < record.assertions.size(); ++i) order.emplace_back(statement(record.assertions[i]), i);
  std::sort(order.begin(), order.end(), [](auto const& x, auto const& y) { return stronger(x.first, y.first); });
  std::vector<Assertion> sorted;
  std::vector<Statement> statements;
  sorted.reserve(order.size());
  statements.reserve(order.size());
  for (auto const& [said, i] : order) {
    sorted.push_back(std::move(record.assertions[i]));
    statements.push_back({&sorted.back(), said.source});
  }
  record.assertions = std::move(sorted);
  record.partnership.resolution = partnerships::resolve(
      statements, record.moves, [this](OfficeId office, SourceId id) { return source(office, id); });
}

}  // namespace amity::partnerships
