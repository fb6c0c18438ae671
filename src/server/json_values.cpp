// SPDX-License-Identifier: Apache-2.0
#include "server/json_values.h"

namespace amity::server {

json::object texts(LocalText const& text) {
  json::object object;
  for (auto const& [language, words] : text) object.emplace(language, words);
  return object;
}

json::value date_or_null(std::optional<PartialDate> const& date) {
  return date ? json::value(to_string(*date)) : json::value(nullptr);
}

json::value text_or_null(std::string_view text) { return text.empty() ? json::value(nullptr) : json::value(text); }

json::object range(partnerships::Range const& range) {
  return {{"at_least", range.at_least}, {"at_most", range.at_most}};
}

}  // namespace amity::server
