// SPDX-License-Identifier: Apache-2.0
#include "ui/json.h"

namespace amity::ui {

json::value const& at(json::value const& value, std::string_view key) {
  static json::value const nothing;
  auto const* object = value.if_object();
  auto const* found = object != nullptr ? object->if_contains(key) : nullptr;
  return found != nullptr ? *found : nothing;
}

std::string_view text_at(json::value const& value, std::string_view key) {
  auto const* text = at(value, key).if_string();
  return text != nullptr ? std::string_view{text->data(), text->size()} : std::string_view{};
}

std::int64_t integer_at(json::value const& value, std::string_view key) {
  auto const& number = at(value, key);
  return number.is_number() ? number.to_number<std::int64_t>() : 0;
}

std::optional<double> number_at(json::value const& value, std::string_view key) {
  auto const& number = at(value, key);
  if (!number.is_number()) return std::nullopt;
  return number.to_number<double>();
}

bool true_at(json::value const& value, std::string_view key) {
  auto const* truth = at(value, key).if_bool();
  return truth != nullptr && *truth;
}

json::array const& list_at(json::value const& value, std::string_view key) {
  static json::array const none;
  auto const* list = at(value, key).if_array();
  return list != nullptr ? *list : none;
}

Wording worded(LocalText const& text, std::string_view language) {
  auto const chosen = choose(text, language);
  return {std::string(chosen.text), chosen.language == language ? std::string{} : std::string(chosen.language)};
}

}  // namespace amity::ui
