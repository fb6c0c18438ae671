// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "core/partial_date.h"
#include "partnerships/lifecycle.h"

#include <optional>
#include <string>
#include <string_view>

namespace amity::partnerships {

enum class SourceKind {
  office,    // the office's own record
  official,  // a government's or council's own publication, of either side
  press,     // newspapers, agencies, blogs
  list       // directories that others fill: Wikipedia, Wikidata
};
std::string_view to_string(SourceKind kind);
std::optional<SourceKind> parse_source_kind(std::string_view word);

// Where an assertion was read.
struct Source {
  OfficeId office{};  // who keeps this source; the world's register has none
  SourceId id{};
  std::string key;  // short and stable within its office: "enwiki-2023"
  SourceKind kind{SourceKind::list};
  std::string name;
  std::string url;  // empty where there is none
  std::optional<PartialDate> published{};
  std::optional<PartialDate> retrieved{};
  std::string note{};
  bool operator==(Source const&) const = default;
};

// Which side of the pair says it; a and b as the pair is ordered.
enum class Side { a, b, both, none };
std::string_view to_string(Side side);
std::optional<Side> parse_side(std::string_view word);

enum class Confidence { low, medium, high };
std::string_view to_string(Confidence confidence);
std::optional<Confidence> parse_confidence(std::string_view word);

// What one source says of one pair. Nothing where it does not say.
struct Assertion {
  OfficeId office{};
  AssertionId id{};
  PartnershipId partnership{};
  SourceId source{};
  std::optional<Kind> kind{};
  std::optional<Stage> stage{};  // Stage::denied: it says there is no such tie
  std::optional<PartialDate> signed_on{};
  std::optional<PartialDate> ended_on{};
  Side said_by{Side::none};
  Confidence confidence{Confidence::medium};
  std::optional<PartialDate> as_of{};  // the date it speaks of, where that is not the source's own
  std::string note{};
  bool operator==(Assertion const&) const = default;
};

// A line of a partnership's history: what was done, when, by which authority, on which document.
struct Move {
  OfficeId office{};
  PartnershipId partnership{};
  Act act{Act::sign};
  std::optional<PartialDate> on{};
  std::string authority{};
  std::string document{};
  SourceId source{};
  LocalText note{};
  bool operator==(Move const&) const = default;
};

// The date as of which a source speaks: what the assertion says, else when the source was published, else retrieved.
std::optional<PartialDate> speaks_of(Assertion const& assertion, Source const& source);

}  // namespace amity::partnerships
