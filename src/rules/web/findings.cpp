// SPDX-License-Identifier: Apache-2.0
#include "rules/web/findings.h"

#include "deadlines/web/words.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::rules::web {
namespace {

std::string why_of(ui::Localizer const& localizer, Finding const& finding) {
  if (!finding.why) return {};
  auto const key = "rules.why." + std::string(to_string(*finding.why));
  if (finding.fact.empty()) return localizer.text(key);
  return localizer.text(key) + localizer.text("form.colon") + localizer.word("rules.fact", finding.fact);
}

char const* effect_key(Finding const& finding) {
  switch (effect_of(finding)) {
    case Effect::stopped:
      return "rules.effect.stopped";
    case Effect::wants_reason:
      return "rules.effect.wants_reason";
    case Effect::goes_on:
      break;
  }
  return "rules.effect.goes_on";
}

}  // namespace

std::string title_of(ui::Localizer const& localizer, Rule const& rule) {
  return std::string(choose(rule.title, localizer.language()).text);
}

std::string where_of(ui::Localizer const& localizer, Rule const& rule) {
  if (rule.article.empty()) return rule.document;
  return localizer.text("rules.where", {{"document", rule.document}, {"article", rule.article}});
}

std::string answer_text(ui::Localizer const& localizer, Truth answer) {
  return localizer.word("rules.answer", amity::to_string(answer));
}

json::object finding_view(ui::Localizer const& localizer, std::string const& rules_address, RuleSetId set,
                          Finding const& finding) {
  auto const query = ui::query_text({{"set", std::to_string(set.value)}, {"rule", finding.rule.id}});
  return {{"title", title_of(localizer, finding.rule)},
          {"answer", answer_text(localizer, finding.answer)},
          {"class", "rule-" + std::string(amity::to_string(finding.answer))},
          {"where", where_of(localizer, finding.rule)},
          {"why", why_of(localizer, finding)},
          {"effect", finding.answer == Truth::yes ? std::string{} : localizer.text(effect_key(finding))},
          {"sum", finding.deadline ? deadlines::web::in_words(localizer, *finding.deadline) : std::string{}},
          {"href", rules_address + "/rule" + query}};
}

std::string findings_html(ui::Localizer const& localizer, std::string const& rules_address, Checked const& checked,
                          Checked const& afterwards) {
  json::array findings;
  if (checked.set)
    for (auto const& finding : checked.findings)
      findings.push_back(finding_view(localizer, rules_address, *checked.set, finding));
  if (afterwards.set)
    for (auto const& finding : afterwards.findings) {
      auto view = finding_view(localizer, rules_address, *afterwards.set, finding);
      if (effect_of(finding) != Effect::goes_on) view["effect"] = localizer.text("rules.effect.afterwards");
      findings.push_back(std::move(view));
    }
  if (findings.empty()) return {};
  return ui::render("rule_findings", localizer.language(), {{"findings", std::move(findings)}});
}

ui::FormField reason_field(ui::Localizer const& localizer, std::string value) {
  constexpr std::size_t most = 2000;
  return {.name = "rule_reason",
          .label = localizer.text("rules.reason"),
          .is = ui::FormField::Is::lines,
          .value = std::move(value),
          .hint = localizer.text("rules.reason.hint"),
          .most = most,
          .optional = localizer.text("rules.reason.when")};
}

}  // namespace amity::rules::web
