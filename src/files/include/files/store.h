// SPDX-License-Identifier: Apache-2.0
// Where the bytes of documents are: under their hash, each office's by itself, whole or not at all.
#pragma once

#include "core/id.h"
#include "files/piece.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace amity::files {

struct Key {
  OfficeId office;
  std::string hash;  // SHA-256 of what is kept under it
  auto operator<=>(Key const&) const = default;
};

// Used by many threads at once. Every verb fails with Errc::unavailable where the folder or bucket cannot be used now.
class Store {
 public:
  virtual ~Store() = default;
  // Whole and on the disk when it returns. What is there already counts as written now (see Held::written).
  virtual Result<void> put(Key const& key, Piece const& bytes) = 0;
  // Errc::not_found where there is none.
  virtual Result<Piece> get(Key const& key) = 0;
  virtual Result<void> remove(Key const& key) = 0;  // none there: nothing
  struct Held {
    Key key;
    std::uint64_t size{};
    std::chrono::system_clock::time_point written{};
  };
  // Everything that is kept. What is no document of ours is not told of.
  virtual Result<void> each(std::function<void(Held const&)> const& f) = 0;
  virtual std::string describe() const = 0;  // for people, without a secret
};

// A folder, made where it is not there: <office>/<first two digits>/<hash>. Files that a server that died left half
// written are deleted once they are an hour old.
Result<std::shared_ptr<Store>> open_folder(std::filesystem::path const& folder);

}  // namespace amity::files
