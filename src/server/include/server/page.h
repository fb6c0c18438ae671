// SPDX-License-Identifier: Apache-2.0
// What makes a page out of a request.
#pragma once

#include "core/result.h"
#include "http/message.h"
#include "http/router.h"
#include "server/context.h"
#include "ui/reader.h"

#include <string>
#include <string_view>

namespace amity::server {

// A whole document; 422 where it says itself what of the question cannot be, 202 where its answer is still to come.
struct MadePage {
  std::string text;
  unsigned status{200};
  http::CachePolicy cache_policy{http::CachePolicy::until_invalidated};

  MadePage(std::string the_text) : text(std::move(the_text)) {}  // NOLINT(google-explicit-constructor)
  MadePage(std::string the_text, unsigned the_status, http::CachePolicy policy)
      : text(std::move(the_text)), status(the_status), cache_policy(policy) {}
};
using MakePage = Result<MadePage> (*)(ServerContext const&, http::Request const&, ui::Reader const&);
// A path without the language: "/timeline".
struct PageRoute {
  std::string_view path;
  MakePage make;
  http::Cost cost{http::Cost::light};
};

}  // namespace amity::server
