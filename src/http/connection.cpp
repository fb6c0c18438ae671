// SPDX-License-Identifier: Apache-2.0
#include "connection.h"

#include "http/media_type.h"
#include "http/stream.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <cstring>
#include <exception>
#include <span>
#include <utility>

namespace amity::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t first_buffer_bytes{2048};
constexpr std::size_t body_buffer_bytes{16U * 1024U};
constexpr std::chrono::seconds linger_time{2};
// What is read ahead while a request is answered; with more than that unread, only a reset is noticed.
constexpr std::size_t most_read_ahead_bytes{16U * 1024U};
constexpr std::size_t most_bytes_lingered{16U * 1024U * 1024U};

auto into(error_code& error) { return asio::redirect_error(asio::use_awaitable, error); }

Peer peer_of(asio::ip::tcp::socket const& socket) {
  error_code error;
  auto const text = socket.remote_endpoint(error).address().to_string();
  auto const address = ClientAddress::parse(text).value_or(ClientAddress{});
  return {address, to_string(address)};
}

}  // namespace

Connection::Connection(Worker& worker, asio::ip::tcp::socket socket)
    : worker_{worker},
      socket_{std::move(socket)},
      limits_{worker.service.options().limits},
      parser_{limits_},
      peer_{peer_of(socket_)},
      next_{worker.first_} {
  if (next_ != nullptr) next_->previous_ = this;
  worker.first_ = this;
  worker.counters.opened.add(1);
}

Connection::~Connection() {
  (previous_ == nullptr ? worker_.first_ : previous_->next_) = next_;
  if (next_ != nullptr) next_->previous_ = previous_;
  worker_.counters.closed.add(1);
  worker_.open_count.fetch_sub(1, std::memory_order_relaxed);
}

asio::awaitable<void> Connection::live(std::unique_ptr<Connection> self, Worker::Welcome welcome) {
  try {
    error_code ignored;
    self->socket_.set_option(asio::ip::tcp::no_delay{true}, ignored);
    self->socket_.non_blocking(true, ignored);
    if (welcome == Worker::Welcome::serve) {
      co_await self->serve();
    } else {
      self->worker_.counters.turned_away.add(1);
      self->enqueue(self->worker_.service.refuse(
                        {503, "too-many-connections", "Too many connections are open", "Please try again shortly."},
                        {{"Retry-After", "5"}}),
                    false, Clock::now(), {});
      if (co_await self->flush()) co_await self->linger();
    }
  } catch (std::exception const& error) {
    self->worker_.service.log(std::string{"a connection broke: "} + error.what());
  }
}

void Connection::enter(Phase phase, Clock::duration limit) {
  phase_ = phase;
  deadline_ = Clock::now() + limit;
}

void Connection::cut() {
  deadline_ = Clock::time_point::max();
  error_code ignored;
  if (phase_ == Phase::reading || phase_ == Phase::idle) {
    if (phase_ == Phase::reading) worker_.counters.timeouts.add(1);
    timed_out_ = true;
    socket_.cancel(ignored);
  } else if (phase_ == Phase::handling) {
    // It has waited in line for long enough; what runs already is left alone.
    auto const pending = waiting_for_->shared_from_this();
    auto* const line = pending->cost_class();
    if (line == nullptr || !line->withdraw(pending)) return;
    line->count_refused();
    pending->refuse(line->limits().retry_after);
  } else {
    if (phase_ == Phase::writing) worker_.counters.timeouts.add(1);
    socket_.close(ignored);
  }
}

void Connection::close_if_idle() {
  if (phase_ == Phase::idle || phase_ == Phase::streaming) close();
}

void Connection::close() {
  error_code ignored;
  socket_.close(ignored);
}

void Connection::wake() {
  error_code ignored;
  socket_.cancel(ignored);
}

