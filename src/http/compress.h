// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/body.h"

#include <string>
#include <string_view>

namespace amity::http {

// Whole-buffer compression. Empty where the library refuses (out of memory).
std::string compress_gzip(std::string_view bytes, Effort effort);
std::string compress_brotli(std::string_view bytes, Effort effort);

// 128 bits of MurmurHash3 as 22 characters of base64url: tells two versions apart, is no signature.
std::string fingerprint(std::string_view bytes);

}  // namespace amity::http
