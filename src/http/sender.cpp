// SPDX-License-Identifier: Apache-2.0
#include "http/sender.h"

#include <algorithm>

namespace amity::http {

namespace {

// "https://amity.example:443" and "amity.example" are the same host and port for an origin with that scheme.
bool same_host(std::string_view origin, std::string_view host) {
  auto const end_of_scheme = origin.find("://");
  if (end_of_scheme == std::string_view::npos || host.empty()) return false;
  auto const scheme = origin.substr(0, end_of_scheme);
  std::string_view const default_port = same_name(scheme, "https") ? ":443" : same_name(scheme, "http") ? ":80" : "";
  auto const without_default_port = [&](std::string_view text) {
    if (!default_port.empty() && text.ends_with(default_port)) text.remove_suffix(default_port.size());
    return text;
  };
  return same_name(without_default_port(origin.substr(end_of_scheme + 3)), without_default_port(host));
}

}  // namespace

Sender sender_of(Request const& request, std::span<std::string const> own) {
  auto const origin = request.header("Origin");
  if (origin && std::any_of(own.begin(), own.end(), [&](auto const& ours) { return same_name(ours, *origin); }))
    return Sender::own_page;
  // "none": the person typed the address or opened a bookmark.
  if (auto const site = request.header("Sec-Fetch-Site"))
    return *site == "same-origin" || *site == "none" ? Sender::own_page : Sender::foreign_page;
  if (!origin) return Sender::not_told;
  return same_host(*origin, request.header("Host").value_or("")) ? Sender::own_page : Sender::foreign_page;
}

}  // namespace amity::http
