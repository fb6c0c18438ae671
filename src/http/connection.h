// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pending.h"
#include "request_parser.h"
#include "worker.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace amity::http {

// One client's connection: a coroutine that reads requests and writes replies until one side has had enough. Time
// limits are kept by the worker, which looks at all its connections a few times a second: a timer for each would cost
// more than the request itself.
class Connection {
 public:
  using Clock = Worker::Clock;

  Connection(Worker& worker, boost::asio::ip::tcp::socket socket);
  ~Connection();
  Connection(Connection const&) = delete;
  Connection& operator=(Connection const&) = delete;

  static boost::asio::awaitable<void> live(std::unique_ptr<Connection> self, Worker::Welcome welcome);

  bool overdue(Clock::time_point now) const { return now >= deadline_; }
  // The time limit of what it does just now is over.
  void cut();
  void close_if_idle();
  void close();
  // What it waits for has come.
  void wake();

 private:
  friend class Worker;
  friend class WaitingFor;
  enum class Phase : std::uint8_t { idle, reading, handling, writing, streaming, lingering };
  enum class Got : std::uint8_t { request, refusal, end };

  struct Slot {
    Reply reply;
    std::array<char, 72> tail{};
    std::size_t tail_size{};
    Clock::time_point begun{};
    std::string client, method, target;  // only where there is an access log
  };
  static constexpr std::size_t most_pipelined{16};

  boost::asio::awaitable<void> serve();
  boost::asio::awaitable<Got> read_head();
  boost::asio::awaitable<Got> read_body();
  boost::asio::mutable_buffer make_room();
  boost::asio::awaitable<bool> receive(char* to, std::size_t room, std::size_t& got);
  enum class Sent : std::uint8_t { all, some, failed };
  void gather();
  void write_now(boost::system::error_code& error);
  Sent try_flush();
  boost::asio::awaitable<bool> flush();
  boost::asio::awaitable<bool> finish_flush();
  boost::asio::awaitable<bool> say_continue();
  boost::asio::awaitable<void> linger();
  boost::asio::awaitable<void> pour(std::shared_ptr<Stream> stream);
  boost::asio::awaitable<bool> write_part(std::string const& bytes);
  boost::asio::awaitable<bool> wait_for(Pending& pending);
  bool abandon(Pending& pending);
  boost::asio::awaitable<bool> watch(Pending& pending);

  struct AskedFor {
    std::string_view method, target;
    std::string client{};  // where lines are written of each request
  };
  void enqueue(Reply reply, bool keep_alive, Clock::time_point begun, AskedFor asked_for);
  std::string client_for_log() const;
  void account();
  void enter(Phase phase, Clock::duration limit);
  Got refused(Problem problem);
  Reply refused_as_asked();
  Problem too_slow() const;
  std::string_view unread() const { return {in_.data() + begin_, end_ - begin_}; }
  void forget_head();

  Worker& worker_;
  boost::asio::ip::tcp::socket socket_;
  Limits const& limits_;
  RequestParser parser_;
  Peer peer_;
  Phase phase_{Phase::idle};
  Clock::time_point deadline_{Clock::time_point::max()};
  bool timed_out_{false};
  bool reader_gone_{false};
  Pending* waiting_for_{nullptr};
  Refusal refusal_;

  std::vector<char> in_;  // [begin_, end_) is what came and was not used yet
  std::size_t begin_{0};
  std::size_t end_{0};
  std::size_t head_size_{0};   // of the request being served; its bytes must stay where they are
  std::vector<char> body_in_;  // bytes of a body that did not come along with its head
  std::size_t body_in_size_{0};

  std::vector<Slot> out_;
  std::vector<boost::asio::const_buffer> buffers_;
  std::span<boost::asio::const_buffer> unsent_;
  std::size_t unsent_bytes_{0};
  Connection* previous_{nullptr};
  Connection* next_{nullptr};
};

}  // namespace amity::http
