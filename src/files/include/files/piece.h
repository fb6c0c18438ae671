// SPDX-License-Identifier: Apache-2.0
// Bytes that lie in an open file: an upload, a document of the store.
#pragma once

#include "core/unnamed_file.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace amity::files {

// A part of a file that nobody changes as long as it is held.
struct Piece {
  std::shared_ptr<void const> keeps{};  // what has the file open
  int descriptor{-1};
  std::uint64_t offset{};
  std::uint64_t size{};  // bytes
};
Piece piece_of(std::shared_ptr<UnnamedFile const> file);
// A file that is there now, whole. Errc::unavailable where it cannot be read.
Result<Piece> piece_at(std::filesystem::path const& path);
// The first bytes of it, and what follows them.
Piece part_of(Piece const& piece, std::uint64_t offset, std::uint64_t size);

// Hands the bytes over in pieces, as far as f wants more. Errc::unavailable where the file cannot be read.
Result<void> each_part(Piece const& piece, std::function<bool(std::string_view)> const& f);

// All of it as memory, of which the system reads what is looked at.
class Mapped {
 public:
  static Result<Mapped> open(Piece const& piece);
  std::string_view bytes() const { return bytes_; }

 private:
  Mapped(std::shared_ptr<void const> keeps, std::string_view bytes) : keeps_(std::move(keeps)), bytes_(bytes) {}
  std::shared_ptr<void const> keeps_;
  std::string_view bytes_;
};

// SHA-256 in small hex digits.
Result<std::string> sha256_of(Piece const& piece);
std::string sha256_of(std::string_view bytes);
// 64 small hex digits.
bool is_sha256(std::string_view text);

}  // namespace amity::files
