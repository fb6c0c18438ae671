// SPDX-License-Identifier: Apache-2.0
#include "keys/key_store.h"

#include "key_files.h"

#include <sodium.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <stdexcept>

namespace amity::keys {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t id_length = 32;
constexpr std::string_view key_ending{".key"};
constexpr std::string_view gone_ending{".gone"};
constexpr std::string_view backup_start{"keys-"};
constexpr std::string_view backup_ending{".amity-keys"};
constexpr std::string_view backup_head{"amity keys 1"};

std::string hex(unsigned char const* bytes, std::size_t n) {
  std::string text(2 * n + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, n);
  text.pop_back();
  return text;
}

bool is_id(std::string_view id) {
  return id.size() == id_length &&
         std::ranges::all_of(id, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<DataKey> key_of(std::string_view text) {
  DataKey::Bytes bytes{};
  std::size_t read{};
  if (text.size() != 2 * DataKey::size ||
      sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &read, nullptr) != 0 ||
      read != bytes.size())
    return std::nullopt;
  DataKey key(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  return key;
}

std::optional<Day> day_of_backup(std::string const& name) {
  if (!name.starts_with(backup_start) || !name.ends_with(backup_ending)) return std::nullopt;
  auto const day = parse_day(
      std::string_view{name}.substr(backup_start.size(), name.size() - backup_start.size() - backup_ending.size()));
  return day ? std::optional{*day} : std::nullopt;
}

bool lies_in(fs::path const& inner, fs::path const& outer) {
  auto const a = fs::weakly_canonical(inner);
  auto const b = fs::weakly_canonical(outer);
  return std::mismatch(b.begin(), b.end(), a.begin(), a.end()).first == b.end();
}

// Ids of the files with that ending.
template <class F>
void each_file(fs::path const& folder, std::string_view ending, F const& f) {
  for (auto const& shelf : fs::directory_iterator(folder)) {
    if (!shelf.is_directory()) continue;
    for (auto const& file : fs::directory_iterator(shelf.path())) {
      auto const name = file.path().filename().string();
      if (name.ends_with(ending) && is_id(std::string_view{name}.substr(0, name.size() - ending.size())))
        f(name.substr(0, name.size() - ending.size()));
    }
  }
}

}  // namespace

std::string new_key_id() {
  std::array<unsigned char, id_length / 2> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes.data(), bytes.size());
}

std::string id_about(std::string_view about) {
  std::array<unsigned char, id_length / 2> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<unsigned char const*>(about.data()), about.size(),
                     nullptr, 0);
  return hex(digest.data(), digest.size());
}

DataKey::~DataKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

Result<KeyStore> KeyStore::open(fs::path folder) {
  if (sodium_init() < 0) return fail(Errc::unavailable, "libsodium cannot be used here", "keys");
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) fs::permissions(folder, fs::perms::owner_all, error);
  if (error)
    return fail(Errc::unavailable, "the folder of keys " + folder.string() + " cannot be used: " + error.message(),
                "keys", "a folder that this user may write to, by --keys");
  return KeyStore{std::move(folder)};
}

fs::path KeyStore::path_of(std::string_view id) const {
  if (!is_id(id)) throw std::logic_error("no key has the id " + std::string(id));
  return folder_ / std::string(id.substr(0, 2)) / (std::string(id) + std::string(key_ending));
}
fs::path KeyStore::mark_of(std::string_view id) const {
  auto path = path_of(id);
  return path.replace_extension(gone_ending);
}

void KeyStore::write_new(std::string_view id, DataKey const& key) const {
  auto text = hex(key.bytes().data(), key.bytes().size());
  auto const path = path_of(id);
  make_shelf(path.parent_path());
  write_file_for_good(path, text);
  sodium_memzero(text.data(), text.size());
}

DataKey KeyStore::make(std::string_view id) const {
  DataKey::Bytes bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  DataKey const key(bytes);
  sodium_memzero(bytes.data(), bytes.size());
  write_new(id, key);
  return key;
}

