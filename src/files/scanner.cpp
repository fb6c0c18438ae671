// SPDX-License-Identifier: Apache-2.0
#include "files/scanner.h"

#include "files/document.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

namespace amity::files {
namespace {

using SteadyClock = std::chrono::steady_clock;

Failure silent(ScannerAddress const& scanner, std::string_view why) {
  return fail(Errc::unavailable, "the scanner at " + to_string(scanner) + " does not answer: " + std::string(why));
}

class Line {
 public:
  Line(int descriptor, SteadyClock::time_point until) : descriptor_(descriptor), until_(until) {}
  ~Line() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Line(Line const&) = delete;
  Line& operator=(Line const&) = delete;

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      if (!wait(POLLOUT)) return false;
      auto const sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // Up to its NUL or end; empty where nothing came in time.
  std::string read() const {
    constexpr std::size_t longest = 4096;
    std::string text;
    std::array<char, 512> room{};
    while (text.size() < longest && wait(POLLIN)) {
      auto const got = ::recv(descriptor_, room.data(), room.size(), MSG_DONTWAIT);
      if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
      if (got <= 0) break;
      text.append(room.data(), static_cast<std::size_t>(got));
      if (auto const end = text.find('\0'); end != std::string::npos) return text.substr(0, end);
    }
    return text;
  }

 private:
  bool wait(short what) const {
    auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until_ - SteadyClock::now()).count();
    if (left <= 0) return false;
    pollfd one{descriptor_, what, 0};
    auto const ready = ::poll(&one, 1, static_cast<int>(left));
    return ready > 0 || (ready < 0 && errno == EINTR);
  }

  int descriptor_;
  SteadyClock::time_point until_;
};

int connected_to_path(std::string const& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return -1;
  std::memcpy(static_cast<char*>(address.sun_path), path.c_str(), path.size() + 1);
  auto const descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as the interface of sockets is
  if (descriptor >= 0 && ::connect(descriptor, reinterpret_cast<sockaddr const*>(&address), sizeof address) == 0)
    return descriptor;
  if (descriptor >= 0) ::close(descriptor);
  return -1;
}

int connected_to_host(std::string const& host, std::string const& port) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0) return -1;
  std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> const all{found, &::freeaddrinfo};
  for (auto const* one = found; one != nullptr; one = one->ai_next) {
    auto const descriptor = ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC, one->ai_protocol);
    if (descriptor < 0) continue;
    timeval const patience{10, 0};
    (void)::setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (::connect(descriptor, one->ai_addr, one->ai_addrlen) == 0) return descriptor;
    ::close(descriptor);
  }
  return -1;
}

std::string length_of(std::size_t bytes) {
  std::string text;
  for (auto shift = 24; shift >= 0; shift -= 8)
    text += static_cast<char>((bytes >> static_cast<unsigned>(shift)) & 0xffU);
  return text;
}

}  // namespace

Result<ScannerAddress> parse_scanner(std::string_view text) {
  constexpr std::string_view local{"unix:"};
  constexpr std::string_view remote{"tcp:"};
  if (text.starts_with(local) && text.size() > local.size() && text[local.size()] == '/')
    return ScannerAddress{std::string(text.substr(local.size())), {}, {}};
  if (text.starts_with(remote)) {
    auto const rest = text.substr(remote.size());
    auto const colon = rest.rfind(':');
    if (colon != std::string_view::npos && colon > 0 && colon + 1 < rest.size() &&
        rest.find_first_not_of("0123456789", colon + 1) == std::string_view::npos)
      return ScannerAddress{{}, std::string(rest.substr(0, colon)), std::string(rest.substr(colon + 1))};
  }
  return fail(Errc::invalid, "\"" + std::string(text) + "\" is no address of a scanner", "clamd",
              "unix:/run/clamav/clamd.ctl or tcp:scanner.example.org:3310");
}

std::string to_string(ScannerAddress const& address) {
  return address.path.empty() ? "tcp:" + address.host + ":" + address.port : "unix:" + address.path;
}

Result<Scanned> scan(ScannerAddress const& scanner, Piece const& piece, std::chrono::seconds patience) {
  using namespace std::string_view_literals;
  Line const line(
      scanner.path.empty() ? connected_to_host(scanner.host, scanner.port) : connected_to_path(scanner.path),
      SteadyClock::now() + patience);
  if (!line.is_open()) return silent(scanner, "no connection");
  auto is_sent = line.write("zINSTREAM\0"sv);
  // One that has heard enough closes its ear, and says why all the same.
  auto const read = each_part(piece, [&](std::string_view part) {
    is_sent = is_sent && line.write(length_of(part.size())) && line.write(part);
    return is_sent;
  });
  if (!read) return Failure{read.error()};
  if (is_sent) (void)line.write(length_of(0));
  auto const said = line.read();
  constexpr std::string_view before{"stream: "};
  constexpr std::string_view found{" FOUND"};
  if (said == "stream: OK") return Scanned{true};
  if (said.starts_with(before) && said.ends_with(found))
    return Scanned{false, said.substr(before.size(), said.size() - before.size() - found.size())};
  if (said.find("size limit exceeded") != std::string::npos) return Scanned{false, std::string(why_too_large)};
  return silent(scanner, said.empty() ? "nothing came" : said);
}

}  // namespace amity::files
