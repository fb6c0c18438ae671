// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/localizer.h"

#include <string>
#include <vector>

namespace amity::partnerships::web {

// A page's numbered sources: each statement carries the numbers of those that make it.
class Sources {
 public:
  // The number of that source, the next free one where it is new. It must outlive this.
  std::size_t number(contract::Source const& source);
  // [{n, label}], for templates; without repetition, in order.
  json::array references(ui::Localizer const& localizer, std::vector<contract::Source const*> const& sources);
  // The list at the foot: [{n, name, url, kind, published, retrieved, note}].
  json::array list(ui::Localizer const& localizer) const;

 private:
  std::vector<contract::Source const*> sources_;
};

}  // namespace amity::partnerships::web
