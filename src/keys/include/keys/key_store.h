// SPDX-License-Identifier: Apache-2.0
// The keys of personal values and of the secrets of authenticator apps. They lie in a folder of their own, outside of
// the database and of its backups: who destroys a key erases what it sealed everywhere, in old backups too
// (docs/adr/0016).
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace amity::keys {

// 128 random bits as 32 hex digits: a key is never found under another's name, not even where a database was restored.
std::string new_key_id();

// The id of what has no key and may be told apart all the same: 128 bits of a digest of that text, as 32 hex digits.
// destroy() of it is a mark beside the keys, which is copied and restored with them.
std::string id_about(std::string_view about);

class DataKey {
 public:
  static constexpr std::size_t size = 32;
  using Bytes = std::array<unsigned char, size>;
  explicit DataKey(Bytes const& bytes) : bytes_(bytes) {}
  DataKey(DataKey const&) = default;
  DataKey& operator=(DataKey const&) = default;
  ~DataKey();  // leaves nothing of it in memory
  Bytes const& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

// A folder with a file for each key, and one for each that was destroyed. Safe to use from many threads, and from
// several servers that share the folder.
class KeyStore {
 public:
  // Makes the folder where it is missing, for its owner only. Errc::unavailable where it cannot be used.
  static Result<KeyStore> open(std::filesystem::path folder);

  // A new key, on the disk when this returns. Throws std::runtime_error where the disk does not take it.
  DataKey make(std::string_view id) const;
  // Nothing where there is none, or it was destroyed.
  std::optional<DataKey> find(std::string_view id) const;
  // Overwritten, removed, and remembered as destroyed; twice is once.
  void destroy(std::string_view id) const;
  bool is_destroyed(std::string_view id) const;

  std::set<std::string> all() const;
  std::set<std::string> destroyed() const;
  // When the key's file was written; keys of a change that is not committed yet are young.
  std::optional<std::chrono::sys_seconds> made_at(std::string_view id) const;
  std::filesystem::path const& folder() const { return folder_; }

  // All keys and what was destroyed, as one file with the day in its name. Copies in that folder that are older than
  // keys_are_kept are removed. Errc::invalid for a folder within the store's own.
  Result<std::filesystem::path> back_up(std::filesystem::path const& into, Day today) const;
  struct Restored {
    std::size_t keys{};
    std::size_t were_destroyed{};  // that stay so
  };
  // Brings back what is missing, but nothing that was destroyed here or there.
  Result<Restored> restore(std::filesystem::path const& file) const;

 private:
  explicit KeyStore(std::filesystem::path folder) : folder_(std::move(folder)) {}
  std::filesystem::path path_of(std::string_view id) const;
  std::filesystem::path mark_of(std::string_view id) const;
  void write_new(std::string_view id, DataKey const& key) const;
  std::filesystem::path folder_;
};

// For so long a backup of keys is kept: then what was erased is gone from the last copy too.
inline constexpr std::chrono::days keys_are_kept{30};

// The value encrypted with the key (XChaCha20-Poly1305), padded so that its length tells little, as text.
// `about`: whose and which value it is; it opens under the same only.
std::string seal(DataKey const& key, std::string_view value, std::string_view about);
// Nothing where it is no value that this key sealed about that.
std::optional<std::string> unseal(DataKey const& key, std::string_view sealed, std::string_view about);

}  // namespace amity::keys
