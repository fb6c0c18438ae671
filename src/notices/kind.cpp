// SPDX-License-Identifier: Apache-2.0
#include "notices/kind.h"

#include <utility>

namespace amity::notices {
namespace {

constexpr std::array<std::pair<Kind, std::string_view>, all_kinds.size()> kind_words{
    {{Kind::verdict_needed, "verdict_needed"},
     {Kind::refused, "refused"},
     {Kind::changes_wanted, "changes_wanted"},
     {Kind::text_changed, "text_changed"},
     {Kind::to_issue, "to_issue"},
     {Kind::issued, "issued"},
     {Kind::voided, "voided"},
     {Kind::assigned, "assigned"},
     {Kind::opinion_given, "opinion_given"},
     {Kind::given_back, "given_back"},
     {Kind::answered, "answered"},
     {Kind::task_given, "task_given"},
     {Kind::task_freed, "task_freed"},
     {Kind::mentioned, "mentioned"},
     {Kind::guest_commented, "guest_commented"},
     {Kind::guest_confirmed, "guest_confirmed"},
     {Kind::step_prepared, "step_prepared"},
     {Kind::step_returned, "step_returned"},
     {Kind::step_recorded, "step_recorded"},
     {Kind::step_withdrawn, "step_withdrawn"},
     {Kind::mail_returned, "mail_returned"},
     {Kind::copy_waiting, "copy_waiting"},
     {Kind::copy_returned, "copy_returned"},
     {Kind::copy_published, "copy_published"},
     {Kind::copy_withdrawn, "copy_withdrawn"},
     {Kind::copy_overtaken, "copy_overtaken"},
     {Kind::due_soon, "due_soon"},
     {Kind::due_tomorrow, "due_tomorrow"},
     {Kind::overdue, "overdue"}}};
constexpr std::array<std::pair<Because, std::string_view>, all_reasons.size()> reason_words{
    {{Because::department_asked, "department_asked"},
     {Because::asked_again, "asked_again"},
     {Because::you_wrote, "you_wrote"},
     {Because::you_decide, "you_decide"},
     {Because::yours, "yours"},
     {Because::of_your_department, "of_your_department"},
     {Because::nobody_has_it, "nobody_has_it"},
     {Because::you_made_it, "you_made_it"},
     {Because::you_direct, "you_direct"},
     {Because::for_another, "for_another"},
     {Because::you_shared, "you_shared"},
     {Because::you_are_meant, "you_are_meant"},
     {Because::you_record, "you_record"},
     {Because::you_prepared, "you_prepared"},
     {Because::you_publish, "you_publish"},
     {Because::you_changed, "you_changed"},
     {Because::you_sent, "you_sent"},
     {Because::you_look_after, "you_look_after"},
     {Because::you_handed_it_on, "you_handed_it_on"}}};
constexpr std::array<std::pair<Way, std::string_view>, all_ways.size()> way_words{
    {{Way::at_once, "at_once"}, {Way::digest, "digest"}, {Way::none, "none"}}};

template <class Words, class Value>
std::string_view word_in(Words const& words, Value value) {
  for (auto const& [known, word] : words)
    if (known == value) return word;
  return {};
}
template <class Words>
auto value_in(Words const& words, std::string_view word) -> std::optional<typename Words::value_type::first_type> {
  for (auto const& [value, known] : words)
    if (known == word) return value;
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Kind kind) { return word_in(kind_words, kind); }
std::optional<Kind> parse_kind(std::string_view word) { return value_in(kind_words, word); }
std::string_view to_string(Because because) { return word_in(reason_words, because); }
std::optional<Because> parse_because(std::string_view word) { return value_in(reason_words, word); }
std::string_view to_string(Way way) { return word_in(way_words, way); }
std::optional<Way> parse_way(std::string_view word) { return value_in(way_words, word); }

}  // namespace amity::notices
