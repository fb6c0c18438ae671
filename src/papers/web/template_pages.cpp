// SPDX-License-Identifier: Apache-2.0
// The templates of an office: what is used, how it was, a form to change it that tries it first, and the way back.
#include "commands/web/form_input.h"
#include "contract/parse.h"
#include "inputs.h"
#include "kept_desk.h"
#include "trial.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::papers::web {
namespace {

using accounts::Right;
using partnerships::web::FormPage;
using partnerships::web::Sent;
using Texts = commands::TypedTexts;

std::string with_kind(AtDesk const& at, std::string_view path, PaperKind kind) {
  return at.address(path) + ui::query_text({{"kind", std::string(to_string(kind))}});
}

std::string when(AtDesk const& at, std::string_view utc) {
  auto const moment = contract::parse_instant(utc);
  return moment ? ui::format_moment(at.localizer.language(), *moment, at.office.timezone) : std::string(utc);
}

std::string who(db::Transaction& reading, AtDesk const& at, std::string const& actor) {
  for (auto const& one : accounts::accounts_of(reading, at.office.id))
    if (accounts::actor_of(one.id) == actor) return one.fields.name;
  return actor;
}

http::Response templates_page(AtDesk const& at, Typesetter const& typesetter) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto reading = at.desk.writing->doorkeeper.database.read();
  json::array kinds;
  for (auto const kind : all_paper_kinds) {
    auto const now = template_of(reading, at.office.id, kind);
    kinds.push_back(json::object{
        {"name", at.localizer.word("papers.kind", to_string(kind))},
        {"href", with_kind(at, "/templates/one", kind)},
        {"sample", with_kind(at, "/templates/sample", kind)},
        {"is_own", !now.source.empty()},
        {"changed", now.version == 0 ? std::string{} : who(reading, at, now.actor) + " · " + when(at, now.at)},
        {"restore", now.source.empty() ? std::string{}
                                       : partnerships::web::with_once(with_kind(at, "/templates/restore", kind))}});
  }
  auto const trouble = typesetter.trouble();
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("papers.templates");
  content.description = at.localizer.text("papers.templates.lead");
  content.main = ui::render("office_templates", at.localizer.language(),
                            {{"letters", at.address("/letters")},
                             {"lead", content.description},
                             {"trouble", trouble ? trouble->message : std::string{}},
                             {"kinds", std::move(kinds)}});
  return partnerships::web::desk_page(at, std::move(content));
}

struct TemplateForm {
  PaperKind kind{};
  FormPage page;
  ui::Form form;
};

std::vector<std::pair<std::string, std::string>> seen_hidden(OfficeTemplate const& stored) {
  return {{"seen.version", std::to_string(stored.version)}, {"seen.source", stored.source}};
}

std::optional<TemplateForm> template_form(AtDesk const& at, Typesetter const& typesetter, Texts const* typed) {
  auto const kind = parse_paper_kind(at.request.query("kind").value_or(""));
  if (!kind) return std::nullopt;
  auto reading = at.desk.writing->doorkeeper.database.read();
  auto const stored = template_of(reading, at.office.id, *kind);
  TemplateForm made{*kind, {}, {}};
  made.page = {at.localizer.word("papers.kind", to_string(*kind)),
               at.localizer.text("papers.template.lead"),
               {{at.address("/templates"), at.localizer.text("papers.templates")}}};
  auto source = stored.source.empty() ? typesetter.shipped(*kind) : stored.source;
  if (typed != nullptr)
    if (auto const found = typed->find("source"); found != typed->end()) source = found->second;
  made.form.id = "template";
  made.form.action = partnerships::web::with_once(with_kind(at, "/templates/one", *kind));
  made.form.hidden = seen_hidden(stored);
  made.form.fields = {{.name = "source",
                       .label = at.localizer.text("papers.template.source"),
                       .is = ui::FormField::Is::lines,
                       .value = std::move(source),
                       .hint = at.localizer.text("papers.template.hint"),
                       .required = true,
                       .most = longest_template,
                       .language = "en"}};
  made.form.button = at.localizer.text("papers.template.save");
  made.form.cancel = at.address("/templates");
  return made;
}

