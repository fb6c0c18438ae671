// SPDX-License-Identifier: Apache-2.0
// Signature Version 4 of Amazon's services. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::files {

struct ToSign {
  std::string method;
  std::string host;  // with its port, as in the Host line
  std::string path;  // of plain characters alone, with its first slash
  std::vector<std::pair<std::string, std::string>> query{};
  std::string content_hash;  // SHA-256 of the body in hex
  std::string time;          // "20130524T000000Z"
};
struct Signer {
  std::string key_id;
  std::string secret;
  std::string region;
};

// "a=b&c=d", sorted and in percent codes, as it is signed and has to be sent.
std::string canonical_query(std::vector<std::pair<std::string, std::string>> query);
// The value of the Authorization line, over host, x-amz-content-sha256 and x-amz-date.
std::string authorization_of(ToSign const& request, Signer const& signer);

}  // namespace amity::files
