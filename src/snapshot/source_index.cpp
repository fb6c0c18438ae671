// SPDX-License-Identifier: Apache-2.0
#include "snapshot/source_index.h"

#include <algorithm>
#include <tuple>

namespace amity::snapshot {

std::string source_id(partnerships::Register const& reg, partnerships::Source const& source) {
  auto const* office = reg.office(source.office);
  return office == nullptr ? source.key : office->slug + ":" + source.key;
}

bool is_gone(partnerships::Assertion const& assertion) {
  return assertion.office == the_world && assertion.as_of.has_value();
}

SourceIndex::SourceIndex(partnerships::Register const& reg) {
  std::map<std::pair<OfficeId, SourceId>, std::size_t> at;
  for (auto const& source : reg.sources()) uses_.push_back({&source, {}, 0});
  std::sort(uses_.begin(), uses_.end(), [](SourceUse const& x, SourceUse const& y) {
    auto const key = [](SourceUse const& use) {
      return std::tuple{use.source->office == the_world, use.source->office, std::string_view{use.source->key}};
    };
    return key(x) < key(y);
  });
  for (std::size_t i = 0; i < uses_.size(); ++i) {
    auto const& source = *uses_[i].source;
    at[{source.office, source.id}] = i;
    by_id_.emplace(source_id(reg, source), i);
  }
  for (auto const& partnership : reg.partnerships())
    for (auto const& assertion : reg.assertions(partnership)) {
      auto& use = uses_[at.at({assertion.office, assertion.source})];
      use.assertions.push_back(&assertion);
      use.gone += is_gone(assertion) ? 1 : 0;
    }
}

SourceUse const* SourceIndex::find(std::string_view id) const {
  auto const found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &uses_[found->second];
}

}  // namespace amity::snapshot