http::Response no_kind(AtDesk const& at) {
  return partnerships::web::desk_problem(
      at, {Errc::not_found, "there is no such kind of paper", "kind", "letter, handling or yearly"});
}

http::Response one_page(AtDesk const& at, Typesetter const& typesetter) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto made = template_form(at, typesetter, nullptr);
  if (!made) return no_kind(at);
  made->page.below =
      at.desk.fittings->journal(at, {"paper-template/" + std::string(to_string(made->kind))}, made->form.fields);
  return partnerships::web::form_page(at, made->page, made->form);
}

void write_tried(AtDesk const& at, TemplateForm made, contract::PaperTemplateInput const& input,
                 http::Completion const& completion) {
  Sent sent{Right::manage_rules, "paper_template.put", "paper-template/" + std::string(to_string(made.kind))};
  sent.work = [kind = made.kind, source = input.source,
               seen = seen_in(input)](commands::Command& command) -> commands::Outcome<std::string> {
    auto const done = put_template(command, kind, source, seen);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = at.address("/templates");
  sent.again = [page = made.page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  sent.seen_now = [kind = made.kind](AtDesk const& now) {
    auto reading = now.desk.writing->doorkeeper.database.read();
    return seen_hidden(template_of(reading, now.office.id, kind));
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void one_sent(AtDesk const& at, std::shared_ptr<http::Request const> const& request, Typesetter& typesetter,
              http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = template_form(at, typesetter, &typed);
  if (!made) return completion(no_kind(at));
  made->form.hidden.clear();
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) made->form.hidden.emplace_back(name, text);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::PaperTemplateInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made->form);
    return completion(partnerships::web::form_page(at, made->page, made->form, 422));
  }
  auto const kind = made->kind;
  try_template(
      typesetter, kind, input->source, at.desk.s->clock(),
      [kept = KeptDesk{at, request}, made = std::move(*made), input = *input, wrong = wrong_typed,
       completion](std::optional<commands::Refusal> const& refusal) {
        auto const now = kept.at();
        if (!refusal && wrong.empty()) return write_tried(now, made, input, completion);
        auto form = made.form;
        commands::show(now.localizer, wrong, form);
        if (!refusal) return completion(partnerships::web::form_page(now, made.page, form, 422));
        if (refusal->code == Errc::invalid)
          commands::show(now.localizer, refusal->errors.all(), form);
        else
          form.wrong.push_back(now.localizer.text("papers.unset.lead") + " " + refusal->errors.first().message);
        completion(partnerships::web::form_page(now, made.page, form, refusal->code == Errc::invalid ? 422 : 503));
      });
}

void restore_sent(AtDesk const& at, Typesetter const& typesetter, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto made = template_form(at, typesetter, nullptr);
  if (!made) return completion(no_kind(at));
  Sent sent{Right::manage_rules, "paper_template.restore", "paper-template/" + std::string(to_string(made->kind))};
  sent.work = [kind = made->kind](commands::Command& command) -> commands::Outcome<std::string> {
    auto const done = restore_template(command, kind);
    if (!done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = at.address("/templates");
  sent.again = [page = made->page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
  partnerships::web::send(at, std::move(made->form), std::move(sent), completion);
}

}  // namespace

void add_template_pages(http::Router& router, Desk const& desk, std::shared_ptr<Typesetter> const& typesetter) {
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/templates", [typesetter](AtDesk const& at) { return templates_page(at, *typesetter); });
  add_desk_page(router, desk, "/templates/one", [typesetter](AtDesk const& at) { return one_page(at, *typesetter); });
  partnerships::web::add_desk_answer(
      router, desk, http::Method::post, "/templates/one",
      [typesetter](AtDesk const& at, std::shared_ptr<http::Request const> const& request,
                   http::Completion const& completion) { one_sent(at, request, *typesetter, completion); },
      http::Cost::write);
  partnerships::web::add_desk_action(router, desk, "/templates/restore",
                                     [typesetter](AtDesk const& at, http::Completion const& completion) {
                                       restore_sent(at, *typesetter, completion);
                                     });
}

}  // namespace amity::papers::web
