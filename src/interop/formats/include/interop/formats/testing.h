// SPDX-License-Identifier: Apache-2.0
// A folder of a test's own, gone with it.
#pragma once

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace amity::interop::formats {

class Folder {
 public:
  Folder() {
    static std::atomic<int> number{0};
    path = std::filesystem::temp_directory_path() /
           ("amity-interop-" + std::to_string(::getpid()) + "-" + std::to_string(number.fetch_add(1)));
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;

  std::filesystem::path write(std::string const& name, std::string const& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
    return path / name;
  }
  std::string read(std::string const& name) const {
    std::ifstream in(path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void append(std::string const& name, std::string const& row) const {
    std::ofstream(path / name, std::ios::binary | std::ios::app) << row << '\n';
  }

  std::filesystem::path path;
};

}  // namespace amity::interop::formats
