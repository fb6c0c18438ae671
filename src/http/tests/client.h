// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/server.h"

#include <string>
#include <string_view>
#include <thread>

namespace amity::http::testing {

// A server on a port of its own, running until the end of the test.
class RunningServer {
 public:
  RunningServer(Options options, Router router);
  ~RunningServer();
  RunningServer(RunningServer const&) = delete;
  RunningServer& operator=(RunningServer const&) = delete;
  Server* operator->() { return &server_; }
  // Stops and waits until run() has returned.
  void stop();

 private:
  Server server_;
  std::thread thread_;
};

struct Reply {
  unsigned status{};
  std::string head;  // with the status line
  std::string body;
  std::string header(std::string_view name) const;  // empty where there is none
};

// Raw bytes over a POSIX socket, so that broken requests can be sent as well.
class Client {
 public:
  explicit Client(std::uint16_t port, std::string const& from = {});
  ~Client();
  Client(Client&& other) noexcept;
  Client(Client const&) = delete;
  Client& operator=(Client const&) = delete;

  bool send(std::string_view bytes);  // false once the other side does not take any more
  Reply read(std::string_view method = "GET");
  Reply get(std::string_view target, std::string_view lines = {});
  void end();                 // no more bytes will come, but an answer is still read
  void reset();               // gone at once, whatever is under way
  std::string read_to_end();  // all that comes until the other side ends
  bool closed();              // waits for the other side's end; false where more bytes come

 private:
  bool receive();
  int socket_{-1};
  std::string unread_;
};

Reply get(std::uint16_t port, std::string_view target, std::string_view lines = {});
// Sends the bytes on a connection of their own and reads one reply.
Reply ask(std::uint16_t port, std::string_view bytes);

}  // namespace amity::http::testing
