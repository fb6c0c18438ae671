// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/csv.h"

#include <utility>

namespace amity::interop::formats {
namespace {

constexpr int end_of_file = std::istream::traits_type::eof();

// A run of bytes that GBK would read as two-byte characters: what a spreadsheet in China saves by default.
bool looks_like_gbk(std::string_view text) {
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) continue;
    if (lead < 0x81 || lead > 0xFE || i + 1 == text.size()) return false;
    auto const trail = static_cast<unsigned char>(text[++i]);
    if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return false;
    ++pairs;
  }
  return pairs > 0;
}

// How many bytes follow the lead byte of a UTF-8 sequence, and the range of the first of them (RFC 3629).
struct Utf8Shape {
  int trailing;
  unsigned char low;
  unsigned char high;
};

std::optional<Utf8Shape> shape_of(unsigned char lead) {
  if (lead < 0x80) return Utf8Shape{0, 0, 0};
  if (lead >= 0xC2 && lead <= 0xDF) return Utf8Shape{1, 0x80, 0xBF};
  if (lead == 0xE0) return Utf8Shape{2, 0xA0, 0xBF};
  if (lead == 0xED) return Utf8Shape{2, 0x80, 0x9F};
  if (lead >= 0xE1 && lead <= 0xEF) return Utf8Shape{2, 0x80, 0xBF};
  if (lead == 0xF0) return Utf8Shape{3, 0x90, 0xBF};
  if (lead >= 0xF1 && lead <= 0xF3) return Utf8Shape{3, 0x80, 0xBF};
  if (lead == 0xF4) return Utf8Shape{3, 0x80, 0x8F};
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const shape = shape_of(static_cast<unsigned char>(text[i]));
    if (!shape || i + static_cast<std::size_t>(shape->trailing) >= text.size() + (shape->trailing == 0 ? 1 : 0))
      return i;
    auto low = shape->low;
    auto high = shape->high;
    for (int n = 1; n <= shape->trailing; ++n) {
      auto const byte = static_cast<unsigned char>(text[i + static_cast<std::size_t>(n)]);
      if (byte < low || byte > high) return i;
      low = 0x80;
      high = 0xBF;
    }
    i += static_cast<std::size_t>(shape->trailing) + 1;
  }
  return std::nullopt;
}

std::string not_utf8(std::string_view text) {
  return looks_like_gbk(text) ? "its bytes are not UTF-8; they look like GBK" : "its bytes are not UTF-8";
}

CsvReader::CsvReader(std::istream& in, CsvLimits limits) : in_(in), limits_(limits) {}

int CsvReader::get() {
  if (given_back_.empty()) return in_.get();
  auto const byte = static_cast<unsigned char>(given_back_.front());
  given_back_.erase(0, 1);
  return byte;
}
int CsvReader::peek() { return given_back_.empty() ? in_.peek() : static_cast<unsigned char>(given_back_.front()); }

Failure CsvReader::broken(std::string what, std::string remedy) const {
  return fail(Errc::invalid, std::move(what), "line " + std::to_string(line_), std::move(remedy));
}

// A disk or a network that fails in the middle is not the end of the file.
Failure CsvReader::unreadable() const {
  return fail(Errc::unavailable, "the file cannot be read on from here", "line " + std::to_string(line_),
              "the file read again, or a copy of it");
}

Result<void> CsvReader::put(std::string& field, int byte) const {
  if (byte == 0) return broken("there is a NUL byte in it", "plain text; save the table as CSV UTF-8");
  if (field.size() >= limits_.field_bytes)
    return broken("a field is longer than " + std::to_string(limits_.field_bytes) + " bytes",
                  "a shorter text, or a closing quote where one is missing");
  field.push_back(static_cast<char>(byte));
  return {};
}

Result<std::string> CsvReader::text(std::string field) const {
  if (!first_bad_utf8(field)) return field;
  return broken(not_utf8(field), "the table saved again as CSV UTF-8");
}

Result<void> CsvReader::read_quoted(std::string& field) {
  auto const opened = line_;
  for (;;) {
    auto const byte = get();
    if (byte == end_of_file && in_.bad()) return unreadable();
    if (byte == end_of_file)
      return broken("the file ends inside a quoted field that was opened on line " + std::to_string(opened),
                    "a closing quote, and the rest of the file if it was cut off");
    if (byte == '"') {
      if (peek() != '"') return {};
      get();
    }
    if (byte == '\n') ++line_;
    if (auto kept = put(field, byte); !kept) return kept;
  }
}

// U+FEFF; other characters begin with the same byte (full-width forms), so what is read of one is given back.
void CsvReader::skip_byte_order_mark() {
  if (peek() != 0xEF) return;
  std::string begun;
  for (auto const expected : {0xEF, 0xBB, 0xBF}) {
    if (peek() != expected) {
      given_back_ = std::move(begun);
      return;
    }
    begun.push_back(static_cast<char>(get()));
  }
}

Result<std::optional<CsvRow>> CsvReader::next() {
  if (at_start_) {
    at_start_ = false;
    auto const first = peek();
    if (first == 0xFF || first == 0xFE) return broken("the file is UTF-16", "the table saved again as CSV UTF-8");
    skip_byte_order_mark();
  }
  while (peek() == '\n' || peek() == '\r')  // blank lines
    if (get() == '\n') ++line_;
  if (peek() == end_of_file) {
    if (in_.bad()) return unreadable();
    return std::optional<CsvRow>{};
  }

  CsvRow row{line_, {}, true};
  std::string field;
  auto quoted = false;
  for (;;) {
    auto const byte = get();
    if (byte == '"' && field.empty() && !quoted) {
      quoted = true;
      if (auto const read = read_quoted(field); !read) return Failure{read.error()};
      continue;
    }
    if (byte == end_of_file && in_.bad()) return unreadable();
    auto const ends_row =
        byte == end_of_file || byte == '\n' || (byte == '\r' && (peek() == '\n' || peek() == end_of_file));
    if (byte == ',' || ends_row) {
      auto kept = text(std::move(field));
      if (!kept) return Failure{kept.error()};
      row.fields.push_back(std::move(*kept));
      if (row.fields.size() > limits_.fields)
        return broken("a row has more than " + std::to_string(limits_.fields) + " fields", "fewer commas");
      field.clear();
      quoted = false;
      if (!ends_row) continue;
      if (byte == '\r' && peek() == '\n') get();
      if (byte != end_of_file) ++line_;
      row.ended = byte != end_of_file;
      return std::optional<CsvRow>{std::move(row)};
    }
    if (quoted) return broken("there is text after a closing quote", "quotes inside a field written twice: \"\"");
    if (auto const kept = put(field, byte); !kept) return Failure{kept.error()};
  }
}

}  // namespace amity::interop::formats
