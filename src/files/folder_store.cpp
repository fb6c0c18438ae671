// SPDX-License-Identifier: Apache-2.0
#include "files/no_space.h"
#include "files/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace amity::files {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view incoming{"incoming"};
constexpr auto half_written_for = std::chrono::hours{1};

Failure disk_refuses(fs::path const& path, std::string_view why) {
  return fail(Errc::unavailable, path.string() + ": " + std::string(why), "documents");
}
// A quota or a limit on file sizes is the same trouble as a full disk to whoever runs this.
Failure disk_refuses(fs::path const& path) {
  if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG) return Failure{no_space()};
  return disk_refuses(path, std::strerror(errno));
}

class Opened {
 public:
  explicit Opened(int descriptor) : descriptor_(descriptor) {}
  ~Opened() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Opened(Opened const&) = delete;
  Opened& operator=(Opened const&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

bool sync_folder(fs::path const& folder) {
  Opened const opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return opened.get() >= 0 && ::fsync(opened.get()) == 0;
}

// The folders of a key, each on the disk before the file is.
bool make_folders(fs::path const& root, fs::path const& office, fs::path const& part) {
  for (auto const* folder : {&office, &part}) {
    if (::mkdir(folder->c_str(), 0700) == 0) {
      if (!sync_folder(folder->parent_path())) return false;
    } else if (errno != EEXIST) {
      return false;
    }
  }
  return root != office;
}

class FolderStore : public Store {
 public:
  explicit FolderStore(fs::path root) : root_(std::move(root)) {}

  Result<void> put(Key const& key, Piece const& bytes) override {
    auto const path = path_of(key);
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0) return {};
    if (!make_folders(root_, path.parent_path().parent_path(), path.parent_path()))
      return disk_refuses(path.parent_path());
    auto name = (root_ / incoming / "half-XXXXXX").string();
    Opened const file(::mkostemp(name.data(), O_CLOEXEC));
    if (file.get() < 0) return disk_refuses(root_ / incoming);
    auto written = write_all(file.get(), bytes, name);
    if (written && ::fsync(file.get()) != 0) written = disk_refuses(name);
    if (written && ::rename(name.c_str(), path.c_str()) != 0) written = disk_refuses(path);
    if (!written) {
      ::unlink(name.c_str());
      return written;
    }
    if (!sync_folder(path.parent_path())) return disk_refuses(path.parent_path());
    return {};
  }

  Result<Piece> get(Key const& key) override {
    auto const path = path_of(key);
    auto const opened = std::make_shared<Opened const>(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (opened->get() < 0 && errno == ENOENT)
      return fail(Errc::not_found, "there is no document " + key.hash, "document");
    if (opened->get() < 0) return disk_refuses(path);
    struct stat facts {};
    if (::fstat(opened->get(), &facts) != 0) return disk_refuses(path);
    return Piece{opened, opened->get(), 0, static_cast<std::uint64_t>(facts.st_size)};
  }

  Result<void> remove(Key const& key) override {
    auto const path = path_of(key);
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return disk_refuses(path);
    return {};
  }

  Result<void> each(std::function<void(Held const&)> const& f) override {
    try {
      for (auto const& office : fs::directory_iterator(root_)) {
        auto const name = office.path().filename().string();
        std::int64_t number{};
        auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
        if (error != std::errc{} || end != name.data() + name.size()) continue;
        for (auto const& entry : fs::recursive_directory_iterator(office.path())) tell(OfficeId{number}, entry, f);
      }
    } catch (fs::filesystem_error const& error) {
      return disk_refuses(root_, error.what());
    }
    return {};
  }

  std::string describe() const override { return root_.string(); }

 private:
  fs::path path_of(Key const& key) const {
    return root_ / std::to_string(key.office.value) / key.hash.substr(0, 2) / key.hash;
  }

  static Result<void> write_all(int descriptor, Piece const& bytes, fs::path const& name) {
    Result<void> written;
    auto const read = each_part(bytes, [&](std::string_view part) {
      while (!part.empty()) {
        auto const took = ::write(descriptor, part.data(), part.size());
        if (took < 0 && errno == EINTR) continue;
        if (took <= 0) {
          written = disk_refuses(name);
          return false;
        }
        part.remove_prefix(static_cast<std::size_t>(took));
      }
      return true;
    });
    return read ? written : read;
  }

  static void tell(OfficeId office, fs::directory_entry const& entry, std::function<void(Held const&)> const& f) {
    auto const hash = entry.path().filename().string();
    struct stat facts {};
    // Between the list and the look at it a file may have gone.
    if (!is_sha256(hash) || ::stat(entry.path().c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return;
    f({{office, hash},
       static_cast<std::uint64_t>(facts.st_size),
       std::chrono::system_clock::from_time_t(facts.st_mtime)});
  }

  fs::path root_;
};

void forget_half_written(fs::path const& folder) {
  std::error_code error;
  for (auto const& entry : fs::directory_iterator(folder, error)) {
    auto const written = fs::last_write_time(entry.path(), error);
    if (!error && fs::file_time_type::clock::now() - written > half_written_for) fs::remove(entry.path(), error);
  }
}

}  // namespace

Result<std::shared_ptr<Store>> open_folder(fs::path const& folder) {
  std::error_code error;
  fs::create_directories(folder / incoming, error);
  if (error) return disk_refuses(folder, error.message());
  fs::permissions(folder, fs::perms::owner_all, error);
  if (::access((folder / incoming).c_str(), W_OK) != 0) return disk_refuses(folder);
  forget_half_written(folder / incoming);
  return std::make_shared<FolderStore>(folder);
}

}  // namespace amity::files
