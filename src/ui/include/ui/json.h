// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/language.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace amity {

namespace json = boost::json;

}  // namespace amity

namespace amity::ui {

// The member of that name; null where it is missing or `value` is no object.
json::value const& at(json::value const& value, std::string_view key);
// The member as text; empty where it is null or missing.
std::string_view text_at(json::value const& value, std::string_view key);
std::int64_t integer_at(json::value const& value, std::string_view key);
std::optional<double> number_at(json::value const& value, std::string_view key);
bool true_at(json::value const& value, std::string_view key);
// The member's elements; an empty list where it is null or missing.
json::array const& list_at(json::value const& value, std::string_view key);

// A LocalText of the contract in the reader's language, with the language it was found in.
struct Wording {
  std::string text;
  std::string language;  // of `text`; empty where it is the reader's own
};
Wording worded(LocalText const& text, std::string_view language);

}  // namespace amity::ui
