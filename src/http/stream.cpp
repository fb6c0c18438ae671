// SPDX-License-Identifier: Apache-2.0
#include "http/stream.h"

#include <utility>

namespace amity::http {

void Stream::send(std::string_view bytes) {
  std::function<void()> tell;
  {
    std::lock_guard const lock{mutex_};
    if (is_ended_ || is_closed_) return;
    if (unsent_.size() + bytes.size() > most_unsent) {
      unsent_.clear();
      is_ended_ = true;
    } else {
      unsent_ += bytes;
    }
    tell = tell_;
  }
  if (tell) tell();
}

void Stream::end() {
  std::function<void()> tell;
  {
    std::lock_guard const lock{mutex_};
    is_ended_ = true;
    tell = tell_;
  }
  if (tell) tell();
}

bool Stream::is_open() const {
  std::lock_guard const lock{mutex_};
  return !is_ended_ && !is_closed_;
}

Stream::Part Stream::take() {
  std::lock_guard const lock{mutex_};
  return {std::exchange(unsent_, {}), is_ended_};
}

void Stream::on_news(std::function<void()> tell) {
  std::lock_guard const lock{mutex_};
  tell_ = std::move(tell);
}

void Stream::close() {
  std::lock_guard const lock{mutex_};
  is_closed_ = true;
  tell_ = nullptr;
  unsent_.clear();
}

}  // namespace amity::http
