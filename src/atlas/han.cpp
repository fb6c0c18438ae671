// SPDX-License-Identifier: Apache-2.0
#include "han.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace amity::atlas {
namespace {

constexpr UChar32 han_first = 0x3400;
constexpr UChar32 han_last = 0x9FFF;

// Characters simplified in Japan in their own way that come up in names of places, each with China's form beside it.
constexpr std::u16string_view japanese_and_chinese =
    u"広广沢泽浜滨県县竜龙徳德塩盐桜樱鉄铁駅驿豊丰関关児儿渋涩円圆楽乐気气対对黒黑恵惠栄荣辺边発发帯带銭钱検检"
    u"歩步毎每渓溪滝泷瀬濑砕碎穂穗縄绳芸艺蔵藏覧览両两厳严圏圈塁垒実实専专巣巢巌岩応应拠据拡扩斎斋暁晓槇槙"
    u"歓欢済济湾湾焼烧犠牺畳叠礼礼禅禅続续総总繊纤臓脏荘庄薬药訳译譲让豪豪醸酿釈释闘斗険险頼赖駆驱験验鶏鸡";

std::vector<char16_t> simplified_forms() {
  std::vector<char16_t> forms;
  auto error = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> const to_simplified{
      icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, error)};
  for (auto c = han_first; c <= han_last; ++c) {
    icu::UnicodeString one(c);
    if (U_SUCCESS(error) && to_simplified) to_simplified->transliterate(one);
    forms.push_back(one.length() == 1 && is_han(one.charAt(0)) ? one.charAt(0) : static_cast<char16_t>(c));
  }
  auto const form_of = [&](char16_t c) -> char16_t& { return forms[static_cast<std::size_t>(c - han_first)]; };
  for (std::size_t i = 0; i + 1 < japanese_and_chinese.size(); i += 2)
    form_of(japanese_and_chinese[i]) = japanese_and_chinese[i + 1];
  for (auto& form : forms)  // so that folding twice changes nothing
    for (auto hops = 0; hops < 3; ++hops) form = form_of(form);
  return forms;
}

}  // namespace

UChar32 simplified(UChar32 c) {
  if (c < han_first || c > han_last) return c;
  static auto const forms = simplified_forms();
  return forms[static_cast<std::size_t>(c - han_first)];
}

}  // namespace amity::atlas
