// SPDX-License-Identifier: Apache-2.0
#include "http/completion.h"

#include <atomic>
#include <utility>

namespace amity::http {

class Completion::Shared {
 public:
  explicit Shared(Receiver receiver) : receiver_{std::move(receiver)} {}
  ~Shared() { tell(std::nullopt); }
  Shared(Shared const&) = delete;
  Shared& operator=(Shared const&) = delete;

  void tell(std::optional<Response> response) {
    if (!told_.exchange(true, std::memory_order_acq_rel)) receiver_(std::move(response));
  }

 private:
  Receiver receiver_;
  std::atomic<bool> told_{false};
};

Completion::Completion(Receiver receiver) : shared_{std::make_shared<Shared>(std::move(receiver))} {}

void Completion::operator()(Response response) const { shared_->tell(std::move(response)); }

}  // namespace amity::http
