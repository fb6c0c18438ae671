// SPDX-License-Identifier: Apache-2.0
// What colleagues wrote of somebody, without the names.
#pragma once

#include "people/person.h"

#include <string>

namespace amity::people {

// The text with "…" in place of each name and form of address of the person, and of the single words of their names.
// What is written in Latin letters counts as a word alone (Li is no part of List), without regard to capitals.
std::string without_names(std::string text, PersonFields const& fields);

}  // namespace amity::people
