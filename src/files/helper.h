// SPDX-License-Identifier: Apache-2.0
// Programs that work at what others made: in a process of their own, with little memory, little time and few rights.
// Private to the room.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace amity::files {

struct Helper {
  std::vector<std::string> words;  // the program, found on the path, and its arguments
  std::filesystem::path folder;    // where it works, and the only place that it is told of
  std::uint64_t memory_bytes{2'000'000'000};
  std::uint64_t file_bytes{200'000'000};  // of one that it writes
  std::chrono::seconds time{60};
  std::size_t most_output{4U << 20U};  // more: it is ended, and what came counts
};

struct HelperEnded {
  // 127: it is not there; 128 + N: signal N ended it, as at a limit
  int status{};
  std::string output;
  bool is_done() const { return status == 0; }
};

HelperEnded run_helper(Helper const& helper, std::stop_token const& stop);
// Whether there is such a program on the path.
bool has_program(std::string_view name);

// A folder that is gone with this. Throws std::runtime_error where none can be made.
class WorkFolder {
 public:
  explicit WorkFolder(std::filesystem::path const& in);
  ~WorkFolder();
  WorkFolder(WorkFolder const&) = delete;
  WorkFolder& operator=(WorkFolder const&) = delete;
  std::filesystem::path const& path() const { return path_; }

 private:
  std::filesystem::path path_;
};
inline constexpr std::string_view work_folder_begins{"look-"};

}  // namespace amity::files
