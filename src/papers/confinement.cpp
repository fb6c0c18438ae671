// SPDX-License-Identifier: Apache-2.0
#include "confinement.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace amity::papers {
namespace {

// As the kernel reads them; the headers of Debian 12 do not know the second field yet.
struct Handled {
  std::uint64_t files;
  std::uint64_t connections;
};
constexpr std::uint64_t reading =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                  LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                  LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                  LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                  LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t bind_and_connect = 3;
constexpr long first_with_connections = 4;
constexpr int deny_written_code = 65;  // PR_SET_MDWE, Linux 6.3

void allow(int rules, std::filesystem::path const& path) {
  auto const file = open(path.c_str(), O_PATH | O_CLOEXEC);
  if (file < 0) return;
  auto const is_folder = std::filesystem::is_directory(path);
  landlock_path_beneath_attr beneath{};
  beneath.allowed_access = is_folder ? reading : of_files;
  beneath.parent_fd = file;
  syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  close(file);
}

void limit(decltype(RLIMIT_DATA) what, rlim_t most) {
  rlimit const both{most, most};
  setrlimit(what, &both);
}

}  // namespace

Confinement::Confinement(std::vector<std::filesystem::path> const& readable) {
  auto const version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return;
  Handled const handled{reading | writing, version >= first_with_connections ? bind_and_connect : 0};
  auto const length = version >= first_with_connections ? sizeof(Handled) : sizeof(std::uint64_t);
  rules_ = static_cast<int>(syscall(SYS_landlock_create_ruleset, &handled, length, 0));
  if (rules_ < 0) return;
  for (auto const& path : readable) allow(rules_, path);
}

Confinement::~Confinement() {
  if (rules_ >= 0) close(rules_);
}

void Confinement::enter(std::size_t most_bytes) const {
  constexpr rlim_t most_files = 512;
  limit(RLIMIT_DATA, most_bytes);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, most_files);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl(deny_written_code, 1, 0, 0, 0);
  if (rules_ >= 0) syscall(SYS_landlock_restrict_self, rules_, 0);
}

}  // namespace amity::papers
