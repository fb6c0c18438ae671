// SPDX-License-Identifier: Apache-2.0
// Public keys for OpenSSL. Private to the room.
#pragma once

#include "oidc/key_set.h"

#include <openssl/evp.h>

#include <memory>
#include <string_view>

namespace amity::oidc {

using PublicKey = std::shared_ptr<EVP_PKEY>;

// Of big-endian bytes, as a JWK has them. Null where they are no key, or one that is too weak to be believed.
PublicKey rsa_key(std::string_view modulus, std::string_view exponent);
PublicKey p256_key(std::string_view x, std::string_view y);
PublicKey ed25519_key(std::string_view bytes);

bool is_signed_by(PublicKey const& key, KeySet::Signed const& one);

}  // namespace amity::oidc
