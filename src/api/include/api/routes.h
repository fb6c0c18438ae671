// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/suggest_source.h"
#include "api/world.h"
#include "api/world_network.h"
#include "core/clock.h"
#include "http/metrics.h"
#include "http/router.h"
#include "http/static_files.h"
#include "pages/site.h"

#include <functional>
#include <memory>
#include <string>

namespace amity::api {

// Where layouts are asked for, one at a time.
class LayoutDesk;
std::shared_ptr<LayoutDesk> make_layout_desk();

// What the handlers depend on. Lives as long as the server.
struct Surroundings {
  LiveWorld world;
  LiveNetwork network;
  Clock clock;
  std::string version;      // "0.1.0"
  std::string home_office;  // slug of the office shown at "/"; empty: the first there is
  std::string contract;     // openapi.yaml
  pages::Assets assets;     // of the web build; empty where there is none
  std::string origin;       // public address, "https://friends.example.org"; empty: links stay relative
  std::function<bool()> database_answers;
  std::function<http::Metrics()> metrics;
  // What suggests partners, or why nothing does. Must not wait.
  std::function<SuggestSource()> suggester;
  http::StaticFiles files;                       // the web build
  std::shared_ptr<http::Body const> outlines{};  // an office's own map in place of the build's; null: none
  std::shared_ptr<LayoutDesk> layouts{make_layout_desk()};
};

// Adds the contract's routes, the pages and the static files; sets how problems are told.
void add_routes(http::Router& router, std::shared_ptr<Surroundings const> surroundings);

// Sent with every answer: a strict Content-Security-Policy and its company.
http::Headers security_headers();

}  // namespace amity::api
