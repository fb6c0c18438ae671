// SPDX-License-Identifier: Apache-2.0
// Between the contract's types and the domain's.
#include "partnerships/web/recording.h"

namespace amity::partnerships::web {
namespace {

template <class To, class From, class Parse>
std::optional<To> word_of(std::optional<contract::Nullable<From>> const& from, Parse const& parse) {
  if (!from || !*from) return std::nullopt;
  return parse(contract::to_string(**from));
}
template <class To, class From, class Parse>
std::optional<To> word_of(contract::Nullable<From> const& from, Parse const& parse) {
  if (!from) return std::nullopt;
  return parse(contract::to_string(*from));
}

std::optional<PartialDate> date_of(std::optional<contract::Nullable<PartialDate>> const& from) {
  return from ? static_cast<std::optional<PartialDate> const&>(*from) : std::nullopt;
}

OfficeSide side_of(contract::OfficeSide side) {
  return parse_office_side(contract::to_string(side)).value_or(OfficeSide::none);
}
Confidence confidence_of(contract::Confidence confidence) {
  return parse_confidence(contract::to_string(confidence)).value_or(Confidence::low);
}

}  // namespace

contract::Recorded recorded(Recorded const& done) {
  switch (done.change) {
    case Change::created:
      return {contract::RecordChange::created, done.version};
    case Change::changed:
      return {contract::RecordChange::changed, done.version};
    case Change::unchanged:
      break;
  }
  return {contract::RecordChange::unchanged, done.version};
}

AssertionFields fields_of(contract::AssertionInput const& input) {
  return {word_of<Kind>(input.kind, parse_kind),
          word_of<Stage>(input.stage, parse_stage),
          date_of(input.signed_),
          date_of(input.ended),
          side_of(input.side),
          confidence_of(input.confidence),
          date_of(input.as_of),
          input.note};
}

std::optional<commands::Seen> seen_of(contract::AssertionInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{seen.version,
                        texts_of(AssertionFields{
                            word_of<Kind>(seen.kind, parse_kind), word_of<Stage>(seen.stage, parse_stage), seen.signed_,
                            seen.ended, side_of(seen.side), confidence_of(seen.confidence), seen.as_of, seen.note})};
}

SourceFields fields_of(contract::SourceInput const& input) {
  return {parse_source_kind(contract::to_string(input.kind)).value_or(SourceKind::list),
          input.name,
          input.url,
          date_of(input.published),
          date_of(input.retrieved),
          input.note};
}

std::optional<commands::Seen> seen_of(contract::SourceInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{
      seen.version, texts_of(SourceFields{parse_source_kind(contract::to_string(seen.kind)).value_or(SourceKind::list),
                                          seen.name, seen.url, seen.published, seen.retrieved, seen.note})};
}

MoveFields fields_of(contract::MoveInput const& input) {
  return {parse_act(contract::to_string(input.act)).value_or(Act::sign),
          date_of(input.on),
          input.authority,
          input.document,
          input.source,
          input.note.value_or(LocalText{})};
}

}  // namespace amity::partnerships::web
