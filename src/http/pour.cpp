// SPDX-License-Identifier: Apache-2.0
// The part of a connection that sends an answer which goes on.
#include "connection.h"
#include "http/stream.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <memory>

namespace amity::http {

namespace {

namespace tcp_io = boost::asio;
using boost::system::error_code;

auto stored_in(error_code& error) { return tcp_io::redirect_error(tcp_io::use_awaitable, error); }

// Who sends can outlive the connection: it wakes whom it finds here, on the connection's own thread.
class Listening {
 public:
  Listening(Connection& connection, Stream& stream, std::shared_ptr<Mailbox> mailbox)
      : here_{std::make_shared<Connection*>(&connection)}, stream_{stream} {
    stream_.on_news([mailbox = std::move(mailbox), here = here_] {
      mailbox->post([here] {
        if (*here != nullptr) (*here)->wake();
      });
    });
  }
  ~Listening() {
    *here_ = nullptr;
    stream_.close();
  }
  Listening(Listening const&) = delete;
  Listening& operator=(Listening const&) = delete;

 private:
  std::shared_ptr<Connection*> here_;
  Stream& stream_;
};

}  // namespace

tcp_io::awaitable<void> Connection::pour(std::shared_ptr<Stream> stream) {
  Listening const listening{*this, *stream, worker_.mailbox};
  constexpr std::size_t most_said_meanwhile{16U * 1024U};
  while (!worker_.draining) {
    phase_ = Phase::streaming;
    deadline_ = Clock::time_point::max();
    auto const part = stream->take();
    if (!part.bytes.empty()) {
      if (!co_await write_part(part.bytes)) co_return;
      continue;
    }
    if (part.is_last) co_return;
    error_code error;
    bool const readable = unread().size() < most_said_meanwhile;
    co_await socket_.async_wait(readable ? tcp_io::socket_base::wait_read : tcp_io::socket_base::wait_error,
                                stored_in(error));
    if (error == tcp_io::error::operation_aborted && socket_.is_open()) continue;  // woken
    if (error || !readable) co_return;
    // A reader has nothing to say but that he goes.
    auto const got = socket_.read_some(make_room(), error);
    end_ += got;
    worker_.counters.received_bytes.add(got);
    if (error && error != tcp_io::error::would_block) co_return;
  }
}

tcp_io::awaitable<bool> Connection::write_part(std::string const& bytes) {
  enter(Phase::writing, limits_.write_time + std::chrono::seconds{bytes.size() / limits_.write_bytes_per_second});
  for (std::size_t sent = 0; sent < bytes.size();) {
    error_code error;
    sent += socket_.write_some(tcp_io::buffer(bytes.data() + sent, bytes.size() - sent), error);
    if (!error) continue;
    if (error != tcp_io::error::would_block) co_return false;
    co_await socket_.async_wait(tcp_io::socket_base::wait_write, stored_in(error));
    if (!socket_.is_open() || (error && error != tcp_io::error::operation_aborted)) co_return false;
  }
  worker_.counters.sent_bytes.add(bytes.size());
  co_return true;
}

}  // namespace amity::http
