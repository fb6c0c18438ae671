// SPDX-License-Identifier: Apache-2.0
// The office's own record, as its people change it: what it is called, in which languages it speaks, its colours, its
// time zone, and the regions that it has beside the UN's. Its slug and its home city stay.
#pragma once

#include "commands/merge.h"
#include "core/result.h"
#include "fields/reader.h"
#include "partnerships/recording.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::curation {

// A name of the IANA database, "Asia/Shanghai"; Errc::invalid for anything else.
Result<std::string> parse_timezone(std::string_view name);
// "#b3263a", in small letters; Errc::invalid for anything else.
Result<std::string> parse_colour(std::string_view text);

// Texts name_zh, name_ja, name_en, languages (tags with ; between them), timezone, accent_day, accent_night.
partnerships::Kept<commands::FieldTexts> kept_office(db::Transaction& transaction, OfficeId office);
// Errors at these fields; a name in one of the three languages is needed. Names in other languages stay.
commands::Outcome<partnerships::Recorded> record_office(commands::Command& command, commands::FieldTexts const& wanted,
                                                        std::optional<commands::Seen> const& seen);

// A region of the office's own: texts countries (ISO 3166-1 codes with ; between them), name_zh, name_ja, name_en. Its
// version is the office's.
struct RegionTexts {
  std::string slug;
  std::int64_t version{};
  commands::FieldTexts texts;
};
std::vector<RegionTexts> regions_of(db::Transaction& transaction, OfficeId office);
// Makes the region or changes it. Errors at slug, countries, name.
commands::Outcome<partnerships::Recorded> record_region(commands::Command& command, std::string const& slug,
                                                        commands::FieldTexts const& wanted,
                                                        std::optional<commands::Seen> const& seen);
// Refused at slug where a figure or a target counts in it (still_used); Errc::conflict where the office stands at
// another version.
commands::Outcome<partnerships::Recorded> withdraw_region(commands::Command& command, std::string const& slug,
                                                          std::int64_t version);

}  // namespace amity::curation
