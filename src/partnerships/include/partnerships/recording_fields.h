// SPDX-License-Identifier: Apache-2.0
// What people write down of a partnership, field by field.
#pragma once

#include "commands/merge.h"
#include "core/language.h"
#include "fields/reader.h"
#include "partnerships/assertion.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::partnerships {

// Which side says it, as an office speaks of its own partnerships.
enum class OfficeSide { home, partner, both, none };
std::string_view to_string(OfficeSide side);
std::optional<OfficeSide> parse_office_side(std::string_view word);

// The fields of an assertion, by the names that people and programs give: kind, stage, signed, ended, side, confidence,
// as_of, note.
struct AssertionFields {
  std::optional<Kind> kind{};
  std::optional<Stage> stage{};
  std::optional<PartialDate> signed_on{};
  std::optional<PartialDate> ended_on{};
  OfficeSide side{OfficeSide::none};
  Confidence confidence{Confidence::medium};
  std::optional<PartialDate> as_of{};
  std::string note{};
  bool operator==(AssertionFields const&) const = default;
};
AssertionFields read_assertion_fields(fields::Reader& in);
commands::FieldTexts texts_of(AssertionFields const& said);
// What these texts of a statement that was written down say.
AssertionFields said_in(commands::FieldTexts const& texts);

// The fields of a source: kind, name, url, published, retrieved, note. Its key is how it is found.
struct SourceFields {
  SourceKind kind{SourceKind::official};
  std::string name{};
  std::string url{};
  std::optional<PartialDate> published{};
  std::optional<PartialDate> retrieved{};
  std::string note{};
  bool operator==(SourceFields const&) const = default;
};
SourceFields read_source_fields(fields::Reader& in);
commands::FieldTexts texts_of(SourceFields const& source);

// The fields of a move: act, on, authority, document, source (its key), note in the interface's languages.
struct MoveFields {
  Act act{Act::sign};
  std::optional<PartialDate> on{};
  std::string authority{};
  std::string document{};
  std::string source{};
  LocalText note{};
  bool operator==(MoveFields const&) const = default;
};

}  // namespace amity::partnerships
