// SPDX-License-Identifier: Apache-2.0
#include "preferred_language.h"

#include "core/language.h"
#include "http/message.h"

#include <algorithm>
#include <charconv>

namespace amity::app {
namespace {

// The part before the separator without blanks around it; list keeps what comes after.
std::string_view take_part(std::string_view& list, char separator) {
  auto const at = list.find(separator);
  auto part = list.substr(0, at);
  list.remove_prefix(at == std::string_view::npos ? list.size() : at + 1);
  auto const blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!part.empty() && blank(part.front())) part.remove_prefix(1);
  while (!part.empty() && blank(part.back())) part.remove_suffix(1);
  return part;
}

// 1 where none is given; 0, that is not wanted, where it cannot be read.
double weight_of_range(std::string_view parameters) {
  auto weight = 1.0;
  while (!parameters.empty()) {
    auto const parameter = take_part(parameters, ';');
    if (!http::same_name(parameter.substr(0, 2), "q=")) continue;
    auto const text = parameter.substr(2);
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight, std::chars_format::fixed);
    // Not "inf", not "nan", nothing below 0 or above 1.
    if (error != std::errc{} || end != text.data() + text.size() || !(weight >= 0.0 && weight <= 1.0)) return 0.0;
  }
  return weight;
}

}  // namespace

std::string_view preferred_language(std::string_view accept_language, std::string_view otherwise) {
  auto best_weight = 0.0;
  auto best = otherwise;
  while (!accept_language.empty()) {
    auto entry = take_part(accept_language, ',');
    auto const range = take_part(entry, ';');
    auto const weight = weight_of_range(entry);
    auto const primary = range.substr(0, range.find('-'));
    for (auto const language : interface_languages) {
      if (weight <= best_weight || !http::same_name(primary, language)) continue;
      best_weight = weight;
      best = language;
    }
  }
  return best;
}

bool prefers_page(std::string_view accept) {
  auto page = 0.0;
  auto json = 0.0;
  while (!accept.empty()) {
    auto entry = take_part(accept, ',');
    auto const type = take_part(entry, ';');
    auto const weight = weight_of_range(entry);
    auto const is = [&](std::string_view name) { return http::same_name(type, name); };
    if (is("text/html") || is("application/xhtml+xml")) page = std::max(page, weight);
    if (is("application/json") || is("application/problem+json")) json = std::max(json, weight);
  }
  return page > 0.0 && page >= json;
}

}  // namespace amity::app
