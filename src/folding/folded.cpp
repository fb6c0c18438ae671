// SPDX-License-Identifier: Apache-2.0
#include "folding/folded.h"

#include "core/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <stdexcept>

namespace amity::folding {

std::string folded(std::string_view text) {
  auto status = U_ZERO_ERROR;
  auto const* const folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
  auto const sound = utf8::repaired(text);
  std::string out;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(sound.size()));
    folding->normalizeUTF8(0, {sound.data(), static_cast<std::int32_t>(sound.size())}, sink, nullptr, status);
  }
  if (U_FAILURE(status)) throw std::runtime_error("ICU cannot fold texts: its data are not there");
  return out;
}

}  // namespace amity::folding
