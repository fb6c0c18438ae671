// SPDX-License-Identifier: Apache-2.0
// Forms with files in them (multipart/form-data, RFC 7578), as they lie in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::files::web {

struct FormPart {
  std::string name;
  std::optional<std::string> file_name{};  // of a file, as it was given; empty: none was chosen
  std::string_view content;                // of the body
};

// The parts in their order; nothing where the body is not whole, says the same field twice, or has more than `most`.
std::optional<std::vector<FormPart>> form_parts(std::string_view body, std::string_view boundary, std::size_t most);

}  // namespace amity::files::web
