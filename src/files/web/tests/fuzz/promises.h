// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace amity::files::web {

// The boundary is the first line of the bytes, as the Content-Type line would say it; the rest is the body.
void multipart_keeps_its_promises(std::string_view bytes);

}  // namespace amity::files::web
