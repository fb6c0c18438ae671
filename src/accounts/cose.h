// SPDX-License-Identifier: Apache-2.0
// Public keys as authenticators write them (RFC 9052 and 9053), of the three kinds that people's devices make. Private
// to the room.
#pragma once

#include "accounts/webauthn.h"

#include <optional>
#include <string_view>

namespace amity::accounts {

// Of a key that signatures can be held to: ECDSA on P-256 whose point is on the curve, Ed25519, RSA of 2,048 to 4,096
// bits. Nothing for every other.
std::optional<KeyAlgorithm> algorithm_of(std::string_view cose_key);
// Whether the key's owner signed just these bytes.
bool is_signed_by(std::string_view cose_key, std::string_view message, std::string_view signature);

}  // namespace amity::accounts
