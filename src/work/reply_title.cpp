// SPDX-License-Identifier: Apache-2.0
#include "work/reply_title.h"

#include "blanks.h"

#include <array>
#include <optional>
#include <span>

namespace amity::work {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins_with(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (lower(text[i]) != lower(word[i])) return false;
  return true;
}

// "Re: AW: 回复：Marathon" is about "Marathon".
std::string_view without_marks(std::string_view text) {
  constexpr std::array marks{"re", "aw", "sv", "antw", "fw", "fwd", "wg", "回复", "答复", "复", "转发", "返信", "回答"};
  text = without_blanks(text);
  for (auto const* mark : marks) {
    if (!begins_with(text, mark)) continue;
    auto const rest = without_blanks(text.substr(std::string_view(mark).size()));
    for (auto const* colon : {":", "："})
      if (rest.starts_with(colon)) return without_marks(rest.substr(std::string_view(colon).size()));
  }
  return text;
}

// What stands between an opening and a closing mark that enclose all of it.
std::optional<std::string_view> inside(std::string_view text, std::string_view opening, std::string_view closing) {
  if (!text.starts_with(opening) || !text.ends_with(closing) || text.size() < opening.size() + closing.size())
    return std::nullopt;
  auto const within = text.substr(opening.size(), text.size() - opening.size() - closing.size());
  if (within.find(closing) < within.find(opening)) return std::nullopt;  // 《one》 and 《other》
  return within;
}

std::optional<std::string_view> before_any(std::string_view text, std::span<char const* const> endings) {
  for (std::string_view const ending : endings)
    if (text.ends_with(ending) && text.size() > ending.size()) return text.substr(0, text.size() - ending.size());
  return std::nullopt;
}

// Kinds of papers that a Chinese subject line ends with, the longer before the shorter.
constexpr std::array zh_endings{"的复函", "的来函", "的邀请函", "的商洽函", "的商请函", "的征求意见函", "的感谢函",
                                "的贺函", "的公函", "的函件",   "的函",     "的请示",   "的报告",       "的通知",
                                "的通报", "的批复", "的意见",   "的信",     "的回函",   "的答复"};

// 访问藤泽, of 昆明市人民政府关于访问藤泽的函; nothing where the line is not worded so.
std::optional<std::string_view> zh_matter(std::string_view title) {
  constexpr std::string_view about{"关于"};
  auto const at = title.find(about);
  if (at == std::string_view::npos) return std::nullopt;
  auto const matter = before_any(title.substr(at + about.size()), zh_endings);
  if (!matter) return std::nullopt;
  if (auto const quoted = inside(without_blanks(*matter), "《", "》"))
    return zh_matter(without_marks(*quoted)).value_or(*quoted);
  return without_blanks(*matter);
}

std::string zh_title(std::string_view title) {
  if (auto const quoted = inside(title, "《", "》")) return zh_title(without_marks(*quoted));
  auto const matter = zh_matter(title);
  // What was no matter of a Chinese line, but another's title, stays a title.
  if (matter && title.find("《" + std::string(*matter) + "》") == std::string_view::npos)
    return "关于" + std::string(*matter) + "的复函";
  return "关于《" + std::string(matter.value_or(title)) + "》的复函";
}

bool has_japanese(std::string_view text) {
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    auto const first = static_cast<unsigned char>(text[i]);
    auto const second = static_cast<unsigned char>(text[i + 1]);
    // Hiragana and katakana (U+3040 to U+30FF), and Han (U+4E00 to U+9FFF).
    if ((first == 0xE3 && second >= 0x81 && second <= 0x83) || (first >= 0xE4 && first <= 0xE9)) return true;
  }
  return false;
}

// 訪問, of 訪問について（依頼）, 訪問に関する件, 訪問の件.
std::string_view ja_matter(std::string_view title) {
  constexpr std::array purposes{"（依頼）",   "（照会）",     "（通知）",   "（回答）", "（協議）", "（案内）",
                                "（お願い）", "（お知らせ）", "（ご案内）", "（報告）", "（送付）", "（再照会）",
                                "(依頼)",     "(照会)",       "(通知)",     "(回答)",   "(案内)",   "(報告)"};
  constexpr std::array endings{"について", "に関する件", "に関して", "の件について", "の件"};
  auto matter = without_blanks(title);
  if (auto const before = before_any(matter, purposes)) matter = without_blanks(*before);
  if (auto const before = before_any(matter, endings)) matter = without_blanks(*before);
  if (auto const quoted = inside(matter, "「", "」"); quoted && has_japanese(*quoted))
    return ja_matter(without_marks(*quoted));
  return matter == title ? matter : ja_matter(matter);
}

std::string ja_title(std::string_view title) {
  auto const matter = ja_matter(title);
  auto const is_quoted = inside(matter, "「", "」").has_value();
  if (is_quoted || has_japanese(matter)) return std::string(matter) + "について（回答）";
  return "「" + std::string(matter) + "」について（回答）";
}

}  // namespace

std::string reply_title(std::string_view language, std::string_view title) {
  auto const bare = without_marks(title);
  if (bare.empty()) return {};
  if (language == "zh") return zh_title(bare);
  if (language == "ja") return ja_title(bare);
  return "Re: " + std::string(bare);
}

}  // namespace amity::work
