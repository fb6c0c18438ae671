// SPDX-License-Identifier: Apache-2.0
#include "inputs.h"

namespace amity::papers::web {

PaperKind kind_of(contract::PaperKind kind) {
  return parse_paper_kind(contract::to_string(kind)).value_or(PaperKind::letter);
}

work::PaperDetails details_in(contract::PaperDetailsInput const& input) {
  return {input.copies, input.language,   input.correspondent, input.title,
          input.body,   input.enclosures, input.joint_with};
}

std::optional<commands::Seen> seen_in(contract::PaperDetailsInput const& input) {
  if (!input.seen) return std::nullopt;
  auto const& seen = *input.seen;
  return commands::Seen{
      seen.version, texts_of(work::PaperDetails{seen.copies, seen.language, seen.correspondent, seen.title, seen.body,
                                                seen.enclosures, seen.joint_with})};
}

contract::PaperDetails details_record(work::KeptDetails const& kept, work::LetterFields const& fields) {
  auto const& details = kept.details;
  return {kept.version, details.copies,     details.language,   details.correspondent,      details.title,
          details.body, details.enclosures, details.joint_with, is_translated(kept, fields)};
}

std::optional<commands::Seen> seen_in(contract::PaperTemplateInput const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{input.seen->version, commands::FieldTexts{{"source", input.seen->source}}};
}

contract::PaperTemplate template_record(db::Transaction& transaction, OfficeId office, PaperKind kind,
                                        std::string shipped) {
  auto const versions = template_versions(transaction, office, kind);
  contract::PaperTemplate record{};
  record.kind = contract::parse<contract::PaperKind>(to_string(kind)).value();
  record.version = versions.empty() ? 0 : versions.front().version;
  record.is_shipped = versions.empty() || versions.front().source.empty();
  record.source = record.is_shipped ? shipped : versions.front().source;
  record.shipped = std::move(shipped);
  for (auto const& one : versions)
    record.versions.push_back({one.version, one.source, one.source.empty(), one.actor, one.at});
  return record;
}

contract::Recorded recorded(std::int64_t version) { return {contract::RecordChange::changed, version}; }

}  // namespace amity::papers::web
