// SPDX-License-Identifier: Apache-2.0
// How stages, quotas and weights are written on the command line and in the settings.
#include "fields/nearest.h"
#include "plan_layout_settings.h"

#include <array>
#include <charconv>
#include <optional>

namespace amity::app {
namespace {

constexpr std::array<std::string_view, 5> parts{"reach", "network", "first_ties", "fit", "access"};

std::optional<int> whole(std::string_view text) {
  int number = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

}  // namespace

Result<planning::layout::LayoutStage> parse_stage(std::string const& text) {
  auto const colon = text.find(':');
  auto const partners = whole(std::string_view(text).substr(colon == std::string::npos ? 0 : colon + 1));
  if (!partners || colon == 0)
    return fail(Errc::invalid, "\"" + text + "\" says neither a year nor a number", "by",
                "a year and the new partners by then, such as 2025:7");
  return planning::layout::LayoutStage{colon == std::string::npos ? "" : text.substr(0, colon), *partners, 1};
}

Result<planning::layout::RequestedQuota> parse_quota(std::string const& text, QuotaIs is) {
  auto const colon = text.rfind(':');
  auto const at = colon == std::string::npos ? colon : text.find('@', colon);
  auto const number =
      colon == std::string::npos || colon == 0
          ? std::nullopt
          : whole(std::string_view(text).substr(colon + 1, at == std::string::npos ? at : at - colon - 1));
  if (!number)
    return fail(Errc::invalid, "\"" + text + "\" is no quota", is == QuotaIs::least ? "min" : "max",
                "places joined by + and a number, such as \"South-Eastern Asia+Southern Asia:6\" or Africa:2@2025");
  planning::layout::RequestedQuota quota{text.substr(0, colon), 0, planning::layout::no_limit,
                                         at == std::string::npos ? "" : text.substr(at + 1)};
  (is == QuotaIs::least ? quota.least : quota.most) = *number;
  return quota;
}

Result<void> set_weight(std::map<planning::layout::LayoutValue, double>& weights, std::string const& text) {
  auto const equals = text.find('=');
  auto const word = text.substr(0, equals);
  auto const value = planning::layout::parse_layout_value(word);
  if (!value) {
    auto const near = fields::nearest_word(word, parts);
    return fail(Errc::invalid,
                "there is no part \"" + word + "\" of the value" +
                    (near.empty() ? "" : "; \"" + std::string(near) + "\" was meant?"),
                word, "reach, network, first_ties, fit or access");
  }
  char* end = nullptr;
  auto const number = equals == std::string::npos ? std::string{} : text.substr(equals + 1);
  auto const weight = std::strtod(number.c_str(), &end);
  if (number.empty() || *end != '\0')
    return fail(Errc::invalid, "\"" + text + "\" gives no weight", word, word + "=0.5");
  weights[*value] = weight;
  return {};
}

}  // namespace amity::app
