// SPDX-License-Identifier: Apache-2.0
#include "client_address.h"

#include "http/client_line.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace amity::http {

namespace {
constexpr std::array<std::uint8_t, 12> mapped_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
}

std::optional<ClientAddress> ClientAddress::parse(std::string_view text) {
  std::string const terminated{text.substr(0, text.find('%'))};  // without an IPv6 zone
  ClientAddress address;
  if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
  std::copy(mapped_prefix.begin(), mapped_prefix.end(), address.bytes.begin());
  if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + mapped_prefix.size()) == 1) return address;
  return std::nullopt;
}

bool ClientAddress::is_ipv4() const { return std::equal(mapped_prefix.begin(), mapped_prefix.end(), bytes.begin()); }

bool ClientAddress::is_loopback() const {
  if (is_ipv4()) return bytes[12] == 127;
  return bytes[15] == 1 && std::all_of(bytes.begin(), bytes.end() - 1, [](auto byte) { return byte == 0; });
}

std::uint64_t ClientAddress::bucket_key() const {
  std::uint64_t key = 0;
  std::memcpy(&key, bytes.data() + (is_ipv4() ? 8 : 0), sizeof key);
  return key;
}

std::string to_string(ClientAddress const& address) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.is_ipv4())
    inet_ntop(AF_INET, address.bytes.data() + mapped_prefix.size(), text.data(), text.size());
  else
    inet_ntop(AF_INET6, address.bytes.data(), text.data(), text.size());
  return text.data();
}

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
  auto const slash = text.find('/');
  auto const address = ClientAddress::parse(text.substr(0, slash));
  if (!address) return std::nullopt;
  AddressRange range{*address, 128};
  if (slash == std::string_view::npos) return range;
  auto const digits = text.substr(slash + 1);
  int bits = 0;
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
  auto const most = text.find(':') == std::string_view::npos ? 32 : 128;
  if (error != std::errc{} || end != digits.data() + digits.size() || bits < 0 || bits > most) return std::nullopt;
  range.bits = bits + 128 - most;
  return range;
}

bool AddressRange::holds(ClientAddress const& address) const {
  for (int bit = 0; bit < bits; bit += 8) {
    auto const byte = static_cast<std::size_t>(bit / 8);
    auto const mask = bits - bit >= 8 ? 0xFFU : 0xFFU << (8 - (bits - bit)) & 0xFFU;
    if (((first.bytes[byte] ^ address.bytes[byte]) & mask) != 0) return false;
  }
  return true;
}

std::string line_of(std::string_view client) {
  auto address = ClientAddress::parse(client);
  if (!address) return std::string(client);
  if (!address->is_ipv4()) std::fill(address->bytes.begin() + 8, address->bytes.end(), std::uint8_t{0});
  return to_string(*address);
}

ClientAddress client_behind(ClientAddress const& peer, std::string_view forwarded_for,
                            std::vector<AddressRange> const& trusted) {
  auto const is_trusted = [&](ClientAddress const& address) {
    return std::any_of(trusted.begin(), trusted.end(), [&](auto const& range) { return range.holds(address); });
  };
  auto client = peer;
  while (is_trusted(client) && !forwarded_for.empty()) {
    auto const comma = forwarded_for.rfind(',');
    auto item = forwarded_for.substr(comma == std::string_view::npos ? 0 : comma + 1);
    forwarded_for = forwarded_for.substr(0, comma == std::string_view::npos ? 0 : comma);
    while (item.starts_with(' ') || item.starts_with('\t')) item.remove_prefix(1);
    while (item.ends_with(' ') || item.ends_with('\t')) item.remove_suffix(1);
    auto const address = ClientAddress::parse(item);
    if (!address) break;
    client = *address;
  }
  return client;
}

}  // namespace amity::http
