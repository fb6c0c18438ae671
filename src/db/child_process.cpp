// SPDX-License-Identifier: Apache-2.0
#include "child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>

namespace amity::db {
namespace {

constexpr std::size_t most_errors = 64 * 1024;

struct Pipe {
  int read{-1};
  int write{-1};
  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error(std::string("no pipe: ") + std::strerror(errno));
    read = ends[0];
    write = ends[1];
  }
  Pipe(Pipe const&) = delete;
  Pipe& operator=(Pipe const&) = delete;
  ~Pipe() {
    close(read);
    close_write();
  }
  void close_write() {
    if (write >= 0) close(write);
    write = -1;
  }
};

std::vector<std::string> environment_with(std::vector<std::pair<std::string, std::string>> const& more) {
  std::vector<std::string> all;
  for (auto* const* entry = environ; *entry != nullptr; ++entry) {
    std::string_view const text = *entry;
    bool replaced = false;
    for (auto const& [name, value] : more) replaced = replaced || text.starts_with(name + "=");
    if (!replaced) all.emplace_back(text);
  }
  for (auto const& [name, value] : more) all.push_back(name + "=" + value);
  return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// Between fork and exec: only what is safe there.
[[noreturn]] void become(char* const* words, char* const* environment, int out, int err, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  if (getppid() != parent) _exit(126);
  auto const nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, 0);
  dup2(out, 1);
  dup2(err, 2);
  std::signal(SIGPIPE, SIG_DFL);
  execvpe(words[0], words, environment);
  _exit(127);
}

// Hands out what comes; false at its end.
bool drain(int from, std::function<void(std::string_view)> const& f) {
  std::array<char, 64 * 1024> bytes;
  auto const got = read(from, bytes.data(), bytes.size());
  if (got < 0 && errno == EINTR) return true;
  if (got <= 0) return false;
  f({bytes.data(), static_cast<std::size_t>(got)});
  return true;
}

}  // namespace

ChildEnded run_child(ChildProcess const& child) {
  auto words = child.words;
  auto environment = environment_with(child.environment);
  auto const word_pointers = pointers_to(words);
  auto const environment_pointers = pointers_to(environment);
  Pipe out;
  Pipe err;
  auto const parent = getpid();
  auto const pid = fork();
  if (pid < 0) throw std::runtime_error(words.front() + " cannot be started: " + std::strerror(errno));
  if (pid == 0) become(word_pointers.data(), environment_pointers.data(), out.write, err.write, parent);
  out.close_write();
  err.close_write();
  ChildEnded ended;
  std::array<pollfd, 2> both{pollfd{out.read, POLLIN, 0}, pollfd{err.read, POLLIN, 0}};
  while (both[0].fd >= 0 || both[1].fd >= 0) {
    if (poll(both.data(), both.size(), -1) < 0 && errno != EINTR) break;
    if (both[0].fd >= 0 && both[0].revents != 0 && !drain(out.read, [&](std::string_view piece) {
          if (child.on_output) child.on_output(piece);
        }))
      both[0].fd = -1;
    if (both[1].fd >= 0 && both[1].revents != 0 &&
        !drain(err.read, [&](std::string_view piece) { ended.errors += piece; }))
      both[1].fd = -1;
    if (ended.errors.size() > most_errors) ended.errors.erase(0, ended.errors.size() - most_errors);
  }
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ended;
}

}  // namespace amity::db
