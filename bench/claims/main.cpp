// SPDX-License-Identifier: Apache-2.0
// bench_claims FOLDER: row claims. Prints the rows of the table on standard output, details on standard error, JSON
// into BENCH_RESULTS. Exit status 1 where the slow evaluator judges a claim otherwise.
#include "slow_claims.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace amity::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int rounds = 9;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}
double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

struct Figures {
  int times{};
  std::size_t claims{};
  std::size_t otherwise{};  // judged otherwise by the slow evaluator
  double first_ms{};        // the first question of a way of counting, its tally made
  std::vector<double> ms;   // each further one
  double slow_ms{};
};

Figures measure(std::filesystem::path const& folder, int times) {
  auto const world = make_world(folder, times);
  auto const ground = world->ground();
  auto const& city = *world->atlas.city(home);
  claims::Question const question{{parse_day("2026-11-22").value(), std::nullopt, claims::SourceLevel::all}};
  Figures figures;
  figures.times = times;
  auto start = Clock::now();
  auto const found = claims::claims_of(ground, city, question);
  figures.first_ms = ms_since(start);
  figures.claims = found.size();
  for (auto round = 0; round < rounds; ++round) {
    start = Clock::now();
    auto const again = claims::claims_of(ground, city, question);
    figures.ms.push_back(ms_since(start));
    if (again.size() != found.size()) std::abort();
  }
  start = Clock::now();
  for (auto const& claim : found) figures.otherwise += judge_slowly(*world, claim) != claim.truth ? 1 : 0;
  figures.slow_ms = ms_since(start);
  std::fprintf(stderr, "%2dx: %zu claims, first %.2f ms, then %.3f ms (%.3f to %.3f), slow %.1f ms, %zu otherwise\n",
               times, figures.claims, figures.first_ms, median(figures.ms), *std::ranges::min_element(figures.ms),
               *std::ranges::max_element(figures.ms), figures.slow_ms, figures.otherwise);
  return figures;
}

// y grows as x to the power of this.
double exponent(double y_at_1x, double y_at_16x) { return std::log(y_at_16x / y_at_1x) / std::log(16.0); }

int run(std::filesystem::path const& folder) {
  std::vector<Figures> all;
  for (auto const times : {1, 4, 16}) all.push_back(measure(folder, times));
  auto const& one = all.front();
  auto const& most = all.back();
  auto const grows = exponent(median(one.ms), median(most.ms));
  std::printf(
      "| claims of a circle of 30, world at 1x, 4x, 16x | %.2f, %.2f, %.2f ms for %zu to %zu claims; grows with the "
      "world "
      "to the power %.2f (the first of a way of counting: %.0f, %.0f, %.0f ms) | counting anew for each: %.0f, %.0f, "
      "%.0f "
      "ms, power %.2f; %zu judged otherwise | %.0f to %.0f | %.2f to %.2f ms of %d at 16x | power <= 0.1 |\n",
      median(all[0].ms), median(all[1].ms), median(all[2].ms), one.claims, most.claims, grows, all[0].first_ms,
      all[1].first_ms, all[2].first_ms, all[0].slow_ms, all[1].slow_ms, all[2].slow_ms,
      exponent(one.slow_ms, most.slow_ms), one.otherwise + all[1].otherwise + most.otherwise,
      one.slow_ms / median(one.ms), most.slow_ms / median(most.ms), *std::ranges::min_element(most.ms),
      *std::ranges::max_element(most.ms), rounds);
  if (auto const* path = std::getenv("BENCH_RESULTS")) {
    std::ofstream out(path);
    out << "{\"exponent\": " << grows << ", \"worlds\": [";
    for (auto const& figures : all)
      out << (figures.times == 1 ? "" : ", ") << "{\"times\": " << figures.times << ", \"claims\": " << figures.claims
          << ", \"ms\": " << median(figures.ms) << ", \"first_ms\": " << figures.first_ms
          << ", \"slow_ms\": " << figures.slow_ms << "}";
    out << "]}\n";
  }
  return one.otherwise + all[1].otherwise + most.otherwise == 0 ? 0 : 1;
}

}  // namespace
}  // namespace amity::bench

int main(int count, char** words) {
  if (count != 2) {
    std::fputs("bench_claims FOLDER\n", stderr);
    return 2;
  }
  return amity::bench::run(words[1]);
}
