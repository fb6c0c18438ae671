// SPDX-License-Identifier: Apache-2.0
#include "parsed_list.h"

#include <cctype>
#include <utility>

namespace amity::interop::lists {

std::optional<PartialDate> year_in(std::string_view key) {
  auto const digit = [&](std::size_t i) { return i < key.size() && std::isdigit(static_cast<unsigned char>(key[i])); };
  for (auto i = key.size(); i-- > 0;) {
    if (!digit(i) || !digit(i + 1) || !digit(i + 2) || !digit(i + 3) || digit(i + 4) || (i > 0 && digit(i - 1)))
      continue;
    auto const year = std::stoi(std::string(key.substr(i, 4)));
    if (year >= 1900 && year < 2100) return PartialDate::of(year).value();
  }
  return std::nullopt;
}

void ParsedList::refuse(formats::Refusal refusal, std::int64_t rows) {
  refused += rows;
  if (refusals.size() >= told_one_by_one) return;
  refused_told += rows;
  refusals.push_back(std::move(refusal));
}

void ParsedList::refuse(std::vector<formats::Refusal> refusals_of_row) {
  std::int64_t rows = 1;
  for (auto& refusal : refusals_of_row) refuse(std::move(refusal), std::exchange(rows, 0));
}

std::uint32_t ParsedList::source(std::string_view key) {
  for (std::uint32_t i = 0; i < sources.size(); ++i)
    if (sources[i].key == key) return i;
  partnerships::Source made;
  made.office = the_world;
  made.key = key;
  made.kind = partnerships::SourceKind::list;
  made.name = key;
  made.published = year_in(key);
  sources.push_back(std::move(made));
  return static_cast<std::uint32_t>(sources.size() - 1);
}

}  // namespace amity::interop::lists
