// SPDX-License-Identifier: Apache-2.0
// The fields that people write, and their texts.
#include "partnerships/recording_fields.h"

#include <array>
#include <vector>

namespace amity::partnerships {
namespace {

using amity::to_string;

constexpr std::array all_office_sides{OfficeSide::home, OfficeSide::partner, OfficeSide::both, OfficeSide::none};
constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_url = 2000;
constexpr std::size_t longest_note = 2000;

template <class Value>
void put_text(commands::FieldTexts& texts, std::string const& name, std::optional<Value> const& value) {
  texts.emplace(name, value ? std::string(to_string(*value)) : std::string{});
}

}  // namespace

std::string_view to_string(OfficeSide side) {
  switch (side) {
    case OfficeSide::home:
      return "home";
    case OfficeSide::partner:
      return "partner";
    case OfficeSide::both:
      return "both";
    case OfficeSide::none:
      return "none";
  }
  return {};
}

std::optional<OfficeSide> parse_office_side(std::string_view word) {
  for (auto const side : all_office_sides)
    if (to_string(side) == word) return side;
  return std::nullopt;
}

AssertionFields read_assertion_fields(fields::Reader& in) {
  return {
      .kind = in.optional<Kind>("kind", parse_kind, "sister_city, friendly_exchange, project or unspecified"),
      .stage = in.optional<Stage>("stage", parse_stage,
                                  "contact, intent, exchange, approval, active, dormant, suspended, ended or denied"),
      .signed_on = in.optional<PartialDate>("signed"),
      .ended_on = in.optional<PartialDate>("ended"),
      .side =
          in.optional<OfficeSide>("side", parse_office_side, "home, partner, both or none").value_or(OfficeSide::none),
      .confidence =
          in.optional<Confidence>("confidence", parse_confidence, "high, medium or low").value_or(Confidence::medium),
      .as_of = in.optional<PartialDate>("as_of"),
      .note = in.optional<std::string>("note", {.most = longest_note, .lines = fields::Lines::many}).value_or("")};
}

commands::FieldTexts texts_of(AssertionFields const& said) {
  commands::FieldTexts texts{{"side", std::string(to_string(said.side))},
                             {"confidence", std::string(to_string(said.confidence))},
                             {"note", said.note}};
  put_text(texts, "kind", said.kind);
  put_text(texts, "stage", said.stage);
  put_text(texts, "signed", said.signed_on);
  put_text(texts, "ended", said.ended_on);
  put_text(texts, "as_of", said.as_of);
  return texts;
}

AssertionFields said_in(commands::FieldTexts const& texts) {
  std::vector<std::string> names;
  std::vector<std::string> cells;
  names.reserve(texts.size());
  cells.reserve(texts.size());
  for (auto const& [name, text] : texts) {
    names.push_back(name);
    cells.push_back(text);
  }
  auto const source = fields::row_source(names, cells, 0);
  fields::Reader in(source);
  return read_assertion_fields(in);
}

SourceFields read_source_fields(fields::Reader& in) {
  return {.kind = in.required<SourceKind>("kind", parse_source_kind, "office, official, press or list"),
          .name = in.required<std::string>("name", {.most = longest_name}),
          .url = in.optional<std::string>("url", {.most = longest_url}).value_or(""),
          .published = in.optional<PartialDate>("published"),
          .retrieved = in.optional<PartialDate>("retrieved"),
          .note = in.optional<std::string>("note", {.most = longest_note, .lines = fields::Lines::many}).value_or("")};
}

commands::FieldTexts texts_of(SourceFields const& source) {
  commands::FieldTexts texts{
      {"kind", std::string(to_string(source.kind))}, {"name", source.name}, {"url", source.url}, {"note", source.note}};
  put_text(texts, "published", source.published);
  put_text(texts, "retrieved", source.retrieved);
  return texts;
}

}  // namespace amity::partnerships
