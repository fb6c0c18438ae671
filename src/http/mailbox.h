// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <mutex>
#include <utility>

namespace amity::http {

// The way back to a connection's thread, for those who may outlive it: once closed, what is posted is thrown away.
class Mailbox {
 public:
  explicit Mailbox(boost::asio::io_context& io) : io_{&io} {}

  template <class Function>
  void post(Function function) {
    std::lock_guard const lock{mutex_};
    if (io_ != nullptr) boost::asio::post(*io_, std::move(function));
  }
  void close() {
    std::lock_guard const lock{mutex_};
    io_ = nullptr;
  }

 private:
  std::mutex mutex_;
  boost::asio::io_context* io_;
};

}  // namespace amity::http
