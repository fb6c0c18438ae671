// SPDX-License-Identifier: Apache-2.0
#include "core/text_diff.h"

#include "core/text_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace amity {
namespace {

using Tokens = std::vector<std::string_view>;
using Numbers = std::vector<int>;
// Places in the former and in the later row that hold the same, both rising.
using Common = std::vector<std::pair<std::size_t, std::size_t>>;

enum class Sort { word, blank, single, mark };  // mark: belongs to what is before it

struct Point {
  char32_t code{};
  std::size_t bytes{};
};
// Of a well-formed text; a byte that is none stands for itself.
Point first_point(std::string_view text) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  std::size_t const bytes = byte(0) < 0x80U ? 1 : (byte(0) < 0xE0U ? 2 : (byte(0) < 0xF0U ? 3 : 4));
  if (bytes == 1 || byte(0) < 0xC0U || bytes > text.size()) return {byte(0), 1};
  char32_t code = byte(0) & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) code = (code << 6U) | (byte(i) & 0x3FU);
  return {code, bytes};
}

bool is_between(char32_t code, char32_t first, char32_t ending) { return code >= first && code <= ending; }

Sort sort_of(char32_t code) {
  if (code == ' ' || code == '\t' || code == 0xA0U || code == 0x3000U) return Sort::blank;
  if (code < 0x80U) {
    auto const is_word = is_between(code, '0', '9') || is_between(code, 'a', 'z') || is_between(code, 'A', 'Z');
    return is_word ? Sort::word : Sort::single;
  }
  // Voiced marks of kana, forms of a character, joiners.
  if (code == 0x3099U || code == 0x309AU || code == 0x200DU || is_between(code, 0xFE00U, 0xFE0FU) ||
      is_between(code, 0xE0100U, 0xE01EFU) || is_between(code, 0x300U, 0x36FU))
    return Sort::mark;
  auto const stands_alone = is_between(code, 0x80U, 0xBFU) || is_between(code, 0x2000U, 0x206FU) ||
                            is_between(code, 0x2E80U, 0xA4CFU) || is_between(code, 0xF900U, 0xFAFFU) ||
                            is_between(code, 0xFE30U, 0xFE4FU) || is_between(code, 0xFF00U, 0xFFEFU) ||
                            is_between(code, 0x20000U, 0x3FFFFU);
  return stands_alone ? Sort::single : Sort::word;
}

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  std::size_t begin = 0;
  auto ending = Sort::single;
  for (std::size_t at = 0; at < text.size();) {
    auto const point = first_point(text.substr(at));
    auto sort = sort_of(point.code);
    auto const goes_on = at > begin && (sort == Sort::mark || (sort == ending && sort != Sort::single));
    if (!goes_on && at > begin) {
      tokens.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    if (sort != Sort::mark) ending = sort;
    at += point.bytes;
  }
  if (begin < text.size()) tokens.push_back(text.substr(begin));
  return tokens;
}

// The shortest way from one row to the other (Myers 1986), step by step, and back along it. Nothing where it has more
// than `most` steps: then nearly all is another.
std::optional<Common> shortest(std::span<int const> a, std::span<int const> b) {
  constexpr std::int64_t most{1000};
  auto const n = static_cast<std::int64_t>(a.size());
  auto const m = static_cast<std::int64_t>(b.size());
  auto const ends = std::min(most, n + m);
  // How far each diagonal was followed; its place is the diagonal's number and `ends` + 1.
  std::vector<std::int64_t> far(static_cast<std::size_t>(2 * ends + 3), 0);
  auto const at = [&](std::int64_t diagonal) -> std::int64_t& {
    return far[static_cast<std::size_t>(diagonal + ends + 1)];
  };
  auto const from_above = [&](std::int64_t step, std::int64_t diagonal) {
    return diagonal == -step || (diagonal != step && at(diagonal - 1) < at(diagonal + 1));
  };
  std::vector<std::vector<std::int64_t>> before;  // what of `far` each step began with, from diagonal -step - 1 on
  std::int64_t steps = -1;
  for (std::int64_t step = 0; step <= ends && steps < 0; ++step) {
    auto const first = far.begin() + (ends - step);
    before.emplace_back(first, first + 2 * step + 3);
    for (auto diagonal = -step; diagonal <= step; diagonal += 2) {
      auto x = from_above(step, diagonal) ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < n && x - diagonal < m && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - diagonal)])
        ++x;
      at(diagonal) = x;
      if (x < n || x - diagonal < m) continue;
      steps = step;
      break;
    }
  }
  if (steps < 0) return std::nullopt;
  Common common;
  auto x = n;
  auto y = m;
  for (auto step = steps; step >= 0; --step) {
    std::copy(before[static_cast<std::size_t>(step)].begin(), before[static_cast<std::size_t>(step)].end(),
              far.begin() + (ends - step));
    auto const diagonal = x - y;
    auto const back = from_above(step, diagonal) ? diagonal + 1 : diagonal - 1;
    auto const to_x = at(back);
    auto const to_y = to_x - back;
    for (; x > to_x && y > to_y && x > 0 && y > 0; --x, --y)
      common.emplace_back(static_cast<std::size_t>(x - 1), static_cast<std::size_t>(y - 1));
    if (step == 0) break;
    x = to_x;
    y = to_y;
  }
  std::ranges::reverse(common);
  return common;
}

