// SPDX-License-Identifier: Apache-2.0
// Handlers that only somebody who is signed in gets past, told apart from all others by their type.
#pragma once

#include "http/router.h"

#include <memory>
#include <utility>

namespace amity::partnerships::web {

// What add_desk_page and its company put before a page: whoever is not signed in, or belongs to a session of another
// kind, never reaches `behind`.
struct AnswerForSignedIn {
  http::Handler behind;
  http::Response operator()(http::Request const& request) const { return behind(request); }
};
struct LaterForSignedIn {
  http::AsyncHandler behind;
  void operator()(std::shared_ptr<http::Request const> request, http::Completion completion) const {
    behind(std::move(request), std::move(completion));
  }
};

// Whether the route that was found asks for a session of the desk.
inline bool is_for_signed_in(http::Router::Match const& found) {
  return (found.handler != nullptr && found.handler->target<AnswerForSignedIn>() != nullptr) ||
         (found.async_handler != nullptr && found.async_handler->target<LaterForSignedIn>() != nullptr);
}

}  // namespace amity::partnerships::web