std::optional<DataKey> KeyStore::find(std::string_view id) const {
  if (!is_id(id) || is_destroyed(id)) return std::nullopt;
  auto text = whole_text(path_of(id));
  auto key = text ? key_of(*text) : std::nullopt;
  if (text) sodium_memzero(text->data(), text->size());
  return key;
}

void KeyStore::destroy(std::string_view id) const {
  make_shelf(path_of(id).parent_path());
  // The mark comes first: whoever restores a copy of the key meanwhile is told that it is to stay away.
  if (!is_destroyed(id)) write_file_for_good(mark_of(id), "destroyed\n");
  destroy_file(path_of(id));
}

bool KeyStore::is_destroyed(std::string_view id) const { return is_id(id) && fs::exists(mark_of(id)); }

std::set<std::string> KeyStore::all() const {
  std::set<std::string> ids;
  each_file(folder_, key_ending, [&](std::string id) { ids.insert(std::move(id)); });
  return ids;
}

std::set<std::string> KeyStore::destroyed() const {
  std::set<std::string> ids;
  each_file(folder_, gone_ending, [&](std::string id) { ids.insert(std::move(id)); });
  return ids;
}

std::optional<std::chrono::sys_seconds> KeyStore::made_at(std::string_view id) const {
  std::error_code error;
  auto const time = fs::last_write_time(path_of(id), error);
  if (error) return std::nullopt;
  return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::file_clock::to_sys(time));
}

Result<fs::path> KeyStore::back_up(fs::path const& into, Day today) const {
  if (lies_in(into, folder_))
    return fail(Errc::invalid, "a copy of the keys beside the keys is no backup", "folder",
                "another folder, best on another machine");
  std::error_code error;
  fs::create_directories(into, error);
  if (error) return fail(Errc::unavailable, into.string() + " cannot be made: " + error.message(), "folder");
  auto const file = into / (std::string(backup_start) + amity::to_string(today) + std::string(backup_ending));
  std::string text{backup_head};
  text += '\n';
  for (auto const& id : all())
    if (auto const key = find(id)) text += "key " + id + " " + hex(key->bytes().data(), key->bytes().size()) + "\n";
  each_file(folder_, gone_ending, [&](std::string const& id) { text += "gone " + id + "\n"; });
  destroy_file(file);  // of the same day, an hour ago
  write_file_for_good(file, text);
  sodium_memzero(text.data(), text.size());
  for (auto const& other : fs::directory_iterator(into))
    if (auto const day = day_of_backup(other.path().filename().string()); day && today - *day > keys_are_kept)
      destroy_file(other.path());
  return file;
}

Result<KeyStore::Restored> KeyStore::restore(fs::path const& file) const {
  std::ifstream in(file);
  std::string line;
  if (!in || !std::getline(in, line) || line != backup_head)
    return fail(Errc::invalid, file.string() + " is no backup of keys", "file", "what `amity keys backup` has made");
  Restored restored;
  std::set<std::string> gone;
  std::vector<std::pair<std::string, DataKey>> keys;
  std::size_t number = 1;
  while (std::getline(in, line)) {
    ++number;
    auto const rest = std::string_view{line}.substr(std::min(line.size(), line.find(' ') + 1));
    auto const id = rest.substr(0, id_length);
    auto const key =
        line.starts_with("key ") && rest.size() > id_length ? key_of(rest.substr(id_length + 1)) : std::nullopt;
    if (is_id(id) && line.starts_with("gone "))
      gone.insert(std::string(id));
    else if (is_id(id) && key)
      keys.emplace_back(id, *key);
    else
      return fail(Errc::invalid,
                  file.string() + ", line " + std::to_string(number) + ": this is neither a key nor the mark of one",
                  "file", "what `amity keys backup` has made");
  }
  for (auto const& id : gone) destroy(id);
  for (auto const& [id, key] : keys) {
    if (is_destroyed(id)) {
      ++restored.were_destroyed;
      continue;
    }
    if (find(id)) continue;
    write_new(id, key);
    ++restored.keys;
  }
  return restored;
}

}  // namespace amity::keys
