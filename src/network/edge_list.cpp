// SPDX-License-Identifier: Apache-2.0
#include "network/edge_list.h"

#include "network/simple.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace amity::network {
namespace {

constexpr auto two_columns = "two columns, such as \"Kunming,Zurich\" or \"17 42\"; # and % begin comments";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_number(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Columns that are called so are not the labels of two nodes.
bool names_columns(std::string_view one, std::string_view other) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array pairs{Pair{"source", "target"}, Pair{"Source", "Target"}, Pair{"from", "to"},
                             Pair{"city_a", "city_b"}, Pair{"node_a", "node_b"}, Pair{"node1", "node2"}};
  return std::any_of(pairs.begin(), pairs.end(), [&](auto const& pair) { return pair == Pair{one, other}; });
}

// Well-formed UTF-8 (Unicode, table 3-7), without control characters.
bool is_text(std::string_view text) {
  auto const byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  for (std::size_t i = 0; i < text.size();) {
    auto const lead = byte(i);
    if (lead < 0x80) {
      if (lead < 0x20 && lead != '\t' && lead != '\r') return false;
      ++i;
      continue;
    }
    auto const length = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
    auto const least = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
    auto const most = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
    if (lead < 0xC2 || lead > 0xF4 || byte(i + 1) < least || byte(i + 1) > most) return false;
    for (auto j = 2U; j < length; ++j)
      if (byte(i + j) < 0x80 || byte(i + j) > 0xBF) return false;
    i += length;
  }
  return true;
}

// ' ' stands for any blanks.
char separator_of(std::string_view line) {
  if (line.find('\t') != std::string_view::npos) return '\t';
  return line.find(',') != std::string_view::npos ? ',' : ' ';
}

// Nothing where a quotation mark is not closed.
std::optional<std::vector<std::string_view>> split(std::string_view line, char separator) {
  auto const parts_at = [&](char c) { return separator == ' ' ? is_blank(c) : c == separator; };
  std::vector<std::string_view> parts;
  for (auto rest = line;;) {
    rest = separator == ' ' ? trimmed(rest) : rest;
    std::size_t end = 0;
    auto const lead = rest.find_first_not_of(' ');
    if (lead != std::string_view::npos && rest[lead] == '"') {
      end = rest.find('"', lead + 1);
      if (end == std::string_view::npos) return std::nullopt;
    }
    while (end < rest.size() && !parts_at(rest[end])) ++end;
    auto part = trimmed(rest.substr(0, end));
    if (part.size() >= 2 && part.front() == '"' && part.back() == '"') part = part.substr(1, part.size() - 2);
    parts.push_back(part);
    if (end == rest.size()) return parts;
    rest.remove_prefix(end + 1);
  }
}

class Reading {
 public:
  Reading(std::istream& in, EdgeListLimits const& limits) : in_(in), limits_(limits) {}

  Result<EdgeList> run() {
    while (next_line()) {
      auto const taken = take(trimmed(line_));
      if (taken) continue;
      // The first is told, the others are counted: whether one line is spoilt or all are is worth to know.
      if (refused_++ == 0) first_error_ = taken.error();
      if (refused_ > most_counted || no_text() || links_.size() == limits_.links) break;
    }
    if (refused_ > 0) return first_refusal();
    if (too_long_)
      return no_text().value_or(refuse("is longer than " + std::to_string(limits_.line_bytes) + " bytes", two_columns));
    if (in_.bad()) return fail(Errc::unavailable, "the list cannot be read to its end");
    if (links_.empty())
      return fail(Errc::invalid, "there is no link in it: every line is empty or a comment", {}, two_columns);
    auto simple = simple_links(links_);
    list_.lines = links_.size();
    list_.links = std::move(simple.links);
    list_.duplicates = simple.duplicates;
    list_.loops = simple.loops;
    return std::move(list_);
  }

 private:
  static constexpr std::size_t most_counted = 1000;

  // What the first bytes of something that is not text say of it, and what would help.
  std::optional<Failure> no_text() const {
    if (number_ != 1) return std::nullopt;
    auto const zero_second = line_.size() > 1 && line_[0] != 0 && line_[1] == 0;
    if (line_.starts_with("\xFF\xFE") || line_.starts_with("\xFE\xFF") || zero_second)
      return refuse("is text in UTF-16", "text in UTF-8, as iconv -f UTF-16 -t UTF-8 makes it");
    if (line_.starts_with("\x1F\x8B")) return refuse("is compressed", "the list itself, as gunzip gives it");
    if (line_.starts_with("PK\x03\x04")) return refuse("is of a ZIP archive or a workbook, not text", two_columns);
    return std::nullopt;
  }

