// SPDX-License-Identifier: Apache-2.0
// What colleagues wrote of somebody, without the names.
#pragma once

#include "people/person.h"

#include <string>

namespace amity::people {

// The text with "…" in place of each name of the person, of the single words of their names, and of each form of
// address that has one of them. What is written in letters of an alphabet counts as a word alone (Li is no part of
// List); capitals and width make no difference.
std::string without_names(std::string text, PersonFields const& fields);

}  // namespace amity::people
