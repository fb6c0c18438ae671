// SPDX-License-Identifier: Apache-2.0
#include "relay.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace amity::db {
namespace {

sockaddr_un socket_in(std::string const& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  auto const path = folder + "/.s.PGSQL.5432";
  if (path.size() >= sizeof address.sun_path) throw std::runtime_error("too long for a socket: " + path);
  std::memcpy(address.sun_path, path.c_str(), path.size());
  return address;
}

int connected_to(std::string const& folder) {
  auto const address = socket_in(folder);
  auto const wire = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (connect(wire, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
    throw std::runtime_error("no server in " + folder);
  return wire;
}

// Passes on what is there to be read; false at the end.
bool passed(int from, int to) {
  std::array<char, 65536> buffer;
  auto const size = read(from, buffer.data(), buffer.size());
  return size > 0 && send(to, buffer.data(), static_cast<std::size_t>(size), MSG_NOSIGNAL) == size;
}

}  // namespace

Relay::Relay(std::string const& server) {
  auto const host = server.find("?host=");
  if (host == std::string::npos) throw std::runtime_error("not a server with a socket: " + server);
  server_folder_ = server.substr(host + 6);
  database_ = server.substr(0, host).substr(server.find("://") + 3);
  auto pattern = (std::filesystem::temp_directory_path() / "amity-relay-XXXXXX").string();
  if (!mkdtemp(pattern.data())) throw std::runtime_error("no folder for a socket");
  folder_ = pattern;
  auto const address = socket_in(folder_);
  listener_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (bind(listener_, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0 || listen(listener_, 16) != 0)
    throw std::runtime_error("no socket in " + folder_);
  acceptor_ = std::jthread([this] { accept_all(); });
}

Relay::~Relay() {
  shutdown(listener_, SHUT_RDWR);
  acceptor_.join();
  cut();
  wires_.clear();
  close(listener_);
  std::filesystem::remove_all(folder_);
}

std::string Relay::url() const { return "postgresql://" + database_ + "?host=" + folder_; }

void Relay::cut() { ++cuts_; }

void Relay::accept_all() {
  for (;;) {
    auto const client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    wires_.emplace_back([this, client, server = connected_to(server_folder_)] { pass_on(client, server); });
  }
}

void Relay::pass_on(int client, int server) {
  auto const cuts_before = cuts_.load();
  std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
  for (bool whole = true; whole && cuts_ == cuts_before;) {
    if (silent_) {
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
      continue;
    }
    poll(ends.data(), ends.size(), 5);  // short, so that a cut is seen
    if (ends[1].revents != 0) {
      whole = !swallow_.exchange(false) && passed(server, client);
    } else if (ends[0].revents != 0) {
      whole = passed(client, server);
    }
  }
  close(client);
  close(server);
}

}  // namespace amity::db