// The same with what both begin and end with set apart, which is most of a letter that was mended.
Common common_of(std::span<int const> a, std::span<int const> b) {
  Common common;
  std::size_t first = 0;
  while (first < a.size() && first < b.size() && a[first] == b[first]) {
    common.emplace_back(first, first);
    ++first;
  }
  std::size_t ending = 0;
  while (ending < a.size() - first && ending < b.size() - first && a[a.size() - 1 - ending] == b[b.size() - 1 - ending])
    ++ending;
  auto const within =
      shortest(a.subspan(first, a.size() - first - ending), b.subspan(first, b.size() - first - ending));
  if (within)
    for (auto const& [i, j] : *within) common.emplace_back(first + i, first + j);
  for (auto i = ending; i-- > 0;) common.emplace_back(a.size() - 1 - i, b.size() - 1 - i);
  return common;
}

// Each token as a number, the same for the same.
class Numbering {
 public:
  template <class Texts>
  Numbers of(Texts const& texts) {
    Numbers numbers;
    numbers.reserve(texts.size());
    for (auto const& text : texts)
      numbers.push_back(known_.emplace(text, static_cast<int>(known_.size())).first->second);
    return numbers;
  }

 private:
  std::map<std::string_view, int> known_;
};

template <class Texts>
std::pair<Numbers, Numbers> numbered(Texts const& a, Texts const& b) {
  Numbering numbering;
  auto first = numbering.of(a);
  return {std::move(first), numbering.of(b)};
}

// Letters and figures of a text: blanks and signs hold no sentence together.
std::size_t weight_of(std::string_view text) {
  std::size_t weight = 0;
  for (std::size_t at = 0; at < text.size();) {
    auto const point = first_point(text.substr(at));
    auto const is_sign = is_between(point.code, 0x3000U, 0x303FU) || is_between(point.code, 0xFF00U, 0xFF0FU) ||
                         is_between(point.code, 0xFF1AU, 0xFF20U) || is_between(point.code, 0x2000U, 0x206FU) ||
                         (point.code < 0x80U && sort_of(point.code) != Sort::word);
    if (!is_sign && sort_of(point.code) != Sort::blank && sort_of(point.code) != Sort::mark) ++weight;
    at += point.bytes;
  }
  return weight;
}

void add_piece(std::vector<DiffPiece>& pieces, DiffPiece::Is is, std::string_view text) {
  if (text.empty()) return;
  if (!pieces.empty() && pieces.back().is == is)
    pieces.back().text += text;
  else
    pieces.push_back({is, std::string(text)});
}

// A part that stayed, with what was taken away and added before it.
struct Stretch {
  std::string removed;
  std::string added;
  std::string same;
};

std::vector<Stretch> stretches_of(Tokens const& a, Tokens const& b, Common const& common) {
  std::vector<Stretch> all(1);
  std::size_t i = 0;
  std::size_t j = 0;
  for (auto const& [to_i, to_j] : common) {
    if ((i < to_i || j < to_j) && !all.back().same.empty()) all.emplace_back();
    for (; i < to_i; ++i) all.back().removed += a[i];
    for (; j < to_j; ++j) all.back().added += b[j];
    all.back().same += a[i++];
    ++j;
  }
  if ((i < a.size() || j < b.size()) && !all.back().same.empty()) all.emplace_back();
  for (; i < a.size(); ++i) all.back().removed += a[i];
  for (; j < b.size(); ++j) all.back().added += b[j];
  return all;
}

// A crumb between two changes is read as one change with them.
std::vector<Stretch> without_crumbs(std::vector<Stretch> const& all) {
  std::vector<Stretch> kept;
  for (auto const& one : all) {
    auto const is_crumb = !kept.empty() && (!kept.back().removed.empty() || !kept.back().added.empty()) &&
                          weight_of(kept.back().same) < 2;
    if (!is_crumb) {
      kept.push_back(one);
      continue;
    }
    auto& ending = kept.back();
    ending.removed += ending.same + one.removed;
    ending.added += ending.same + one.added;
    ending.same = one.same;
  }
  return kept;
}

// How many bytes each word of a line takes in it: by the word's number, rising, each once. Counted once for a line that
// is held against many.
struct Counted {
  std::vector<std::pair<int, std::int64_t>> bytes{};
  std::int64_t all{};
};
Counted counted(Tokens const& tokens, Numbers const& numbers) {
  Counted line;
  std::vector<std::pair<int, std::int64_t>> each;
  each.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i)
    each.emplace_back(numbers[i], static_cast<std::int64_t>(tokens[i].size()));
  std::ranges::sort(each);
  for (auto const& [number, size] : each) {
    line.all += size;
    if (!line.bytes.empty() && line.bytes.back().first == number)
      line.bytes.back().second += size;
    else
      line.bytes.emplace_back(number, size);
  }
  return line;
}

