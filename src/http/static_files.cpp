// SPDX-License-Identifier: Apache-2.0
#include "http/static_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace amity::http {

namespace {

constexpr std::string_view for_ever{"public, max-age=31536000, immutable"};
constexpr std::string_view ask_again{"public, no-cache"};

Result<std::string> read_file(std::filesystem::path const& path) {
  std::ifstream file{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  if (!file.is_open() || file.bad())
    return fail(Errc::unavailable, "The file " + path.string() + " cannot be read.", "web");
  return bytes;
}

using Names = std::map<std::string, std::filesystem::path, std::less<>>;

Result<Names> list(std::string const& directory) {
  namespace fs = std::filesystem;
  Names names;
  std::error_code error;
  auto entry = fs::recursive_directory_iterator{directory, error};
  for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error))
    if (!entry->is_symlink() && entry->is_regular_file())
      names.emplace(entry->path().lexically_relative(directory).generic_string(), entry->path());
  if (error)
    return fail(Errc::unavailable, "The folder " + directory + " cannot be read: " + error.message() + '.', "web");
  return names;
}

// "x.js" for a neighbour "x.js.br" or "x.js.gz" of a file that exists.
bool is_neighbour(std::string_view name, Names const& names) {
  return (name.ends_with(".br") || name.ends_with(".gz")) && names.contains(name.substr(0, name.size() - 3));
}

}  // namespace

Result<StaticFiles> StaticFiles::load(std::string const& directory) {
  auto const names = list(directory);
  if (!names) return Failure{names.error()};
  StaticFiles result;
  for (auto const& [name, path] : *names) {
    if (is_neighbour(name, *names)) continue;
    auto bytes = read_file(path);
    if (!bytes) return Failure{bytes.error()};
    auto body = std::make_shared<Body>(std::move(*bytes), std::string{content_type_of(name)}, Effort::best);
    for (auto const encoding : {Encoding::br, Encoding::gzip}) {
      auto const neighbour = names->find(name + (encoding == Encoding::br ? ".br" : ".gz"));
      if (neighbour == names->end()) continue;
      auto compressed = read_file(neighbour->second);
      if (!compressed) return Failure{compressed.error()};
      body->adopt(encoding, std::move(*compressed));
    }
    result.files_.emplace(name, std::move(body));
  }
  return result;
}

std::optional<Response> StaticFiles::find(std::string_view name) const {
  auto const found = files_.find(name);
  if (found == files_.end()) return std::nullopt;
  auto const policy = name.starts_with("assets/") ? for_ever : ask_again;
  return Response{.status = 200,
                  .headers = {{"Cache-Control", std::string{policy}}},
                  .body = found->second,
                  .cache_policy = CachePolicy::until_invalidated,
                  .tags = {"files"}};
}

std::string_view StaticFiles::bytes(std::string_view name) const {
  auto const found = files_.find(name);
  return found == files_.end() ? std::string_view{} : found->second->bytes();
}

}  // namespace amity::http
