// SPDX-License-Identifier: Apache-2.0
// The stable words of what can be wrong with a field. Each has its message in zh, ja and en: field.error.<code> in
// web/messages. A slice may add its own, with messages of its own.
#pragma once

#include <array>
#include <string_view>

namespace amity::fields {

struct Code {
  std::string_view word;
  std::array<std::string_view, 3> arguments{};  // what its message may take; empty: no more
};

// clang-format off: a code a line, with the comment that belongs to it
inline constexpr std::array codes{
    // Whether there is a value.
    Code{"missing"},                          // the field is not there
    Code{"empty"},                            // it is there with nothing in it
    Code{"no_value"},                         // null
    Code{"duplicate", {"times"}},             // its name stands there more than once
    Code{"unknown_field", {"nearest"}},       // nobody asks for it; nearest: a field that is meant perhaps, or "none"
    Code{"wrong_type", {"given", "wanted"}},  // null, boolean, number, text, list or object

    // Texts.
    Code{"not_utf8", {"at"}},                   // at: the byte, counted from 1
    Code{"broken_escape", {"at"}},              // a percent code that is none
    Code{"control_character", {"at", "sign"}},  // at: the character, counted from 1; sign: "U+202E"
    Code{"too_long", {"most", "given"}},        // characters
    Code{"too_short", {"least", "given"}},      // characters
    Code{"unknown_word", {"accepted"}}, Code{"wrong_pattern", {"example"}},  // the contract's pattern for it
    Code{"not_yes_or_no"},

    // Numbers, dates, places.
    Code{"not_a_number"}, Code{"not_a_whole_number"},
    Code{"out_of_range", {"bounds", "least", "most"}},  // bounds: least, most or both
    Code{"not_a_date"}, Code{"no_such_date"},           // well written, but not in the calendar
    Code{"not_a_day"},                                  // a year or a month where a whole day is needed
    Code{"swapped_position"},                           // latitude and longitude in each other's place

    // Lists.
    Code{"too_many", {"most", "given"}}, Code{"too_few", {"least", "given"}}, Code{"repeated"},  // the same value twice

    // The input as a whole.
    Code{"sent_already"},               // under the same key, with other content
    Code{"malformed", {"at", "line"}},  // no JSON, no TOML; at: the byte, counted from 1; line 0 where not known
    Code{"too_large", {"most"}},        // bytes
    Code{"too_many_fields", {"most"}}, Code{"too_deep", {"most"}},

    // What the rules of a verb say (Errc).
    Code{"invalid"}, Code{"not_found"}, Code{"ambiguous"}, Code{"conflict"}, Code{"refused"}, Code{"unavailable"},

    // What slices say more exactly than these.
    Code{"changed_meanwhile"},   // somebody else changed the same field
    Code{"stands_already"},      // the record is there, and what its writer saw of it is not said
    Code{"end_before_signing"},  // of a partnership
    Code{"move_not_allowed"},    // a step that cannot follow the ones before it
    Code{"move_out_of_order"},   // a date that does not fit the steps beside it
    Code{"move_against_signing"}, Code{"far_year"}, Code{"lies_ahead"},  // a date after today
    Code{"no_partnership"}, Code{"home_city"}, Code{"still_used"},
    Code{"own_record_decides"},  // what the office's own record says, written down by who does not decide
    Code{"own_record_kind"},     // a source on which statements rest, and which would become that record or cease to be
    Code{"says_nothing"},        // a record of the office's own with neither kind nor stage nor day
    Code{"step_other_sort"},     // a statement put otherwise as a step, or the other way round
    Code{"country_twice"},       // an office has one policy for a country
    // Of people who sign in.
    Code{"not_an_email"}, Code{"taken"}, Code{"not_one_line"}, Code{"not_a_word"}, Code{"last_director"},
    Code{"yourself"}, Code{"own_link"}, Code{"own_second_step"}, Code{"code_wrong"}, Code{"password_short", {"n"}},
    Code{"password_long"}, Code{"password_common"}, Code{"password_personal"}, Code{"password_place"},
    Code{"passkey_copied"},    // its counter went back
    Code{"passkey_known"},     // an account has it already
    Code{"passkey_late"},      // what it signed was asked for too long ago, or was used
    Code{"passkey_unknown"},   // no account's, not rightly signed, or of an account that may not sign in
    Code{"passkey_unusable"},  // what came from the device is no passkey that is taken
    Code{"key_taken"}, Code{"not_a_web_address"}, Code{"no_such_source"},
    Code{"not_a_key"},  // a short name that cannot stand in an address
    Code{"token_unknown"},
    // Of letters and tasks.
    Code{"not_a_number_shape"},  // a series' numbers without the year or the count in them
    Code{"shape_taken"},         // another series gives these numbers
    Code{"series_used"},         // its direction cannot be changed any more
    // A table that is pasted or handed in, as a whole.
    Code{"sheet_not_utf8"}, Code{"sheet_broken_utf16"}, Code{"table_broken", {"line"}}, Code{"table_empty"},
    Code{"table_no_rows"}, Code{"table_too_long", {"most"}}, Code{"column_unknown", {"name"}},
    Code{"column_twice", {"name"}}, Code{"column_missing", {"name"}},
    // One that is pasted as text, line by line (interop/formats/table_text.h).
    Code{"head_unknown", {"columns", "name", "nearest"}}, Code{"head_missing", {"columns", "name"}},
    Code{"text_broken"},
    // A file that is handed in.
    Code{"document_empty"}, Code{"document_type"}, Code{"document_old_office"}, Code{"document_macros"},
    Code{"document_misnamed", {"type"}},  // its name says what it is not
    Code{"document_encrypted"}, Code{"document_bomb", {"part", "megabytes"}}, Code{"document_parts", {"given", "most"}},
    Code{"document_broken"}, Code{"document_pixels"}, Code{"document_too_large"}, Code{"document_too_many"},
    Code{"document_not_ready"}, Code{"storage_full"},  // the server can keep nothing now
    Code{"number_given"},                              // another letter has the number that this one would take
    Code{"no_series"},                                 // of numbers, for letters of this direction
    Code{"verdict_given"},                             // a department that has answered is not left out
    Code{"department_not_asked"},                      // who would answer is of none that was
    Code{"text_changed"},                              // since it was read
    Code{"others_first"},                              // departments of an earlier place
    Code{"a_person_decides"},                          // not a token
    Code{"own_draft"},                                 // nobody decides on what they wrote
    Code{"before_last_number"},              // the series gave a number on a later day: the clock was set back
    Code{"not_countersigned"},               // departments are asked and have not agreed
    Code{"not_now"},                         // the letter's state does not allow it
    Code{"classified"},                      // it bears a mark of state secrecy
    Code{"answers_nothing"},                 // the letter named cannot be answered by this one
    Code{"before_issue"},                    // sent before it was issued
    Code{"not_yours"}, Code{"own_address"},  // another's to give
    // Of groups that are asked, and of deputies.
    Code{"need_too_many"},         // more than are asked together, or none
    Code{"cannot_countersign"},    // a person whose role answers to no letter
    Code{"cannot_take"},           // a person whose role cannot do what is given
    Code{"group_without"},         // of how many of a group agree that nobody is in
    Code{"no_such_department"},    // of the office
    Code{"no_term", {"most"}},     // within how long an answer is due
    Code{"nobody_asked"},          // to agree to a letter
    Code{"nobody_here"},           // a person who cannot sign in
    Code{"not_in_hand"},           // a letter that somebody else would give back
    Code{"not_handed_on"},         // one that nobody else gave to who has it
    Code{"nobody_takes"},          // a letter that is handed on
    Code{"nobody_in_department"},  // to which it is handed
    Code{"person_elsewhere"},      // who is of another department than the one named beside
    Code{"place_without_tick"},    // a place in the order of who is not asked
    Code{"answered_once"},         // each head counts once in a group
    Code{"own_office"},            // among the agencies that sign with it
    Code{"drafted_by_giver"},      // whom the deputy acts for wrote at it
    Code{"oneself"},               // nobody is a deputy of their own
    Code{"cannot_read"},           // a deputy whose role reads no letters
    Code{"not_to_give"},           // rights that no deputy can have, or that the giver lacks
    Code{"before_start"},          // it ends before it begins
    Code{"is_over"},               // a last day that is past
    Code{"grant_too_long"},        // more than a year
    Code{"no_such_grant"},         // none of who acts under it
    Code{"grant_does_not_hold"},   // on this day
    Code{"not_granted"},           // for other rights
    // Of copies of letters for the public.
    Code{"wrong_mark", {"mark"}},  // brackets that say no ground
    Code{"copy_half"},             // a language with a subject line and no text, or the other way round
    Code{"copy_empty"},            // no language has a text
    Code{"copy_there"},            // the letter has another in hand
    Code{"copy_held"},             // a legal hold stands
    Code{"copy_not_now"},          // its state does not allow it
    Code{"not_public"},            // the letter's state does not
    // Of rules.
    // rule: what it says, in the reader's language; where: the document and its article.
    Code{"rule_stops", {"rule", "where"}},       // what a rule forbids, and nobody can allow
    Code{"rule_afterwards", {"rule", "where"}},  // what is entered afterwards goes past a rule of today: it says why
    Code{"rule_needs_reason",
         {"rule", "where"}},  // a rule is not kept, or cannot be judged; whoever decides says why all the same
    Code{"reason_by_who_decides", {"rule", "where"}},       // a reason by who may not go past a rule
    Code{"not_a_condition"},                                // to what a rule applies
    Code{"not_a_limit"},                                    // what it asks
    Code{"no_such_fact", {"word", "nearest", "accepted"}},  // a name that no case has
    // A word that no case has; nearest: the one meant perhaps, or "none".
    Code{"no_such_word", {"word", "nearest", "accepted"}}, Code{"no_such_country", {"word", "nearest"}},
    Code{"never_together", {"fact"}},              // two conditions that leave nothing
    Code{"unit_does_not_fit"},                     // days for a number, and the like
    Code{"no_such_rule"}, Code{"active_already"},  // this set of rules, or another from the same day
    // Of deadlines.
    Code{"no_amount", {"most"}}, Code{"no_letter_to_count"}, Code{"not_due"}, Code{"other_direction"}, Code{"two_days"},
    // Of a calendar's text, line by line.
    Code{"fewer_days",
         {"n", "year", "known"}},  // of a year than the list that they replace, built-in or the office's own
    Code{"few_days", {"n", "year", "other"}},      // of a year of which none was known, beside another's
    Code{"calendar_too_long", {"given", "most"}},  // bytes
    Code{"calendar_empty"}, Code{"cells_unlike_head"}, Code{"day_twice", {"first"}},  // first: its line
    Code{"day_far"}, Code{"worked_anyway"},
    // Of tasks that wait for others, and that come again.
    Code{"blocked", {"by"}},          // other tasks are not over yet; why it goes on is said
    Code{"circle", {"circle", "n"}},  // a task that would wait for itself, by way of these; n: all of them
    Code{"two_subjects"}, Code{"task_is_over"}, Code{"repeats_from_day"},  // a day that is typed
    Code{"weekdays_of_weeks"}, Code{"not_by_month"}, Code{"repeat_ends_before"},
    Code{"repeat_never", {"day"}},     // its last day is before the one on which the next would be due
    Code{"repeat_too_far"},            // the next would be due beyond the years that there are
    Code{"due_after_last", {"last"}},  // of its coming again
    // Of steps that are prepared, and of sources older than what they are named for.
    Code{"source_older"}, Code{"step_is_over"}, Code{"step_not_waiting"}, Code{"steps_too_many", {"most"}},
    // Of people.
    Code{"alt_missing"}, Code{"no_such_language", {"name"}}, Code{"organisation_not_yet"}, Code{"not_latin"},
    Code{"not_languages"}, Code{"external_id_taken"}, Code{"no_such_parent"}, Code{"no_place"},
    Code{"until_before_since"}, Code{"person_erased"}, Code{"person_held"}, Code{"partner_held"}, Code{"keys_missing"},
    Code{"no_days"}, Code{"changed_since"},               // since it was looked at
    Code{"cell_too_long"}, Code{"too_many_cells"},        // of a pasted table
    Code{"no_such_organisation"}, Code{"sign_in_again"},  // what cannot be undone is for who just signed in
    // Of papers.
    Code{"own_language"},              // a translation into the language of the letter itself
    Code{"template_wrong", {"what"}},  // it cannot set the papers it is tried on
    // Of the desk.
    Code{"view_named"},                           // there is a saved view of this name
    Code{"views_many"},                           // one's own
    Code{"not_a_list"},                           // whose views can be saved
    Code{"not_a_query"},                          // of a list's address
    Code{"mention_unknown", {"who"}},             // nobody is called so
    Code{"mention_ambiguous", {"who"}},           // more than one is
    Code{"mention_unseen", {"who"}},              // who may not see what is commented
    Code{"comment_late"},                         // to be changed
    Code{"comment_taken_back"}, Code{"not_own"},  // another's comment or saved view
    Code{"followed_already"},                     // the next of a series was made of this task
};
// clang-format on

}  // namespace amity::fields
