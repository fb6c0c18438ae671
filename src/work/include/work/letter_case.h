// SPDX-License-Identifier: Apache-2.0
// A letter as rules ask of it, when it is issued (rules/facts.h, letter.issue).
#pragma once

#include "rules/rule_set.h"
#include "work/letter.h"

#include <vector>

namespace amity::work {

rules::Case issuing_case(db::Transaction& transaction, OfficeId office, Letter const& letter, Day on);
// Of every letter that was issued, on the day it was; the oldest first.
std::vector<rules::Case> issued_cases(db::Transaction& transaction, OfficeId office);

}  // namespace amity::work
