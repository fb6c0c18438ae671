// SPDX-License-Identifier: Apache-2.0
#include "papers/web/handling_words.h"

#include "ui/format.h"
#include "work/agreed_text.h"

namespace amity::papers::web {
namespace {

using work::LetterAct;

std::string date(ui::Localizer const& localizer, std::string_view day) {
  return ui::format_date(localizer.language(), day);
}

// As extend_letter() writes it: the day, and below it why.
std::string extended(ui::Localizer const& localizer, std::string const& words) {
  auto const end = words.find('\n');
  auto const day = words.substr(0, end);
  if (!parse_day(day)) return words;
  auto const until = localizer.text("handling.until", {{"day", date(localizer, day)}});
  auto const why = end == std::string::npos ? std::string{} : words.substr(end + 1);
  return why.empty() ? until : until + localizer.text("form.colon") + why;
}

std::string changed(ui::Localizer const& localizer, std::string const& parts) {
  std::string all;
  for (auto const part : work::parts_in(parts))
    all += (all.empty() ? "" : localizer.text("papers.and")) + localizer.word("changes.part", to_string(part));
  return all.empty() ? all : localizer.text("handling.changed", {{"parts", all}});
}

bool is_verdict(std::string_view act) {
  return act == to_string(LetterAct::agree) || act == to_string(LetterAct::agree_with_changes) ||
         act == to_string(LetterAct::refuse);
}

}  // namespace

std::string handling_words(ui::Localizer const& localizer, work::HandlingLine const& line) {
  auto words = line.words;
  if (line.act == to_string(LetterAct::extend)) words = extended(localizer, words);
  if (is_verdict(line.act) && !words.empty())
    words = localizer.text("letter.opinion") + localizer.text("form.colon") + words;
  // Which document it was says more than that one was.
  if (words.empty()) words = changed(localizer, line.changed);
  if (line.lapsed == 0) return words;
  return words + (words.empty() ? "" : localizer.text("handling.then")) +
         localizer.text("handling.lapsed", {{"n", line.lapsed}});
}

std::string within_after_sending(ui::Localizer const& localizer, work::Within const& within) {
  auto const n = std::int64_t{within.amount};
  switch (within.unit) {
    case deadlines::Unit::months:
      return localizer.text("answered.after_sending.months", {{"n", n}});
    case deadlines::Unit::days:
      return localizer.text("answered.after_sending.days", {{"n", n}});
    case deadlines::Unit::working_days:
      return localizer.text("answered.after_sending.working_days", {{"n", n}});
  }
  return {};
}

std::string answered_words(ui::Localizer const& localizer, Day due, Day answered) {
  auto const late = static_cast<std::int64_t>((answered - due).count());
  auto const on = date(localizer, amity::to_string(answered));
  return late > 0 ? localizer.text("answered.late", {{"day", on}, {"n", late}})
                  : localizer.text("answered.in_time", {{"day", on}});
}

}  // namespace amity::papers::web
