// SPDX-License-Identifier: Apache-2.0
// A copy beside its original: handed up, published, returned or withdrawn here.
#include "accounts/actor_names.h"
#include "atlas/web/documents.h"
#include "commands/web/broken.h"
#include "contract/generated/publications.h"
#include "copy_beside.h"
#include "copy_views.h"
#include "core/text_lines.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "work/copy_story.h"
#include "work/letter_details.h"
#include "work/published/web/routes.h"

#include <algorithm>

namespace amity::work::published::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::Sent;

// A form of one press, with what was read, and words where some are asked for.
struct Press {
  std::string_view what;     // of the address
  std::string_view button;   // a message
  std::string_view label{};  // of the words; empty: none are asked for
  std::string_view hint{};
  bool must_say{};
};
constexpr Press handing{"hand", "publications.hand"};
constexpr Press publishing{"publish", "publications.publish"};
constexpr Press returning{"return", "publications.return", "publications.return.words", {}, true};
constexpr Press withdrawing{"withdraw", "publications.withdraw", "publications.withdraw.words",
                            "publications.withdraw.hint", true};
constexpr Press standing{"stand", "copies.let_stand", "copies.let_stand.words", "copies.let_stand.hint"};
constexpr Press dropping{"withdraw", "publications.drop"};

ui::Form press_form(AtDesk const& at, PublicCopy const& copy, Press const& press, Texts const& typed = {}) {
  ui::Form form;
  form.id = std::string(press.what);
  form.action = act_address(at, press.what, copy.id);
  form.hidden = {{"version", std::to_string(copy.version)}};
  if (!press.label.empty())
    form.fields = {{.name = "words",
                    .label = at.localizer.text(press.label),
                    .is = ui::FormField::Is::lines,
                    .value = text_named(typed, "words"),
                    .hint = press.hint.empty() ? std::string{} : at.localizer.text(press.hint),
                    .required = press.must_say,
                    .most = longest_copy_words}};
  form.button = at.localizer.text(press.button);
  return form;
}

// What who reads may press now, and a form as it was sent in the place of its own.
class Presses {
 public:
  Presses(AtDesk const& at, PublicCopy const& copy, ui::Form const* sent) : at_(at), copy_(copy), sent_(sent) {}
  std::string form(Press const& press, bool may, CopyAct act) const {
    if (!may || !after(copy_.state, act)) return {};
    auto const own = press_form(at_, copy_, press);
    return ui::form_html(at_.localizer, sent_ != nullptr && sent_->id == own.id ? *sent_ : own);
  }

 private:
  AtDesk const& at_;
  PublicCopy const& copy_;
  ui::Form const* sent_;
};

std::optional<PublicCopy> found_copy(AtDesk const& at, PublicCopyId id) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return copy_of(transaction, at.office.id, id);
}

std::string day_in_words(AtDesk const& at, std::optional<Day> const& day) {
  return day ? ui::format_date(at.localizer.language(), amity::to_string(*day)) : std::string{};
}

// What was done with it, the oldest first.
json::array acts_view(AtDesk const& at, db::Transaction& transaction, accounts::ActorNames const& name_of,
                      PublicCopyId id) {
  json::array list;
  for (auto const& one : acts_of_copy(transaction, at.office.id, id))
    list.push_back(json::object{{"iso", one.at},
                                {"at", partnerships::web::moment_at(at, one.at)},
                                {"act", at.localizer.word("copies.deed", to_string(one.deed))},
                                {"by", name_of(one.actor)},
                                {"words", one.words}});
  return list;
}

// "a hold on Fujisawa": whom or what it is on.
std::string what_is_held(AtDesk const& at, std::string_view subject) {
  if (subject.starts_with("letter/")) return at.localizer.text("copies.hold.letter");
  CityId const id{partnerships::web::number_in(subject.substr(subject.find('/') + 1))};
  if (at.world->atlas.city(id) == nullptr) return std::string(subject);
  return at.localizer.text("copies.hold.partner", {{"city", at.localizer.city(atlas::web::city_name(*at.world, id))}});
}

// Each hold that hides it: what it is on, who says why since when, and where it is released.
json::array holds_view(AtDesk const& at, db::Transaction& transaction, accounts::ActorNames const& name_of,
                       PublicCopy const& copy) {
  json::array list;
  if (!is_in_hand(copy.state)) return list;
  for (auto const& [subject, hold] : holds_on_copy(transaction, at.office.id, copy.id)) {
    auto const who = name_of(hold.by);
    auto const since = partnerships::web::moment_at(at, hold.at);
    list.push_back(json::object{
        {"text", at.localizer.text(copy.state == CopyState::published ? "copies.held.shown" : "copies.held.waits",
                                   {{"what", what_is_held(at, subject)}})},
        {"why", at.localizer.text("keeping.held", {{"who", who}, {"at", since}, {"why", hold.why}})},
        {"href", keeping_address_of(at, copy.letter)}});
  }
  return list;
}

