// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace amity::app {

// A file that is there whole or not at all: written beside its place under another name, flushed to the disk, then
// renamed. What cannot be written is remembered and told by finish(); what was begun is taken away again.
class WholeFile {
 public:
  // Errc::unavailable where nothing can be written there. A device or a pipe is written as it comes.
  static Result<WholeFile> create(std::filesystem::path const& path);
  WholeFile(WholeFile&& other) noexcept;
  WholeFile& operator=(WholeFile&&) = delete;
  ~WholeFile();

  void write(std::string_view bytes);
  // Durable, and under its own name, when it returns.
  Result<void> finish();
  // The same in two steps, for several files that shall appear together.
  Result<void> flush();
  Result<void> appear();

  std::int64_t bytes() const { return bytes_; }
  // Where it is being written.
  std::filesystem::path const& draft() const { return draft_; }

 private:
  WholeFile() = default;
  void put(std::string_view bytes);
  Failure trouble() const;

  std::filesystem::path path_;
  std::filesystem::path draft_;  // path_ itself for a device
  std::string waiting_;
  std::int64_t bytes_{};
  int file_{-1};
  int error_{};
};

}  // namespace amity::app
