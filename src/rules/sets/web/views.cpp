// SPDX-License-Identifier: Apache-2.0
#include "views.h"

#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "contract/parse.h"
#include "old_cases.h"
#include "partnerships/web/asked.h"
#include "rules/web/findings.h"
#include "ui/format.h"
#include "ui/links.h"

#include <charconv>

namespace amity::rules::sets::web {

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }
Day today_at(AtDesk const& at) { return snapshot::day_at(at.desk.s->clock, at.office.timezone); }
bool manages(AtDesk const& at) { return at.session.rights.contains(accounts::Right::manage_rules); }

http::Response for_managers_only(AtDesk const& at) {
  return partnerships::web::without_right(at, accounts::Right::manage_rules);
}
http::Response no_such_rules(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such rules", "id", {}});
}

RuleSetId set_asked(AtDesk const& at) { return {partnerships::web::number_asked(at, "set")}; }

std::string set_address(AtDesk const& at, RuleSetId id, std::string_view page) {
  return at.address("/rules" + std::string(page)) + ui::query_text({{"set", std::to_string(id.value)}});
}
std::string rule_address(AtDesk const& at, RuleSetId id, std::string_view rule) {
  return at.address("/rules/rule") + ui::query_text({{"set", std::to_string(id.value)}, {"rule", std::string(rule)}});
}

std::string day_text(AtDesk const& at, Day day) {
  return ui::format_date(at.localizer.language(), amity::to_string(day));
}
std::string moment_day(AtDesk const& at, std::string const& utc) {
  auto const moment = contract::parse_instant(utc);
  if (!moment) return utc;
  return day_text(at, snapshot::day_at([&] { return *moment; }, at.office.timezone));
}

namespace {

json::array wrong_words_view(AtDesk const& at, Rule const& rule) {
  json::array list;
  for (auto const& one : word_faults(rule)) {
    fields::FieldError const error{one.field,         one.value, one.why.message, one.why.remedy, one.why.code,
                                   one.why.arguments, 0};
    list.push_back(json::object{
        {"what", at.localizer.text("rules.wrong_words", {{"what", commands::in_words(at.localizer, error)}})}});
  }
  return list;
}

}  // namespace

json::object rule_view(AtDesk const& at, StoredRule const& stored) {
  auto const& rule = stored.rule;
  auto const applies = std::get<Applies>(parse_applies(rule.applies));
  auto const& localizer = at.localizer;
  std::string days;
  if (rule.from) days += localizer.text("rules.from_day", {{"day", day_text(at, *rule.from)}});
  if (rule.until)
    days += (days.empty() ? "" : " ") + localizer.text("rules.until_day", {{"day", day_text(at, *rule.until)}});
  return {{"title", rules::web::title_of(localizer, rule)},
          {"title_lang", name_shown(at, rule.title).lang},
          {"href", rule_address(at, stored.set, rule.id)},
          {"where", rules::web::where_of(localizer, rule)},
          {"kind", localizer.word("rules.kind", applies.kind)},
          {"severity_word", std::string(to_string(rule.severity))},
          {"severity", localizer.word("rules.severity", to_string(rule.severity))},
          {"standing", localizer.word("rules.standing", to_string(rule.standing))},
          {"is_open", rule.standing == Standing::unconfirmed},
          {"is_unasked", !is_checked(applies.kind)},
          {"days", days},
          {"wrong_words", wrong_words_view(at, rule)}};
}

namespace {

// The number behind "partner/", whatever follows it; nothing of another subject.
std::optional<std::int64_t> number_behind(std::string_view subject, std::string_view kind) {
  if (!subject.starts_with(kind)) return std::nullopt;
  subject.remove_prefix(kind.size());
  std::int64_t number{};
  auto const [end, error] = std::from_chars(subject.data(), subject.data() + subject.size(), number);
  return error == std::errc{} ? std::optional{number} : std::nullopt;
}

atlas::City const* partner_of_subject(AtDesk const& at, std::string_view subject) {
  auto const id = number_behind(subject, "partner/");
  return id ? at.world->atlas.city(CityId{*id}) : nullptr;
}

}  // namespace

std::string subject_address(AtDesk const& at, std::string_view subject) {
  if (auto const letter = number_behind(subject, "letter/"))
    return at.address("/letters/letter") + ui::query_text({{"id", std::to_string(*letter)}});
  auto const* city = partner_of_subject(at, subject);
  return city == nullptr ? std::string{} : at.address("/partners/" + partnerships::web::id_of(*city));
}

std::string subject_title(AtDesk const& at, std::string const& subject, std::string const& title) {
  auto const* city = partner_of_subject(at, subject);
  if (city == nullptr) return title.empty() ? subject : title;
  auto const name = at.localizer.city(atlas::web::city_name(*at.world, city->id));
  // "partner/5/sign/1981": the step is in the subject itself.
  auto act = title;
  auto const from = subject.find('/', std::string_view("partner/").size());
  if (act.empty() && from != std::string::npos) act = subject.substr(from + 1, subject.find('/', from + 1) - from - 1);
  return act.empty() ? name : name + " · " + at.localizer.word("act", act);
}

NameShown name_shown(AtDesk const& at, LocalText const& name) {
  auto const chosen = choose(name, at.localizer.language());
  return {std::string(chosen.text),
          chosen.language == at.localizer.language() ? std::string{} : std::string(ui::html_language(chosen.language))};
}

std::vector<Rule> rules_today(AtDesk const& at, db::Transaction& transaction) {
  auto const active = set_active_on(transaction, at.office.id, today_at(at));
  return active ? rules_of(transaction, at.office.id, active->id) : std::vector<Rule>{};
}

}  // namespace amity::rules::sets::web
