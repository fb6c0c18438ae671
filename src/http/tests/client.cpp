// SPDX-License-Identifier: Apache-2.0
#include "client.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <utility>

namespace amity::http::testing {

RunningServer::RunningServer(Options options, Router router)
    : server_{Server::open(std::move(options), std::move(router)).value()}, thread_{[this] { server_.run(); }} {}

RunningServer::~RunningServer() { stop(); }

void RunningServer::stop() {
  server_.stop();
  if (thread_.joinable()) thread_.join();
}

std::string Reply::header(std::string_view name) const {
  for (std::string_view rest{head}; !rest.empty();) {
    auto const line = rest.substr(0, rest.find("\r\n"));
    rest.remove_prefix(std::min(rest.size(), line.size() + 2));
    auto const colon = line.find(':');
    if (colon != std::string_view::npos && same_name(line.substr(0, colon), name))
      return std::string{line.substr(colon + 2)};
  }
  return {};
}

Client::Client(std::uint16_t port, std::string const& from) : socket_{::socket(AF_INET, SOCK_STREAM, 0)} {
  auto const address = [](std::string const& text, std::uint16_t number) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(number);
    inet_pton(AF_INET, text.c_str(), &result.sin_addr);
    return result;
  };
  auto const own = address(from, 0);
  auto const other = address("127.0.0.1", port);
  if (!from.empty() && ::bind(socket_, reinterpret_cast<sockaddr const*>(&own), sizeof own) != 0)
    throw std::runtime_error{"cannot bind to " + from};
  if (::connect(socket_, reinterpret_cast<sockaddr const*>(&other), sizeof other) != 0)
    throw std::runtime_error{"cannot connect"};
}

Client::~Client() {
  if (socket_ >= 0) ::close(socket_);
}

Client::Client(Client&& other) noexcept
    : socket_{std::exchange(other.socket_, -1)}, unread_{std::move(other.unread_)} {}

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool Client::receive() {
  std::array<char, 16384> bytes{};
  auto const got = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (got <= 0) return false;
  unread_.append(bytes.data(), static_cast<std::size_t>(got));
  return true;
}

Reply Client::read(std::string_view method) {
  Reply reply;
  while (unread_.find("\r\n\r\n") == std::string::npos)
    if (!receive()) return reply;
  auto const head_size = unread_.find("\r\n\r\n") + 4;
  reply.head = unread_.substr(0, head_size);
  reply.status = static_cast<unsigned>(std::stoul(reply.head.substr(9, 3)));
  unread_.erase(0, head_size);
  auto const length = reply.header("Content-Length");
  auto const size = length.empty() || method == "HEAD" ? 0 : std::stoul(length);
  while (unread_.size() < size && receive()) {
  }
  reply.body = unread_.substr(0, size);
  unread_.erase(0, reply.body.size());
  return reply;
}

Reply Client::get(std::string_view target, std::string_view lines) {
  std::string request{"GET "};
  ((request += target) += " HTTP/1.1\r\nHost: test\r\n") += lines;
  send(request += "\r\n");
  return read();
}

void Client::end() { ::shutdown(socket_, SHUT_WR); }

void Client::reset() {
  linger const at_once{.l_onoff = 1, .l_linger = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(std::exchange(socket_, -1));
}

std::string Client::read_to_end() {
  while (receive()) {
  }
  return std::exchange(unread_, {});
}

bool Client::closed() { return unread_.empty() && !receive(); }

Reply get(std::uint16_t port, std::string_view target, std::string_view lines) {
  return Client{port}.get(target, lines);
}

Reply ask(std::uint16_t port, std::string_view bytes) {
  Client client{port};
  client.send(bytes);
  return client.read();
}

}  // namespace amity::http::testing
