// SPDX-License-Identifier: Apache-2.0
// One process of the helper (tools/papers/helper.mjs), spoken to in frames. Private to the room.
#pragma once

#include "confinement.h"

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace amity::papers {

struct HelperSetup {
  std::filesystem::path node;    // the program
  std::filesystem::path folder;  // with helper.mjs, its modules and templates
  std::size_t most_bytes{};      // of memory
};

struct HelperAnswer {
  // died: `why` has what it said at last, status as of a shell. stopped: the caller wanted no answer any more.
  enum class Is { answered, died, too_long, stopped } is{};
  std::string header{};
  std::string body{};
  int status{};
  std::string why{};
};

// Killed when it goes, and when this program dies.
class HelperProcess {
 public:
  // Throws std::runtime_error where no process can be made. A program that is not there shows in the first answer: it
  // died with status 127.
  explicit HelperProcess(HelperSetup const& setup);
  ~HelperProcess();
  HelperProcess(HelperProcess const&) = delete;
  HelperProcess& operator=(HelperProcess const&) = delete;

  // Not to be asked again after an answer that is not `answered`. `stop`: a descriptor that becomes readable when
  // nobody wants the answer.
  HelperAnswer ask(std::string_view request, std::chrono::milliseconds longest, int stop);
  pid_t pid() const { return pid_; }

 private:
  class Talk;
  Confinement confinement_;
  pid_t pid_{-1};
  int socket_{-1};
  int errors_{-1};
};

}  // namespace amity::papers
