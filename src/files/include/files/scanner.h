// SPDX-License-Identifier: Apache-2.0
// A scanner for viruses that speaks clamd's protocol (ClamAV), over its socket.
#pragma once

#include "files/piece.h"

#include <chrono>
#include <string>
#include <string_view>

namespace amity::files {

struct ScannerAddress {
  std::string path{};  // of a socket of this machine; or:
  std::string host{};
  std::string port{};
  bool operator==(ScannerAddress const&) const = default;
};
// "unix:/run/clamav/clamd.ctl" or "tcp:scanner.example.org:3310". Errc::invalid.
Result<ScannerAddress> parse_scanner(std::string_view text);
std::string to_string(ScannerAddress const& address);

struct Scanned {
  bool is_clean{};
  std::string found{};  // what it is said to be
};
// INSTREAM. Errc::unavailable where it does not answer in time, or not as clamd does.
Result<Scanned> scan(ScannerAddress const& scanner, Piece const& piece, std::chrono::seconds patience);

}  // namespace amity::files
