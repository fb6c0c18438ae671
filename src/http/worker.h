// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cost_class.h"
#include "counters.h"
#include "mailbox.h"
#include "service.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <atomic>
#include <chrono>
#include <ctime>
#include <memory>
#include <string_view>

namespace amity::http {

class Connection;
class Pending;

// The end of a header block that differs from request to request, written anew each second.
class DateLine {
 public:
  enum class After : std::uint8_t { nothing, keep_alive, close };
  // At most 72 bytes, the empty line included.
  std::string_view tail(After after);

 private:
  std::time_t second_{-1};
  std::array<std::array<char, 72>, 3> text_{};
  std::array<std::size_t, 3> size_{};
};

// One thread and what it serves. Everything but open_count is touched by that thread only.
class Worker {
 public:
  using Clock = std::chrono::steady_clock;

  Worker(Service& service, CostClasses& classes);
  ~Worker();
  Worker(Worker const&) = delete;
  Worker& operator=(Worker const&) = delete;

  void run();
  enum class Welcome : std::uint8_t { serve, turn_away };
  // From any thread.
  void take(boost::asio::ip::tcp::socket socket, Welcome welcome);
  void drain();
  // Begins what a connection of this thread waits for.
  void start(Pending& pending);

  boost::asio::io_context io{1};
  std::shared_ptr<Mailbox> mailbox{std::make_shared<Mailbox>(io)};
  Service& service;
  CostClasses& classes;
  Counters counters;
  DateLine date;
  std::atomic<std::size_t> open_count{0};
  bool draining{false};

 private:
  friend class Connection;
  void sweep();
  void start_sweeping();

  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stay_;
  boost::asio::steady_timer timer_;
  Clock::duration tick_;
  Clock::time_point drained_by_{Clock::time_point::max()};
  Connection* first_{nullptr};
};

}  // namespace amity::http
