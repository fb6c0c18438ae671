// SPDX-License-Identifier: Apache-2.0
// What people of an office are told of, why, and how it reaches them by mail.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace amity::notices {

enum class Kind {
  verdict_needed,   // one's department is to answer whether it agrees
  refused,          // a department refused what one wrote
  changes_wanted,   // a department agrees if something is changed
  text_changed,     // somebody else changed what one wrote
  to_issue,         // all agreed: one may issue it
  issued,           // what one wrote was issued
  voided,           // what one wrote, or was to answer, is void
  assigned,         // a letter is to be answered
  opinion_given,    // whom one handed a letter to says what they think of it
  given_back,       // or that it is not theirs
  answered,         // a letter that one wrote, or was to answer, is answered
  task_given,       // something is to be done
  task_freed,       // nothing that it waited for is open any more
  mentioned,        // somebody mentions one in a comment
  guest_commented,  // a partner's counterpart says something of a letter
  guest_confirmed,  // and agrees to it as it stands
  step_prepared,    // one may record a step of a partnership that somebody prepared
  step_returned,    // what one prepared came back
  step_recorded,    // what one prepared was recorded
  step_withdrawn,   // somebody else withdrew what one prepared
  mail_returned,    // a mail that one sent, or that an account should have got, came back
  copy_waiting,     // a copy of a letter for the public waits for one's decision
  copy_returned,    // the copy that one wrote at came back
  copy_published,   // and everyone sees it now
  copy_withdrawn,   // and nobody outside sees it any more
  copy_overtaken,   // a letter was changed since everyone sees its copy: it is withdrawn or let stand
  due_soon,         // half or three quarters of the time have passed
  due_tomorrow,     // no other working day comes before it
  overdue           // the day has passed
};
inline constexpr std::array all_kinds{
    Kind::verdict_needed,  Kind::refused,       Kind::changes_wanted, Kind::text_changed,   Kind::to_issue,
    Kind::issued,          Kind::voided,        Kind::assigned,       Kind::opinion_given,  Kind::given_back,
    Kind::answered,        Kind::task_given,    Kind::task_freed,     Kind::mentioned,      Kind::guest_commented,
    Kind::guest_confirmed, Kind::step_prepared, Kind::step_returned,  Kind::step_recorded,  Kind::step_withdrawn,
    Kind::mail_returned,   Kind::copy_waiting,  Kind::copy_returned,  Kind::copy_published, Kind::copy_withdrawn,
    Kind::copy_overtaken,  Kind::due_soon,      Kind::due_tomorrow,   Kind::overdue};
std::string_view to_string(Kind kind);
std::optional<Kind> parse_kind(std::string_view word);

// Why just this account is told.
enum class Because {
  department_asked,    // its department is to answer
  asked_again,         // and the text was changed since it did
  you_wrote,           // it wrote at the text
  you_decide,          // it may issue letters
  yours,               // it is the one who answers or does it
  of_your_department,  // its department is, and nobody in it by name
  nobody_has_it,       // it may hand on what nobody has yet
  you_made_it,         // it made the task, and nobody else has it
  you_direct,          // it directs the office, and the owner has been late for days
  for_another,         // who is asked is away, and it is their deputy
  you_shared,          // it shared the letter with a guest
  you_are_meant,       // a comment mentions it
  you_record,          // it decides what is recorded
  you_prepared,        // it prepared the step
  you_changed,         // it changed the step last
  you_publish,         // it decides which copies of letters the public reads
  you_sent,            // its act wrote the mail
  you_look_after,      // it says who signs in at the office
  you_handed_it_on     // it handed the letter on
};
inline constexpr std::array all_reasons{Because::department_asked, Because::asked_again,  Because::you_wrote,
                                        Because::you_decide,       Because::yours,        Because::of_your_department,
                                        Because::nobody_has_it,    Because::you_made_it,  Because::you_direct,
                                        Because::for_another,      Because::you_shared,   Because::you_are_meant,
                                        Because::you_record,       Because::you_prepared, Because::you_changed,
                                        Because::you_publish,      Because::you_sent,     Because::you_look_after,
                                        Because::you_handed_it_on};
std::string_view to_string(Because because);
std::optional<Because> parse_because(std::string_view word);

// How it reaches somebody by mail. It stands on Today whichever way.
enum class Way { at_once, digest, none };
inline constexpr std::array all_ways{Way::at_once, Way::digest, Way::none};
std::string_view to_string(Way way);
std::optional<Way> parse_way(std::string_view word);

// Where nobody chose (office.md, 1, item 9): at once what cannot wait until tomorrow morning, all else in the digest.
constexpr Way usual_way(Kind kind) {
  auto const cannot_wait = kind == Kind::verdict_needed || kind == Kind::refused || kind == Kind::mentioned ||
                           kind == Kind::due_tomorrow || kind == Kind::step_prepared || kind == Kind::step_returned ||
                           kind == Kind::mail_returned || kind == Kind::copy_waiting || kind == Kind::copy_returned ||
                           kind == Kind::copy_overtaken || kind == Kind::given_back;
  return cannot_wait ? Way::at_once : Way::digest;
}

}  // namespace amity::notices
