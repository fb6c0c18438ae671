// SPDX-License-Identifier: Apache-2.0
// The words of amity network.
#include "network_command.h"

#include "backup_verbs.h"

#include <memory>

namespace amity::app {
namespace {

struct Words {
  // One of each for each verb: the environment is read for every verb's options, and must not undo a flag of another.
  struct Verb {
    DataLocation place;
    NetworkOptions options;
    bool json{false};
  };
  Verb stats;
  Verb rank;
  Verb communities;
  Verb matrix;
};

using Run = int (*)(DataLocation const&, NetworkOptions const&, Output);

void add_common(CLI::App& app, Words::Verb& verb) {
  app.add_option("--as-of", verb.options.counting.as_of, "A day such as 1999-12-31; today where left out");
  app.add_option("--kind", verb.options.counting.kind, "Only sister_city, friendly_exchange, project or unspecified");
  app.add_option("--sources", verb.options.counting.sources, "Only what these state: all, stated or official")
      ->capture_default_str();
  add_place(app, verb.place);
  app.add_flag("--json", verb.json, "Answer as JSON, for programs");
}

void add_file(CLI::App& app, Words::Verb& verb) {
  auto& file =
      *app.add_option("file", verb.options.file, "An edge list: two columns, # and % begin comments; - reads on");
  app.add_flag("--register", verb.options.of_register, "The register's partnerships instead of a file")
      ->excludes(&file);
  app.add_option("--threads", verb.options.threads, "0: one for each core; the answer is the same with any")
      ->capture_default_str();
}

void set(CLI::App& app, std::shared_ptr<Words> const& words, Words::Verb Words::*verb, Run run, int& status) {
  app.callback([words, verb, run, &status] {
    auto const& v = (*words).*verb;
    status = run(v.place, v.options, v.json ? Output::json : Output::text);
  });
}

void add_stats(CLI::App& app, std::shared_ptr<Words> const& words, int& status) {
  auto& verb = *app.add_subcommand("stats", "What a network looks like: parts, degrees, distances, triangles");
  add_file(verb, words->stats);
  verb.add_option("--seed", words->stats.options.seed, "Of the communities; the same gives the same")
      ->capture_default_str();
  verb.add_flag("--exact", words->stats.options.exact, "Exact distances of a network however large; it may take hours");
  add_common(verb, words->stats);
  verb.footer(
      "Examples:\n"
      "  amity network stats --register\n"
      "  amity network stats --register --kind sister_city --as-of 1999-12-31 --json\n"
      "  amity network stats edges.txt --json\n\n"
      "Duplicate links and loops are counted and left out. Distances are those of the largest component, estimated "
      "(and\n"
      "said to be) where the network is so large that all pairs would take more than minutes, unless --exact is "
      "given.\n"
      "What each figure means: docs/network.md");
  set(verb, words, &Words::stats, network_stats, status);
}

void add_rank(CLI::App& app, std::shared_ptr<Words> const& words, int& status) {
  auto& verb = *app.add_subcommand("rank", "Who is tied to the most, lies on the most ways, is nearest to all");
  auto& options = words->rank.options;
  add_file(verb, words->rank);
  verb.add_option("--by", options.by, "degree, betweenness or closeness")
      ->capture_default_str()
      ->check(CLI::IsMember({"degree", "betweenness", "closeness"}));
  auto& country = *verb.add_option("--country", options.country, "Only this country's cities (ISO 3166-1 alpha-2)");
  auto& capitals = *verb.add_option("--capitals", options.capitals, "Only this country's provincial capitals");
  auto& cities = *verb.add_option("--cities", options.cities, "Only these, such as Q182852,Q30002");
  country.excludes(&capitals)->excludes(&cities);
  capitals.excludes(&cities);
  verb.add_option("--top", options.top, "How many")->capture_default_str()->check(CLI::Range(1, 1'000'000));
  add_common(verb, words->rank);
  verb.footer(
      "Examples:\n"
      "  amity network rank --capitals CN\n"
      "  amity network rank --by betweenness --top 10\n"
      "  amity network rank --country DE --by closeness --json\n"
      "  amity network rank edges.txt --by betweenness\n\n"
      "Places are within the group; the whole network is what is measured. Equals share the better place.");
  set(verb, words, &Words::rank, network_rank, status);
}

void add_communities(CLI::App& app, std::shared_ptr<Words> const& words, int& status) {
  auto& verb = *app.add_subcommand("communities", "Groups that have more ties among themselves than chance gives");
  add_file(verb, words->communities);
  verb.add_option("--seed", words->communities.options.seed, "The same gives the same")->capture_default_str();
  verb.add_option("--top", words->communities.options.top, "How many, the largest first")
      ->capture_default_str()
      ->check(CLI::Range(1, 1'000'000));
  add_common(verb, words->communities);
  verb.footer("Examples:\n  amity network communities\n  amity network communities edges.txt --json");
  set(verb, words, &Words::communities, network_communities, status);
}

void add_matrix(CLI::App& app, std::shared_ptr<Words> const& words, int& status) {
  auto& verb = *app.add_subcommand("matrix", "Countries against countries: more or fewer ties than chance gives");
  verb.add_flag("--register", words->matrix.options.of_register, "The register's partnerships, which is what it tells");
  verb.add_option("--country", words->matrix.options.pairs_of, "Only this country's pairs (ISO 3166-1 alpha-2)");
  verb.add_option("--top", words->matrix.options.top, "How many on either side, in text")
      ->capture_default_str()
      ->check(CLI::Range(1, 100'000));
  add_common(verb, words->matrix);
  verb.footer(
      "Examples:\n"
      "  amity network matrix\n"
      "  amity network matrix --country CN --json\n\n"
      "By chance: every city keeps its number of partners, and they are paired by lot. z says how many standard\n"
      "deviations the real number lies above or below that. With --json all pairs with a tie or one expected.");
  set(verb, words, &Words::matrix, network_matrix, status);
}

}  // namespace

void add_network_verbs(CLI::App& app, int& status) {
  auto const words = std::make_shared<Words>();
  auto& verb = *app.add_subcommand("network", "How the world's ties, or any edge list, hang together");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity network stats --register\n"
      "  amity network rank --capitals CN --by betweenness\n"
      "  amity network communities --top 5\n"
      "  amity network matrix --country CN");
  add_stats(verb, words, status);
  add_rank(verb, words, status);
  add_communities(verb, words, status);
  add_matrix(verb, words, status);
}

}  // namespace amity::app
