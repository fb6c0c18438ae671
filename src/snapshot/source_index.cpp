// SPDX-License-Identifier: Apache-2.0
#include "snapshot/source_index.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace amity::snapshot {
namespace {

using partnerships::Assertion;
using partnerships::Register;
using partnerships::Source;

auto order_of(OfficeId office, std::string_view key) { return std::tuple{office == the_world, office, key}; }
auto order_of(Source const& source) { return order_of(source.office, source.key); }

using ById = std::map<std::pair<OfficeId, SourceId>, SourceUse>;

void add(SourceUse& use, Assertion const& assertion, int by) {
  use.by_both += assertion.said_by == partnerships::Side::both ? by : 0;
  use.gone += is_gone(assertion) ? by : 0;
}

std::size_t place_in(SharedList<std::uint32_t> const& list, std::uint32_t position) {
  return list.partition_point([&](std::uint32_t other) { return other < position; });
}

}  // namespace

std::string source_id(Register const& reg, Source const& source) {
  auto const* office = reg.office(source.office);
  return office == nullptr ? source.key : office->slug + ":" + source.key;
}

bool is_gone(Assertion const& assertion) { return assertion.office == the_world && assertion.as_of.has_value(); }

Assertion const& said_by(Register const& reg, Source const& source, partnerships::Partnership const& partnership) {
  auto const assertions = reg.assertions(partnership);
  return *std::find_if(assertions.begin(), assertions.end(),
                       [&](Assertion const& one) { return one.office == source.office && one.source == source.id; });
}

SourceIndex::SourceIndex(Register const& reg) {
  std::map<std::pair<OfficeId, SourceId>, std::vector<std::uint32_t>> positions;
  ById uses;
  for (auto const& source : reg.sources()) uses[{source.office, source.id}].source = &source;
  for (auto const& partnership : reg.partnerships())
    for (auto const& assertion : reg.assertions(partnership)) {
      auto const id = std::pair{assertion.office, assertion.source};
      add(uses.at(id), assertion, 1);
      positions[id].push_back(partnership.position);
    }
  std::vector<std::shared_ptr<SourceUse const>> all;
  for (auto& [id, use] : uses) {
    use.partnerships = SharedList(std::move(positions[id]));
    all.push_back(std::make_shared<SourceUse const>(std::move(use)));
  }
  std::sort(all.begin(), all.end(),
            [](auto const& x, auto const& y) { return order_of(*x->source) < order_of(*y->source); });
  uses_ = Uses(SharedList(std::move(all)));
}

SourceIndex SourceIndex::with(Register const& before, partnerships::RegisterRenewal const& now) const {
  ById changed;
  auto const use_of = [&](OfficeId office, SourceId id) -> SourceUse& {
    auto const [at, is_new] = changed.try_emplace({office, id});
    if (is_new) {
      auto const* source = now.reg.source(office, id);
      if (auto const* known = find(office, source->key)) at->second = *known;
      at->second.source = source;
    }
    return at->second;
  };
  for (auto const& [office, id] : now.sources) use_of(office, id);
  for (auto const position : now.changed) {
    if (position < before.partnerships().size())
      for (auto const& assertion : before.assertions(before.partnerships()[position])) {
        auto& use = use_of(assertion.office, assertion.source);
        add(use, assertion, -1);
        use.partnerships.erase(place_in(use.partnerships, position));
      }
    for (auto const& assertion : now.reg.assertions(now.reg.partnerships()[position])) {
      auto& use = use_of(assertion.office, assertion.source);
      add(use, assertion, 1);
      use.partnerships.insert(place_in(use.partnerships, position), position);
    }
  }
  auto index = *this;
  for (auto& [id, use] : changed) {
    auto const& source = *use.source;
    auto const is_known = index.find(source.office, source.key) != nullptr;
    auto const at = index.place_of(source.office, source.key);
    auto shared = std::make_shared<SourceUse const>(std::move(use));
    if (is_known)
      index.uses_.pointers().set(at, std::move(shared));
    else
      index.uses_.pointers().insert(at, std::move(shared));
  }
  return index;
}

std::size_t SourceIndex::place_of(OfficeId office, std::string_view key) const {
  return uses_.pointers().partition_point(
      [&](auto const& use) { return order_of(*use->source) < order_of(office, key); });
}

SourceUse const* SourceIndex::find(OfficeId office, std::string_view key) const {
  auto const at = place_of(office, key);
  if (at == uses_.size()) return nullptr;
  auto const& found = uses_[at];
  return found.source->office == office && found.source->key == key ? &found : nullptr;
}

SourceUse const* SourceIndex::find(Register const& reg, std::string_view id) const {
  if (auto const colon = id.find(':'); colon != std::string_view::npos)
    if (auto const* office = reg.office(id.substr(0, colon)))
      if (auto const* found = find(office->id, id.substr(colon + 1))) return found;
  return find(the_world, id);
}

}  // namespace amity::snapshot
