// SPDX-License-Identifier: Apache-2.0
#include "office_text.h"

#include "files/text.h"
#include "zip/parts.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::files {
namespace {

constexpr std::size_t largest_part{32U << 20U};  // unpacked

bool says_something(Type type, std::string_view name) {
  switch (type) {
    case Type::docx:
      return name == "word/document.xml" || name == "word/footnotes.xml" || name == "word/endnotes.xml" ||
             name.starts_with("word/header") || name.starts_with("word/footer");
    case Type::xlsx:
      return name == "xl/sharedStrings.xml" || name == "xl/workbook.xml" || name.starts_with("xl/worksheets/sheet");
    case Type::pptx:
      return name.starts_with("ppt/slides/slide") || name.starts_with("ppt/notesSlides/notesSlide");
    case Type::odt:
    case Type::ods:
    case Type::odp:
      return name == "content.xml";
    case Type::ofd:
      return name.ends_with("/Content.xml");
    default:
      return false;
  }
}

void add_character(std::string& text, std::uint32_t c) {
  auto const six = [&](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3fU)); };
  if (c == 0) return;
  if (c < 0x80U) {
    text += static_cast<char>(c);
  } else if (c < 0x800U) {
    (text += static_cast<char>(0xc0U | c >> 6U)) += six(0);
  } else if (c < 0x10000U) {
    if (c < 0xd800U || c > 0xdfffU) ((text += static_cast<char>(0xe0U | c >> 12U)) += six(6)) += six(0);
  } else if (c < 0x110000U) {
    (((text += static_cast<char>(0xf0U | c >> 18U)) += six(12)) += six(6)) += six(0);
  }
}

// Text with its entities read; what is none stays as it is.
void add_text(std::string& text, std::string_view raw) {
  constexpr std::array named{std::pair{std::string_view{"amp"}, '&'}, std::pair{std::string_view{"lt"}, '<'},
                             std::pair{std::string_view{"gt"}, '>'}, std::pair{std::string_view{"quot"}, '"'},
                             std::pair{std::string_view{"apos"}, '\''}};
  constexpr std::size_t longest = 10;
  while (!raw.empty()) {
    auto const at = std::min(raw.find('&'), raw.size());
    text += raw.substr(0, at);
    raw.remove_prefix(at);
    if (raw.empty()) return;
    auto const end = raw.substr(0, longest).find(';');
    auto const name = end == std::string_view::npos ? std::string_view{} : raw.substr(1, end - 1);
    auto const* const known = std::ranges::find(named, name, &std::pair<std::string_view, char>::first);
    if (known != named.end()) {
      text += known->second;
    } else if (name.starts_with("#")) {
      auto const is_hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
      auto const digits = name.substr(is_hex ? 2 : 1);
      std::uint32_t c{};
      (void)std::from_chars(digits.data(), digits.data() + digits.size(), c, is_hex ? 16 : 10);
      add_character(text, c);
    } else {
      text += '&';
      raw.remove_prefix(1);
      continue;
    }
    raw.remove_prefix(end + 1);
  }
}

// "t" of "w:t xml:space=..." and of "/w:t".
std::string_view local_name(std::string_view tag) {
  if (tag.starts_with("/")) tag.remove_prefix(1);
  tag = tag.substr(0, tag.find_first_of(" \t\r\n/"));
  auto const colon = tag.find(':');
  return colon == std::string_view::npos ? tag : tag.substr(colon + 1);
}

}  // namespace

std::string xml_text(std::string_view xml) {
  constexpr std::array<std::string_view, 15> ends{"p",  "h",  "br", "tab",        "si",  "c",          "row",     "tc",
                                                  "td", "cr", "s",  "line-break", "sld", "table-cell", "TextCode"};
  constexpr std::array<std::string_view, 4> unsaid{"instrText", "delText", "f", "v"};
  std::string text;
  while (!xml.empty() && text.size() < 2 * most_text) {
    auto const open = std::min(xml.find('<'), xml.size());
    add_text(text, xml.substr(0, open));
    xml.remove_prefix(open);
    if (xml.empty()) break;
    auto const close = xml.find('>');
    if (close == std::string_view::npos) break;
    auto const tag = xml.substr(1, close - 1);
    auto const name = local_name(tag);
    auto const is_end = tag.starts_with("/");
    xml.remove_prefix(close + 1);
    if (std::ranges::find(ends, name) != ends.end() && (is_end || tag.ends_with("/"))) text += ' ';
    // What such an element says is no words.
    if (!is_end && !tag.ends_with("/") && std::ranges::find(unsaid, name) != unsaid.end())
      xml.remove_prefix(std::min(xml.find('<'), xml.size()));
  }
  return text;
}

std::string office_text(std::string_view bytes, Type type, Limits const& limits) {
  auto const parts = zip::parts_of(bytes, limits.parts);
  if (!parts) return {};
  std::string text;
  for (auto const& part : *parts) {
    if (text.size() >= 2 * most_text) break;
    if (!says_something(type, part.name)) continue;
    if (auto const xml = zip::unpacked(bytes, part, largest_part)) (text += xml_text(*xml)) += '\n';
  }
  return text;
}

}  // namespace amity::files
