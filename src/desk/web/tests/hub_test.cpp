// SPDX-License-Identifier: Apache-2.0
// Who follows along is told of all that came after what their page had seen, and nobody waits for the database.
#include "hub.h"

#include "accounts/token.h"
#include "commands/execute.h"
#include "db/testing.h"
#include "journal/happened.h"
#include "journal/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <latch>
#include <thread>

namespace amity::desk::web {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr OfficeId kunming{1};

// A reader of a stream, as the connection is.
class StreamReader {
 public:
  explicit StreamReader(std::shared_ptr<http::Stream> stream) : stream_(std::move(stream)) {
    stream_->on_news([read = read_, stream = std::weak_ptr(stream_)] {
      if (auto const there = stream.lock()) read->take(*there);
    });
    read_->take(*stream_);
  }
  // Waits until this has come; a test that never gets it hangs, and is ended by who runs the tests.
  void until(std::string_view text) {
    std::unique_lock lock(read_->mutex);
    read_->came.wait(lock, [&] { return read_->text.find(text) != std::string::npos; });
  }
  std::string text() {
    std::lock_guard const lock(read_->mutex);
    return read_->text;
  }

 private:
  // Outlives the reader: somebody may be telling of news while it goes.
  struct Read {
    std::mutex mutex{};
    std::condition_variable came{};
    std::string text{};
    void take(http::Stream& stream) {
      auto const part = stream.take();
      std::lock_guard const lock(mutex);
      text += part.bytes;
      came.notify_all();
    }
  };
  std::shared_ptr<http::Stream> stream_;
  std::shared_ptr<Read> read_{std::make_shared<Read>()};
};

class HubTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    tx.execute({"k",
                "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                "VALUES (1, 'city', 'A city', 'a city', 'CN', '', '')"});
    tx.execute({"o",
                "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                "VALUES (1, 'kunming', 1, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"});
    journal::write_baseline(tx, clock, {"test"}, {});
    tx.commit();
    auto const secret = commands::execute_value(
                            database, clock, {kunming, {"cli:root"}, "token.create", "token", {}, {}},
                            [&](commands::Command& command) {
                              return accounts::create_token(command, {"a test", {accounts::Right::read_office}, {}});
                            })
                            .value();
    auto reading = database.read();
    session = accounts::session_of(reading, secret, clock()).value();
  }
  void happens(std::string const& subject) {
    (void)commands::execute(database, clock, {kunming, {"cli:root"}, "a.verb", subject, {}, {}},
                            [&](commands::Command& command) -> commands::Outcome<std::string> {
                              command.tell_anyway();
                              command.name_subject(subject);
                              return std::string{};
                            });
  }
  std::int64_t newest() {
    auto tx = database.read();
    return journal::newest_line(tx, kunming);
  }
  Following following(std::vector<std::string> topics, std::optional<std::int64_t> seen) const {
    return {session, "en", std::move(topics), {}, seen};
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Clock clock{[] { return Instant{parse_day("2026-11-30").value()}; }};
  accounts::Session session{};
};
INSTANTIATE_TEST_SUITE_P(Databases, HubTest, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(HubTest, tells_what_changed_between_the_page_and_the_first_look) {
  auto const seen = newest();
  happens("letter/12");
  happens("letter/13");
  Hub hub(database, clock);
  StreamReader reader(hub.follow(following({"letter/12", "task"}, seen)));
  reader.until("event: changed\ndata: letter/12\n");
  EXPECT_THAT(reader.text(), Not(HasSubstr("letter/13")));
  EXPECT_THAT(reader.text(), Not(HasSubstr("data: task")));
  happens("task/5");
  reader.until("event: changed\ndata: task\n");
}

TEST_P(HubTest, tells_nobody_twice_and_each_from_where_their_own_page_was) {
  happens("letter/12");
  auto const after = newest();
  Hub hub(database, clock);
  StreamReader behind(hub.follow(following({"letter/12"}, after - 1)));
  StreamReader level(hub.follow(following({"letter/12", "task"}, after)));
  StreamReader untold(hub.follow(following({"letter/12", "task"}, std::nullopt)));
  behind.until("letter/12");
  // The next change comes after all that came before it. Who did not say what they have seen are told from when the hub
  // takes them in, a moment that nobody here knows.
  for (int n = 1; untold.text().find("data: task") == std::string::npos; ++n) {
    happens("task/" + std::to_string(n));
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  level.until("data: task");
  EXPECT_THAT(level.text(), Not(HasSubstr("letter/12")));
  EXPECT_THAT(untold.text(), Not(HasSubstr("letter/12")));
  auto const text = behind.text();
  EXPECT_EQ(text.find("letter/12"), text.rfind("letter/12"));
}

TEST_P(HubTest, tells_a_page_that_has_seen_what_is_not_there_or_is_far_behind_of_all_it_follows) {
  Hub hub(database, clock);
  StreamReader ahead(hub.follow(following({"letter/12", "task"}, newest() + 1000)));
  ahead.until("data: letter/12");
  ahead.until("data: task");
}

TEST_P(HubTest, lets_pages_in_while_the_database_works) {
  std::latch working{1};
  std::latch go_on{1};
  std::once_flag once;
  // The clock is asked amid the work with the database.
  Clock const slow = [&] {
    std::call_once(once, [&] {
      working.count_down();
      go_on.wait();
    });
    return clock();
  };
  Hub hub(database, slow);
  auto with_record = following({"letter/12"}, newest());
  with_record.subject = Subject{"letter", 12};
  StreamReader first(hub.follow(std::move(with_record)));
  working.wait();
  auto const stream = hub.follow(following({"letter/12"}, newest()));
  EXPECT_NE(stream, nullptr);
  go_on.count_down();
  StreamReader second(stream);
  happens("letter/12");
  second.until("data: letter/12");
}

}  // namespace
}  // namespace amity::desk::web
