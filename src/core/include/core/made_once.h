// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <optional>

namespace amity {

// A value that is made when it is first asked for, by whichever thread that is; the others wait.
template <class T>
class MadeOnce {
 public:
  template <class Make>
  T const& get(Make&& make) const {
    std::call_once(once_, [&] { value_.emplace(make()); });
    return *value_;
  }

 private:
  mutable std::once_flag once_;
  mutable std::optional<T> value_;
};

}  // namespace amity
