// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace amity::files {

// FIPS 180-4, by OpenSSL.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256 const&) = delete;
  Sha256& operator=(Sha256 const&) = delete;
  void add(std::string_view bytes);
  std::string end();  // 32 bytes, once

 private:
  evp_md_ctx_st* context_;
};

std::string hmac_sha256(std::string_view key, std::string_view text);  // 32 bytes
std::string hex_of(std::string_view bytes);

}  // namespace amity::files
