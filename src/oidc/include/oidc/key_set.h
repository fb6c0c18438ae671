// SPDX-License-Identifier: Apache-2.0
// A provider's public keys (RFC 7517), and whether one of them signed something.
#pragma once

#include "core/result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::oidc {

// Signatures that are accepted: never none, and none made with a secret that both sides have.
enum class Algorithm { rs256, ps256, es256, eddsa };
std::optional<Algorithm> parse_algorithm(std::string_view word);  // as a token names it: "RS256"

class KeySet {
 public:
  KeySet() = default;
  // Keys that are of no use here (encryption, other curves, secrets, RSA below 2,048 bits) are left out. Errc::refused
  // where it is no set of keys.
  static Result<KeySet> read(std::string_view document);

  std::size_t size() const { return keys_.size(); }

  struct Signed {
    Algorithm algorithm{};
    std::string key_id;          // empty: the signer names none
    std::string_view text;       // what was signed
    std::string_view signature;  // as a token has it: of ES256 both numbers, 64 bytes
  };
  enum class Verdict {
    right,
    wrong,
    unknown_key,  // none fits: it may be newer than this set
    which_key     // several fit, and the signer does not say which
  };
  Verdict check(Signed const& one) const;

 private:
  struct Key;
  std::vector<std::shared_ptr<Key const>> keys_;
};

}  // namespace amity::oidc