asio::awaitable<void> Connection::serve() {
  for (bool keep_alive = true; keep_alive;) {
    auto got = co_await read_head();
    auto const begun = Clock::now();
    if (got == Got::request && !parser_.done()) got = co_await read_body();
    if (got == Got::end) co_return;
    worker_.counters.begun.add(1);
    if (got == Got::refusal) {
      enqueue(refused_as_asked(), false, begun, {parser_.method_name(), parser_.target()});
      break;
    }
    keep_alive = parser_.keeps_alive() && !worker_.draining;
    auto next = worker_.service.begin(parser_, peer_, worker_.counters);
    auto* const work = std::get_if<Work>(&next);
    std::optional<Reply> reply;
    std::shared_ptr<Stream> stream;
    auto const stream_of = [&] {
      auto const& told = reply->answer->response().stream;
      // Of what nobody will read there is no more than the head.
      if (told && reply->without_body) told->close();
      if (told && !reply->without_body) stream = told;
      keep_alive = keep_alive && !stream;
    };
    if (work == nullptr) {
      reply = std::move(std::get<Reply>(next));
    } else if (work->light()) {
      auto answer = worker_.service.finish(work->request, work->match, work->made);
      reply = worker_.service.reply(answer, work->request, Compressing::later);
      if (!reply) work->answer = std::move(answer);
    }
    if (reply) {
      stream_of();
      enqueue(std::move(*reply), keep_alive, begun, {parser_.method_name(), parser_.target(), client_for_log()});
      forget_head();
    } else {
      auto const pending =
          std::make_shared<Pending>(worker_.service, worker_.mailbox, std::move(*work), parser_.take_body());
      forget_head();
      while (!reply) {
        if (!co_await wait_for(*pending)) co_return;
        reply = pending->take_reply();
      }
      keep_alive = keep_alive && !worker_.draining && !reader_gone_;
      stream_of();
      auto const& request = pending->request();
      enqueue(std::move(*reply), keep_alive, begun, {to_string(request.method), request.target, request.client});
    }
    bool const more_at_hand = find_head_end(unread(), 0) != std::string_view::npos;
    if (keep_alive && more_at_hand && out_.size() < most_pipelined) continue;
    auto sent = try_flush();
    if (sent == Sent::some) sent = co_await finish_flush() ? Sent::all : Sent::failed;
    if (sent == Sent::failed) co_return;
    if (stream) co_await pour(std::move(stream));
  }
  if (co_await flush()) co_await linger();
}

// As long as it lives a pending answer and its connection know of each other.
class WaitingFor {
 public:
  WaitingFor(Connection& connection, Pending& pending) : connection_{connection}, pending_{pending} {
    connection_.waiting_for_ = &pending_;
    pending_.wake_at_answer(&connection_);
  }
  ~WaitingFor() {
    connection_.waiting_for_ = nullptr;
    pending_.wake_at_answer(nullptr);
  }
  WaitingFor(WaitingFor const&) = delete;
  WaitingFor& operator=(WaitingFor const&) = delete;

 private:
  Connection& connection_;
  Pending& pending_;
};

// Whether there is an answer, and somebody to send it to.
asio::awaitable<bool> Connection::wait_for(Pending& pending) {
  // What was answered already goes out before anything is waited for.
  if (!out_.empty() && !co_await flush()) co_return false;
  WaitingFor const waiting{*this, pending};
  phase_ = Phase::handling;
  deadline_ = Clock::time_point::max();
  worker_.start(pending);
  if (auto const* const line = pending.cost_class()) deadline_ = Clock::now() + line->limits().wait;
  bool open = true;
  while (open && !pending.answered()) open = co_await watch(pending);
  deadline_ = Clock::time_point::max();
  if (!open && !reader_gone_) abandon(pending);
  co_return pending.answered();
}

// Its reader has gone: true where it was still waiting in line, and will never run.
bool Connection::abandon(Pending& pending) {
  pending.stop();
  auto* const line = pending.cost_class();
  if (line == nullptr) return false;
  line->count_abandoned();
  return line->withdraw(pending.shared_from_this());
}
// Waits for something to happen to the connection: bytes of the next request, its end, or wake(). The end of what the
// client sends is taken for its leaving, as a client that wants an answer has no reason to end before it; the answer is
// written all the same. False once nothing can be written any more.
asio::awaitable<bool> Connection::watch(Pending& pending) {
  bool const readable = !reader_gone_ && unread().size() < most_read_ahead_bytes;
  error_code error;
  co_await socket_.async_wait(readable ? asio::socket_base::wait_read : asio::socket_base::wait_error, into(error));
  if (pending.answered()) co_return true;
  if (error || !readable) co_return false;
  auto const got = socket_.read_some(make_room(), error);
  end_ += got;
  worker_.counters.received_bytes.add(got);
  if (!error || error == asio::error::would_block) co_return true;
  reader_gone_ = true;
  co_return !abandon(pending) && error == asio::error::eof;
}

asio::awaitable<Connection::Got> Connection::read_head() {
  std::size_t searched = 0;
  phase_ = Phase::idle;
  if (unread().empty()) enter(Phase::idle, limits_.idle_time);
  for (;;) {
    // An empty line before a request is left over from a body whose sender ended it with one (RFC 9112, 2.2).
    while (unread().starts_with("\r\n")) {
      begin_ += 2;
      searched = 0;
    }
    if (!unread().empty() && phase_ == Phase::idle) enter(Phase::reading, limits_.header_time);
    auto const size = find_head_end(unread(), searched);
    if (size != std::string_view::npos && size <= limits_.header_bytes) {
      head_size_ = size;
      if (auto refusal = parser_.read_head(unread().substr(0, size))) co_return refused(std::move(*refusal));
      co_return Got::request;
    }
    if (unread().size() > limits_.header_bytes) co_return refused(too_long(unread(), limits_));
    searched = unread().size();
    // What was answered already goes out before anything is waited for.
    if (!out_.empty() && !co_await flush()) co_return Got::end;
    error_code error;
    auto const got = co_await socket_.async_read_some(make_room(), into(error));
    end_ += got;
    worker_.counters.received_bytes.add(got);
    if (!error) continue;
    co_return timed_out_&& phase_ == Phase::reading ? refused(too_slow()) : Got::end;
  }
}