// How much of both is the same words, whatever their order: 0 to 1.
double likeness(Counted const& a, Counted const& b) {
  auto const all = a.all + b.all;
  if (all == 0) return 1.0;
  std::int64_t shared = 0;
  for (auto i = a.bytes.begin(), j = b.bytes.begin(); i != a.bytes.end() && j != b.bytes.end();) {
    if (i->first == j->first)
      shared += std::min(i++->second, j++->second);
    else if (i->first < j->first)
      ++i;
    else
      ++j;
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

constexpr double alike{0.4};  // less is another line altogether

// Lines of a stretch that was written anew: which of them became which, so that both are as like as can be.
Common pairs_of(std::span<Counted const> a, std::span<Counted const> b) {
  auto const width = b.size() + 1;
  std::vector<double> best((a.size() + 1) * width, 0.0);
  std::vector<double> like(a.size() * b.size(), 0.0);
  for (auto i = a.size(); i-- > 0;)
    for (auto j = b.size(); j-- > 0;) {
      auto& own = like[i * b.size() + j];
      own = likeness(a[i], b[j]);
      auto const both = own < alike ? 0.0 : own + best[(i + 1) * width + j + 1];
      best[i * width + j] = std::max({both, best[(i + 1) * width + j], best[i * width + j + 1]});
    }
  Common pairs;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    auto const own = like[i * b.size() + j];
    if (own >= alike && best[i * width + j] <= own + best[(i + 1) * width + j + 1])
      pairs.emplace_back(i++, j++);
    else if (best[(i + 1) * width + j] >= best[i * width + j + 1])
      ++i;
    else
      ++j;
  }
  return pairs;
}

void add_line(std::vector<DiffLine>& lines, DiffLine::Is is, std::string const& text) {
  auto const piece = is == DiffLine::Is::removed ? DiffPiece::Is::removed
                     : is == DiffLine::Is::added ? DiffPiece::Is::added
                                                 : DiffPiece::Is::same;
  lines.push_back({is, {{piece, text}}});
}

void add_stretch(std::vector<DiffLine>& lines, std::span<std::string const> a, std::span<std::string const> b) {
  constexpr std::size_t most_pairs{2500};
  std::vector<Counted> a_counted;
  std::vector<Counted> b_counted;
  if (!a.empty() && !b.empty() && a.size() * b.size() <= most_pairs) {
    Numbering numbering;
    auto const count = [&](std::string const& line) {
      auto const tokens = tokens_of(line);
      return counted(tokens, numbering.of(tokens));
    };
    std::ranges::transform(a, std::back_inserter(a_counted), count);
    std::ranges::transform(b, std::back_inserter(b_counted), count);
  }
  std::size_t i = 0;
  std::size_t j = 0;
  auto const up_to = [&](std::size_t to_i, std::size_t to_j) {
    for (; i < to_i; ++i) add_line(lines, DiffLine::Is::removed, a[i]);
    for (; j < to_j; ++j) add_line(lines, DiffLine::Is::added, b[j]);
  };
  for (auto const& [to_i, to_j] : pairs_of(a_counted, b_counted)) {
    up_to(to_i, to_j);
    lines.push_back({DiffLine::Is::changed, diff_words(a[i++], b[j++])});
  }
  up_to(a.size(), b.size());
}

}  // namespace

std::vector<DiffPiece> diff_words(std::string_view before, std::string_view after) {
  auto const a = tokens_of(before);
  auto const b = tokens_of(after);
  std::vector<DiffPiece> pieces;
  auto const [a_numbers, b_numbers] = numbered(a, b);
  if (likeness(counted(a, a_numbers), counted(b, b_numbers)) < alike) {
    add_piece(pieces, DiffPiece::Is::removed, before);
    add_piece(pieces, DiffPiece::Is::added, after);
    return pieces;
  }
  for (auto const& one : without_crumbs(stretches_of(a, b, common_of(a_numbers, b_numbers)))) {
    add_piece(pieces, DiffPiece::Is::removed, one.removed);
    add_piece(pieces, DiffPiece::Is::added, one.added);
    add_piece(pieces, DiffPiece::Is::same, one.same);
  }
  return pieces;
}

std::vector<DiffLine> diff_lines(std::string_view before, std::string_view after) {
  auto const a = text_lines(before);
  auto const b = text_lines(after);
  auto const [a_numbers, b_numbers] = numbered(a, b);
  std::vector<DiffLine> lines;
  std::size_t i = 0;
  std::size_t j = 0;
  auto const up_to = [&](std::size_t to_i, std::size_t to_j) {
    add_stretch(lines, std::span(a).subspan(i, to_i - i), std::span(b).subspan(j, to_j - j));
    i = to_i;
    j = to_j;
  };
  for (auto const& [to_i, to_j] : common_of(a_numbers, b_numbers)) {
    up_to(to_i, to_j);
    add_line(lines, DiffLine::Is::same, a[i]);
    ++i;
    ++j;
  }
  up_to(a.size(), b.size());
  return lines;
}

}  // namespace amity