// What of the letter is another since everyone sees the copy, or since it was written: null where nothing is.
json::value change_view(AtDesk const& at, db::Transaction& transaction, accounts::ActorNames const& name_of,
                        PublicCopy const& copy) {
  if (!is_in_hand(copy.state)) return nullptr;
  auto const change = change_of_letter(transaction, at.office.id, copy.id);
  if (!change) return nullptr;
  auto const is_public = copy.state == CopyState::published;
  return json::object{{"text", at.localizer.text(is_public ? "copies.changed.published" : "copies.changed.waits")},
                      {"act", at.localizer.word("letter.act", change->act)},
                      {"by", name_of(change->actor)},
                      {"at", partnerships::web::moment_at(at, change->at)}};
}

// What is to be known of the letter before its copy is published; empty where nothing is.
std::string note_of_letter(AtDesk const& at, Letter const& letter, CopyState copy) {
  if (is_before_sending(letter.direction, letter.state, copy)) return at.localizer.text("copies.note.unsent");
  if (!is_before_publishing(copy) || can_be_public(letter)) return {};
  return at.localizer.text("copies.note.in_hand",
                           {{"state", at.localizer.word("letter.state", to_string(letter.state))}});
}

http::Response page_of(AtDesk const& at, PublicCopy const& copy, ui::Form const* sent, std::string const& why,
                       unsigned status) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  accounts::ActorNames const name_of(transaction, at.office.id);
  auto const letter = letter_of(transaction, at.office.id, copy.letter);
  auto const original = letter ? texts_of_letter(transaction, at.office.id, *letter) : CopyTexts{};
  auto const joint = text_lines(details_of(transaction, at.office.id, copy.letter).details.joint_with);
  auto const is_own = wrote_copy(transaction, at.office.id, copy.id, at.session.actor);
  auto const decides = may_decide_on_copies(at) && !is_own;
  auto const writes = may_write(at);
  Presses const presses{at, copy, sent};
  auto const is_public = copy.state == CopyState::published;
  auto holds = holds_view(at, transaction, name_of, copy);
  auto const is_held = !holds.empty();
  // What would be refused is no button: the page says what it waits for.
  auto const is_letter_over = letter && can_be_public(*letter);
  auto const can_go_out = is_letter_over && !is_held;
  auto change = change_view(at, transaction, name_of, copy);
  auto const is_overtaken = is_public && !change.is_null();
  auto const hand = presses.form(handing, writes && can_go_out, CopyAct::hand_up);
  auto const publish_form = presses.form(publishing, decides && can_go_out, CopyAct::publish);
  auto const return_form = presses.form(returning, decides, CopyAct::give_back);
  auto const stand_form = presses.form(standing, decides && is_overtaken, CopyAct::let_stand);
  auto const is_shut = is_public && is_held;
  auto texts =
      copy.state == CopyState::dropped ? json::array{} : beside_view(at.localizer, original, copy.texts.for_office());
  auto const has = [&](std::string_view what) {
    return std::ranges::any_of(texts, [&](json::value const& one) { return one.as_object().at(what).as_bool(); });
  };
  auto const has_added = has("has_added");
  auto const has_unmarked = has("has_unmarked");
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("publications.copy.title", {{"number", copy.number}});
  content.description = is_shut        ? at.localizer.text("publications.shut.lead")
                        : is_overtaken ? at.localizer.text("copies.overtaken.lead")
                                       : at.localizer.text("publications.next." + std::string(to_string(copy.state)));
  content.main = ui::render(
      "office_copy", at.localizer.language(),
      {{"letters", at.address("/letters")},
       {"copies", at.address("/letters/copies")},
       {"letter_href", letter_address_of(at, copy.letter)},
       {"letter", letter ? letter->fields.title : copy.number},
       {"title", content.title},
       {"state", is_shut ? at.localizer.text("publications.shut")
                         : at.localizer.word("publications.state", to_string(copy.state))},
       {"has_added", has_added},
       {"has_unmarked", has_unmarked},
       {"lead", content.description},
       {"why", why},
       {"edit", writes && after(copy.state, CopyAct::write)
                    ? at.address("/letters/public/edit") + ui::query_text({{"copy", std::to_string(copy.id.value)}})
                    : std::string{}},
       {"shown", is_public && !is_held ? shown_at(at, copy.id) : std::string{}},
       {"holds", std::move(holds)},
       {"of_letter", letter ? note_of_letter(at, *letter, copy.state) : std::string{}},
       {"made_by", name_of(copy.made_by)},
       {"made_at", partnerships::web::moment_at(at, copy.made_at)},
       {"decided_by", is_decided(copy.state) ? name_of(copy.decided_by) : std::string{}},
       {"decided_at", partnerships::web::moment_at(at, copy.decided_at)},
       {"words", copy.words},
       {"published_on", day_in_words(at, copy.published_on)},
       {"withdrawn_on", day_in_words(at, copy.withdrawn_on)},
       {"keeping", keeping_address_of(at, copy.letter)},
       {"own_waits", is_own && may_decide_on_copies(at) && (copy.state == CopyState::waiting || is_overtaken)},
       {"is_joint", !joint.empty()},
       {"joint_with", json::array(joint.begin(), joint.end())},
       {"texts", std::move(texts)},
       {"hand", hand},
       {"publish", publish_form},
       {"decides", !publish_form.empty() || !return_form.empty()},
       {"back", return_form},
       {"change", std::move(change)},
       {"stand", stand_form},
       {"acts", acts_view(at, transaction, name_of, copy.id)},
       {"withdraw_title", at.localizer.text(is_public ? withdrawing.button : dropping.button)},
       {"withdraw", presses.form(is_public ? withdrawing : dropping, writes, CopyAct::withdraw)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

// A press: who may, what it is called in the journal, and what it does with the version that was read.
struct Deed {
  Press press;
  Right right{};
  std::string_view verb;
  Outcome<std::int64_t> (*work)(Command&, PublicCopyId, std::int64_t seen, std::string const& words);
  std::string_view done_word{"office.saved"};
};

void pressed(AtDesk const& at, Deed const& deed, http::Completion const& completion) {
  if (!at.session.rights.contains(deed.right)) return completion(partnerships::web::without_right(at, deed.right));
  auto const copy = copy_asked(at);
  if (!copy) return completion(no_such_copy(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto const press = deed.press.what == withdrawing.what && copy->state != CopyState::published ? dropping : deed.press;
  auto form = press_form(at, *copy, press, typed);
  form.hidden = {{"version", text_named(typed, "version")}};
  auto const again = [id = copy->id](AtDesk const& anew, ui::Form const& shown, unsigned status) {
    auto const now = found_copy(anew, id);
    if (!now) return no_such_copy(anew);
    auto const why = shown.wrong.empty() ? std::string{} : shown.wrong.front();
    // What was pressed is not there any more, or not this person's to press: the page as it is now says why.
    auto const is_form_wrong = status == 422 || status == 503 || status == commands::storage_full_status;
    return page_of(anew, *now, is_form_wrong ? &shown : nullptr, is_form_wrong ? std::string{} : why, status);
  };
  // Words of every press are read alike; those that take none are sent none.
  auto const [input, wrong] = partnerships::web::typed_in<contract::PublicCopyWithdrawal>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong, form);
    return completion(again(at, form, 422));
  }
  Sent sent{deed.right, std::string(deed.verb), "letter/" + std::to_string(copy->letter.value)};
  sent.wrong = wrong;
  sent.work = [id = copy->id, input = *input, work = deed.work](Command& command) -> Outcome<std::string> {
    if (auto const done = work(command, id, input.version, input.words); !done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = copy_address(at, copy->id);
  sent.done_word = deed.done_word;
  sent.again = again;
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

Outcome<std::int64_t> hand_up(Command& command, PublicCopyId id, std::int64_t seen, std::string const&) {
  return hand_up_copy(command, id, seen);
}
Outcome<std::int64_t> publish_it(Command& command, PublicCopyId id, std::int64_t seen, std::string const&) {
  return publish_copy(command, id, seen);
}

}  // namespace

http::Response copy_page(AtDesk const& at, PublicCopyId id, std::string const& why, unsigned status) {
  if (!at.session.rights.contains(Right::read_letters))
    return partnerships::web::without_right(at, Right::read_letters);
  auto const copy = found_copy(at, id);
  if (!copy) return no_such_copy(at);
  return page_of(at, *copy, nullptr, why, status);
}

void add_copy_page(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/letters/public", [](AtDesk const& at) {
    return copy_page(at, PublicCopyId{partnerships::web::number_asked(at, "copy")});
  });
  auto const add = [&](Deed const& deed) {
    partnerships::web::add_desk_action(
        router, desk, "/letters/public/" + std::string(deed.press.what),
        [deed](AtDesk const& at, http::Completion const& completion) { pressed(at, deed, completion); });
  };
  add({handing, Right::draft_letters, "letter.copy_hand_up", hand_up});
  add({publishing, Right::issue_letters, "letter.copy_publish", publish_it});
  add({returning, Right::issue_letters, "letter.copy_return", return_copy});
  add({standing, Right::issue_letters, "letter.copy_let_stand", let_copy_stand});
  add({withdrawing, Right::draft_letters, "letter.copy_withdraw", withdraw_copy, "office.taken_back"});
}

}  // namespace amity::work::published::web
