// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::files {

// Of whatever somebody hands in as a document, before anything of it is unpacked or decoded.
void document_keeps_its_promises(std::string_view bytes);

}  // namespace amity::files
