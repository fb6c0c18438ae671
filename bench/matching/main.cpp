// SPDX-License-Identifier: Apache-2.0
// bench_matching GAZETTEER SHARED_DATA [--tune] [--show N]: how many cities are told rightly when their ids are hidden.
#include "atlas/gazetteer.h"
#include "lists.h"
#include "reconciliation/city_match.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <span>

namespace amity::bench {
namespace {

// Farther from where it truly is, what was told is another place.
constexpr double another_place_km = 25.0;

struct Score {
  std::size_t asked{};     // rows
  std::size_t has_city{};  // of these, the gazetteer has the city
  std::size_t right{};
  std::size_t wrong{};
  std::size_t not_told{};  // though the gazetteer has it
  double precision() const { return 100.0 * static_cast<double>(right) / static_cast<double>(right + wrong); }
  double recall() const { return 100.0 * static_cast<double>(right) / static_cast<double>(has_city); }
};

enum class Given { name_and_country, position_too };

std::string shown(reconciliation::CityMention const& mention) {
  return mention.name + ", " + (mention.countries.empty() ? "?" : mention.countries.front());
}

Score measure(atlas::Atlas const& atlas, std::vector<Asked> const& list, Given given, std::size_t show) {
  std::vector<reconciliation::CityMention> mentions;
  mentions.reserve(list.size());
  for (auto const& one : list) {
    mentions.push_back(one.mention);
    mentions.back().people.reset();
    if (given == Given::name_and_country) mentions.back().position.reset();
  }
  auto const matches = reconciliation::match_cities(atlas, mentions, {}, {}, "bench");
  Score score;
  auto const tell = [&](char const* what, reconciliation::CityMention const& mention, atlas::City const* city) {
    if (show == 0) return;
    --show;
    std::cerr << what << ": " << shown(mention);
    if (city != nullptr) std::cerr << " -> " << city->name << ", " << city->country << " A" << city->id.value;
    std::cerr << '\n';
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    ++score.asked;
    score.has_city += list[i].truth ? 1 : 0;
    auto const known = matches.city_of[i] ? matches.cities[*matches.city_of[i]].known : std::optional<CityId>{};
    auto const* city = known ? atlas.city(*known) : nullptr;
    if (city == nullptr) {
      if (!list[i].truth) continue;
      ++score.not_told;
      tell("not told", list[i].mention, atlas.city(*list[i].truth));
    } else if (list[i].truth == known) {
      ++score.right;
    } else if (list[i].truth ||
               (city->position && list[i].place && distance_km(*city->position, *list[i].place) > another_place_km)) {
      ++score.wrong;
      tell("wrong", list[i].mention, city);
    }
  }
  return score;
}

std::string row(char const* what, Score const& s) {
  char line[400];
  std::snprintf(
      line, sizeof line,
      "| matching, %s | precision %.2f %%, recall %.2f %% (%zu rows, %zu of them in the gazetteer: %zu right, "
      "%zu wrong, %zu left to a person) | the ids that were hidden | | one run, nothing random | >= 99.5 %%, "
      ">= 95 %%%s |\n",
      what, s.precision(), s.recall(), s.asked, s.has_city, s.right, s.wrong, s.not_told,
      s.precision() >= 99.5 && s.recall() >= 95 ? "" : ": **not met**");
  return line;
}

std::string json(char const* what, Score const& s) {
  char text[300];
  std::snprintf(text, sizeof text,
                R"({"list": "%s", "rows": %zu, "in_gazetteer": %zu, "right": %zu, "wrong": %zu, "not_told": %zu, )"
                R"("precision": %.4f, "recall": %.4f})",
                what, s.asked, s.has_city, s.right, s.wrong, s.not_told, s.precision(), s.recall());
  return text;
}

atlas::Atlas gazetteer(std::filesystem::path const& modules) {
  auto database = db::Database::open("sqlite::memory:").value();
  database.migrate().value();
  auto transaction = database.write();
  auto const read = atlas::import_gazetteer(transaction, atlas::GazetteerFiles::in_node_modules(modules));
  if (!read) throw std::runtime_error(read.error().message);
  return atlas::Atlas::load(transaction);
}

int run(std::span<char*> arguments) {
  auto tune = false;
  std::size_t show = 0;
  for (std::size_t i = 3; i < arguments.size(); ++i) {
    auto const word = std::string_view(arguments[i]);
    tune = tune || word == "--tune";
    if (word == "--show" && i + 1 < arguments.size()) show = std::stoul(arguments[i + 1]);
  }
  auto const atlas = gazetteer(arguments[1]);
  std::string results;
  auto const report = [&](char const* what, std::vector<Asked> const& list, Given given) {
    auto const score = measure(atlas, list, given, show);
    std::cout << row(what, score);
    results += (results.empty() ? "" : ",\n") + json(what, score);
  };
  auto const world = world_cities(atlas, arguments[2], tune ? Half::tuned_on : Half::reported);
  report(tune ? "the half tuned on, by name and country" : "world, by name and country", world,
         Given::name_and_country);
  report(tune ? "the half tuned on, with positions" : "world, with positions", world, Given::position_too);
  if (!tune) {
    auto const exported = exported_cities(atlas, arguments[2]);
    report("country exports, by name and country", exported, Given::name_and_country);
    report("country exports, with positions", exported, Given::position_too);
  }
  if (auto const* file = std::getenv("BENCH_RESULTS")) std::ofstream(file) << "[" << results << "]\n";
  return 0;
}

}  // namespace
}  // namespace amity::bench

int main(int argc, char** argv) {
  std::span const arguments(argv, static_cast<std::size_t>(argc));
  if (arguments.size() < 3) {
    std::cerr << "usage: bench_matching GAZETTEER SHARED_DATA [--tune] [--show N]\n";
    return 2;
  }
  try {
    return amity::bench::run(arguments);
  } catch (std::exception const& e) {
    std::cerr << "bench_matching: " << e.what() << '\n';
    return 1;
  }
}
