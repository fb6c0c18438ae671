// SPDX-License-Identifier: Apache-2.0
#include "worker.h"

#include "connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <utility>

namespace amity::http {

namespace {

namespace net = boost::asio;

// A time limit is kept to within a quarter of the shortest, and no more often than the clock is worth looking at.
std::chrono::milliseconds tick_of(Limits const& limits) {
  auto const shortest = std::min({limits.header_time, limits.body_time, limits.idle_time, limits.write_time});
  return std::clamp(shortest / 4, std::chrono::milliseconds{5}, std::chrono::milliseconds{250});
}

}  // namespace

std::string_view DateLine::tail(After after) {
  auto const now = std::time(nullptr);
  if (now != second_) {
    second_ = now;
    std::tm parts{};
    gmtime_r(&now, &parts);
    constexpr std::array<char const*, 3> formats{"Date: %a, %d %b %Y %H:%M:%S GMT\r\n\r\n",
                                                 "Date: %a, %d %b %Y %H:%M:%S GMT\r\nConnection: keep-alive\r\n\r\n",
                                                 "Date: %a, %d %b %Y %H:%M:%S GMT\r\nConnection: close\r\n\r\n"};
    // The process stays in the C locale for numbers and time: names of days and months are English.
    for (std::size_t i = 0; i < formats.size(); ++i)
      size_.at(i) = std::strftime(text_.at(i).data(), text_.at(i).size(), formats.at(i), &parts);
  }
  auto const i = static_cast<std::size_t>(after);
  return {text_.at(i).data(), size_.at(i)};
}

Worker::Worker(Service& the_service, CostClasses& the_classes)
    : service{the_service},
      classes{the_classes},
      counters{the_service.routes().size()},
      stay_{io.get_executor()},
      timer_{io},
      tick_{tick_of(the_service.options().limits)} {}

Worker::~Worker() { mailbox->close(); }

void Worker::run() {
  start_sweeping();
  io.run();
}

void Worker::take(net::ip::tcp::socket socket, Welcome welcome) {
  open_count.fetch_add(1, std::memory_order_relaxed);
  net::post(io, [this, socket = std::move(socket), welcome]() mutable {
    counters.accepted.add(1);
    auto connection = std::make_unique<Connection>(*this, std::move(socket));
    net::co_spawn(io, Connection::live(std::move(connection), welcome), net::detached);
  });
}

void Worker::drain() {
  net::post(io, [this] {
    draining = true;
    drained_by_ = Clock::now() + service.options().limits.grace_time;
    stay_.reset();
    sweep();
    // From now on looked at more often, so that the end is not waited for longer than it takes.
    tick_ = std::min<Clock::duration>(tick_, std::chrono::milliseconds{10});
    timer_.cancel();
    if (first_ != nullptr) start_sweeping();
  });
}

void Worker::start(Pending& pending) {
  auto* const cost_class = pending.to_compress() ? &classes.compression() : classes.of(pending.cost());
  pending.runs_in(cost_class);
  if (cost_class != nullptr)
    cost_class->offer(pending.shared_from_this());
  else
    pending.run();
}

void Worker::start_sweeping() {
  timer_.expires_after(tick_);
  timer_.async_wait([this](boost::system::error_code const& error) {
    if (error) return;
    sweep();
    if (!draining || first_ != nullptr) start_sweeping();
  });
}

void Worker::sweep() {
  auto const now = Clock::now();
  // None of these ends a connection at once: its coroutine is resumed later, with an error.
  for (auto* connection = first_; connection != nullptr; connection = connection->next_) {
    if (now >= drained_by_) {
      connection->close();
    } else if (draining) {
      connection->close_if_idle();
    }
    if (connection->overdue(now)) connection->cut();
  }
}

}  // namespace amity::http
