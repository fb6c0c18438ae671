// SPDX-License-Identifier: Apache-2.0
// Kept answers that are dropped by what they rest on.
#include "client.h"
#include "response_cache.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <thread>
#include <vector>

namespace amity::http::testing {
namespace {

using Tags = std::vector<std::string>;

Response kept(std::string bytes, Tags tags) {
  auto response = respond(200, std::move(bytes), "text/plain");
  response.cache_policy = CachePolicy::until_invalidated;
  response.tags = std::move(tags);
  return response;
}

// "/1", "/2" of one office each, "/both" of both, "/all" of everything: each answers how often it was made.
struct Offices {
  std::map<std::string, int> made;  // touched by the one thread of the server only
  std::optional<RunningServer> server;

  Offices() {
    Router router;
    auto const add = [&](std::string const& path, Tags tags) {
      router.add(Method::get, path, [this, path, tags = std::move(tags)](Request const&) {
        return kept(std::to_string(++made[path]), tags);
      });
    };
    add("/1", {"office/1"});
    add("/2", {"office/2"});
    add("/both", {"office/1", "office/2"});
    add("/all", {});
    Options options;
    options.threads = 1;
    server.emplace(options, std::move(router));
  }
  // The second answer to a target is the one that is kept.
  std::string answers() {
    auto const port = (*server)->port();
    std::string all;
    for (auto const* path : {"/1", "/2", "/both", "/all"}) all += get(port, path).body + ' ';
    return all;
  }
};

TEST(Tags, drop_what_rests_on_them_and_nothing_else) {
  Offices offices;
  EXPECT_EQ(offices.answers(), "1 1 1 1 ");
  EXPECT_EQ(offices.answers(), "2 2 2 2 ");
  EXPECT_EQ(offices.answers(), "2 2 2 2 ");
  (*offices.server)->invalidate(Tags{"office/1"});
  EXPECT_EQ(offices.answers(), "3 2 3 3 ");
  EXPECT_EQ(offices.answers(), "3 2 3 3 ");
  (*offices.server)->invalidate(Tags{"office/3", "office/2"});
  EXPECT_EQ(offices.answers(), "3 3 4 4 ");
  (*offices.server)->invalidate(Tags{});
  EXPECT_EQ(offices.answers(), "3 3 4 4 ");
  (*offices.server)->invalidate();
  EXPECT_EQ(offices.answers(), "4 4 5 5 ");
}

TEST(Tags, keep_an_answer_back_whose_data_were_replaced_while_it_was_made) {
  Server* running = nullptr;
  std::atomic<int> made{0};
  Tags replaced{"a"};
  Router router;
  auto const make = [&] {
    if (!replaced.empty()) running->invalidate(replaced);
    return kept(std::to_string(++made), {"a", "b"});
  };
  router.add(Method::get, "/n", [&](Request const&) { return make(); })
      .add(Method::get, "/later", [&](std::shared_ptr<Request const> const&, Completion const& done) { done(make()); });
  Options options;
  options.threads = 1;
  RunningServer server{options, std::move(router)};
  running = server.operator->();
  for (std::string const path : {"/n", "/later"}) {
    made = 0;
    Client client{server->port()};
    replaced = {"a"};
    for (auto const* expected : {"1", "2", "3"}) EXPECT_EQ(client.get(path).body, expected) << path;
    replaced = {"c", "b"};
    EXPECT_EQ(client.get(path).body, "4") << path;
    replaced = {"c"};
    for (auto const* expected : {"5", "6", "6"}) EXPECT_EQ(client.get(path).body, expected) << path;
  }
}

// Writers replace values and invalidate their tags, readers make answers from the values and keep them: whoever looks
// after an invalidation has returned never finds an answer from before it.
TEST(Tags, never_let_an_old_answer_be_found_however_the_threads_meet) {
  constexpr std::size_t keys{4};
  constexpr int least_hits{5000};
  ResponseCache cache{{}};
  std::array<std::atomic<int>, keys> values{};
  std::array<std::atomic<int>, keys> published{};  // what was invalidated for
  std::atomic<int> writing{keys};
  std::atomic<int> hits{0};
  std::atomic<int> wrong{0};
  auto const name = [](std::size_t key) { return "key/" + std::to_string(key); };

  std::vector<std::thread> threads;
  for (std::size_t key = 0; key < keys; ++key)
    threads.emplace_back([&, key] {
      Tags const tags{name(key)};
      for (int i = 1; hits < least_hits; ++i) {
        values.at(key) = i;
        cache.invalidate(tags);
        published.at(key) = i;
        std::this_thread::yield();
      }
      --writing;
    });
  for (int reader = 0; reader < 3; ++reader)
    threads.emplace_back([&, reader] {
      for (std::size_t turn = 0; writing > 0; ++turn) {
        auto const key = (turn + static_cast<std::size_t>(reader)) % keys;
        int const least = published.at(key);
        if (auto const found = cache.find(name(key))) {
          ++hits;
          if (std::stoi(found->response().body->bytes()) < least) ++wrong;
          continue;
        }
        auto const moment = cache.moment();
        auto answer = std::make_shared<Answer const>(kept(std::to_string(values.at(key)), {name(key)}), Headers{}, 0);
        cache.keep(name(key), std::move(answer), moment);
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(Tags, are_as_quick_to_invalidate_among_many_answers_as_among_few) {
  ResponseCache cache{{.entries = 8192, .bytes = 64U << 20U}};
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 8000; ++i)
      cache.keep("/cities/" + std::to_string(i),
                 std::make_shared<Answer const>(kept("x", {"city/" + std::to_string(i)}), Headers{}, 0),
                 cache.moment());
  auto const before = cache.size().entries;
  EXPECT_GT(before, 4000U);
  cache.invalidate(Tags{"city/17", "city/7999"});
  EXPECT_EQ(cache.size().entries, before);  // no answer was touched
  EXPECT_EQ(cache.find("/cities/17"), nullptr);
  EXPECT_EQ(cache.find("/cities/7999"), nullptr);
  EXPECT_LT(cache.size().entries, before);  // now those looked for are gone
}

}  // namespace
}  // namespace amity::http::testing
