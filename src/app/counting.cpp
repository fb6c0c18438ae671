// SPDX-License-Identifier: Apache-2.0
#include "look_up.h"

namespace amity::app {

int refuse_option(std::string const& option, std::string message, std::string remedy) {
  complain({Errc::invalid, "--" + option + ": " + std::move(message), option, std::move(remedy)});
  return cannot;
}

std::optional<claims::ClaimScope> counting_of(ClaimScopeOptions const& options) {
  auto const refuse = [](std::string const& option, std::string message, std::string remedy) {
    refuse_option(option, std::move(message), std::move(remedy));
    return std::nullopt;
  };
  claims::ClaimScope counting;
  counting.as_of = snapshot::day_at(system_clock(), "UTC");
  if (!options.as_of.empty()) {
    auto const day = parse_day(options.as_of);
    if (!day) return refuse("as-of", day.error().message, "a day of the Gregorian calendar such as 1999-12-31");
    counting.as_of = *day;
  }
  if (!options.kind.empty()) {
    counting.kind = partnerships::parse_kind(options.kind);
    if (!counting.kind)
      return refuse("kind", "\"" + options.kind + "\" is not a kind of partnership",
                    "sister_city, friendly_exchange, project or unspecified");
  }
  auto const sources = claims::parse_source_level(options.sources);
  if (!sources)
    return refuse("sources", "\"" + options.sources + "\" is no level of sources", "all, stated or official");
  counting.sources = *sources;
  return counting;
}

}  // namespace amity::app
