// SPDX-License-Identifier: Apache-2.0
#include "letter_opinions.h"

#include <array>
#include <utility>

namespace amity::work::web {
namespace {

json::object given_view(AtDesk const& at, Names const& names, GivenVerdict const& given) {
  return {{"word", at.localizer.word("letter.act", to_string(given.verdict))},
          {"class", "opinion-" + std::string(to_string(given.verdict))},
          {"opinion", given.opinion},
          {"by", by_whom(at, names, given.actor, given.for_whom)},
          {"at", moment_text(at, given.at)}};
}

json::object seat_view(AtDesk const& at, Names const& names, SeatAnswers const& seat, StepStanding standing,
                       std::string_view content_hash) {
  auto const* stands = standing_verdict(seat, content_hash);
  json::array past;
  for (auto const& given : seat.verdicts)
    if (&given != stands) past.push_back(given_view(at, names, given));
  auto const* silent = standing == StepStanding::waiting  ? "letter.opinion.later"
                       : standing == StepStanding::agreed ? "letter.opinion.not_needed"
                                                          : "letter.opinion.silent";
  return {{"name", name_of(names, seat.seat)},
          {"given", stands != nullptr ? json::value(given_view(at, names, *stands)) : json::value()},
          {"silent", stands != nullptr ? std::string{} : at.localizer.text(silent)},
          {"past", std::move(past)}};
}

// "2 of 3 agree": of those who are asked together.
std::string group_text(AtDesk const& at, ApprovalStep const& step, std::string_view content_hash) {
  auto const all = static_cast<std::int64_t>(step.seats.size());
  if (all == 1) return {};
  return at.localizer.text(
      step.need == all ? "letter.step.all" : "letter.step.need",
      {{"agreed", std::int64_t{agreed_of(step, content_hash)}}, {"need", std::int64_t{step.need}}, {"all", all}});
}

}  // namespace

std::string name_of(Names const& names, Seat const& seat) {
  if (auto const* department = std::get_if<accounts::DepartmentId>(&seat)) return names.of(std::optional{*department});
  return names.of(std::optional{std::get<accounts::AccountId>(seat)});
}

std::string opinions_text(ui::Localizer const& localizer, Opinions const& opinions) {
  std::string text;
  for (auto const& [n, key] : std::array{std::pair{opinions.agreed, "letter.opinions.agreed"},
                                         std::pair{opinions.with_changes, "letter.opinions.with_changes"},
                                         std::pair{opinions.refused, "letter.opinions.refused"},
                                         std::pair{opinions.silent, "letter.opinions.silent"},
                                         std::pair{opinions.later, "letter.opinions.later"}})
    if (n > 0) text += (text.empty() ? "" : localizer.text("work.and")) + localizer.text(key, {{"n", std::int64_t{n}}});
  return text;
}

json::array opinions_view(AtDesk const& at, Names const& names, std::span<ApprovalStep const> steps,
                          std::string_view content_hash) {
  auto const has_order = !steps.empty() && steps.front().place != steps.back().place;
  json::array list;
  for (auto const& step : steps) {
    auto const standing = standing_of(steps, step, content_hash);
    json::array seats;
    for (auto const& seat : step.seats) seats.push_back(seat_view(at, names, seat, standing, content_hash));
    list.push_back(
        json::object{{"seats", std::move(seats)},
                     {"group", group_text(at, step, content_hash)},
                     {"place", has_order ? at.localizer.text("letter.step.place", {{"place", std::int64_t{step.place}}})
                                         : std::string{}}});
  }
  return list;
}

}  // namespace amity::work::web
