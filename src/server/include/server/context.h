// SPDX-License-Identifier: Apache-2.0
// What answers a request depends on.
#pragma once

#include "commands/runner.h"
#include "core/clock.h"
#include "core/id.h"
#include "core/language.h"
#include "core/result.h"
#include "explore/suggest_source.h"
#include "explore/world_network.h"
#include "http/metrics.h"
#include "http/router.h"
#include "http/static_files.h"
#include "jobs/queue.h"
#include "mail/outbox.h"
#include "snapshot/world.h"
#include "ui/site.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace amity::planning::layout::web {
class LayoutJobQueue;  // where layouts are asked for, one at a time
}

namespace amity::server {

// The provider of identities by which the people of an office sign in (OpenID Connect), as far as pages tell of it.
struct SignInProvider {
  OfficeId office{};
  std::string slug;  // of the office
  std::string issuer;
  LocalText name;  // what people call it
  // recovery_only: a password lets nobody in but a director with a second factor, and who got a link as a director.
  enum class Passwords { allowed, recovery_only } passwords{Passwords::allowed};
};

// What the handlers depend on. Lives as long as the server.
struct ServerContext {
  snapshot::LiveWorld world;
  explore::LiveNetwork network;
  Clock clock;
  std::string version;                                     // "0.1.0"
  std::string home_office;                                 // slug of the office shown at "/"; empty: the first there is
  std::string contract;                                    // openapi.yaml
  ui::Assets assets;                                       // of the web build; empty where there is none
  std::uint64_t most_document_bytes{50U * 1024U * 1024U};  // of one that is handed in
  std::string origin;      // public address, "https://friends.example.org"; empty: links stay relative
  bool is_made_up{false};  // a demonstration
  // Why the database cannot be read or written to now, in a sentence; nothing where it can.
  std::function<std::optional<std::string>()> database_trouble;
  std::function<http::Metrics()> metrics;
  // Also for the metrics; nothing where the database does not answer, or nobody writes.
  std::function<std::optional<jobs::Figures>()> job_figures{};
  std::function<std::optional<commands::Runner::Figures>()> command_figures{};
  std::function<std::optional<mail::Figures>()> mail_figures{};
  // Has what a commit put into the outbox sent at once. None where this instance sends no mail: then links are shown to
  // who passes them on, and nothing is put there. Must not wait.
  std::function<void()> send_mail{};
  // What suggests partners, or why nothing does. Must not wait.
  std::function<explore::SuggestSource()> suggester;
  http::StaticFiles files;                       // the web build
  std::shared_ptr<http::Body const> outlines{};  // an office's own map in place of the build's; null: none
  std::shared_ptr<planning::layout::web::LayoutJobQueue> layouts{};
  std::vector<SignInProvider> sign_in_providers{};  // at most one for an office
};

using Shared = std::shared_ptr<ServerContext const>;

// The world that answers this request, the office shown at "/" and its home city. Errc::not_found while there is none.
struct Home {
  std::shared_ptr<snapshot::World const> world;
  partnerships::Office const* office;
  atlas::City const* city;
  Day today;
};
Result<Home> home_of(ServerContext const& context);

// The day at the home office; UTC's where there is none.
Day today_of(ServerContext const& s);

}  // namespace amity::server
