// SPDX-License-Identifier: Apache-2.0
#include "api/documents_suggest.h"

#include <cmath>

namespace amity::api {
namespace {

using planning::Reason;
using planning::SuggestionFacts;

constexpr std::size_t partners_named = 5;

std::string counted(int number, std::string const& one, std::string const& many) {
  return (number == 0 ? "no" : std::to_string(number)) + " " + (number == 1 ? one : many);
}

std::string near_km() { return std::to_string(std::lround(planning::Places::near_km)) + " km"; }

std::string common_words(std::vector<std::string> const& names) {
  if (names.empty()) return "no partner in common";
  auto text = counted(static_cast<int>(names.size()), "partner in common: ", "partners in common: ");
  for (std::size_t i = 0; i < std::min(names.size(), partners_named); ++i) text += (i == 0 ? "" : ", ") + names[i];
  return names.size() > partners_named ? text + ", ..." : text;
}

std::string country_words(SuggestionFacts const& facts) {
  if (facts.same_country) return counted(facts.country_ties, "tie", "ties") + " within the country";
  return counted(facts.country_ties, "tie", "ties") + " between the two countries, about " +
         std::to_string(std::lround(facts.country_expected)) + " by chance";
}

std::string name_words(SuggestionFacts const& facts) {
  if (facts.same_name) return "both have the same name";
  return facts.word_shared ? "their names share a rare word" : "their names have nothing rare in common";
}

}  // namespace

std::string reason_words(Reason reason, SuggestionFacts const& facts, std::vector<std::string> const& common) {
  switch (reason) {
    case Reason::common_partners:
      return common_words(common);
    case Reason::partners_circles:
      return counted(facts.paths_of_three, "tie", "ties") + " between partners of the one and partners of the other";
    case Reason::near_city:
      return counted(facts.candidates_near_city, "partner", "partners") + " of it within " + near_km() + " of the city";
    case Reason::near_partner:
      return counted(facts.partners_near, "partner", "partners") + " of the city within " + near_km() + " of it";
    case Reason::near_both:
      return counted(facts.ties_near_both, "tie", "ties") + " between places within " + near_km() +
             " of the one and of the other";
    case Reason::countries:
      return country_words(facts);
    case Reason::divisions:
      return facts.division_ties ? counted(*facts.division_ties, "tie", "ties") + " between their provinces or states"
                                 : "the province or state of one is not known";
    case Reason::own_country:
      return counted(facts.partners_there, "partner", "partners") + " of the city in its country, " +
             counted(facts.partners_here, "partner", "partners") + " of it in the city's, " +
             counted(facts.countries_shared, "country", "countries") + " where both have some";
    case Reason::name:
      return name_words(facts);
    case Reason::size:
      return "how many people live in the two";
    case Reason::distance:
      return facts.km ? std::to_string(std::lround(*facts.km)) + " km apart" : "the position of one is not known";
    case Reason::activity:
      return counted(facts.candidate_partners, "partner", "partners") + " of it, " +
             counted(facts.city_partners, "partner", "partners") + " of the city";
    case Reason::seat:
      return "what the two are seats of";
    case Reason::language:
      return facts.same_language ? "their countries mostly speak the same language"
                                 : "their countries mostly speak different languages";
  }
  return {};
}

}  // namespace amity::api
