// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/sheet.h"

#include "core/utf8.h"
#include "interop/formats/csv.h"

#include <optional>

namespace amity::interop::formats {
namespace {

constexpr std::string_view utf8_mark{"\xEF\xBB\xBF"};

fields::FieldError sheet_error(std::string code, std::string message, std::string remedy) {
  return {{}, {}, std::move(message), std::move(remedy), std::move(code), {}, 0};
}

void append_utf8(std::string& out, char32_t point) {
  auto const byte = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  auto const tail = [&](int shift) { byte(0x80U | ((point >> static_cast<unsigned>(shift)) & 0x3FU)); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0U | (point >> 6U));
    tail(0);
  } else if (point < 0x10000) {
    byte(0xE0U | (point >> 12U));
    tail(6);
    tail(0);
  } else {
    byte(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

enum class ByteOrder : std::uint8_t { little, big };

// Without its mark; nothing for half a character.
std::optional<std::string> from_utf16(std::string_view bytes, ByteOrder order) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  auto const unit = [&](std::size_t at) {
    auto const one = static_cast<unsigned char>(bytes[at]);
    auto const other = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(order == ByteOrder::little ? one | (other << 8U) : (one << 8U) | other);
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    auto const first = unit(at);
    if (first < 0xD800 || first > 0xDFFF) {
      append_utf8(text, first);
      continue;
    }
    auto const second = first < 0xDC00 && at + 2 < bytes.size() ? unit(at + 2) : char32_t{0};
    if (second < 0xDC00 || second > 0xDFFF) return std::nullopt;
    append_utf8(text, 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00));
    at += 2;
  }
  return text;
}

char char_of(Separator separator) {
  switch (separator) {
    case Separator::comma:
      return ',';
    case Separator::semicolon:
      return ';';
    case Separator::tab:
      return '\t';
  }
  return ',';
}

// Of a first line "sep=;".
std::optional<Separator> said_separator(std::string_view text) {
  constexpr std::string_view says{"sep="};
  if (!text.starts_with(says) || text.size() <= says.size()) return std::nullopt;
  auto const rest = text.substr(says.size() + 1);
  if (!rest.empty() && rest.front() != '\r' && rest.front() != '\n') return std::nullopt;
  for (auto const one : {Separator::comma, Separator::semicolon, Separator::tab})
    if (text[says.size()] == char_of(one)) return one;
  return std::nullopt;
}

// Once each separator outside of quotes is a comma and each comma there is quoted. A quote within a cell that does not
// begin with one is a character like any other, as spreadsheets copy it.
std::string with_commas(std::string_view text, char separator) {
  std::string out;
  std::string cell;
  auto in_quotes = false;
  auto const end_cell = [&] {
    if (!cell.starts_with('"') && cell.find_first_of(",\"") != std::string::npos) {
      std::string doubled{"\""};
      for (auto const c : cell) doubled += c == '"' ? std::string{"\"\""} : std::string{c};
      cell = doubled + "\"";
    }
    out += cell;
    cell.clear();
  };
  for (auto const c : text) {
    if (c == '"' && (cell.empty() || cell.starts_with('"'))) in_quotes = !in_quotes;
    if (!in_quotes && (c == separator || c == '\n' || c == '\r')) {
      end_cell();
      out += c == separator ? ',' : c;
    } else {
      cell += c;
    }
  }
  end_cell();
  return out;
}

std::string_view without_mark(std::string_view text) {
  return text.starts_with(utf8_mark) ? text.substr(utf8_mark.size()) : text;
}

}  // namespace

std::string_view to_string(Separator separator) {
  switch (separator) {
    case Separator::comma:
      return "comma";
    case Separator::semicolon:
      return "semicolon";
    case Separator::tab:
      return "tab";
  }
  return {};
}

Separator separator_of(std::string_view text) {
  text = without_mark(text);
  if (auto const said = said_separator(text)) return *said;
  std::size_t commas = 0;
  std::size_t semicolons = 0;
  auto in_quotes = false;
  auto is_blank = true;
  for (auto const c : text) {
    if (!in_quotes && (c == '\n' || c == '\r')) {
      if (is_blank) continue;
      break;
    }
    is_blank = false;
    if (c == '"') in_quotes = !in_quotes;
    if (in_quotes) continue;
    if (c == '\t') return Separator::tab;
    commas += c == ',' ? 1 : 0;
    semicolons += c == ';' ? 1 : 0;
  }
  return semicolons > commas ? Separator::semicolon : Separator::comma;
}

std::size_t said_separator_length(std::string_view text) {
  auto const bare = without_mark(text);
  if (!said_separator(bare)) return 0;
  auto end = std::min(bare.find_first_of("\r\n"), bare.size());
  if (bare.substr(end).starts_with("\r\n"))
    end += 2;
  else if (end < bare.size())
    ++end;
  return text.size() - bare.size() + end;
}

tl::expected<Sheet, fields::FieldError> sheet_of(std::string_view bytes) {
  std::string text;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    auto decoded = from_utf16(bytes.substr(2), bytes.front() == '\xFF' ? ByteOrder::little : ByteOrder::big);
    if (!decoded)
      return tl::unexpected{
          sheet_error("sheet_broken_utf16", "the text in UTF-16 is not whole", "the table saved again as CSV UTF-8")};
    text = *std::move(decoded);
  } else {
    text = without_mark(bytes);
  }
  if (utf8::first_invalid(text))
    return tl::unexpected{sheet_error("sheet_not_utf8", not_utf8(text),
                                      "the table saved again as \"CSV UTF-8\" (in Excel and WPS: Save as)")};
  Sheet sheet{{}, separator_of(text)};
  // The line stays, empty, so that lines count as the writer sees them.
  if (said_separator(text)) text.erase(0, text.find_first_of("\r\n"));
  sheet.csv = sheet.separator == Separator::comma ? std::move(text) : with_commas(text, char_of(sheet.separator));
  return sheet;
}

}  // namespace amity::interop::formats
