// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <mutex>

namespace amity::http {

// A value made once, by whoever asks for it first; others wait for it then.
template <class T>
class Lazy {
 public:
  template <class Make>
  T const& get(Make make) const {
    std::call_once(once_, [&] {
      value_ = make();
      made_.store(true, std::memory_order_release);
    });
    return value_;
  }
  // None where it was not made yet.
  T const* peek() const { return made_.load(std::memory_order_acquire) ? &value_ : nullptr; }

 private:
  mutable std::once_flag once_;
  mutable std::atomic<bool> made_{false};
  mutable T value_{};
};

}  // namespace amity::http
