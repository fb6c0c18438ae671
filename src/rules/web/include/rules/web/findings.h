// SPDX-License-Identifier: Apache-2.0
// What rules say of a case, as people read it beside a form.
#pragma once

#include "rules/verdict.h"
#include "ui/form.h"
#include "ui/json.h"

#include <string>

namespace amity::rules::web {

// "Kunming's rules, 6 at most · Circular, article 3 · not kept": title, words, class, where, why, sum, href.
json::object finding_view(ui::Localizer const& localizer, std::string const& rules_address, RuleSetId set,
                          Finding const& finding);
// The section of a page; empty where no set is active or no rule is for the case. rules_address: of the pages of rules.
// afterwards: what holds today says of a case of a day before (rules::check_afterwards).
std::string findings_html(ui::Localizer const& localizer, std::string const& rules_address, Checked const& checked,
                          Checked const& afterwards = {});
// What they said when something was decided, with the reason that was given (rules/verdict.h); empty where nothing was
// kept.
std::string verdicts_html(ui::Localizer const& localizer, std::string const& rules_address,
                          std::vector<KeptVerdict> const& verdicts, std::string const& reason);
// Why it is done all the same.
ui::FormField reason_field(ui::Localizer const& localizer, std::string value);

std::string title_of(ui::Localizer const& localizer, Rule const& rule);
std::string where_of(ui::Localizer const& localizer, Rule const& rule);  // document and article
std::string answer_text(ui::Localizer const& localizer, Truth answer);

}  // namespace amity::rules::web
