// SPDX-License-Identifier: Apache-2.0
#include "helper.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace amity::files {
namespace {

constexpr std::string_view usual_path{"/usr/local/bin:/usr/bin:/bin"};

std::string path_variable() {
  auto const* const own = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nobody changes it
  return own == nullptr ? std::string(usual_path) : own;
}

std::vector<char*> to_pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

void limit(__rlimit_resource_t what, std::uint64_t most) {
  rlimit const both{most, most};
  (void)setrlimit(what, &both);
}

// Between fork and exec: only what is safe there.
[[noreturn]] void turn_into(Helper const& helper, char* const* words, char* const* environment, int out, pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (getppid() != parent || chdir(helper.folder.c_str()) != 0) _exit(126);
  limit(RLIMIT_AS, helper.memory_bytes);
  limit(RLIMIT_FSIZE, helper.file_bytes);
  limit(RLIMIT_CPU, static_cast<std::uint64_t>(helper.time.count()));
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 64);
  auto const nothing = ::open("/dev/null", O_RDWR);
  dup2(nothing, 0);
  dup2(out, 1);
  dup2(nothing, 2);
  std::signal(SIGPIPE, SIG_DFL);
  execvpe(words[0], words, environment);
  _exit(127);
}

// Reads until its end, its limits, or the stop; then it is no more.
void hear(Helper const& helper, std::stop_token const& stop, int from, pid_t pid, std::string& output) {
  auto const until = std::chrono::steady_clock::now() + helper.time;
  constexpr int between_looks_ms = 100;
  std::array<char, 64U * 1024U> room{};
  while (!stop.stop_requested() && std::chrono::steady_clock::now() < until && output.size() < helper.most_output) {
    pollfd one{from, POLLIN, 0};
    if (::poll(&one, 1, between_looks_ms) <= 0) continue;
    auto const got = ::read(from, room.data(), room.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    output.append(room.data(), static_cast<std::size_t>(got));
  }
  ::kill(pid, SIGKILL);
}

}  // namespace

HelperEnded run_helper(Helper const& helper, std::stop_token const& stop) {
  auto words = helper.words;
  // libvips leaves readers alone that were not made for what strangers send.
  std::vector<std::string> environment{"PATH=" + path_variable(),        "LANG=C.UTF-8",
                                       "HOME=" + helper.folder.string(), "TMPDIR=" + helper.folder.string(),
                                       "VIPS_BLOCK_UNTRUSTED=1",         "VIPS_CONCURRENCY=1"};
  auto const word_pointers = to_pointers(words);
  auto const environment_pointers = to_pointers(environment);
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error(std::string("no pipe: ") + std::strerror(errno));
  auto const parent = getpid();
  auto const pid = fork();
  if (pid == 0) turn_into(helper, word_pointers.data(), environment_pointers.data(), ends[1], parent);
  ::close(ends[1]);
  if (pid < 0) {
    ::close(ends[0]);
    throw std::runtime_error(words.front() + " cannot be started: " + std::strerror(errno));
  }
  HelperEnded ended;
  hear(helper, stop, ends[0], pid, ended.output);
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return ended;
}

bool has_program(std::string_view name) {
  auto path = path_variable();
  std::string_view rest{path};
  while (!rest.empty()) {
    auto const end = std::min(rest.find(':'), rest.size());
    if (::access((std::string(rest.substr(0, end)) + "/" + std::string(name)).c_str(), X_OK) == 0) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

WorkFolder::WorkFolder(std::filesystem::path const& in) {
  auto name = (in / (std::string(work_folder_begins) + "XXXXXX")).string();
  if (::mkdtemp(name.data()) == nullptr)
    throw std::runtime_error(in.string() + ": no folder can be made in it: " + std::strerror(errno));
  path_ = name;
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace amity::files
