// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include <fstream>

namespace amity::atlas {

Result<std::string> read_whole(std::filesystem::path const& path) {
  constexpr std::uintmax_t most_bytes = 256U << 20U;
  std::error_code error;
  auto const status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return fail(Errc::unavailable, "there is no file " + path.string(), "file");
  if (!std::filesystem::is_regular_file(status))
    return fail(Errc::unavailable, path.string() + " is a folder or a device, not a file", "file");
  auto const bytes = std::filesystem::file_size(path, error);
  if (error) return fail(Errc::unavailable, path.string() + " cannot be read: " + error.message(), "file");
  if (bytes == 0) return fail(Errc::invalid, path.string() + " is empty", "file");
  if (bytes > most_bytes) return fail(Errc::invalid, path.string() + " is larger than 256 MB", "file");
  std::ifstream in(path, std::ios::binary);
  std::string text(bytes, '\0');
  if (!in.read(text.data(), static_cast<std::streamsize>(bytes)))
    return fail(Errc::unavailable, path.string() + " cannot be read", "file");
  return text;
}

}  // namespace amity::atlas
