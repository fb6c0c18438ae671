// SPDX-License-Identifier: Apache-2.0
// What the helper that sets papers may not do: read other files, write any, reach the network. Private to the room.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace amity::papers {

// Landlock's rules where the kernel has them (5.13 for files, 6.7 for connections); without them the compiler's own
// root still keeps templates within their folder. Made before the fork, entered between fork and exec.
class Confinement {
 public:
  // Files and folders that may be read, and programs in them run.
  explicit Confinement(std::vector<std::filesystem::path> const& readable);
  ~Confinement();
  Confinement(Confinement const&) = delete;
  Confinement& operator=(Confinement const&) = delete;

  bool is_kept_by_kernel() const { return rules_ >= 0; }
  // Only what is safe between fork and exec. No more memory than that and none of it written and run, no files
  // written, no core left behind.
  void enter(std::size_t most_bytes) const;

 private:
  int rules_{-1};
};

}  // namespace amity::papers