asio::awaitable<Connection::Got> Connection::read_body() {
  if (auto refusal = parser_.check_coding()) co_return refused(std::move(*refusal));
  enter(Phase::reading, limits_.body_time);
  auto const limit = worker_.service.body_limit(parser_);
  parser_.limit_body(limit);
  if (parser_.body_length().value_or(0) <= limit) {
    auto spooling = worker_.service.spooling(parser_, peer_);
    if (spooling.refusal) co_return refused(std::move(*spooling.refusal));
    if (spooling.bytes_per_second > 0)
      enter(Phase::reading, limits_.body_time + std::chrono::seconds{parser_.body_length().value_or(limit) /
                                                                     spooling.bytes_per_second});
    parser_.spool_into(std::move(spooling.file));
  }
  auto const along = unread().substr(head_size_);
  std::size_t used = 0;
  if (auto refusal = parser_.read_body(along, used)) co_return refused(std::move(*refusal));
  if (parser_.done()) {
    head_size_ += used;
    co_return Got::request;
  }
  if (parser_.expects_continue() && !parser_.is_http_1_0() && along.empty() && !co_await say_continue())
    co_return Got::end;
  body_in_.resize(body_buffer_bytes + along.size());
  std::copy(along.begin() + static_cast<std::ptrdiff_t>(used), along.end(), body_in_.begin());
  body_in_size_ = along.size() - used;
  end_ = begin_ + head_size_;
  while (!parser_.done()) {
    if (body_in_size_ == body_in_.size())
      co_return refused(
          {400, "bad-request", "The request cannot be understood", "A chunk's header or the trailers are too long."});
    std::size_t got = 0;
    if (!co_await receive(body_in_.data() + body_in_size_, body_in_.size() - body_in_size_, got))
      co_return timed_out_ ? refused(too_slow()) : Got::end;
    body_in_size_ += got;
    if (auto refusal = parser_.read_body({body_in_.data(), body_in_size_}, used))
      co_return refused(std::move(*refusal));
    std::memmove(body_in_.data(), body_in_.data() + used, body_in_size_ - used);
    body_in_size_ -= used;
  }
  co_return Got::request;
}

// The request is answered and its bytes are not needed any more.
void Connection::forget_head() {
  begin_ += head_size_;
  head_size_ = 0;
  if (begin_ == end_) begin_ = end_ = 0;
  if (body_in_size_ > 0) {
    // The beginning of the next request came with the end of this one's body.
    if (in_.size() < end_ + body_in_size_) in_.resize(end_ + body_in_size_);
    std::copy_n(body_in_.begin(), body_in_size_, in_.begin() + static_cast<std::ptrdiff_t>(end_));
    end_ += body_in_size_;
    body_in_size_ = 0;
  }
  body_in_ = {};
}

