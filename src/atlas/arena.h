// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace amity::atlas {

// Keeps many small texts together; what it hands out stays where it is until the arena goes.
class TextArena {
 public:
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) grow(text.size());
    std::memcpy(next_, text.data(), text.size());
    std::string_view const kept(next_, text.size());
    next_ += text.size();
    left_ -= text.size();
    return kept;
  }

 private:
  void grow(std::size_t at_least) {
    left_ = std::max(at_least, chunk_bytes);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
    next_ = chunks_.back().get();
  }

  static constexpr std::size_t chunk_bytes = 256 * 1024;
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_{};
  std::size_t left_{};
};

}  // namespace amity::atlas
