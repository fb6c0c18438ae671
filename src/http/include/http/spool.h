// SPDX-License-Identifier: Apache-2.0
// Bodies that are too long for memory: while they arrive they are written to files without a name, which are gone with
// their last holder, whoever dies. Written by the threads that serve connections, in pieces of 16 KiB, which the system
// keeps in memory first.
#pragma once

#include "core/unnamed_file.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>

namespace amity::http {

class Spool : public std::enable_shared_from_this<Spool> {
 public:
  struct Limits {
    std::size_t at_once{64};  // bodies; more: 503
    std::size_t per_client{16};
    // The slowest line that is waited for, beside Limits::body_time.
    std::uint64_t bytes_per_second{16U * 1024U};
  };
  Spool(std::filesystem::path folder, Limits const& limits) : folder_{std::move(folder)}, limits_{limits} {}
  explicit Spool(std::filesystem::path folder) : Spool(std::move(folder), Limits{}) {}

  // None where there is no place for one more, or the disk does not take it. `client`: whom it is counted for.
  std::shared_ptr<UnnamedFile> begin(std::uint64_t client);
  Limits const& limits() const { return limits_; }

 private:
  void end(std::uint64_t client);
  std::filesystem::path folder_;
  Limits limits_;
  std::mutex mutex_;
  std::size_t open_{0};
  std::map<std::uint64_t, std::size_t> by_client_;
};

}  // namespace amity::http
