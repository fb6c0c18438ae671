// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "answer.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace amity::http {

// Makes the best forms of kept answers, one after the other on a thread that only takes what time is left over.
class Improver {
 public:
  ~Improver() { stop(); }

  void start();
  void stop();
  // From any thread. An answer that nobody keeps any more when its turn comes is left alone, and so is what does not
  // find a place in line: its quick form will do.
  void offer(std::shared_ptr<Answer const> const& answer, Encoding encoding);

 private:
  void work();

  struct Wanted {
    std::weak_ptr<Answer const> answer;
    Encoding encoding{};
  };
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Wanted> wanted_;
  bool stopping_{false};
  std::thread thread_;
};

}  // namespace amity::http
