// SPDX-License-Identifier: Apache-2.0
#include "core/unnamed_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace amity {

Result<std::shared_ptr<UnnamedFile>> UnnamedFile::make(std::filesystem::path const& folder) {
  constexpr auto only_us = 0600;
  auto descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, only_us);
  if (descriptor < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL)) {
    // A file system that knows no files without a name: it has one for a moment.
    auto name = (folder / "spool-XXXXXX").string();
    descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0) ::unlink(name.c_str());
  }
  if (descriptor < 0)
    return fail(Errc::unavailable, folder.string() + ": no file can be made in it: " + std::strerror(errno));
  return std::make_shared<UnnamedFile>(descriptor);
}

UnnamedFile::~UnnamedFile() { ::close(descriptor_); }

bool UnnamedFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
    size_ += static_cast<std::uint64_t>(written);
  }
  return true;
}

}  // namespace amity
