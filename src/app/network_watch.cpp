// SPDX-License-Identifier: Apache-2.0
#include "network_watch.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>

namespace amity::app {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t small_partnerships = 1000;
// So many times as long as counting takes is waited before it is done again: a register that changes all the time does
// not keep a core busy.
constexpr auto rest = 5;
// Readers wait for the first count on a page that has nothing else; later ones replace figures that still stand there.
constexpr auto first_priority = 5;
constexpr auto least_priority = 19;

void set_priority_of_this_thread(int priority) { setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), priority); }

claims::ClaimScope counting_now(server::ServerContext const& context) {
  auto const world = context.world.now();
  auto const* office = context.home_office.empty()
                           ? (world->reg.offices().empty() ? nullptr : &world->reg.offices().front())
                           : world->reg.office(context.home_office);
  return {.as_of = snapshot::day_at(context.clock, office == nullptr ? "UTC" : office->timezone)};
}

}  // namespace

bool count_small_network(server::ServerContext& context) {
  auto const world = context.world.now();
  if (world->reg.partnerships().size() > small_partnerships) return false;
  context.network.replace(explore::count_network(*world, counting_now(context), {}));
  return true;
}

NetworkWatch::NetworkWatch(std::shared_ptr<server::ServerContext> context, http::Server& server)
    : context_(std::move(context)), server_(server), thread_([this](std::stop_token const& stop) {
        set_priority_of_this_thread(first_priority);
        run(stop);
      }) {}

NetworkWatch::~NetworkWatch() {
  thread_.request_stop();
  thread_.join();
}

// What is shown of it is no longer true; nothing else is.
void NetworkWatch::tell() { server_.invalidate(std::vector<std::string>{"network"}); }

void NetworkWatch::count() {
  if (count_small_network(*context_)) return tell();
  {
    std::lock_guard const lock(mutex_);
    wanted_ = true;
  }
  wake_.notify_all();
}

void NetworkWatch::run(std::stop_token const& stop) {
  std::unique_lock lock(mutex_);
  while (wake_.wait(lock, stop, [this] { return wanted_; })) {
    wanted_ = false;
    lock.unlock();
    auto const begun = SteadyClock::now();
    try {
      auto const world = context_->world.now();
      auto const counting = counting_now(*context_);
      auto const searches = explore::searches_in_the_background(explore::world_graph(*world, counting));
      auto network = explore::count_network(*world, counting, {.searches = searches, .stop = stop});
      if (network) {
        context_->network.replace(std::move(network));
        tell();
        set_priority_of_this_thread(least_priority);
      }
    } catch (std::exception const& error) {
      spdlog::warn("the network was not counted, its page stays as it is: {}", error.what());
    }
    lock.lock();
    wake_.wait_for(lock, stop, rest * (SteadyClock::now() - begun), [] { return false; });
  }
}

}  // namespace amity::app
