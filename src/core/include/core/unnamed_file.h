// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace amity {

// A file without a name: it is gone with its last holder, whoever dies.
class UnnamedFile {
 public:
  // In a folder that is there. Where its file system can, it may be given a name later (linkat). Errc::unavailable
  // where the disk does not take it.
  static Result<std::shared_ptr<UnnamedFile>> make(std::filesystem::path const& folder);
  explicit UnnamedFile(int descriptor) : descriptor_{descriptor} {}
  ~UnnamedFile();
  UnnamedFile(UnnamedFile const&) = delete;
  UnnamedFile& operator=(UnnamedFile const&) = delete;

  // False where the disk is full or broken.
  bool append(std::string_view bytes);
  std::uint64_t size() const { return size_; }
  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
  std::uint64_t size_{0};
};

}  // namespace amity
