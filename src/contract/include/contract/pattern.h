// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::contract {

// Whether all of a text is as a pattern of the contract has it: ^, then characters and [classes], each perhaps followed
// by {n}, {n,m}, +, * or ?, then $. What repeats takes as much as it can and gives nothing back, so that the time is
// that of the text's length; the generator refuses patterns of another make.
bool matches(std::string_view pattern, std::string_view text);

}  // namespace amity::contract
