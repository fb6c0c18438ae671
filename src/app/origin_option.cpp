// SPDX-License-Identifier: Apache-2.0
#include "origin_option.h"

#include <algorithm>
#include <charconv>

namespace amity::app {
namespace {

bool is_port(std::string_view text) {
  constexpr int highest = 65535;
  int port = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  return error == std::errc{} && end == text.data() + text.size() && port > 0 && port <= highest;
}

bool is_name(std::string_view host) {
  if (host.empty() || host.front() == '.' || host.back() == '.' || host.front() == '-' || host.back() == '-')
    return false;
  if (host.find("..") != std::string_view::npos) return false;
  return std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

// "[2001:db8::1]"
bool is_bracketed(std::string_view host) {
  if (host.size() < 4 || host.front() != '[' || host.back() != ']') return false;
  return host.substr(1, host.size() - 2).find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
}

bool is_origin(std::string_view origin) {
  for (std::string_view const scheme : {"https://", "http://"}) {
    if (!origin.starts_with(scheme)) continue;
    auto host = origin.substr(scheme.size());
    auto const bracket = host.rfind(']');
    auto const colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
    if (colon != std::string_view::npos) {
      if (!is_port(host.substr(colon + 1))) return false;
      host = host.substr(0, colon);
    }
    return is_name(host) || is_bracketed(host);
  }
  return false;
}

}  // namespace

std::string origin_fault(std::string_view origin) {
  if (origin.empty() || is_origin(origin)) return {};
  return "'" + std::string(origin) +
         "' is not the address of a site: http or https, a host (in Latin letters; others as xn--...), perhaps a port, "
         "and no slash or anything else after them, as in https://friends.example.org";
}

CLI::Option* add_origin_option(CLI::App& verb, std::string& origin, std::string const& about) {
  return verb.add_option("--origin", origin, about)
      ->envname("AMITY_ORIGIN")
      ->check(CLI::Validator([](std::string const& text) { return origin_fault(text); }, std::string{}));
}

}  // namespace amity::app
