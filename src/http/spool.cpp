// SPDX-License-Identifier: Apache-2.0
#include "http/spool.h"

namespace amity::http {

std::shared_ptr<UnnamedFile> Spool::begin(std::uint64_t client) {
  {
    std::lock_guard const lock(mutex_);
    if (open_ >= limits_.at_once || by_client_[client] >= limits_.per_client) return nullptr;
    ++open_;
    ++by_client_[client];
  }
  auto file = UnnamedFile::make(folder_);
  if (!file) {
    end(client);
    return nullptr;
  }
  // Its place is free again once the file is gone.
  auto* const raw = file->get();
  return {raw, [self = shared_from_this(), client, kept = *std::move(file)](UnnamedFile*) mutable {
            kept.reset();
            self->end(client);
          }};
}

void Spool::end(std::uint64_t client) {
  std::lock_guard const lock(mutex_);
  --open_;
  auto const found = by_client_.find(client);
  if (--found->second == 0) by_client_.erase(found);
}

}  // namespace amity::http
