// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::http {

// An IP address; IPv4 in its mapped form (::ffff:a.b.c.d), so that both spellings are equal.
struct ClientAddress {
  std::array<std::uint8_t, 16> bytes{};

  static std::optional<ClientAddress> parse(std::string_view text);
  bool is_ipv4() const;
  bool is_loopback() const;
  // What shares a rate limit: the IPv4 address, or the /64 that one IPv6 customer has all to himself.
  std::uint64_t bucket_key() const;
  bool operator==(ClientAddress const&) const = default;
};
std::string to_string(ClientAddress const& address);

// One address, or all that begin with the same bits: "10.0.0.5", "10.1.0.0/16", "fd00::/8".
struct AddressRange {
  ClientAddress first{};
  int bits{128};  // of the mapped form

  static std::optional<AddressRange> parse(std::string_view text);
  bool holds(ClientAddress const& address) const;
};

// The client behind trusted proxies: the last address in X-Forwarded-For that is not itself a trusted proxy. What a
// client writes into that line further left is never believed.
ClientAddress client_behind(ClientAddress const& peer, std::string_view forwarded_for,
                            std::vector<AddressRange> const& trusted);

}  // namespace amity::http
