// SPDX-License-Identifier: Apache-2.0
// The world's network counted beside the server. Private to the room.
#pragma once

#include "http/server.h"
#include "server/context.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace amity::app {

// Counts in a thread of low priority of its own; what was counted last stays until the next is there. A small register
// is counted at once instead, in a few thousandths of a second.
class NetworkWatch {
 public:
  NetworkWatch(std::shared_ptr<server::ServerContext> context, http::Server& server);
  NetworkWatch(NetworkWatch const&) = delete;
  NetworkWatch& operator=(NetworkWatch const&) = delete;
  ~NetworkWatch();

  // After the world or the day has changed.
  void count();

 private:
  void tell();
  void run(std::stop_token const& stop);

  std::shared_ptr<server::ServerContext> context_;
  http::Server& server_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool wanted_{false};
  std::jthread thread_;
};

// Counts a small register at once; false where it is too large for that.
bool count_small_network(server::ServerContext& context);

}  // namespace amity::app
