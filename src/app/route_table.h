// SPDX-License-Identifier: Apache-2.0
// Every route that the server has, and who gets past its door. Private to the room.
#pragma once

#include "http/router.h"

#include <string>
#include <vector>

namespace amity::app {

// Who gets as far as what a route does.
enum class Door {
  everybody,  // a page, a file or an operation that is public
  right,      // an operation of the contract: a session or token of the office with all of `rights`
  session,    // a page or form of the desk: somebody who is signed in and may read the office; its own right besides
  secret      // whoever has the address: of a guest, a calendar, the end of a digest
};

struct RouteRow {
  std::string method;   // "GET"
  std::string pattern;  // "/en/office/partners/{city}"
  std::vector<std::string> parameters;
  Door door{};
  std::vector<std::string> rights;
  std::string operation{};  // of the contract; empty: a page, a form or a file
};

// In the order in which they were added.
std::vector<RouteRow> route_table(http::Router const& router);

}  // namespace amity::app
