// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "http/message.h"
#include "http/server.h"
#include "promise.h"
#include "request_parser.h"

#include <algorithm>

namespace amity::http {
namespace {

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

}  // namespace

void target_keeps_its_promises(std::string_view bytes) {
  auto const target = parse_target(bytes);
  if (!target) {
    require(!target.error().message.empty(), "a reason");
    return;
  }
  require(target->path == "*" || target->path.starts_with('/'), "a path begins at the root");
  require(!has_control(target->path), "no control characters");
  require(target->query.size() <= 256, "no more parameters than are allowed");
  for (auto const& segment : target->segments) require(segment != "." && segment != "..", "no way up");
}

// A whole head and body as they come from a connection.
void request_keeps_its_promises(std::string_view bytes) {
  auto const end = find_head_end(bytes, 0);
  if (end == std::string_view::npos) return;
  require(end <= bytes.size(), "the head ends within the bytes");
  Limits const limits;
  RequestParser parser(limits);
  if (auto const refusal = parser.read_head(bytes.substr(0, end))) {
    require(refusal->status >= 400 && refusal->status < 600 && !refusal->title.empty(), "a refusal is told");
    return;
  }
  for (auto const& field : parser.fields())
    require(!field.name.empty() && field.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos,
            "a header line is one line");
  for (auto rest = bytes.substr(end); !parser.done();) {
    std::size_t used = 0;
    if (auto const refusal = parser.read_body(rest, used)) {
      require(refusal->status >= 400, "a refusal is told");
      return;
    }
    require(used <= rest.size(), "no more is used than there is");
    if (used == 0) return;
    rest.remove_prefix(used);
  }
  require(parser.body().size() <= bytes.size(), "a body is what was sent");
  target_keeps_its_promises(parser.target());
}

}  // namespace amity::http
