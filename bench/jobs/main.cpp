// SPDX-License-Identifier: Apache-2.0
// bench_jobs JOBS ROUNDS DATABASE...: how many jobs that do nothing are done in a second, against the bare loop, and
// how long it takes from a commit to the handler. The databases are empty; they are filled.
#include "bare_loop.h"
#include "jobs/queue.h"
#include "jobs/runner.h"

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <mutex>
#include <span>

namespace amity::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr jobs::Kind nothing{.name = "bench.nothing", .job_class = jobs::Class::io};
constexpr unsigned threads = 4;
constexpr int at_once = 20;
constexpr int wakes = 200;

double seconds_since(SteadyClock::time_point start) {
  return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void fill(db::Database& database, int count) {
  auto transaction = database.write();
  transaction.execute({"clear", "DELETE FROM job"});
  auto const epoch = [] { return Instant{}; };  // due for the bare loop too, which looks at no clock
  for (int i = 0; i < count; ++i) jobs::enqueue(transaction, epoch, {.kind = nothing}).value();
  transaction.commit();
}

// Counts down, and says when it is at the end.
class CountDown {
 public:
  explicit CountDown(int from) : left_{from} {}
  void one_less() {
    std::lock_guard const lock(mutex_);
    if (--left_ == 0) over_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    over_.wait(lock, [this] { return left_ == 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable over_;
  int left_;
};

jobs::RunnerOptions options() {
  jobs::RunnerOptions wanted;
  wanted.interactive.threads = wanted.compute.threads = wanted.background.threads = 0;
  wanted.io = {.threads = threads, .claim_at_once = at_once};
  return wanted;
}

std::int64_t not_done(db::Database& database) {
  auto transaction = database.read();
  return transaction
      .one({"left", "SELECT count(*) FROM job WHERE state <> 'done'"}, {},
           [](db::Row const& row) { return row.integer(0); })
      .value();
}

double runner_seconds(db::Database& database, int count) {
  CountDown left(count);
  auto const start = SteadyClock::now();
  jobs::Runner runner(database,
                      {{.kind = nothing,
                        .run = [&](jobs::Task&) -> Result<std::string> {
                          left.one_less();
                          return "";
                        }}},
                      options());
  left.wait();
  runner.stop();  // the last results are written
  auto const taken = seconds_since(start);
  if (not_done(database) != 0) throw std::runtime_error("the runner left jobs behind");
  return taken;
}

double bare_seconds(db::Database& database, int count) {
  auto const start = SteadyClock::now();
  auto const done = bare_loop(database, threads, at_once);
  auto const taken = seconds_since(start);
  if (done != count || not_done(database) != 0) throw std::runtime_error("the bare loop left jobs behind");
  return taken;
}

// Milliseconds from the commit to the handler's first line, where nothing else waits.
double wake_ms(db::Database& database) {
  std::mutex mutex;
  SteadyClock::time_point begun;
  jobs::Runner runner(database,
                      {{.kind = nothing,
                        .run = [&](jobs::Task&) -> Result<std::string> {
                          std::lock_guard const lock(mutex);
                          begun = SteadyClock::now();
                          return "";
                        }}},
                      options());
  std::vector<double> waits;
  for (int i = 0; i < wakes; ++i) {
    auto transaction = database.write();
    auto const id = jobs::enqueue(transaction, system_clock(), {.kind = nothing}).value().id;
    CountDown ended(1);
    auto const subscription = runner.when_ended(id, [&](jobs::Ended const&) { ended.one_less(); });
    transaction.commit();
    auto const committed = SteadyClock::now();
    runner.wake();
    ended.wait();
    std::lock_guard const lock(mutex);
    waits.push_back(std::chrono::duration<double, std::milli>(begun - committed).count());
  }
  return median(waits);
}

std::string measure(std::string const& url, int count, int rounds) {
  auto database = db::Database::open(url, {.connections = static_cast<int>(threads) + 1}).value();
  database.migrate().value();
  std::vector<double> ours;
  std::vector<double> bare;
  std::vector<double> ratios;
  for (int round = 0; round < rounds; ++round) {
    std::cerr << "round " << round + 1 << " of " << rounds << ": " << database.describe() << '\n';
    fill(database, count);
    ours.push_back(count / runner_seconds(database, count));
    fill(database, count);
    bare.push_back(count / bare_seconds(database, count));
    ratios.push_back(ours.back() / bare.back());
  }
  fill(database, 0);
  auto const wake = wake_ms(database);
  auto const* kind = database.dialect() == db::Dialect::sqlite ? "SQLite" : "PostgreSQL";
  auto const ratio = median(ratios);
  std::ranges::sort(ratios);
  std::printf(
      "| jobs, %s, %d jobs that do nothing, %u threads, %d a claim | %.0f/s; %.2f ms from commit to handler | bare "
      "loop "
      "of claim and finish: %.0f/s | **%.2f** | %.2f to %.2f of %d | >= 0.8%s |\n",
      kind, count, threads, at_once, median(ours), wake, median(bare), ratio, ratios.front(), ratios.back(), rounds,
      ratio >= 0.8 ? "" : ": **not met**");
  char line[300];
  std::snprintf(
      line, sizeof line,
      R"({"database": "%s", "jobs": %d, "runner_per_s": %.1f, "bare_per_s": %.1f, "ratio": %.3f, "wake_ms": %.3f})",
      kind, count, median(ours), median(bare), ratio, wake);
  return line;
}

int run(std::span<char*> arguments) {
  std::string results;
  for (auto const* url : arguments.subspan(3))
    results += (results.empty() ? "" : ",\n") + measure(url, std::atoi(arguments[1]), std::atoi(arguments[2]));
  if (auto const* file = std::getenv("BENCH_RESULTS")) std::ofstream(file) << "[" << results << "]\n";
  return 0;
}

}  // namespace
}  // namespace amity::bench

int main(int argc, char** argv) {
  std::span const arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 4) {
    std::cerr << "usage: bench_jobs JOBS ROUNDS DATABASE...\n";
    return 2;
  }
  try {
    return amity::bench::run(arguments);
  } catch (std::exception const& e) {
    std::cerr << "bench_jobs: " << e.what() << '\n';
    return 1;
  }
}
