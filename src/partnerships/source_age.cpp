// SPDX-License-Identifier: Apache-2.0
#include "partnerships/source_age.h"

namespace amity::partnerships {

std::optional<PartialDate> own_day(std::optional<PartialDate> const& published,
                                   std::optional<PartialDate> const& retrieved) {
  return published ? published : retrieved;
}

bool is_older(std::optional<PartialDate> const& source_day, std::optional<PartialDate> const& event) {
  return source_day && event && before(*source_day, *event) == Truth::yes;
}

}  // namespace amity::partnerships
