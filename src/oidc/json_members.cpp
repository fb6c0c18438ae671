// SPDX-License-Identifier: Apache-2.0
#include "json_members.h"

#include <algorithm>
#include <cmath>

namespace amity::oidc {

namespace json = boost::json;

std::optional<json::object> object_in(std::string_view text) {
  json::error_code error;
  auto value = json::parse(json::string_view{text.data(), text.size()}, error);
  if (error || !value.is_object()) return std::nullopt;
  return std::move(value.get_object());
}

std::optional<std::string> text_in(json::object const& object, std::string_view name) {
  auto const* value = object.if_contains(json::string_view{name.data(), name.size()});
  if (value == nullptr || !value->is_string()) return std::nullopt;
  auto const& text = value->get_string();
  return std::string{text.data(), text.size()};
}

std::optional<std::int64_t> number_in(json::object const& object, std::string_view name) {
  auto const* value = object.if_contains(json::string_view{name.data(), name.size()});
  if (value == nullptr || !value->is_number()) return std::nullopt;
  if (value->is_int64()) return value->get_int64();
  // Beyond these there is no moment that anybody means.
  constexpr double most = 1e15;
  auto const number = value->is_uint64() ? static_cast<double>(value->get_uint64()) : value->get_double();
  if (!(std::abs(number) < most)) return std::nullopt;
  return static_cast<std::int64_t>(number);
}

bool is_true_in(json::object const& object, std::string_view name) {
  auto const* value = object.if_contains(json::string_view{name.data(), name.size()});
  return value != nullptr && value->is_bool() && value->get_bool();
}

bool lists(json::object const& object, std::string_view name, std::string_view text) {
  auto const* value = object.if_contains(json::string_view{name.data(), name.size()});
  if (value == nullptr || !value->is_array()) return false;
  return std::ranges::any_of(value->get_array(), [&](json::value const& one) {
    return one.is_string() && std::string_view{one.get_string().data(), one.get_string().size()} == text;
  });
}

}  // namespace amity::oidc
