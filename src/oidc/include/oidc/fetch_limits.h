// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

namespace amity::oidc {

// Of each question to a provider.
struct FetchLimits {
  std::chrono::milliseconds connecting{3000};
  std::chrono::milliseconds whole{5000};
  std::size_t bytes{256U * 1024U};  // of the answer's body
};

}  // namespace amity::oidc
