// SPDX-License-Identifier: Apache-2.0
#include "helper_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace amity::papers {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t length_bytes = 4;
constexpr std::size_t longest_header = 1024U * 1024U;
constexpr std::size_t longest_body = 64U * 1024U * 1024U;
constexpr std::size_t most_errors = 4096;

// All that Node and the compiler look at: the program, libraries, faces, and the helper's own folder.
std::vector<std::filesystem::path> readable_by(HelperSetup const& setup) {
  std::error_code ignored;
  return {std::filesystem::canonical(setup.node, ignored),
          std::filesystem::canonical(setup.folder, ignored),
          "/usr/lib",
          "/usr/lib64",
          "/lib",
          "/lib64",
          "/etc/ld.so.cache",
          "/usr/share/fonts",
          "/usr/local/share/fonts",
          "/usr/share/fontconfig",
          "/etc/fonts",
          "/dev/null",
          "/dev/urandom"};
}

// Of our own environment nothing but what a program needs; a template that asks for a package asks a proxy that is not.
std::vector<std::string> environment() {
  return {"PATH=/usr/bin:/bin",
          "HOME=/nonexistent",
          "XDG_CACHE_HOME=/nonexistent",
          "XDG_DATA_HOME=/nonexistent",
          "LANG=C.UTF-8",
          "TZ=UTC",
          "NODE_OPTIONS=",
          "OPENSSL_CONF=/dev/null",
          "HTTPS_PROXY=http://[::1]:1",
          "HTTP_PROXY=http://[::1]:1"};
}

std::vector<char*> as_pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Between fork and exec: only what is safe there.
[[noreturn]] void become_helper(char* const* words, char* const* environment, int socket, int errors, pid_t parent,
                                Confinement const& confinement, std::size_t most_bytes) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(126);
  dup2(socket, 0);
  dup2(socket, 1);
  dup2(errors, 2);
  std::signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  confinement.enter(most_bytes);
  constexpr unsigned close_on_exec = 4;  // CLOSE_RANGE_CLOEXEC
  syscall(SYS_close_range, 3U, ~0U, close_on_exec);
  execve(words[0], words, environment);
  _exit(127);
}

std::string length_of(std::size_t size) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((size >> shift) & 0xFFU);
  return bytes;
}

std::size_t read_length(std::string_view bytes) {
  std::size_t size = 0;
  for (auto const byte : bytes.substr(0, length_bytes)) size = (size << 8U) | static_cast<unsigned char>(byte);
  return size;
}

}  // namespace

// One request and what comes back, until a moment.
class HelperProcess::Talk {
 public:
  Talk(HelperProcess const& helper, std::string_view request, Clock::time_point until, int stop)
      : helper_(helper), out_(length_of(request.size()) + std::string(request)), until_(until), stop_(stop) {}

