// SPDX-License-Identifier: Apache-2.0
// Templates of an office's own: each kind of paper as the office wants it, every version kept.
#pragma once

#include "commands/merge.h"
#include "papers/paper.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace amity::papers {

inline constexpr std::size_t longest_template = 100'000;  // bytes

struct OfficeTemplate {
  std::int64_t version{};  // 0: there was none yet
  std::string source{};    // empty: the shipped one is used
  std::string actor{};
  std::string at{};
  bool operator==(OfficeTemplate const&) const = default;
};
// The newest.
OfficeTemplate template_of(db::Transaction& transaction, OfficeId office, PaperKind kind);
// That which was the newest at a moment, "2026-11-30T08:00:00Z".
OfficeTemplate template_at(db::Transaction& transaction, OfficeId office, PaperKind kind, std::string_view moment);
// The newest first.
std::vector<OfficeTemplate> template_versions(db::Transaction& transaction, OfficeId office, PaperKind kind);

// The version that stands then. The source was tried before (see Typesetter::samples): this verb looks at its length
// and at what others wrote meanwhile. Errors at `source`: empty, too long.
commands::Outcome<std::int64_t> put_template(commands::Command& command, PaperKind kind, std::string const& source,
                                             std::optional<commands::Seen> const& seen);
// Back to the shipped one. Twice changes nothing.
commands::Outcome<std::int64_t> restore_template(commands::Command& command, PaperKind kind);

}  // namespace amity::papers
