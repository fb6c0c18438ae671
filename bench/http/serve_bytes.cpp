// SPDX-License-Identifier: Apache-2.0
// serve_bytes FILE PORT: the server alone, answering /bytes with a file's content, for bench/http/public-read.
#include "http/server.h"

#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {
amity::http::Server* running{nullptr};
void stop_running(int /*signal*/) { running->stop(); }
}  // namespace

int main(int argc, char** argv) {
  namespace http = amity::http;
  if (argc != 3) {
    std::cerr << "usage: serve_bytes FILE PORT\n";
    return 2;
  }
  std::ifstream file{argv[1], std::ios::binary};
  auto const body = http::prepare({std::istreambuf_iterator<char>{file}, {}}, "application/json");
  http::Router router;
  router.add(http::Method::get, "/bytes", [body](http::Request const&) {
    return http::Response{.status = 200, .headers = {}, .body = body, .keep = http::CachePolicy::until_invalidated};
  });
  http::Options options;
  options.port = static_cast<std::uint16_t>(std::stoi(argv[2]));
  auto server = http::Server::open(std::move(options), std::move(router));
  if (!server) {
    std::cerr << server.error().message << '\n';
    return 2;
  }
  running = &*server;
  std::signal(SIGINT, stop_running);
  std::signal(SIGTERM, stop_running);
  server->run();
  return 0;
}
