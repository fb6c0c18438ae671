// SPDX-License-Identifier: Apache-2.0
// The subject line of an answer, as an office of the letter's language words it.
#pragma once

#include <string>
#include <string_view>

namespace amity::work {

// Of an answer, in the letter's language, to a letter with this subject line. What the line is about is taken out of
// it, however often it was answered before, and whatever the other side put round it:
//   zh: 关于访问藤泽的函, or 关于《关于访问藤泽的函》的复函 -> 关于访问藤泽的复函; Marathon -> 关于《Marathon》的复函
//   ja: 訪問について（依頼） -> 訪問について（回答）; Marathon -> 「Marathon」について（回答）
//   en: Re: RE: Marathon -> Re: Marathon
std::string reply_title(std::string_view language, std::string_view title);

}  // namespace amity::work
