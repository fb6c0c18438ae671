// SPDX-License-Identifier: Apache-2.0
// Papers with a mark of state secrecy are kept out of the system (office.md, 3): this is not the place.
#pragma once

#include <string_view>

namespace amity::work {

// Whether it stands at the beginning of a subject line: "机密★10年", "【秘密】关于…", "TOP SECRET". A word within a
// subject ("商业秘密保护…") is no mark.
bool title_bears_secrecy(std::string_view title);
// Whether one of a text's first lines is such a mark and nothing else, as it stands at the head of a paper.
bool head_bears_secrecy(std::string_view body);

}  // namespace amity::work
