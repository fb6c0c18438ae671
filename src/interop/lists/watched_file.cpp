// SPDX-License-Identifier: Apache-2.0
#include "watched_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace amity::interop::lists {

Result<FileStamp> stamp_of(std::filesystem::path const& file) {
  auto const name = file.filename().string();
  std::error_code error;
  auto const status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) return fail(Errc::unavailable, file.string() + " is not there", name);
  if (std::filesystem::is_directory(status))
    return fail(Errc::unavailable, file.string() + " is a directory", name,
                "a file, or a folder with cities.csv and ties.csv");
  if (!std::filesystem::is_regular_file(status))
    return fail(Errc::unavailable, file.string() + " is no plain file", name, "a file that can be read twice");
  FileStamp stamp;
  stamp.size = std::filesystem::file_size(file, error);
  if (!error) stamp.written = std::filesystem::last_write_time(file, error);
  if (error) return fail(Errc::unavailable, file.string() + " cannot be read: " + error.message(), name);
  return stamp;
}

WatchedFile::WatchedFile(std::filesystem::path file, ImportMonitor const& monitor)
    : file_(std::move(file)), monitor_(monitor) {
  auto const stamp = stamp_of(file_);
  if (!stamp) {
    trouble_ = stamp.error();
    return;
  }
  stamp_ = *stamp;
  descriptor_ = ::open(file_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0)
    trouble_ = Error{Errc::unavailable, file_.string() + " cannot be read: " + std::strerror(errno),
                     file_.filename().string()};
}

WatchedFile::~WatchedFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<Error> WatchedFile::trouble() const {
  if (trouble_) return trouble_;
  auto const now = stamp_of(file_);
  if (now && stamp_ && *now == *stamp_) return std::nullopt;
  return Error{Errc::conflict, file_.filename().string() + " was changed while it was read", file_.filename().string(),
               "a file that nobody is writing to"};
}

WatchedFile::int_type WatchedFile::underflow() {
  if (trouble_ || descriptor_ < 0) return traits_type::eof();
  if (monitor_.cancelled && monitor_.cancelled()) {
    trouble_ =
        Error{Errc::unavailable, "cancelled while reading " + file_.filename().string(), file_.filename().string(), {}};
    return traits_type::eof();
  }
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (got < 0 && errno == EINTR);
  if (got < 0)
    trouble_ = Error{Errc::unavailable, file_.string() + " cannot be read: " + std::strerror(errno),
                     file_.filename().string()};
  if (got <= 0) return traits_type::eof();
  done_ += static_cast<std::uintmax_t>(got);
  if (monitor_.on_progress)
    monitor_.on_progress({WorldProgress::Step::reading, file_.filename().string(), static_cast<std::int64_t>(done_),
                          static_cast<std::int64_t>(stamp_->size)});
  setg(buffer_.data(), buffer_.data(), buffer_.data() + got);
  return traits_type::to_int_type(*gptr());
}

}  // namespace amity::interop::lists
