// SPDX-License-Identifier: Apache-2.0
// The verbs that ask how cities hang together: chain, compare.
#include "contract/json_value.h"
#include "explore/web/documents_world.h"
#include "look_up.h"
#include "ui/json_text.h"

#include <cmath>
#include <iostream>

namespace amity::app {
namespace {

std::string said_of(claims::ScopedPartnership const& tie) {
  auto const& r = tie.partnership->resolution;
  std::string text = std::string(partnerships::to_string(r.kind)) + ", ";
  if (r.signed_on)
    text += "since " + to_string(*r.signed_on);
  else
    text += r.known_by ? "known by " + to_string(*r.known_by) : "date not known";
  if (tie.in_force == Truth::unknown) text += r.doubtful ? ", doubtful" : ", not known whether in force";
  return text + "  (partnership " + std::to_string(tie.partnership->id.value) + ")";
}

std::string between_bounds(partnerships::Range const& range) {
  return range.at_least == range.at_most ? std::to_string(range.at_least)
                                         : std::to_string(range.at_least) + " to " + std::to_string(range.at_most);
}

void print_chain(snapshot::World const& world, explore::ChainAnswer const& answer) {
  if (!answer.connected) {
    std::cout << "No chain of partnerships connects " << shown(world, *answer.from) << " and "
              << shown(world, *answer.to) << ".\n";
    return;
  }
  std::cout << shown(world, *answer.cities.front()) << '\n';
  for (std::size_t i = 0; i < answer.ties.size(); ++i)
    std::cout << "  | " << said_of(answer.ties[i]) << '\n' << shown(world, *answer.cities[i + 1]) << '\n';
  std::cout << answer.ties.size() << (answer.ties.size() == 1 ? " partnership; " : " partnerships; ");
  if (answer.count >= network::many_chains)
    std::cout << "at least " << answer.count << " chains are as short\n";
  else
    std::cout << (answer.count == 1 ? "no other chain is as short\n"
                                    : std::to_string(answer.count - 1) + " other chains are as short\n");
}

void print_comparison(snapshot::World const& world, claims::Comparison const& comparison) {
  for (auto const& seen : comparison.cities) {
    std::cout << shown(world, *seen.city) << ": " << between_bounds(seen.partners) << " partners in "
              << between_bounds(seen.countries) << " countries";
    if (seen.distance_km.value) std::cout << ", half of them within " << std::llround(*seen.distance_km.value) << " km";
    std::cout << '\n';
  }
  std::cout << "In common: " << between_bounds(comparison.in_common) << '\n';
  for (auto const& tie : comparison.between) std::cout << "  tied to each other: " << said_of(tie) << '\n';
  for (auto const& partner : comparison.partners) {
    std::cout << "  ";
    for (auto const& tie : partner.ties)
      std::cout << (tie.partnership == nullptr ? '.' : tie.in_force == Truth::yes ? '+' : '?');
    std::cout << "  " << shown(world, *partner.city) << '\n';
  }
}

}  // namespace

int chain(DataLocation const& place, ChainOptions const& options, Output output) {
  auto const counting = counting_of(options.counting);
  if (!counting) return cannot;
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  auto const from = find_city(*world, options.from);
  if (!from) return tell(from.error(), nearest(*world, options.from), output);
  auto const to = find_city(*world, options.to);
  if (!to) return tell(to.error(), nearest(*world, options.to), output);
  auto answer = explore::chain_between(*world, **from, **to, *counting);
  answer.today = snapshot::day_at(system_clock(), "UTC");
  if (output == Output::json)
    std::cout << contract::json_text(explore::web::chain_document(*world, answer)) << '\n';
  else
    print_chain(*world, answer);
  return answer.connected ? done : answer_is_no;
}

int compare(DataLocation const& place, CompareOptions const& options, Output output) {
  auto const counting = counting_of(options.counting);
  if (!counting) return cannot;
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  std::vector<atlas::City const*> cities;
  for (auto const& text : options.cities) {
    auto const city = find_city(*world, text);
    if (!city) return tell(city.error(), nearest(*world, text), output);
    cities.push_back(*city);
  }
  auto const answer = explore::comparison_of(*world, cities, *counting, snapshot::day_at(system_clock(), "UTC"));
  if (!answer) return tell(answer.error(), {}, output);
  if (output == Output::json)
    std::cout << contract::json_text(explore::web::comparison_document(*world, *answer)) << '\n';
  else
    print_comparison(*world, answer->comparison);
  return done;
}

}  // namespace amity::app
