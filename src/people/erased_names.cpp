// SPDX-License-Identifier: Apache-2.0
#include "people/erased_names.h"

#include <algorithm>
#include <cctype>

namespace amity::people {
namespace {

constexpr std::string_view left_of_name{"…"};

bool is_latin(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool is_same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

void take_out(std::string& text, std::string_view name) {
  std::size_t from = 0;
  while (!name.empty() && from < text.size()) {
    auto const at = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), name.begin(), name.end(),
                                is_same_letter);
    if (at == text.end()) return;
    auto const begin = static_cast<std::size_t>(at - text.begin());
    auto const end = begin + name.size();
    auto const goes_on = (begin > 0 && is_latin(text[begin - 1]) && is_latin(name.front())) ||
                         (end < text.size() && is_latin(text[end]) && is_latin(name.back()));
    if (!goes_on) text.replace(begin, name.size(), left_of_name);
    from = goes_on ? begin + 1 : begin + left_of_name.size();
  }
}

}  // namespace

std::string without_names(std::string text, PersonFields const& fields) {
  std::vector<std::string> names{fields.name, fields.name_latin, fields.name_reading};
  for (std::size_t i = 0; i < 3; ++i) {
    std::string_view rest{names[i]};
    std::vector<std::string> words;
    while (!rest.empty()) {
      auto const end = std::min(rest.find(' '), rest.size());
      if (end > 1) words.emplace_back(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    names.insert(names.end(), words.begin(), words.end());
  }
  for (auto const& [language, address] : fields.address) names.push_back(address);
  // The longest first: what is left of a whole name would still be one.
  std::ranges::stable_sort(names, std::ranges::greater{}, &std::string::size);
  for (auto const& name : names) take_out(text, name);
  return text;
}

}  // namespace amity::people
