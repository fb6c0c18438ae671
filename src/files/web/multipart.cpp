// SPDX-License-Identifier: Apache-2.0
#include "files/web/multipart.h"

#include "http/message.h"

#include <algorithm>

namespace amity::files::web {
namespace {

constexpr std::size_t longest_boundary{70};  // RFC 2046, 5.1.1
constexpr std::size_t longest_head{4096};

// The value behind "; name=": quoted, with the percent codes that browsers write for a quote and line ends
// (%22 %0D %0A), or bare. An asterisk form (filename*=) is not sent by browsers, and RFC 7578 forbids it.
std::optional<std::string> parameter(std::string_view line, std::string_view name) {
  for (auto at = line.find(';'); at != std::string_view::npos; at = line.find(';', at)) {
    at = line.find_first_not_of("; \t", at);
    if (at == std::string_view::npos) return std::nullopt;
    auto const equals = line.find('=', at);
    if (equals == std::string_view::npos) return std::nullopt;
    auto const is_it = http::same_name(line.substr(at, equals - at), name);
    auto value = line.substr(equals + 1);
    auto const is_quoted = value.starts_with('"');
    if (is_quoted) value.remove_prefix(1);
    auto const end = is_quoted ? value.find('"') : std::min(value.find(';'), value.size());
    if (end == std::string_view::npos) return std::nullopt;
    if (is_it) {
      std::string text(value.substr(0, end));
      for (auto code = text.find("%22"); code != std::string::npos; code = text.find("%22"))
        text.replace(code, 3, "\"");
      return text;
    }
    at = static_cast<std::size_t>(value.data() - line.data()) + end;
  }
  return std::nullopt;
}

// What stands in the Content-Disposition line of a part's head.
std::optional<FormPart> described(std::string_view head) {
  while (!head.empty()) {
    auto const end = std::min(head.find("\r\n"), head.size());
    auto const line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || !http::same_name(line.substr(0, colon), "Content-Disposition")) continue;
    auto name = parameter(line, "name");
    if (!name) return std::nullopt;
    return FormPart{std::move(*name), parameter(line, "filename"), {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<FormPart>> form_parts(std::string_view body, std::string_view boundary, std::size_t most) {
  if (boundary.empty() || boundary.size() > longest_boundary) return std::nullopt;
  auto const line = "--" + std::string(boundary);
  auto const between = "\r\n" + line;
  if (!body.starts_with(line)) return std::nullopt;
  body.remove_prefix(line.size());
  std::vector<FormPart> parts;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n") || parts.size() == most) return std::nullopt;
    body.remove_prefix(2);
    auto const head_end = body.substr(0, longest_head).find("\r\n\r\n");
    if (head_end == std::string_view::npos) return std::nullopt;
    auto part = described(body.substr(0, head_end));
    if (!part) return std::nullopt;
    body.remove_prefix(head_end + 4);
    auto const end = body.find(between);
    if (end == std::string_view::npos) return std::nullopt;
    part->content = body.substr(0, end);
    body.remove_prefix(end + between.size());
    if (std::ranges::any_of(parts, [&](FormPart const& other) { return other.name == part->name; }))
      return std::nullopt;
    parts.push_back(std::move(*part));
  }
  return parts;
}

}  // namespace amity::files::web
