// SPDX-License-Identifier: Apache-2.0
// Whether what people type goes over the network for everybody on the way to read. Private to the program.
#pragma once

#include <string>
#include <string_view>

namespace amity::app {

// Where a server is told to listen, and by what address it is known; both as `amity serve` takes them.
struct ServedAt {
  std::string listen{"127.0.0.1"};
  std::string origin{};
};
// What to say of it to who runs the server, with the cure; empty where only this machine reaches it, or visitors come
// by https (ASVS 12.2.1).
std::string plain_http_warning(ServedAt const& reached);

}  // namespace amity::app
