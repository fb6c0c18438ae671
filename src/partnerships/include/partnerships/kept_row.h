// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace amity::partnerships {

// A row of one of an office's lists (figures, targets, policies, consular posts), as it is edited by itself.
template <class T>
struct KeptRow {
  std::int64_t row{};      // its number within the office, never given to another one
  std::int64_t version{};  // how often it was written, from 1
  T value{};
  bool operator==(KeptRow const&) const = default;
};

template <class T>
std::vector<T> values_of(std::vector<KeptRow<T>> rows) {
  std::vector<T> values;
  values.reserve(rows.size());
  for (auto& row : rows) values.push_back(std::move(row.value));
  return values;
}

}  // namespace amity::partnerships
