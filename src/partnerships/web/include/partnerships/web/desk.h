// SPDX-License-Identifier: Apache-2.0
// The pages at which an office's people read and write what is theirs. Who has not signed in is sent to do so; nothing
// of it is kept on the way or in a browser.
#pragma once

#include "commands/web/form_input.h"
#include "contract/input.h"
#include "http/router.h"
#include "partnerships/office.h"
#include "partnerships/web/fittings.h"
#include "server/context.h"
#include "ui/layout.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace amity::partnerships::web {

struct Desk {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  std::shared_ptr<Fittings const> fittings{std::make_shared<Fittings const>()};
};

// Somebody at the desk, in his language.
struct AtDesk {
  Desk const& desk;
  http::Request const& request;
  accounts::Session const& session;
  ui::Localizer localizer;
  std::shared_ptr<snapshot::World const> world;
  Office const& office;
  std::vector<RailLink> rail{};  // below the nouns

  std::string address(std::string_view path) const;  // "/en/office/sources"
  ui::Reader reader() const;
};
using DeskPage = std::function<http::Response(AtDesk const&)>;
// Answers later, by the completion.
using DeskAction = std::function<void(AtDesk const&, http::Completion const&)>;

// Pages at "/<language>/office<path>", in every language.
void add_desk_page(http::Router& router, Desk const& desk, std::string_view path, DeskPage page,
                   http::Cost cost = http::Cost::quick);
void add_desk_action(http::Router& router, Desk const& desk, std::string_view path, DeskAction action,
                     http::Cost cost = http::Cost::write);

// For what answers after something else worked on it: the request is kept as long as it is needed.
using DeskAnswer =
    std::function<void(AtDesk const&, std::shared_ptr<http::Request const> const&, http::Completion const&)>;
void add_desk_answer(http::Router& router, Desk const& desk, http::Method method, std::string_view path,
                     DeskAnswer answer, http::Cost cost);
// With options of its own: a body that is no form, and may be large.
void add_desk_action(http::Router& router, Desk const& desk, std::string_view path, DeskAction action,
                     http::RouteOptions const& options);

http::Response desk_page(AtDesk const& at, ui::Content content, unsigned status = 200);
http::Response see_other(std::string const& address);
// 404 and the like. `told`: what is wrong in the reader's language; the error's own words are shown to readers of
// English alone.
http::Response desk_problem(AtDesk const& at, Error const& error, std::string const& told = {});

// What a form was sent for. `form` is what it looked like when it was opened, with what was typed now.
struct Sent {
  accounts::Right right{};
  std::string verb;
  std::string subject;
  commands::Verb work{};
  std::string done{};  // the address to go on to
  // Where the form is to be had once more after signing in again, of what is final (commands/web/final_acts.h); `done`
  // where it is empty.
  std::string page{};
  // What is said there: a message of the catalogue.
  std::string_view done_word{"office.saved"};
  // The page with this form once more: 422, 409 with what others wrote, 503.
  std::function<http::Response(AtDesk const&, ui::Form const&, unsigned status)> again{};
  // The page that is answered with, where it is no address to go on to: what is shown once and kept nowhere. `answer`
  // is the verb's; of a press before where this one is the second.
  std::function<http::Response(AtDesk const&, std::string const& answer)> finally{};
  // What a form that was refused for what others wrote has seen from now on: its hidden fields.
  std::function<std::vector<std::pair<std::string, std::string>>(AtDesk const&)> seen_now{};
  // trial: nothing of it is kept, and `finally` shows what would come of it.
  commands::Request::Keep keep{commands::Request::Keep::yes};
  // What is known to be wrong with what was typed (typed_in() below). Then `work` is done with the rest for what it
  // finds wrong besides, nothing of it is kept, and `again` shows all of it at once (422).
  std::vector<fields::FieldError> wrong{};
};
void send(AtDesk const& at, ui::Form form, Sent sent, http::Completion const& completion);
// Of a form for what is final: says above it, to who did not sign in just now, that it asks for that, and leads there
// and back to `page`.
void ask_presence(AtDesk const& at, ui::Form& form, std::string const& page);

// What was typed as an input of the contract; fields of `besides` are somebody else's.
template <class Input>
fields::Checked<Input> input_in(std::string_view body, std::vector<std::string> const& besides = {}) {
  auto const source = fields::form_source(body);
  if (!source) return fields::Refused{source.error()};
  fields::Reader in(*source);
  auto value = contract::read_members<Input>(in);
  for (auto const& name : besides) (void)in.optional<std::string>(name);
  in.reject_unknown();
  return in.finish(std::move(value));
}
template <class Input>
fields::Checked<Input> input_of(AtDesk const& at, std::vector<std::string> const& besides = {}) {
  return input_in<Input>(at.request.body, besides);
}

// The same of the rest, where something of it is wrong: a verb can still look at that. Nothing where the contract takes
// no input without what is wrong.
template <class Input>
struct TypedInput {
  std::optional<Input> input;
  std::vector<fields::FieldError> wrong{};
};
// A form's body without what these errors name; what has to be there has something in its place.
std::string body_without(std::string_view body, std::vector<fields::FieldError> const& wrong);
template <class Input>
TypedInput<Input> typed_in(std::string_view body, std::vector<std::string> const& besides = {}) {
  auto whole = input_in<Input>(body, besides);
  if (whole) return {*std::move(whole)};
  auto const wrong = whole.error().all();
  auto rest = input_in<Input>(body_without(body, wrong), besides);
  return {rest ? std::optional<Input>{*std::move(rest)} : std::nullopt, wrong};
}
// Where there is no input: what is wrong, and every field of the form that must be filled in and is empty.
void show_wrong(ui::Localizer const& localizer, std::vector<fields::FieldError> const& wrong, ui::Form& form);

// What is wrong with a new record's key, if anything is: it stands in addresses.
std::optional<fields::FieldError> wrong_key(std::string_view key);

// A form's action with a key that makes a press twice be done once.
std::string with_once(std::string const& address);

}  // namespace amity::partnerships::web
