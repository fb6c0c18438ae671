// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "core/partial_date.h"
#include "promise.h"

namespace amity::core {

// Two texts, cut at the first blank: each a date or not, and what is said of the two together holds together.
void dates_keeps_its_promises(std::string_view bytes) {
  auto const cut = std::min(bytes.find(' '), bytes.size());
  auto const one = PartialDate::parse(bytes.substr(0, cut));
  if (!one) {
    require(!one.error().message.empty(), "a reason");
    return;
  }
  require(to_string(*one) == bytes.substr(0, cut), "a date is written as it was read");
  require(one->earliest() <= one->latest(), "a date begins before it ends");
  require(parse_day(to_string(one->earliest())) == one->earliest(), "its first day exists");
  require(parse_day(to_string(one->latest())) == one->latest(), "its last day exists");
  require(compatible(*one, *one) && before(*one, *one) != Truth::yes, "a date is not before itself");
  auto const other = PartialDate::parse(bytes.substr(std::min(cut + 1, bytes.size())));
  if (!other) return;
  auto const turned = before(*other, *one);
  switch (before(*one, *other)) {
    case Truth::yes:
      require(turned == Truth::no && one->latest() < other->earliest(), "before is certain");
      break;
    case Truth::no:
      require(one->earliest() >= other->latest(), "not before is certain");
      break;
    case Truth::unknown:
      require(one->earliest() < other->latest() && one->latest() >= other->earliest(), "unknown is open");
      break;
  }
  if (compatible(*one, *other)) require(compatible(*other, *one), "compatible both ways");
}

}  // namespace amity::core
