// SPDX-License-Identifier: Apache-2.0
// bench_search NODE_MODULES [SHARED_DATA]: row search. AMITY_TEST_POSTGRES holds the address of a PostgreSQL database.
// The queries are split into rounds; each round asks every engine in turn the same queries, so that ratios are of like
// with like. Prints the rows of the table on standard output, details on standard error, JSON into BENCH_RESULTS.
#include "atlas/fold.h"
#include "atlas/search.h"
#include "engines.h"
#include "queries.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <numeric>

namespace amity::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t query_count = 10'000;
constexpr std::size_t rounds = 5;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double quantile(std::vector<double> values, double q) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(q * static_cast<double>(values.size() - 1))];
}
double sum(std::vector<double> const& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

struct Competitor {
  std::string name;
  Engine engine;
  std::vector<double> all_ms{};
  std::vector<double> round_ms{};                               // mean of each round
  std::array<std::pair<int, int>, query_kinds.size()> found{};  // of how many, by kind

  void ask(std::span<TypedQuery const> queries) {
    std::vector<double> times;
    for (auto const& query : queries) {
      auto const start = Clock::now();
      auto const hits = engine(query.text);
      times.push_back(ms_since(start));
      auto& [right, of] = found[static_cast<std::size_t>(query.kind)];
      ++of;
      right += std::ranges::find(hits, query.city) != hits.end() ? 1 : 0;
    }
    round_ms.push_back(sum(times) / static_cast<double>(times.size()));
    all_ms.insert(all_ms.end(), times.begin(), times.end());
  }
  double recall() const {
    auto right = 0;
    auto of = 0;
    for (auto const& [r, o] : found) right += r, of += o;
    return static_cast<double>(right) / of;
  }
  std::string describe() const {
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(), "%s: recall@10 %.3f, p50 %.3f ms, p99 %.3f ms", name.c_str(), recall(),
                  quantile(all_ms, 0.5), quantile(all_ms, 0.99));
    return text.data();
  }
};

struct Comparison {
  double ratio, least, most;
};
Comparison compare(Competitor const& ours, Competitor const& peer) {
  std::vector<double> ratios;
  for (std::size_t round = 0; round < rounds; ++round) ratios.push_back(peer.round_ms[round] / ours.round_ms[round]);
  return {quantile(ratios, 0.5), quantile(ratios, 0), quantile(ratios, 1)};
}

void report(std::vector<Competitor> const& competitors, double build_ms, std::size_t memory_bytes) {
  auto const& ours = competitors.front();
  std::string json;
  for (auto const& competitor : competitors) {
    std::fprintf(stderr, "%s\n", competitor.describe().c_str());
    for (std::size_t kind = 0; kind < query_kinds.size(); ++kind)
      std::fprintf(stderr, "  %-18s %d of %d\n", query_kinds[kind].data(), competitor.found[kind].first,
                   competitor.found[kind].second);
    std::array<char, 200> line{};
    std::snprintf(
        line.data(), line.size(),
        "%s\n  {\"engine\": \"%s\", \"recall_at_10\": %.4f, \"p50_ms\": %.4f, \"p99_ms\": %.4f, \"mean_ms\": %.4f}",
        json.empty() ? "" : ",", competitor.name.c_str(), competitor.recall(), quantile(competitor.all_ms, 0.5),
        quantile(competitor.all_ms, 0.99), sum(competitor.all_ms) / static_cast<double>(competitor.all_ms.size()));
    json += line.data();
  }
  std::fprintf(stderr, "index built in %.0f ms, %.1f MB\n", build_ms, static_cast<double>(memory_bytes) / 1e6);
  for (auto peer = competitors.begin() + 1; peer != competitors.end(); ++peer) {
    auto const [ratio, least, most] = compare(ours, *peer);
    std::printf("| search | %s | %s | %.0f | %.0f to %.0f, %zu rounds | %s |\n", ours.describe().c_str(),
                peer->describe().c_str(), ratio, least, most, rounds,
                peer == competitors.begin() + 1 ? ">= 10, p99 < 1 ms" : ">= 50, p99 < 1 ms");
  }
  if (auto const* const path = std::getenv("BENCH_RESULTS")) std::ofstream(path) << "[" << json << "\n]\n";
}

int run(WorldSources const& sources, char const* postgres) {
  std::fprintf(stderr, "search: importing the gazetteer\n");
  auto const world = make_world(sources);
  auto const start = Clock::now();
  auto const index = atlas::SearchIndex::build(world.atlas, [&](CityId city) -> std::uint32_t {
    auto const found = world.partnerships.find(city.value);
    return found == world.partnerships.end() ? 0 : found->second;
  });
  auto const build_ms = ms_since(start);
  atlas::prepare_folding();
  auto const rows = peer_rows(world);
  std::fprintf(stderr, "search: %zu places, %zu names; filling the peers\n", world.atlas.cities().size(), rows.size());
  std::vector<Competitor> competitors;
  competitors.push_back({"Amity", [&](std::string_view text) {
                           std::vector<std::int64_t> cities;
                           auto const hits = index.query(text).value();
                           for (auto const& hit : hits) cities.push_back(hit.city.value);
                           return cities;
                         }});
  competitors.push_back({"SQLite FTS5 trigram", fts5_engine(rows)});
  competitors.push_back({"PostgreSQL pg_trgm", pg_trgm_engine(rows, postgres)});
  auto const queries = make_queries(world, query_count, 20221127);
  for (std::size_t round = 0; round < rounds; ++round) {
    std::fprintf(stderr, "search: round %zu of %zu\n", round + 1, rounds);
    for (auto& competitor : competitors)
      competitor.ask(std::span(queries).subspan(round * query_count / rounds, query_count / rounds));
  }
  report(competitors, build_ms, index.memory_bytes());
  return 0;
}

}  // namespace
}  // namespace amity::bench

int main(int count, char** arguments) {
  auto const* const postgres = std::getenv("AMITY_TEST_POSTGRES");
  if (count < 2 || !postgres) {
    std::fprintf(stderr, "usage: tools/with-postgres bench_search NODE_MODULES [SHARED_DATA]\n");
    return 2;
  }
  try {
    return amity::bench::run({arguments[1], count > 2 ? arguments[2] : ""}, postgres);
  } catch (std::exception const& error) {
    std::fprintf(stderr, "bench_search: %s\n", error.what());
    return 1;
  }
}
