// SPDX-License-Identifier: Apache-2.0
// What a line of a letter's handling sheet says beside its act, in words: on the letter's page and on the paper alike.
#pragma once

#include "ui/localizer.h"
#include "work/letter.h"

#include <string>

namespace amity::papers::web {

// Of an extension "until 9 December 2026: the mayor's office decides on Friday"; of a change its parts and how many
// answers stand no more; of an answer to it "Words: ..."; the words as they are of others.
std::string handling_words(ui::Localizer const& localizer, work::HandlingLine const& line);

// "15 working days after it is sent".
std::string within_after_sending(ui::Localizer const& localizer, work::Within const& within);

// "answered 30 November 2026, in time": of a letter that was due on that day.
std::string answered_words(ui::Localizer const& localizer, Day due, Day answered);

}  // namespace amity::papers::web
