// SPDX-License-Identifier: Apache-2.0
// What makes a page out of a request.
#pragma once

#include "contract/refusal.h"
#include "http/message.h"
#include "http/router.h"
#include "server/context.h"
#include "ui/reader.h"

#include <array>
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
// Or what is wrong with what was asked, shown in the page's place.
using PageAnswer = tl::expected<MadePage, contract::Refusal>;
using MakePage = PageAnswer (*)(ServerContext const&, http::Request const&, ui::Reader const&);
// What a kept page rests on, in the words of the contract's x-rests-on. Each has the office's name and colours.
using Tags = std::array<std::string_view, 4>;
inline constexpr Tags usual_tags{"atlas", "register", "office"};
inline constexpr Tags network_tags{"atlas", "register", "office", "network"};
inline constexpr Tags suggestion_tags{"atlas", "register", "office", "suggestions"};

// A path without the language: "/timeline".
struct PageRoute {
  std::string_view path;
  MakePage make;
  http::Cost cost{http::Cost::light};
  Tags tags{usual_tags};
};

}  // namespace amity::server
