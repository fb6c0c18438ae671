// SPDX-License-Identifier: Apache-2.0
#include "xml_text.h"

#include "core/utf8.h"

namespace amity::papers {
namespace {

// U+FFFE and U+FFFF, which no XML holds either.
constexpr std::string_view no_character_start{"\xEF\xBF"};

bool is_no_character(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == no_character_start && at + 2 < text.size() &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

void put(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    default:
      if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
  }
}

}  // namespace

std::string xml_text(std::string_view given) {
  auto const text = utf8::repaired(given);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_no_character(text, at))
      at += 2;
    else
      put(out, text[at]);
  }
  return out;
}

std::string odf_text(std::string_view text) {
  std::string out;
  bool after_blank = true;  // a paragraph's first blank would be lost as well
  for (char const c : xml_text(text)) {
    if (c == ' ' && after_blank)
      out += "<text:s/>";
    else if (c == '\t')
      out += "<text:tab/>";
    else if (c == '\n')
      out += "<text:line-break/>";
    else
      out += c;
    after_blank = c == ' ' || c == '\t' || c == '\n';
  }
  return out;
}

}  // namespace amity::papers
