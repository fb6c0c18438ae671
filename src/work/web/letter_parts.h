// SPDX-License-Identifier: Apache-2.0
// The forms by which something is done with a letter. Private to the room.
#pragma once

#include "rules/rule_set.h"
#include "views.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::work::web {

// `typed`: what stands in them already. A form that decides carries the hash of the text that was read
// ("content_hash"); where `typed` has none, of the text as it is. under: the grant of a deputy.
ui::Form verdict_form(AtDesk const& at, Letter const& letter, Texts const& typed,
                      std::optional<GrantId> const& under = {});
ui::Form issue_form(AtDesk const& at, Letter const& letter, std::optional<accounts::Account> const& signatory,
                    Texts const& typed, std::optional<GrantId> const& under = {});
bool decides_on_text(ui::Form const& form);
// By this field of such a form its reader says to have read the text of that hash instead.
inline constexpr auto read_again{"read_again"};
// What the office's rules say of its being issued today; nothing of one that is, or came in.
rules::Checked rules_on(AtDesk const& at, db::Transaction& transaction, Letter const& letter);
ui::Form sending_form(AtDesk const& at, Letter const& letter, Texts const& typed);
// With whom the letter is, as the hidden fields of a form that hands it on have seen it.
std::vector<std::pair<std::string, std::string>> holder_seen(Letter const& letter);
ui::Form assignment_form(AtDesk const& at, Letter const& letter, Names const& names, Texts const& typed);
// What those to whom it was handed say of it, and that they give it back.
ui::Form opinion_form(AtDesk const& at, Letter const& letter, Texts const& typed,
                      std::optional<GrantId> const& under = {});
ui::Form return_form(AtDesk const& at, Letter const& letter, Texts const& typed,
                     std::optional<GrantId> const& under = {});
// Both, with their titles, for each hand that who reads can give it back from: the own, and of those they act for.
struct HandForms {
  std::string opinion_title;
  ui::Form opinion;
  std::string return_title;
  ui::Form giving_back;
};
std::vector<HandForms> hand_forms(AtDesk const& at, Letter const& letter, std::span<HandlingLine const> lines,
                                  std::optional<accounts::Account> const& reader);
ui::Form voiding_form(AtDesk const& at, Letter const& letter, Texts const& typed,
                      std::optional<GrantId> const& under = {});

}  // namespace amity::work::web
