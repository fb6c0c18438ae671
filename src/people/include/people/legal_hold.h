// SPDX-License-Identifier: Apache-2.0
// Legal holds on a letter, or on all that is kept of a partner: nothing of it is erased, nor said to be due, while one
// stands. A person's own is hold_person().
#pragma once

#include "core/subjects.h"
#include "people/person.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::people {

struct SubjectHeld {
  std::string subject;  // "letter/12", "partner/5"
  Hold hold;
  bool operator==(SubjectHeld const&) const = default;
};
// The latest first.
std::vector<SubjectHeld> holds_of(db::Transaction& transaction, OfficeId office);
std::optional<Hold> hold_on(db::Transaction& transaction, OfficeId office, std::string_view subject);
// By the holds on partners, of whom these persons have or had a post, in an organisation of that city or a part of one;
// the oldest hold where there are several. person 0: of everybody.
std::map<PersonId, Hold> held_by_partner(db::Transaction& transaction, OfficeId office, PersonId person);

// Whether there is such a letter or partner is looked at before. Error at `why` where it is empty; one that stands is
// replaced. Twice released changes nothing.
commands::Outcome<std::int64_t> hold_subject(commands::Command& command, std::string const& subject,
                                             std::string const& why);
commands::Outcome<std::int64_t> release_subject(commands::Command& command, std::string const& subject);

}  // namespace amity::people
