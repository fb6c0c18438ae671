// SPDX-License-Identifier: Apache-2.0
// Requests that change something: run with those of others, kept with them, answered once they are kept.
#pragma once

#include "accounts/web/session.h"
#include "commands/runner.h"
#include "contract/json.h"
#include "contract/operation.h"
#include "http/completion.h"

#include <functional>
#include <memory>
#include <string>

namespace amity::commands {

// What changes are made with. Lives as long as the server.
struct Writing {
  accounts::Doorkeeper doorkeeper;
  Runner& runner;
};

// What somebody wants done.
struct Wanted {
  accounts::Session const& session;
  accounts::Right right{};
  std::string verb;     // "partnership.move"
  std::string subject;  // as asked; the verb may know better
  Request::Keep keep{Request::Keep::yes};
};

// Runs it once where the request has an Idempotency-Key, or a form its own (`once`), and hands over what came of it.
// The token's right is looked at again within the transaction. What is final (final_acts.h) is refused, before it is
// tried, to who did not sign in just now.
void run(Writing const& writing, http::Request const& request, Wanted wanted, Verb verb, OnFinished on_finished,
         std::string const& once = {});

// Refusals and what broke, as an RFC 9457 document.
contract::Problem problem_of(Refusal const& refusal);
contract::Problem problem_of(Finished const& finished);

// A handler of an operation that changes something:
//
//   struct PutHallTextOperation {
//     static constexpr auto right = accounts::Right::edit_halls;
//     static constexpr std::string_view verb = "hall.text";
//     static Result<void> check(PutHallTextParameters const&, accounts::Session const&);   // before it waits
//     commands::Outcome<contract::Recorded> operator()(commands::Command&, PutHallTextParameters const&,
//                                                      HallInput const&) const;
//   };
template <class Operation, class Handler>
class Later {
 public:
  static constexpr auto access = contract::needs(Handler::right);
  Later(std::shared_ptr<Writing const> writing, Handler handler)
      : writing_(std::move(writing)), handler_(std::move(handler)) {}

  using Parameters = typename Operation::Parameters;
  using Body = typename Operation::Body;

  void operator()(Parameters const& asked, Body const& body, accounts::Session const& session,
                  std::shared_ptr<http::Request const> const& request, http::Completion const& completion) const {
    answer(asked, body, session, *request, completion);
  }
  void operator()(Parameters const& asked, accounts::Session const& session,
                  std::shared_ptr<http::Request const> const& request, http::Completion const& completion) const {
    answer(asked, contract::None{}, session, *request, completion);
  }

 private:
  template <class Given>
  void answer(Parameters const& asked, Given const& body, accounts::Session const& session,
              http::Request const& request, http::Completion const& completion) const {
    if (auto const checked = handler_.check(asked, session); !checked)
      return completion(contract::respond_with(contract::problem_of(checked.error())));
    Verb verb;
    if constexpr (std::same_as<Given, contract::None>)
      verb = [handler = handler_, asked](Command& command) { return text_of(handler(command, asked)); };
    else
      verb = [handler = handler_, asked, body](Command& command) { return text_of(handler(command, asked, body)); };
    run(*writing_, request, {session, Handler::right, std::string(Handler::verb), request.path()}, std::move(verb),
        [completion](Finished const& finished) {
          if (finished.broken || !finished.outcome) return completion(contract::respond_with(problem_of(finished)));
          completion(contract::for_one_only(contract::respond_with_bytes(Operation::status, *finished.outcome,
                                                                         "application/json", contract::Caching::none)));
        });
  }

  template <class Done>
  static Outcome<std::string> text_of(Outcome<Done> const& done) {
    static_assert(std::same_as<Done, typename Operation::Answer>, "the verb answers what the contract says");
    if (!done) return Refused{done.error()};
    return contract::json_text(*done);
  }

  std::shared_ptr<Writing const> writing_;
  Handler handler_;
};

}  // namespace amity::commands
