// SPDX-License-Identifier: Apache-2.0
#include "key_files.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace amity::keys {
namespace {

namespace fs = std::filesystem;

class OpenFile {
 public:
  OpenFile(fs::path const& path, int how, mode_t mode = 0) : descriptor_(::open(path.c_str(), how | O_CLOEXEC, mode)) {}
  OpenFile(OpenFile const&) = delete;
  OpenFile& operator=(OpenFile const&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int operator*() const { return descriptor_; }
  bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

[[noreturn]] void give_up(fs::path const& path, char const* what) {
  throw std::runtime_error("the key file " + path.string() + " cannot be " + what + ": " + std::strerror(errno));
}

void write_all(OpenFile const& file, fs::path const& path, std::string_view text) {
  while (!text.empty()) {
    auto const n = ::write(*file, text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) give_up(path, "written");
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  if (::fsync(*file) != 0) give_up(path, "flushed");
}

void flush_folder(fs::path const& folder) {
  OpenFile const open(folder, O_RDONLY | O_DIRECTORY);
  if (!open.is_open() || ::fsync(*open) != 0) give_up(folder, "flushed");
}

}  // namespace

void make_shelf(fs::path const& folder) {
  if (::mkdir(folder.c_str(), S_IRWXU) == 0) return flush_folder(folder.parent_path());
  if (errno != EEXIST) give_up(folder, "made");
}

void write_file_for_good(fs::path const& path, std::string_view text) {
  std::array<unsigned char, 8> random{};
  randombytes_buf(random.data(), random.size());
  std::array<char, 17> word{};
  sodium_bin2hex(word.data(), word.size(), random.data(), random.size());
  auto const beside = fs::path(path.string() + "." + word.data());
  {
    OpenFile const file(beside, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (!file.is_open()) give_up(beside, "made");
    write_all(file, beside, text);
  }
  // link() and not rename(): it does not take another's place.
  auto const linked = ::link(beside.c_str(), path.c_str());
  auto const why = errno;
  if (linked == 0)
    ::unlink(beside.c_str());
  else
    destroy_file(beside);
  if (linked != 0 && why != EEXIST) {
    errno = why;
    give_up(path, "made");
  }
  flush_folder(path.parent_path());
}

void destroy_file(fs::path const& path) {
  {
    OpenFile const file(path, O_WRONLY);
    if (!file.is_open()) {
      if (errno == ENOENT) return;
      give_up(path, "opened");
    }
    struct stat about {};
    if (::fstat(*file, &about) != 0) give_up(path, "looked at");
    write_all(file, path, std::string(static_cast<std::size_t>(about.st_size), '\0'));
  }
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) give_up(path, "removed");
  flush_folder(path.parent_path());
}

std::optional<std::string> whole_text(fs::path const& path) {
  OpenFile const file(path, O_RDONLY);
  if (!file.is_open()) {
    if (errno == ENOENT) return std::nullopt;
    give_up(path, "opened");
  }
  std::string text;
  std::array<char, 4096> part{};
  while (true) {
    auto const n = ::read(*file, part.data(), part.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) give_up(path, "read");
    if (n == 0) break;
    text.append(part.data(), static_cast<std::size_t>(n));
  }
  sodium_memzero(part.data(), part.size());
  return text;
}

}  // namespace amity::keys