// Space behind what was read already; what was used up gives way.
asio::mutable_buffer Connection::make_room() {
  if (begin_ > 0) {
    std::memmove(in_.data(), in_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (in_.empty()) in_.resize(first_buffer_bytes);
  if (end_ == in_.size()) in_.resize(std::min(2 * in_.size(), std::max(limits_.header_bytes + 1, 2 * end_)));
  return asio::buffer(in_.data() + end_, in_.size() - end_);
}

asio::awaitable<bool> Connection::receive(char* to, std::size_t room, std::size_t& got) {
  error_code error;
  got = co_await socket_.async_read_some(asio::buffer(to, room), into(error));
  worker_.counters.received_bytes.add(got);
  co_return !error;
}

Connection::Got Connection::refused(Problem problem) {
  refusal_ = std::move(problem);
  return Got::refusal;
}

// To who asked, as far as that is known: nothing is where not even a head came.
Reply Connection::refused_as_asked() {
  Request request;
  if (head_size_ > 0) {
    request.method = parser_.method();
    request.target = parser_.target();
    request.fields = parser_.fields();
  }
  Headers headers;
  // RFC 9110, 15.5.16: which coding would be taken.
  if (refusal_->type_slug == content_coding_slug) headers.emplace_back("Accept-Encoding", "identity");
  return worker_.service.refuse(*refusal_, std::move(headers), request);
}

Problem Connection::too_slow() const {
  return {408, "too-slow", "The request took too long to arrive", "The connection is closed."};
}

std::string Connection::client_for_log() const {
  if (!worker_.service.options().access_log) return {};
  Request const request{.method = parser_.method(), .target = parser_.target(), .fields = parser_.fields()};
  auto const client = worker_.service.client_of(request, peer_);
  return client == peer_.address ? peer_.text : to_string(client);
}

void Connection::enqueue(Reply reply, bool keep_alive, Clock::time_point begun, AskedFor asked_for) {
  using After = DateLine::After;
  auto const after = !keep_alive ? After::close : parser_.is_http_1_0() ? After::keep_alive : After::nothing;
  auto const tail = worker_.date.tail(after);
  auto& slot = out_.emplace_back();
  slot.reply = std::move(reply);
  std::copy(tail.begin(), tail.end(), slot.tail.begin());
  slot.tail_size = tail.size();
  slot.begun = begun;
  if (worker_.service.options().access_log) {
    slot.client = asked_for.client.empty() ? peer_.text : std::move(asked_for.client);
    slot.method = asked_for.method;
    slot.target = asked_for.target;
  }
}

// Lays out what is to be written.
void Connection::gather() {
  buffers_.clear();
  unsent_bytes_ = 0;
  auto const add = [&](char const* bytes, std::size_t size) {
    if (size > 0) buffers_.emplace_back(bytes, size);
    unsent_bytes_ += size;
  };
  for (auto const& slot : out_) {
    add(slot.reply.head().data(), slot.reply.head().size());
    add(slot.tail.data(), slot.tail_size);
    add(slot.reply.body().data(), slot.reply.body().size());
  }
  unsent_ = buffers_;
}

// As much as the socket takes without waiting.
void Connection::write_now(error_code& error) {
  while (unsent_bytes_ > 0) {
    auto const sent = socket_.write_some(unsent_, error);
    if (error) return;
    worker_.counters.sent_bytes.add(sent);
    unsent_bytes_ -= sent;
    for (auto skip = sent; skip > 0;) {
      auto const step = std::min(skip, unsent_.front().size());
      unsent_.front() += step;
      skip -= step;
      if (unsent_.front().size() == 0) unsent_ = unsent_.subspan(1);
    }
  }
}

// Nearly always the socket takes everything at once, and the way through here is a plain call.
Connection::Sent Connection::try_flush() {
  if (out_.empty()) return Sent::all;
  gather();
  error_code error;
  write_now(error);
  if (error == asio::error::would_block) return Sent::some;
  account();
  return error ? Sent::failed : Sent::all;
}

asio::awaitable<bool> Connection::flush() {
  auto const sent = try_flush();
  if (sent != Sent::some) co_return sent == Sent::all;
  co_return co_await finish_flush();
}

asio::awaitable<bool> Connection::finish_flush() {
  auto const phase_before = phase_;
  auto const deadline_before = deadline_;
  enter(Phase::writing, limits_.write_time + std::chrono::seconds{unsent_bytes_ / limits_.write_bytes_per_second});
  error_code error;
  while (unsent_bytes_ > 0) {
    co_await socket_.async_wait(asio::socket_base::wait_write, into(error));
    if (!error) write_now(error);
    if (error && error != asio::error::would_block) break;
  }
  account();
  phase_ = phase_before;
  deadline_ = deadline_before;
  co_return unsent_bytes_ == 0;
}

void Connection::account() {
  auto const now = Clock::now();
  auto const& access_log = worker_.service.options().access_log;
  for (auto const& slot : out_) {
    auto const took = now - slot.begun;
    worker_.counters.count_request(slot.reply.answer->route(), slot.reply.status(), took);
    worker_.counters.finished.add(1);
    if (access_log)
      access_log({slot.client, slot.method, slot.target, slot.reply.status(), slot.reply.body().size(), took});
  }
  out_.clear();
}

asio::awaitable<bool> Connection::say_continue() {
  if (!co_await flush()) co_return false;
  // Twenty-five bytes always fit an empty send buffer; were it full, the client sends its body after a while anyway.
  error_code error;
  constexpr std::string_view line{"HTTP/1.1 100 Continue\r\n\r\n"};
  socket_.write_some(asio::buffer(line.data(), line.size()), error);
  co_return !error || error == asio::error::would_block;
}

// Closing a socket that has unread bytes resets the connection, and the client may never see the answer that is still
// under way: so what it sends is read and thrown away for a while.
asio::awaitable<void> Connection::linger() {
  error_code error;
  enter(Phase::lingering, linger_time);
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, error);
  in_.resize(body_buffer_bytes);
  for (std::size_t total = 0; total < most_bytes_lingered;) {
    std::size_t got = 0;
    if (!co_await receive(in_.data(), in_.size(), got)) co_return;
    total += got;
  }
}

}  // namespace amity::http
