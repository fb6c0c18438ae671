// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "files/web/multipart.h"
#include "promise.h"

#include <algorithm>

namespace amity::files::web {

void multipart_keeps_its_promises(std::string_view bytes) {
  auto const end = bytes.find('\n');
  if (end == std::string_view::npos) return;
  auto const body = bytes.substr(end + 1);
  auto const boundary = bytes.substr(0, end);
  constexpr std::size_t most = 8;
  auto const parts = form_parts(body, boundary, most);
  if (!parts) return;
  require(parts->size() <= most, "no more parts than are allowed");
  for (auto const& part : *parts) {
    require(
        part.content.data() >= body.data() && part.content.data() + part.content.size() <= body.data() + body.size(),
        "content is of the body");
    require(part.content.find("\r\n--" + std::string(boundary)) == std::string_view::npos,
            "content ends at its boundary");
    require(std::ranges::count(*parts, part.name, &FormPart::name) == 1, "a field is said once");
  }
}

}  // namespace amity::files::web
