// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/web/documents.h"
#include "ui/messages.h"

#include <algorithm>
#include <cmath>

namespace amity::planning::suggestions::web {
namespace {

constexpr std::size_t partners_named = 5;

std::int64_t near_km() { return std::llround(Places::near_km); }

// The messages of one pair in one language.
class Words {
 public:
  Words(SuggestionFacts const& facts, SuggestionNames const& names, std::string_view language)
      : facts_(&facts), names_(&names), language_(language) {}

  std::string of(Reason reason) const {
    switch (reason) {
      case Reason::common_partners:
        return common_partners();
      case Reason::partners_circles:
        return counted("suggest.reason.partners_circles", facts_->paths_of_three);
      case Reason::near_city:
        return counted("suggest.reason.near_city", facts_->candidates_near_city);
      case Reason::near_partner:
        return counted("suggest.reason.near_partner", facts_->partners_near);
      case Reason::near_both:
        return counted("suggest.reason.near_both", facts_->ties_near_both);
      case Reason::countries:
        return text(facts_->same_country ? "suggest.reason.countries.same" : "suggest.reason.countries",
                    {{"n", number(facts_->country_ties)}, {"expected", std::llround(facts_->country_expected)}});
      case Reason::divisions:
        return facts_->division_ties ? counted("suggest.reason.divisions", *facts_->division_ties)
                                     : text("suggest.reason.divisions.unknown");
      case Reason::own_country:
        return text("suggest.reason.own_country", {{"city", names_->city},
                                                   {"other", names_->other},
                                                   {"there", number(facts_->partners_there)},
                                                   {"here", number(facts_->partners_here)},
                                                   {"shared", number(facts_->countries_shared)}});
      case Reason::name:
        return text(facts_->same_name     ? "suggest.reason.name.same"
                    : facts_->word_shared ? "suggest.reason.name.word"
                                          : "suggest.reason.name.none");
      case Reason::size:
        return facts_->city_people && facts_->candidate_people
                   ? pair("suggest.reason.size", *facts_->city_people, *facts_->candidate_people)
                   : text("suggest.reason.size.unknown");
      case Reason::distance:
        return facts_->km ? text("suggest.reason.distance", {{"km", std::llround(*facts_->km)}})
                          : text("suggest.reason.distance.unknown");
      case Reason::activity:
        return pair("suggest.reason.activity", facts_->city_partners, facts_->candidate_partners);
      case Reason::seat:
        return seats();
      case Reason::language:
        return text(facts_->same_language ? "suggest.reason.language.same" : "suggest.reason.language.other");
    }
    return {};
  }

 private:
  static std::int64_t number(int count) { return count; }

  std::string text(std::string_view key, std::initializer_list<ui::Argument> arguments = {}) const {
    return ui::Messages::embedded().text(language_, key, arguments);
  }
  std::string counted(std::string_view key, int count) const {
    return text(key, {{"n", number(count)}, {"km", near_km()}, {"city", names_->city}, {"other", names_->other}});
  }
  std::string pair(std::string_view key, std::int64_t a, std::int64_t b) const {
    return text(key, {{"a", a}, {"b", b}});
  }

  std::string common_partners() const {
    auto const& names = names_->common_partners;
    if (names.empty()) return text("suggest.reason.common_partners.none");
    auto const separator = text("list.separator");
    std::string listed;
    for (std::size_t i = 0; i < std::min(names.size(), partners_named); ++i)
      listed += (i == 0 ? "" : separator) + names[i];
    auto const n = static_cast<std::int64_t>(names.size());
    return text(
        names.size() > partners_named ? "suggest.reason.common_partners.more" : "suggest.reason.common_partners",
        {{"n", n}, {"names", listed}});
  }

  std::string seat(Place::Seat seat) const {
    switch (seat) {
      case Place::Seat::none:
        return text("suggest.seat.none");
      case Place::Seat::division:
        return text("suggest.seat.division");
      case Place::Seat::district:
        return text("suggest.seat.district");
      case Place::Seat::province:
        return text("suggest.seat.province");
      case Place::Seat::state:
        return text("suggest.seat.state");
    }
    return {};
  }
  std::string seats() const {
    auto const a = seat(facts_->city_seat);
    auto const b = seat(facts_->candidate_seat);
    return text("suggest.reason.seat", {{"city", names_->city}, {"other", names_->other}, {"a", a}, {"b", b}});
  }

  SuggestionFacts const* facts_;
  SuggestionNames const* names_;
  std::string_view language_;
};

}  // namespace

std::string reason_words(Reason reason, SuggestionFacts const& facts, SuggestionNames const& names,
                         std::string_view language) {
  return Words(facts, names, language).of(reason);
}

}  // namespace amity::planning::suggestions::web
