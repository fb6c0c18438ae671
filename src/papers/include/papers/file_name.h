// SPDX-License-Identifier: Apache-2.0
// Under which name a browser keeps a paper.
#pragma once

#include <string>
#include <string_view>

namespace amity::papers {

// "昆外发〔2022〕15号 About a visit.pdf": of the parts that are not empty, without what file systems do not take, cut
// at 120 bytes between characters.
std::string file_name(std::string_view first, std::string_view second, std::string_view ending);

// The value of Content-Disposition (RFC 6266): the name as UTF-8 (RFC 8187), and `plain` for programs that read ASCII
// only.
std::string attachment(std::string_view name, std::string_view plain);

}  // namespace amity::papers
