// SPDX-License-Identifier: Apache-2.0
// The register of a year as it is archived: every number that was given, void ones included.
#pragma once

#include "work/letter.h"

#include <string>
#include <vector>

namespace amity::work {

struct NumberedLetter {
  LetterId id{};
  LetterState state{};
  std::string title;
  std::string correspondent;
  std::string number;
  std::optional<Day> on{};  // the day it arrived or was issued
  std::string signatory;
  std::string reason;  // why it is void
  std::string series;  // its name
  bool operator==(NumberedLetter const&) const = default;
};
// By series and number. `year` is the number's.
std::vector<NumberedLetter> letters_of_year(db::Transaction& transaction, OfficeId office, Direction direction,
                                            int year);

}  // namespace amity::work
