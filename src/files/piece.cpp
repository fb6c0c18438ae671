// SPDX-License-Identifier: Apache-2.0
#include "files/piece.h"

#include "sha256.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace amity::files {
namespace {

constexpr std::size_t at_once{256U * 1024U};

Failure unread() { return fail(Errc::unavailable, std::string("a file cannot be read: ") + std::strerror(errno)); }

}  // namespace

Piece piece_of(std::shared_ptr<UnnamedFile const> file) {
  auto const descriptor = file->descriptor();
  auto const size = file->size();
  return {std::move(file), descriptor, 0, size};
}

Piece part_of(Piece const& piece, std::uint64_t offset, std::uint64_t size) {
  auto const begin = std::min(offset, piece.size);
  return {piece.keeps, piece.descriptor, piece.offset + begin, std::min(size, piece.size - begin)};
}

Result<void> each_part(Piece const& piece, std::function<bool(std::string_view)> const& f) {
  std::string buffer(static_cast<std::size_t>(std::min<std::uint64_t>(at_once, piece.size)), '\0');
  for (std::uint64_t done = 0; done < piece.size;) {
    auto const wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), piece.size - done));
    auto const got = ::pread(piece.descriptor, buffer.data(), wanted, static_cast<off_t>(piece.offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return unread();
    if (got == 0) return fail(Errc::unavailable, "a file is shorter than it was");
    if (!f({buffer.data(), static_cast<std::size_t>(got)})) return {};
    done += static_cast<std::uint64_t>(got);
  }
  return {};
}

Result<Mapped> Mapped::open(Piece const& piece) {
  if (piece.size == 0) return Mapped{piece.keeps, {}};
  auto const page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  auto const before = piece.offset % page;
  auto const length = static_cast<std::size_t>(piece.size + before);
  auto* const start =
      ::mmap(nullptr, length, PROT_READ, MAP_SHARED, piece.descriptor, static_cast<off_t>(piece.offset - before));
  if (start == MAP_FAILED) return unread();
  std::shared_ptr<void const> keeps{start,
                                    [start, length, file = piece.keeps](void const*) { ::munmap(start, length); }};
  return Mapped{std::move(keeps), {static_cast<char const*>(start) + before, static_cast<std::size_t>(piece.size)}};
}

Result<std::string> sha256_of(Piece const& piece) {
  Sha256 sum;
  auto const read = each_part(piece, [&](std::string_view part) {
    sum.add(part);
    return true;
  });
  if (!read) return Failure{read.error()};
  return hex_of(sum.end());
}

std::string sha256_of(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return hex_of(sum.end());
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace amity::files
