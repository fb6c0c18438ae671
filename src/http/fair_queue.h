// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>

namespace amity::http {

struct QueueLimits {
  std::size_t running{1};             // at once, of all clients
  std::size_t running_per_client{1};  // at once, of one
  std::size_t waiting{256};
  std::size_t waiting_per_client{64};
};

// A line for each client, and clients served in turn, so that nobody waits for the length of another's line. Where all
// places are taken, a newcomer gets the last place of the client that has most. Not safe between threads.
template <class Item>
class FairQueue {
 public:
  using Client = std::uint64_t;
  struct Entry {
    Client client{};
    Item item;
  };

  explicit FairQueue(QueueLimits limits) : limits_{limits} {}

  // What has to go for want of a place: the item itself, or another's; nullopt where there was room.
  std::optional<Item> push(Client client, Item item) {
    std::optional<Item> turned_away;
    auto const own = lines_.find(client);
    auto const own_length = own == lines_.end() ? 0 : own->second.items.size();
    if (own_length >= limits_.waiting_per_client) return item;
    if (waiting_ >= limits_.waiting) {
      auto const longest = std::max_element(lines_.begin(), lines_.end(), [](auto const& a, auto const& b) {
        return a.second.items.size() < b.second.items.size();
      });
      if (longest == lines_.end() || longest->second.items.size() <= own_length + 1) return item;
      turned_away = std::move(longest->second.items.back());
      longest->second.items.pop_back();
      --waiting_;
    }
    auto& line = lines_[client];
    line.items.push_back(std::move(item));
    ++waiting_;
    give_turn(client, line);
    return turned_away;
  }

  // The next item that may run now; it counts as running until finished().
  std::optional<Entry> pop() {
    while (running_ < limits_.running && !turns_.empty()) {
      auto const client = turns_.front();
      turns_.pop_front();
      auto const found = lines_.find(client);
      if (found == lines_.end()) continue;
      auto& line = found->second;
      line.has_turn = false;
      if (!may_run(line)) {
        forget_if_empty(found);
        continue;
      }
      std::optional<Entry> next{Entry{client, std::move(line.items.front())}};
      line.items.pop_front();
      --waiting_;
      ++line.running;
      ++running_;
      give_turn(client, line);
      return next;
    }
    return std::nullopt;
  }

  void finished(Client client) {
    auto const found = lines_.find(client);
    if (found == lines_.end() || found->second.running == 0) return;
    --found->second.running;
    --running_;
    give_turn(client, found->second);
    forget_if_empty(found);
  }

  // False where it is not waiting.
  bool remove(Client client, Item const& item) {
    auto const found = lines_.find(client);
    if (found == lines_.end()) return false;
    auto& items = found->second.items;
    auto const at = std::find(items.begin(), items.end(), item);
    if (at == items.end()) return false;
    items.erase(at);
    --waiting_;
    forget_if_empty(found);
    return true;
  }

  std::size_t waiting() const { return waiting_; }
  std::size_t running() const { return running_; }

 private:
  struct Line {
    std::deque<Item> items;
    std::size_t running{0};
    bool has_turn{false};  // it stands in turns_, once
  };
  using Lines = std::unordered_map<Client, Line>;

  bool may_run(Line const& line) const { return !line.items.empty() && line.running < limits_.running_per_client; }
  void give_turn(Client client, Line& line) {
    if (line.has_turn || !may_run(line)) return;
    line.has_turn = true;
    turns_.push_back(client);
  }
  // A line that still has a turn goes when that comes up.
  void forget_if_empty(typename Lines::iterator line) {
    if (line->second.items.empty() && line->second.running == 0 && !line->second.has_turn) lines_.erase(line);
  }

  QueueLimits limits_;
  Lines lines_;
  std::deque<Client> turns_;
  std::size_t waiting_{0};
  std::size_t running_{0};
};

}  // namespace amity::http
