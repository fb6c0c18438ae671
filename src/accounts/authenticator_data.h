// SPDX-License-Identifier: Apache-2.0
// The bytes that an authenticator signs (Web Authentication level 3, 6.1). Private to the room.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace amity::accounts {

// Views into what was read.
struct AuthenticatorData {
  struct Credential {
    std::string_view id;          // 1 to 1,023 bytes
    std::string_view public_key;  // one CBOR map
  };
  std::string_view party_hash;  // SHA-256 of the relying party's id
  std::uint32_t counter{};
  bool is_present{};
  bool is_verified{};
  bool is_backup_eligible{};
  bool is_backed_up{};
  std::optional<Credential> credential{};  // of a registration
};

// Nothing where bytes are missing, or are left over.
std::optional<AuthenticatorData> read_authenticator_data(std::string_view bytes);

}  // namespace amity::accounts