  HelperAnswer::Is run() {
    while (!is_whole()) {
      std::array<pollfd, 3> all{pollfd{helper_.socket_, short(sent_ < out_.size() ? POLLIN | POLLOUT : POLLIN), 0},
                                pollfd{helper_.errors_, POLLIN, 0}, pollfd{stop_, POLLIN, 0}};
      auto const left = std::chrono::ceil<std::chrono::milliseconds>(until_ - Clock::now()).count();
      if (left <= 0) return HelperAnswer::Is::too_long;
      if (poll(all.data(), all.size(), static_cast<int>(left)) < 0 && errno != EINTR) return HelperAnswer::Is::died;
      if (all[2].revents != 0) return HelperAnswer::Is::stopped;
      if (all[1].revents != 0) take_errors();
      if ((all[0].revents & POLLOUT) != 0 && !send_more()) return HelperAnswer::Is::died;
      if ((all[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !take_more()) return HelperAnswer::Is::died;
    }
    return HelperAnswer::Is::answered;
  }
  // What it said while it died, with what is still to be read.
  std::string errors() {
    while (take_errors()) {
    }
    return errors_;
  }
  std::string header() const { return in_.substr(length_bytes, header_length()); }
  std::string body() && { return std::move(in_).substr(2 * length_bytes + header_length()); }

 private:
  std::size_t header_length() const { return read_length(in_); }
  bool is_whole() const {
    if (in_.size() < length_bytes || in_.size() < 2 * length_bytes + header_length()) return false;
    return in_.size() >= 2 * length_bytes + header_length() + body_length();
  }
  std::size_t body_length() const { return read_length(std::string_view{in_}.substr(length_bytes + header_length())); }
  bool is_sound() const {
    if (in_.size() < length_bytes) return true;
    if (header_length() > longest_header) return false;
    return in_.size() < 2 * length_bytes + header_length() || body_length() <= longest_body;
  }

  bool send_more() {
    auto const done = send(helper_.socket_, out_.data() + sent_, out_.size() - sent_, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (done < 0) return errno == EINTR || errno == EAGAIN;
    sent_ += static_cast<std::size_t>(done);
    return true;
  }
  bool take_more() {
    std::array<char, 64 * 1024> bytes;
    auto const got = recv(helper_.socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    in_.append(bytes.data(), static_cast<std::size_t>(got));
    return got > 0 && is_sound();
  }
  bool take_errors() {
    std::array<char, 4096> bytes;
    auto const got = read(helper_.errors_, bytes.data(), bytes.size());
    if (got <= 0) return false;
    errors_.append(bytes.data(), static_cast<std::size_t>(got));
    if (errors_.size() > most_errors) errors_.erase(0, errors_.size() - most_errors);
    return true;
  }

  HelperProcess const& helper_;
  std::string out_;
  std::size_t sent_{0};
  std::string in_;
  std::string errors_;
  Clock::time_point until_;
  int stop_;
};

HelperProcess::HelperProcess(HelperSetup const& setup) : confinement_(readable_by(setup)) {
  std::array<int, 2> ends{};
  std::array<int, 2> errors{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    throw std::runtime_error(std::string("no socket for the papers' helper: ") + std::strerror(errno));
  if (pipe2(errors.data(), O_CLOEXEC) != 0) {
    close(ends[0]);
    close(ends[1]);
    throw std::runtime_error(std::string("no pipe for the papers' helper: ") + std::strerror(errno));
  }
  // The heap is Node's own; the compiler's memory is held by the process's limit. Without a compiler of its own Node
  // needs no memory that is both written and run, which neither we nor deploy/amity.service allow it.
  std::vector<std::string> words{setup.node.string(), "--jitless", "--expose-gc", "--max-old-space-size=256",
                                 (setup.folder / "helper.mjs").string()};
  auto texts = environment();
  auto const word_pointers = as_pointers(words);
  auto const environment_pointers = as_pointers(texts);
  auto const parent = getpid();
  pid_ = fork();
  if (pid_ == 0)
    become_helper(word_pointers.data(), environment_pointers.data(), ends[1], errors[1], parent, confinement_,
                  setup.most_bytes);
  close(ends[1]);
  close(errors[1]);
  socket_ = ends[0];
  errors_ = errors[0];
  fcntl(errors_, F_SETFL, O_NONBLOCK);
  if (pid_ < 0) {
    close(socket_);
    close(errors_);
    throw std::runtime_error(std::string("the papers' helper cannot be started: ") + std::strerror(errno));
  }
}

HelperProcess::~HelperProcess() {
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  close(socket_);
  close(errors_);
}

HelperAnswer HelperProcess::ask(std::string_view request, std::chrono::milliseconds longest, int stop) {
  Talk talk(*this, request, Clock::now() + longest, stop);
  HelperAnswer answer{talk.run()};
  if (answer.is == HelperAnswer::Is::answered) {
    answer.header = talk.header();
    answer.body = std::move(talk).body();
  } else if (answer.is == HelperAnswer::Is::died) {
    kill(pid_, SIGKILL);
    int status = 0;
    while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    answer.why = talk.errors();
  }
  return answer;
}

}  // namespace amity::papers
