// SPDX-License-Identifier: Apache-2.0
#include "whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace amity::app {
namespace {

constexpr std::size_t buffer_bytes = 1U << 16U;

std::filesystem::path folder_of(std::filesystem::path const& path) {
  return path.parent_path().empty() ? std::filesystem::path(".") : path.parent_path();
}

Failure cannot_write(std::filesystem::path const& path, int error) {
  return fail(Errc::unavailable, path.string() + " cannot be written: " + std::strerror(error), "output",
              "a place with enough room that this user may write to");
}

}  // namespace

Result<WholeFile> WholeFile::create(std::filesystem::path const& path) {
  WholeFile made;
  made.path_ = path;
  struct stat known {};
  if (stat(path.c_str(), &known) == 0 && !S_ISREG(known.st_mode)) {
    if (S_ISDIR(known.st_mode)) return cannot_write(path, EISDIR);
    made.draft_ = path;
    made.file_ = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    auto name = (folder_of(path) / ("." + path.filename().string() + ".XXXXXX")).string();
    made.file_ = mkostemp(name.data(), O_CLOEXEC);
    made.draft_ = name;
    if (made.file_ >= 0) {
      // mkostemp makes it private; a new file is to be as readable as any other that this user makes.
      auto const mask = umask(0);
      umask(mask);
      fchmod(made.file_, 0666 & ~mask);
    }
  }
  if (made.file_ < 0) return cannot_write(path, errno);
  return made;
}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : path_(std::move(other.path_)),
      draft_(std::move(other.draft_)),
      waiting_(std::move(other.waiting_)),
      bytes_(other.bytes_),
      file_(std::exchange(other.file_, -1)),
      error_(other.error_) {
  other.draft_.clear();
}

WholeFile::~WholeFile() {
  if (file_ >= 0) close(file_);
  if (!draft_.empty() && draft_ != path_) unlink(draft_.c_str());
}

void WholeFile::put(std::string_view bytes) {
  while (!bytes.empty() && error_ == 0) {
    auto const written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) error_ = errno;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void WholeFile::write(std::string_view bytes) {
  bytes_ += static_cast<std::int64_t>(bytes.size());
  waiting_ += bytes;
  if (waiting_.size() < buffer_bytes) return;
  put(waiting_);
  waiting_.clear();
}

Failure WholeFile::trouble() const { return cannot_write(path_, error_); }

Result<void> WholeFile::flush() {
  put(waiting_);
  waiting_.clear();
  auto const regular = draft_ != path_;
  if (error_ == 0 && regular && fsync(file_) != 0) error_ = errno;
  if (close(std::exchange(file_, -1)) != 0 && error_ == 0) error_ = errno;
  if (error_ != 0) return trouble();
  return {};
}

Result<void> WholeFile::appear() {
  if (draft_ == path_) return {};
  if (rename(draft_.c_str(), path_.c_str()) != 0) {
    error_ = errno;
    return trouble();
  }
  draft_.clear();
  // The name is in the folder, and the folder is to be on the disk too; not every file system offers it.
  auto const folder = open(folder_of(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    fsync(folder);
    close(folder);
  }
  return {};
}

Result<void> WholeFile::finish() {
  if (auto flushed = flush(); !flushed) return flushed;
  return appear();
}

}  // namespace amity::app
