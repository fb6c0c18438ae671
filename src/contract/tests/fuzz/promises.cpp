// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "contract/generated/circle.h"
#include "contract/generated/plan.h"
#include "contract/parse.h"
#include "promise.h"

namespace amity::contract {
namespace {

template <class T>
void is_read_or_refused(std::string_view bytes) {
  auto const value = parse_json<T>(bytes);
  if (!value) {
    require(!value.error().empty() && value.error().size() <= 100, "errors, and not too many");
    for (auto const& error : value.error()) require(!error.message.empty(), "each says what is wrong");
    return;
  }
  auto const text = json_text(*value);
  auto const again = parse_json<T>(text);
  require(again.has_value(), "what was written is read");
  require(*again == *value, "and is the same");
  require(json_text(*again) == text, "written the same again");
}

}  // namespace

void json_keeps_its_promises(std::string_view bytes) {
  is_read_or_refused<Circle>(bytes);
  is_read_or_refused<LayoutDemand>(bytes);
  is_read_or_refused<SuggestionModel>(bytes);
  is_read_or_refused<FeatureCollection>(bytes);
}

}  // namespace amity::contract
