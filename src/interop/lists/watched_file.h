// SPDX-License-Identifier: Apache-2.0
// A file read through once, with whoever waits for it told how far it is. Private to the room.
#pragma once

#include "interop/lists/import.h"

#include <array>
#include <filesystem>
#include <optional>
#include <streambuf>

namespace amity::interop::lists {

// What tells a file from the same file changed.
struct FileStamp {
  std::uintmax_t size{};
  std::filesystem::file_time_type written;
  bool operator==(FileStamp const&) const = default;
};
// Errc::unavailable for what is not there, or no plain file.
Result<FileStamp> stamp_of(std::filesystem::path const& file);

class WatchedFile : public std::streambuf {
 public:
  WatchedFile(std::filesystem::path file, ImportMonitor const& monitor);
  ~WatchedFile() override;
  WatchedFile(WatchedFile const&) = delete;
  WatchedFile& operator=(WatchedFile const&) = delete;

  // What went wrong: it could not be read, was cancelled, or was changed by somebody while it was read. To be asked
  // after reading; a stream of it only ends early.
  std::optional<Error> trouble() const;

 protected:
  int_type underflow() override;

 private:
  std::filesystem::path file_;
  ImportMonitor const& monitor_;
  int descriptor_{-1};
  std::optional<FileStamp> stamp_;
  std::uintmax_t done_{};
  std::optional<Error> trouble_;
  std::array<char, 1 << 16> buffer_;
};

}  // namespace amity::interop::lists
