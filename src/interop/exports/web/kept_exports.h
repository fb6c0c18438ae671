// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "http/body.h"
#include "snapshot/world.h"

#include <cstddef>
#include <functional>
#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <string>

namespace amity::interop::exports::web {

// Large answers made of a whole world, each made once for as long as that world answers, whoever asks and however many
// at a time: those who come while one is being made wait for it. At most so many bytes are kept, the last used first.
class KeptExports {
 public:
  explicit KeptExports(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  using BodyPointer = std::shared_ptr<http::Body const>;
  // What make() throws is thrown to everyone who waits for it, and nothing is kept.
  BodyPointer of(std::shared_ptr<snapshot::World const> const& world, std::string const& name,
                 std::function<BodyPointer()> const& make);

 private:
  struct Kept {
    std::string name;
    std::shared_future<BodyPointer> body;
    std::size_t bytes{};  // 0 while it is being made
  };
  void settle(std::string const& name, std::size_t bytes);
  void drop(std::string const& name);

  std::size_t most_bytes_;
  std::mutex mutex_;
  std::weak_ptr<snapshot::World const> world_;  // an old world is not held by what was made of it
  std::list<Kept> kept_;                        // last used first
};

}  // namespace amity::interop::exports::web
