// SPDX-License-Identifier: Apache-2.0
#include "fair_queue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace amity::http {
namespace {

using Queue = FairQueue<std::string>;

// All that may run now, in order.
std::string run_all(Queue& queue) {
  std::string order;
  while (auto const next = queue.pop()) {
    (order += next->item) += ' ';
    queue.finished(next->client);
  }
  return order;
}

TEST(FairQueue, serves_clients_in_turn_however_long_their_lines) {
  Queue queue{{.running = 1, .running_per_client = 1}};
  for (auto const* item : {"a1", "a2", "a3", "a4"}) EXPECT_FALSE(queue.push(1, item));
  for (auto const* item : {"b1", "b2"}) queue.push(2, item);
  queue.push(3, "c1");
  EXPECT_EQ(run_all(queue), "a1 b1 c1 a2 b2 a3 a4 ");
  EXPECT_EQ(queue.waiting(), 0U);
}

TEST(FairQueue, leaves_a_place_for_others) {
  Queue queue{{.running = 3, .running_per_client = 2}};
  for (auto const* item : {"a1", "a2", "a3"}) queue.push(1, item);
  EXPECT_EQ(queue.pop()->item, "a1");
  EXPECT_EQ(queue.pop()->item, "a2");
  EXPECT_FALSE(queue.pop());
  queue.push(2, "b1");
  EXPECT_EQ(queue.pop()->item, "b1");
  queue.push(2, "b2");
  EXPECT_FALSE(queue.pop());  // all places are taken
  queue.finished(1);
  EXPECT_EQ(queue.pop()->item, "b2");
  queue.finished(2);
  EXPECT_EQ(queue.pop()->item, "a3");
}

TEST(FairQueue, gives_a_newcomer_the_last_place_of_the_longest_line) {
  Queue queue{{.running = 1, .running_per_client = 1, .waiting = 3}};
  for (auto const* item : {"a1", "a2", "a3"}) EXPECT_FALSE(queue.push(1, item));
  EXPECT_EQ(queue.push(1, "a4"), "a4");
  EXPECT_EQ(queue.push(2, "b1"), "a3");
  EXPECT_EQ(queue.push(2, "b2"), "b2");
  EXPECT_EQ(queue.push(3, "c1"), "a2");
  EXPECT_EQ(queue.push(4, "d1"), "d1");  // none has more than one
  EXPECT_EQ(run_all(queue), "a1 b1 c1 ");
}

TEST(FairQueue, bounds_the_line_of_each_client) {
  Queue queue{{.running = 1, .running_per_client = 1, .waiting = 100, .waiting_per_client = 2}};
  EXPECT_FALSE(queue.push(1, "a1"));
  EXPECT_FALSE(queue.push(1, "a2"));
  EXPECT_EQ(queue.push(1, "a3"), "a3");
  EXPECT_FALSE(queue.push(2, "b1"));
}

TEST(FairQueue, lets_those_go_who_do_not_want_to_wait) {
  Queue queue{{.running = 1, .running_per_client = 1}};
  queue.push(1, "a1");
  queue.push(1, "a2");
  EXPECT_TRUE(queue.remove(1, "a1"));
  EXPECT_FALSE(queue.remove(1, "a1"));
  EXPECT_FALSE(queue.remove(2, "a2"));
  EXPECT_EQ(queue.waiting(), 1U);
  EXPECT_EQ(run_all(queue), "a2 ");
}

TEST(FairQueue, keeps_its_limits_and_loses_nothing_whatever_happens) {
  QueueLimits const limits{.running = 5, .running_per_client = 2, .waiting = 12, .waiting_per_client = 5};
  FairQueue<int> queue{limits};
  std::mt19937 random{42};
  auto const below = [&](std::size_t n) { return random() % n; };
  std::map<std::uint64_t, std::vector<int>> waiting;  // of each client
  std::map<std::uint64_t, std::size_t> running;
  auto const total = [](auto const& counts, auto count) {
    std::size_t sum = 0;
    for (auto const& [client, value] : counts) sum += count(value);
    return sum;
  };
  for (int item = 0; item < 20'000; ++item) {
    auto const client = below(6);
    switch (below(4)) {
      case 0:
      case 1: {
        waiting[client].push_back(item);
        if (auto const away = queue.push(client, item))
          for (auto& [other, line] : waiting) std::erase(line, *away);
        break;
      }
      case 2:
        if (auto const next = queue.pop()) {
          ASSERT_EQ(next->item, waiting[next->client].front());
          waiting[next->client].erase(waiting[next->client].begin());
          ASSERT_LE(++running[next->client], limits.running_per_client);
        } else if (total(running, [](std::size_t n) { return n; }) < limits.running) {
          for (auto const& [other, line] : waiting)
            ASSERT_TRUE(line.empty() || running[other] == limits.running_per_client);
        }
        break;
      default:
        if (running[client] > 0) {
          queue.finished(client);
          --running[client];
        } else if (!waiting[client].empty()) {
          auto const at = below(waiting[client].size());
          ASSERT_TRUE(queue.remove(client, waiting[client].at(at)));
          waiting[client].erase(waiting[client].begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
    ASSERT_EQ(queue.waiting(), total(waiting, [](auto const& line) { return line.size(); }));
    ASSERT_EQ(queue.running(), total(running, [](std::size_t n) { return n; }));
    ASSERT_LE(queue.waiting(), limits.waiting);
    ASSERT_LE(queue.running(), limits.running);
  }
}

}  // namespace
}  // namespace amity::http
