// SPDX-License-Identifier: Apache-2.0
// Between the contract's record of an office and its texts. Private to the room.
#pragma once

#include "contract/generated/curation.h"
#include "curation/office_record.h"

namespace amity::curation::web {

contract::OfficeRecord record_of(partnerships::Kept<commands::FieldTexts> const& kept, std::string_view slug,
                                 std::string_view home);
contract::OwnRegionRecord record_of(RegionTexts const& region);

commands::FieldTexts texts_of(contract::OfficeRecordInput const& input);
commands::FieldTexts texts_of(contract::OwnRegionInput const& input);
std::optional<commands::Seen> seen_of(contract::OfficeRecordInput const& input);
std::optional<commands::Seen> seen_of(contract::OwnRegionInput const& input);

}  // namespace amity::curation::web
