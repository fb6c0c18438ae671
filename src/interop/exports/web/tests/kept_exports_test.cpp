// SPDX-License-Identifier: Apache-2.0
#include "kept_exports.h"

#include "db/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace amity::interop::exports::web {
namespace {

std::shared_ptr<snapshot::World const> a_world() {
  auto database = db::Database::open(":memory:").value();
  database.migrate().value();
  return snapshot::World::load(database);
}

KeptExports::BodyPointer of_size(std::size_t bytes) {
  return http::prepare(std::string(bytes, 'x'), "image/png", http::Effort::quick);
}

TEST(KeptExports, make_one_file_for_all_who_ask_at_once) {
  KeptExports kept(1 << 20);
  auto const world = a_world();
  std::atomic<int> made{0};
  std::vector<KeptExports::BodyPointer> bodies(8);
  {
    std::vector<std::thread> askers;
    askers.reserve(bodies.size());
    for (auto& body : bodies)
      askers.emplace_back([&] {
        body = kept.of(world, "a", [&] {
          ++made;
          return of_size(100);
        });
      });
    for (auto& asker : askers) asker.join();
  }
  EXPECT_EQ(made, 1);
  EXPECT_THAT(bodies, testing::Each(bodies.front()));
}

TEST(KeptExports, forget_an_old_world_and_do_not_hold_it) {
  KeptExports kept(1 << 20);
  auto world = a_world();
  auto const first = kept.of(world, "a", [] { return of_size(100); });
  std::weak_ptr<snapshot::World const> const old = world;
  world = a_world();
  EXPECT_TRUE(old.expired());
  EXPECT_NE(kept.of(world, "a", [] { return of_size(100); }), first);
}

TEST(KeptExports, keep_no_more_than_they_may_the_last_used_first) {
  KeptExports kept(25'000);
  auto const world = a_world();
  auto const make = [] { return of_size(10'000); };
  auto const a = kept.of(world, "a", make);
  auto const b = kept.of(world, "b", make);
  EXPECT_EQ(kept.of(world, "a", make), a);
  auto const c = kept.of(world, "c", make);  // b has waited longest
  EXPECT_EQ(kept.of(world, "a", make), a);
  EXPECT_EQ(kept.of(world, "c", make), c);
  EXPECT_NE(kept.of(world, "b", make), b);
}

TEST(KeptExports, tell_a_failure_to_everyone_and_try_again_later) {
  KeptExports kept(1 << 20);
  auto const world = a_world();
  auto const fails = []() -> KeptExports::BodyPointer { throw std::runtime_error("no room"); };
  EXPECT_THROW(kept.of(world, "a", fails), std::runtime_error);
  EXPECT_NE(kept.of(world, "a", [] { return of_size(1); }), nullptr);
}

}  // namespace
}  // namespace amity::interop::exports::web
