// SPDX-License-Identifier: Apache-2.0
#include "bucket_signature.h"

#include "files/piece.h"
#include "sha256.h"

#include <algorithm>

namespace amity::files {
namespace {

std::string in_percent_codes(std::string_view text) {
  constexpr std::string_view plain{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"};
  constexpr std::string_view digits{"0123456789ABCDEF"};
  std::string out;
  for (char const c : text) {
    auto const byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos)
      out += c;
    else
      ((out += '%') += digits[byte >> 4U]) += digits[byte & 15U];
  }
  return out;
}

}  // namespace

std::string canonical_query(std::vector<std::pair<std::string, std::string>> query) {
  for (auto& [name, value] : query) {
    name = in_percent_codes(name);
    value = in_percent_codes(value);
  }
  std::sort(query.begin(), query.end());
  std::string text;
  for (auto const& [name, value] : query) ((((text += text.empty() ? "" : "&") += name) += '=') += value);
  return text;
}

std::string authorization_of(ToSign const& request, Signer const& signer) {
  constexpr std::string_view signed_lines{"host;x-amz-content-sha256;x-amz-date"};
  auto const canonical = request.method + '\n' + request.path + '\n' + canonical_query(request.query) +
                         "\nhost:" + request.host + "\nx-amz-content-sha256:" + request.content_hash +
                         "\nx-amz-date:" + request.time + "\n\n" + std::string(signed_lines) + '\n' +
                         request.content_hash;
  auto const day = request.time.substr(0, 8);
  auto const scope = day + '/' + signer.region + "/s3/aws4_request";
  auto const to_sign =
      "AWS4-HMAC-SHA256\n" + request.time + '\n' + scope + '\n' + sha256_of(std::string_view{canonical});
  auto key = hmac_sha256("AWS4" + signer.secret, day);
  for (auto const& part : {signer.region, std::string{"s3"}, std::string{"aws4_request"}}) key = hmac_sha256(key, part);
  return "AWS4-HMAC-SHA256 Credential=" + signer.key_id + '/' + scope + ", SignedHeaders=" + std::string(signed_lines) +
         ", Signature=" + hex_of(hmac_sha256(key, to_sign));
}

}  // namespace amity::files
