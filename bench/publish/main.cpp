// SPDX-License-Identifier: Apache-2.0
// bench_publish DATABASE CHANGES: loads the world, changes one field of one of the office's partnerships so many times,
// and renews the world after each. Prints JSON: what the renewal took, and the memory before and after.
#include "partnerships/record.h"
#include "snapshot/world.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>

namespace amity::bench {
namespace {

using partnerships::Assertion;
using snapshot::Touched;

double cpu_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double resident_mb() {
  std::ifstream statm("/proc/self/statm");
  std::size_t all = 0;
  std::size_t resident = 0;
  statm >> all >> resident;
  return static_cast<double>(resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE))) / (1 << 20);
}

struct Measured {
  std::vector<double> cpu;
  std::vector<double> wall;
};
double at_share(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

template <class Work>
void measure(Measured& into, Work const& work) {
  auto const begun = std::chrono::steady_clock::now();
  auto const cpu = cpu_ms();
  work();
  into.cpu.push_back(cpu_ms() - cpu);
  into.wall.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
}

void count_today(snapshot::World const& world, Day today) {
  using claims::SourceLevel;
  for (auto const level : {SourceLevel::official, SourceLevel::stated, SourceLevel::all})
    (void)world.claim_indexes.of({.as_of = today, .kind = {}, .sources = level});
}

// One field of what one source says of one partnership of the office's city.
Assertion changed(snapshot::World const& world, std::mt19937& random, int n) {
  auto const roll = [&](std::size_t most) { return std::uniform_int_distribution<std::size_t>(0, most)(random); };
  auto const circle = world.reg.of(world.reg.offices().front().home);
  auto const& partnership = world.reg.partnerships()[circle[roll(circle.size() - 1)]];
  auto const said = world.reg.assertions(partnership);
  auto assertion = said[roll(said.size() - 1)];
  switch (roll(2)) {
    case 0:
      assertion.note = "change " + std::to_string(n);
      break;
    case 1:
      assertion.signed_on = PartialDate::of(static_cast<int>(1980 + roll(45)), static_cast<int>(1 + roll(11)),
                                            static_cast<int>(1 + roll(27)))
                                .value();
      assertion.ended_on.reset();
      break;
    default:
      assertion.kind = partnerships::all_kinds[roll(2)];
  }
  return assertion;
}

int run(std::string const& url, int changes) {
  auto database = db::Database::open(url).value();
  auto const today = parse_day("2026-11-29").value();
  Measured load;
  Measured reg;
  std::shared_ptr<snapshot::World const> world;
  for (auto again = 0; again < 5; ++again) {
    world.reset();
    measure(load, [&] { world = snapshot::World::load(database); });
    auto transaction = database.read();
    measure(reg, [&] { (void)partnerships::Register::load(transaction); });
  }
  std::mt19937 random(1981);
  Measured renewal;
  Measured counting;
  auto mb_before = 0.0;
  // The first tenth warms up: SQLite's own cache, and what the allocator keeps.
  auto const warm = changes / 10;
  count_today(*world, today);
  for (auto n = -warm; n < changes; ++n) {
    if (n == 0) {
      renewal = counting = {};
      mb_before = resident_mb();
    }
    auto const assertion = changed(*world, random, n);
    auto transaction = database.write();
    partnerships::put_assertion(transaction, assertion).value();
    transaction.commit();
    std::vector<Touched> const touched{{Touched::What::partnership, assertion.office, assertion.partnership.value}};
    measure(renewal, [&] { world = snapshot::renewed(*world, database, touched).world; });
    measure(counting, [&] { count_today(*world, today); });
    auto const seen = world->reg.assertions(*world->reg.find(assertion.partnership));
    if (std::find(seen.begin(), seen.end(), assertion) == seen.end()) std::abort();
  }
  auto const mb_after = resident_mb();
  auto transaction = database.read();
  if (!partnerships::differences(transaction, world->reg).empty()) std::abort();
  std::printf(
      "{\"partnerships\": %zu, \"changes\": %d, \"cpu_ms\": {\"median\": %.3f, \"p99\": %.3f, \"most\": %.3f}, "
      "\"wall_ms\": {\"median\": %.3f, \"p99\": %.3f}, \"today_counted_ms\": {\"median\": %.4f, \"most\": %.3f}, "
      "\"mb\": {\"before\": %.1f, \"after\": %.1f}, \"load_ms\": %.1f, \"register_load_ms\": %.1f}\n",
      world->reg.partnerships().size(), changes, at_share(renewal.cpu, 0.5), at_share(renewal.cpu, 0.99),
      at_share(renewal.cpu, 1), at_share(renewal.wall, 0.5), at_share(renewal.wall, 0.99), at_share(counting.cpu, 0.5),
      at_share(counting.cpu, 1), mb_before, mb_after, at_share(load.cpu, 0.5), at_share(reg.cpu, 0.5));
  return 0;
}

}  // namespace
}  // namespace amity::bench

int main(int count, char** words) {
  if (count != 3) {
    std::fputs("bench_publish DATABASE CHANGES\n", stderr);
    return 2;
  }
  return amity::bench::run(words[1], std::atoi(words[2]));
}
