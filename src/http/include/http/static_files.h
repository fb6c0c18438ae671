// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "http/message.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amity::http {

// A directory of files, read into memory once: only what was there then can ever be served, so no path leads out of it.
// A neighbour "x.js.br" or "x.js.gz" is taken as that form of "x.js"; a form that has no neighbour is made when a
// client first asks for it. Names under "assets/" carry a hash of their content and may be kept by clients for ever;
// all others are to be asked for again each time (which the ETag answers with a 304).
class StaticFiles {
 public:
  // Errc::unavailable where the directory or a file in it cannot be read. Symbolic links are not followed.
  static Result<StaticFiles> load(std::string const& directory);

  // The file of that name, relative and without a leading '/' ("assets/app.1b2c.js"); none where there is none. Its tag
  // is "files".
  std::optional<Response> find(std::string_view name) const;
  // The bytes, for a page that is to be filled in; empty where there is none.
  std::string_view bytes(std::string_view name) const;
  std::size_t size() const { return files_.size(); }

 private:
  std::map<std::string, std::shared_ptr<Body const>, std::less<>> files_;
};

}  // namespace amity::http
