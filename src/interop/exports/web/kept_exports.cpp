// SPDX-License-Identifier: Apache-2.0
#include "kept_exports.h"

#include <algorithm>

namespace amity::interop::exports::web {

KeptExports::BodyPointer KeptExports::of(std::shared_ptr<snapshot::World const> const& world, std::string const& name,
                                         std::function<BodyPointer()> const& make) {
  std::promise<BodyPointer> promise;
  std::shared_future<BodyPointer> body;
  {
    std::lock_guard const lock(mutex_);
    if (world_.lock() != world) {
      kept_.clear();
      world_ = world;
    }
    auto const at = std::ranges::find(kept_, name, &Kept::name);
    if (at != kept_.end()) {
      kept_.splice(kept_.begin(), kept_, at);
      body = at->body;
    } else {
      kept_.push_front({name, promise.get_future().share(), 0});
    }
  }
  if (body.valid()) return body.get();
  try {
    auto made = make();
    promise.set_value(made);
    settle(name, made->memory_bytes());
    return made;
  } catch (...) {
    promise.set_exception(std::current_exception());
    drop(name);
    throw;
  }
}

void KeptExports::settle(std::string const& name, std::size_t bytes) {
  std::lock_guard const lock(mutex_);
  auto const at = std::ranges::find(kept_, name, &Kept::name);
  if (at == kept_.end()) return;  // another world came meanwhile
  at->bytes = bytes;
  std::size_t total = 0;
  for (auto one = kept_.begin(); one != kept_.end();) {
    total += one->bytes;
    one = total > most_bytes_ && one->bytes > 0 ? kept_.erase(one) : std::next(one);
  }
}

void KeptExports::drop(std::string const& name) {
  std::lock_guard const lock(mutex_);
  std::erase_if(kept_, [&](Kept const& one) { return one.name == name; });
}

}  // namespace amity::interop::exports::web
