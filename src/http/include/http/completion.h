// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"

#include <functional>
#include <memory>
#include <optional>

namespace amity::http {

// How a handler answers later, from any thread. Copies share one answer: the first call counts, later ones do nothing.
// Where the last copy goes without a call, the client is answered 500. A call after the client or the server has gone
// does nothing.
class Completion {
 public:
  // nullopt: no answer came.
  using Receiver = std::function<void(std::optional<Response>)>;
  explicit Completion(Receiver receiver);
  void operator()(Response response) const;

 private:
  class Shared;
  std::shared_ptr<Shared> shared_;
};

}  // namespace amity::http
