// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace amity::atlas {

// The key under which a name is found: compatibility forms and case folded, accents left out, letters such as ł ø đ ß æ
// spelt in plain Latin, traditional Han characters simplified, apostrophes dropped, other punctuation and runs of space
// turned into one space. Every script stays itself. "Łódź" -> "lodz", "Xi’an" -> "xian", "東京" -> "东京".
// fold(fold(x)) == fold(x). Errc::invalid for what is not UTF-8.
Result<std::string> fold(std::string_view utf8);

// The folded text in Latin letters, for a query in a script that has no names of its own here ("Куньмин" -> "kunmin");
// empty where it is Latin already.
std::string latin_key(std::string_view folded);

// Loads the tables that fold and latin_key otherwise load on first use of other scripts than Latin (about 0.1 s), so
// that no query waits for them. Safe to call from a thread of its own.
void prepare_folding();

}  // namespace amity::atlas
