// SPDX-License-Identifier: Apache-2.0
#include "accounts/one_line.h"

#include "core/unseen.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace amity::accounts {

bool is_one_line(std::string_view text) {
  if (first_unseen(text)) return false;
  auto const points = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  for (std::int32_t at = 0; at < points.length(); at = points.moveIndex32(at, 1)) {
    auto const c = points.char32At(at);
    auto const category = U_GET_GC_MASK(c);
    if ((category & (U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK)) != 0 ||
        u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0)
      return false;
  }
  return true;
}

bool is_plain_form(std::string_view text) {
  auto status = U_ZERO_ERROR;
  auto const* const nfkc = icu::Normalizer2::getNFKCInstance(status);
  auto const points = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  return U_SUCCESS(status) && nfkc->isNormalized(points, status) != 0 && U_SUCCESS(status);
}

bool is_blank(std::string_view text) {
  auto const points = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  for (std::int32_t at = 0; at < points.length(); at = points.moveIndex32(at, 1)) {
    auto const c = points.char32At(at);
    if (u_isUWhiteSpace(c) == 0 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) return false;
  }
  return true;
}

}  // namespace amity::accounts
