// SPDX-License-Identifier: Apache-2.0
// For what readers promise of any bytes at all, and for the tests that read again what the fuzzers found of interest.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace amity {

// Aborts where a promise is broken, which is what a fuzzer looks for.
inline void require(bool promise, char const* what = "a promise") {
  if (promise) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

// A file with these bytes, in memory where the system has such a folder; gone with the value.
class FuzzFile {
 public:
  FuzzFile(std::string const& name, std::string_view bytes) : path_{folder() / (std::to_string(getpid()) + name)} {
    std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  FuzzFile(FuzzFile const&) = delete;
  FuzzFile& operator=(FuzzFile const&) = delete;
  ~FuzzFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  std::filesystem::path const& path() const { return path_; }

 private:
  static std::filesystem::path folder() {
    return std::filesystem::is_directory("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
  }
  std::filesystem::path path_;
};

// Calls the promise with every file of a corpus; how many there were.
inline int replay(std::filesystem::path const& corpus, void (*promise)(std::string_view)) {
  auto files = 0;
  for (auto const& entry : std::filesystem::directory_iterator(corpus)) {
    std::fprintf(stderr, "%s\n", entry.path().c_str());  // the last line names the one that aborts
    std::ifstream in(entry.path(), std::ios::binary);
    promise(std::string(std::istreambuf_iterator<char>(in), {}));
    ++files;
  }
  return files;
}

}  // namespace amity
