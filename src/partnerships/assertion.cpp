// SPDX-License-Identifier: Apache-2.0
#include "partnerships/assertion.h"

namespace amity::partnerships {

std::string_view to_string(SourceKind kind) {
  switch (kind) {
    case SourceKind::office:
      return "office";
    case SourceKind::official:
      return "official";
    case SourceKind::press:
      return "press";
    case SourceKind::list:
      return "list";
  }
  return {};
}

std::optional<SourceKind> parse_source_kind(std::string_view word) {
  for (auto const kind : {SourceKind::office, SourceKind::official, SourceKind::press, SourceKind::list})
    if (to_string(kind) == word) return kind;
  return std::nullopt;
}

std::string_view to_string(Side side) {
  switch (side) {
    case Side::a:
      return "a";
    case Side::b:
      return "b";
    case Side::both:
      return "both";
    case Side::none:
      return "none";
  }
  return {};
}

std::optional<Side> parse_side(std::string_view word) {
  for (auto const side : {Side::a, Side::b, Side::both, Side::none})
    if (to_string(side) == word) return side;
  return std::nullopt;
}

std::string_view to_string(Confidence confidence) {
  switch (confidence) {
    case Confidence::low:
      return "low";
    case Confidence::medium:
      return "medium";
    case Confidence::high:
      return "high";
  }
  return {};
}

std::optional<Confidence> parse_confidence(std::string_view word) {
  for (auto const confidence : {Confidence::low, Confidence::medium, Confidence::high})
    if (to_string(confidence) == word) return confidence;
  return std::nullopt;
}

std::optional<PartialDate> speaks_of(Assertion const& assertion, Source const& source) {
  if (assertion.as_of) return assertion.as_of;
  if (source.published) return source.published;
  return source.retrieved;
}

}  // namespace amity::partnerships
