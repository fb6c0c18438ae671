// SPDX-License-Identifier: Apache-2.0
#include "core/unseen.h"
#include "core/utf8.h"
#include "fields/values.h"
#include "text.h"

#include <array>
#include <cstdint>
#include <optional>

namespace amity::fields {
namespace {

// What people and their keyboards leave around a text; the last two are the ideographic and the no-break space.
constexpr std::array<std::string_view, 8> blanks{" ", "\t", "\r", "\n", "\v", "\f", "\u3000", "\u00A0"};

Trouble too_long(std::size_t most, std::size_t given) {
  return {"too_long",
          "has " + std::to_string(given) + " characters, which are too many",
          "up to " + std::to_string(most) + " characters",
          {{"most", static_cast<std::int64_t>(most)}, {"given", static_cast<std::int64_t>(given)}}};
}

Trouble too_short(std::size_t least, std::size_t given) {
  return {"too_short",
          "has " + std::to_string(given) + " characters, which are too few",
          std::to_string(least) + " characters or more",
          {{"least", static_cast<std::int64_t>(least)}, {"given", static_cast<std::int64_t>(given)}}};
}

// The value is not said once more: it would turn round what says so.
Trouble control_character(std::string_view text, std::size_t byte) {
  auto const at = utf8::count(text.substr(0, byte)) + 1;
  auto const sign = sign_at(text, byte);
  auto const says = "has a character that nobody sees (" + sign + ") as its character " + std::to_string(at);
  return {"control_character",
          says,
          "text without control characters and such as turn the direction of writing",
          {{"at", static_cast<std::int64_t>(at)}, {"sign", sign}},
          "it " + says};
}

Trouble unreadable(Unreadable const& node) {
  auto const at = std::to_string(node.at);
  auto const is_escape = node.code == "broken_escape";
  return {node.code,
          is_escape ? "has a percent code that is none at byte " + at : "is not UTF-8 from byte " + at + " on",
          is_escape ? "% and two hexadecimal digits" : "text in UTF-8",
          {{"at", node.at}}};
}

// C0, DEL and C1.
bool is_control(std::string_view text, std::size_t at) {
  auto const byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20 || byte == 0x7F) return true;
  return byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

// What nobody sees is refused in one line, a name or a title; in a text of several lines it may be how it is written,
// but for what turns the direction of writing. What one instance wrote another reads as it stands.
std::optional<std::size_t> first_control(std::string_view text, Lines lines) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_control(text, i) && !(lines != Lines::one && (text[i] == '\n' || text[i] == '\t' || text[i] == '\r')))
      return i;
  if (lines == Lines::as_written) return std::nullopt;
  return lines == Lines::one ? first_unseen(text) : first_turning(text);
}

// Line breaks of every system as LF.
std::string with_line_feeds(std::string_view text) {
  std::string lines;
  lines.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      lines += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      lines += '\n';
  }
  return lines;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  auto const strip = [&text] {
    for (auto const blank : blanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        return true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        return true;
      }
    }
    return false;
  };
  for (auto size = text.size() + 1; size != text.size();) {
    size = text.size();
    while (!text.empty() && strip()) {
    }
    text = without_unseen_ends(text);
  }
  return text;
}

Reading<std::string_view> plain_text(Node const& node, std::string_view wanted) {
  if (auto const* broken = std::get_if<Unreadable>(&node.value)) return Unread{unreadable(*broken)};
  auto const* text = std::get_if<std::string_view>(&node.value);
  if (text == nullptr) return Unread{wrong_type(node, wanted)};
  if (auto const at = utf8::first_invalid(*text))
    return Unread{unreadable({"not_utf8", static_cast<std::int64_t>(*at) + 1})};
  return trimmed(*text);
}

Reading<std::string> read_text(Node const& node, TextRules const& rules) {
  auto text = plain_text(node, "text");
  if (!text) return Unread{text.error()};
  if (rules.lines == Lines::as_written) text = std::get<std::string_view>(node.value);
  if (auto const at = first_control(*text, rules.lines)) return Unread{control_character(*text, *at)};
  auto value = rules.lines == Lines::many ? with_line_feeds(*text) : std::string(*text);
  auto const length = utf8::count(value);
  if (length > rules.most) return Unread{too_long(rules.most, length)};
  if (length < rules.least) return Unread{too_short(rules.least, length)};
  return value;
}

std::string half_width(std::string_view text) {
  std::string narrow;
  narrow.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    // U+FF01 to U+FF5E are EF BC 81 to EF BD 9E, and stand for ! to ~. U+2212, the minus sign, is E2 88 92.
    auto const rest = text.substr(i);
    if (rest.size() >= 3 && (rest.starts_with("\xEF\xBC") || rest.starts_with("\xEF\xBD"))) {
      auto const code =
          (static_cast<unsigned char>(rest[1]) - 0xBCU) * 64 + static_cast<unsigned char>(rest[2]) - 0x80U;
      if (code >= 1 && code <= 0x5E) {
        narrow += static_cast<char>(code + 0x20);
        i += 2;
        continue;
      }
    }
    if (rest.starts_with("\u2212")) {
      narrow += '-';
      i += 2;
      continue;
    }
    narrow += text[i];
  }
  return narrow;
}

}  // namespace amity::fields
