// SPDX-License-Identifier: Apache-2.0
// What tasks forget when somebody is erased (people::Forget).
#pragma once

#include "people/person.h"

namespace amity::work {

// Takes the names out of title, note and words of all tasks that are about the person. The tasks stay, and what is to
// be done in them.
void forget_person(commands::Command& command, people::PersonId id, people::PersonFields const& fields);

}  // namespace amity::work
