// SPDX-License-Identifier: Apache-2.0
#include "oidc/address.h"

#include <algorithm>
#include <cstddef>

namespace amity::oidc {
namespace {

constexpr std::size_t longest_address = 2000;

bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// 127.0.0.0/8, written as four numbers.
bool is_loopback_ipv4(std::string_view host) {
  int dots = 0;
  if (!host.starts_with("127.")) return false;
  while (!host.empty()) {
    auto const end = std::min(host.find('.'), host.size());
    if (end == 0 || end > 3 || !is_digits(host.substr(0, end))) return false;
    dots += end < host.size() ? 1 : 0;
    host.remove_prefix(std::min(end + 1, host.size()));
  }
  return dots == 3;
}

bool is_loopback(std::string_view host) { return host == "localhost" || host == "[::1]" || is_loopback_ipv4(host); }

// Letters, digits, dots and hyphens, or an address of IPv6 in brackets: nothing that two programs could read in two
// ways.
bool is_host(std::string_view host) {
  if (host.size() > 2 && host.front() == '[' && host.back() == ']')
    return std::ranges::all_of(host.substr(1, host.size() - 2), [](char c) {
      return c == ':' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
  return !host.empty() && std::ranges::all_of(host, [](char c) {
    return c == '.' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

// The host of "host:port"; empty where either is none.
std::string_view host_of(std::string_view authority) {
  auto const end_of_brackets = authority.starts_with('[') ? authority.find(']') : 0;
  if (end_of_brackets == std::string_view::npos) return {};
  auto const colon = authority.find(':', end_of_brackets);
  auto const host = authority.substr(0, std::min(colon, authority.size()));
  if (colon != std::string_view::npos) {
    auto const port = authority.substr(colon + 1);
    if (port.empty() || port.size() > 5 || !is_digits(port)) return {};
  }
  return is_host(host) ? host : std::string_view{};
}

}  // namespace

Reach reach_of(std::string_view address) {
  if (address.size() > longest_address) return Reach::unsafe;
  auto const is_plain = [](char c) { return c > ' ' && c < '\x7f' && c != '#' && c != '\\' && c != '"'; };
  if (!std::ranges::all_of(address, is_plain)) return Reach::unsafe;
  auto const scheme_end = address.find("://");
  if (scheme_end == std::string_view::npos) return Reach::unsafe;
  auto const scheme = address.substr(0, scheme_end);
  auto const rest = address.substr(scheme_end + 3);
  auto const host = host_of(rest.substr(0, std::min(rest.find_first_of("/?"), rest.size())));
  if (host.empty()) return Reach::unsafe;
  if (scheme == "https") return Reach::secure;
  return scheme == "http" && is_loopback(host) ? Reach::loopback : Reach::unsafe;
}

}  // namespace amity::oidc