  Failure first_refusal() const {
    auto error = *first_error_;
    if (refused_ > most_counted)
      error.message += "; so it is with more than " + std::to_string(most_counted - 1) + " lines after it";
    else if (refused_ > 1)
      error.message += "; " + std::to_string(refused_ - 1) +
                       (refused_ == 2 ? " line after it is refused too" : " lines after it are refused too");
    return Failure{std::move(error)};
  }

  bool next_line() {
    line_.clear();
    auto* buffer = in_.rdbuf();
    for (auto c = buffer->sbumpc();; c = buffer->sbumpc()) {
      if (c == std::istream::traits_type::eof()) {
        number_ += line_.empty() ? 0 : 1;
        return !line_.empty();
      }
      if (c == '\n') break;
      if (line_.size() == limits_.line_bytes) {
        ++number_;
        too_long_ = true;
        return false;
      }
      line_ += static_cast<char>(c);
    }
    ++number_;
    return true;
  }

  Failure refuse(std::string const& why, std::string remedy) const {
    auto const place = "line " + std::to_string(number_);
    return fail(Errc::invalid, place + " " + why, place, std::move(remedy));
  }
  std::string shown() const {
    auto text = std::string(trimmed(line_));
    if (text.size() <= 60) return "\"" + text + "\"";
    text.resize(60);
    while (!is_text(text)) text.pop_back();
    return "\"" + text + "...\"";
  }

  Result<void> take(std::string_view line) {
    if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line = trimmed(line.substr(3));
    if (auto strange = no_text()) return *std::move(strange);
    if (!is_text(line)) return refuse("is not text in UTF-8", "a file of text, saved as UTF-8");
    if (line.empty() || line.front() == '#' || line.front() == '%') return {};
    if (separator_ == 0) separator_ = separator_of(line);
    auto const parts = split(line, separator_);
    if (!parts) return refuse("opens a quotation mark and does not close it: " + shown(), two_columns);
    if (parts->size() != 2) return refuse_columns(parts->size());
    auto const one = (*parts)[0];
    auto const other = (*parts)[1];
    if (one.empty() || other.empty()) return refuse("leaves a column empty: " + shown(), two_columns);
    return take(one, other);
  }

  Failure refuse_columns(std::size_t columns) const {
    auto const many = std::to_string(columns) + (columns == 1 ? " column" : " columns");
    auto const by = separator_ == '\t' ? std::string{} : separator_ == ',' ? " -d," : " -d' '";
    return refuse("has " + many + ": " + shown(),
                  columns > 2 ? "two columns; of a file with more of them take the two, as cut" + by + " -f1,2 does"
                              : std::string(two_columns));
  }

  Result<void> take(std::string_view one, std::string_view other) {
    auto const numbers = is_number(one) && is_number(other);
    if (links_.empty() && list_.header.empty() && names_columns(one, other)) {
      list_.header = std::string(trimmed(line_));
      return {};
    }
    if (links_.size() == 1 && list_.header.empty() && names_if_numbers_follow_ && numbers) forget_first_line();
    if (links_.empty()) {
      names_if_numbers_follow_ = !is_number(one) && !is_number(other);
      first_line_ = std::string(trimmed(line_));
      numbers_ = numbers;
    } else if (numbers_ && !numbers) {
      return refuse("has text where the lines before have numbers: " + shown(),
                    "numbers throughout, or labels from the first line on");
    }
    if (links_.size() == limits_.links)
      return refuse("is one link more than " + std::to_string(limits_.links), "a smaller list");
    auto const a = node_of(one);
    links_.push_back({a, node_of(other)});
    return {};
  }

  // Text above a list of numbers names its columns, whatever it says.
  void forget_first_line() {
    list_.header = std::move(first_line_);
    list_.labels.clear();
    links_.clear();
    nodes_.clear();
  }

  Node node_of(std::string_view label) {
    auto const [at, is_new] = nodes_.try_emplace(std::string(label), static_cast<Node>(list_.labels.size()));
    if (is_new) list_.labels.emplace_back(label);
    return at->second;
  }

  std::istream& in_;
  EdgeListLimits const& limits_;
  EdgeList list_{};
  std::vector<Ends> links_{};
  std::unordered_map<std::string, Node> nodes_{};
  std::string line_{};
  std::size_t number_{0};
  bool too_long_{false};
  char separator_{0};
  bool numbers_{false};
  bool names_if_numbers_follow_{false};
  std::string first_line_{};
  std::size_t refused_{0};  // lines
  std::optional<Error> first_error_{};
};

}  // namespace

Result<EdgeList> read_edge_list(std::istream& in, EdgeListLimits const& limits) { return Reading(in, limits).run(); }

}  // namespace amity::network
