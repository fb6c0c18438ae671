// SPDX-License-Identifier: Apache-2.0
#include "commands/web/writing.h"

#include "commands/web/broken.h"
#include "commands/web/final_acts.h"
#include "contract/refusal.h"

#include <array>

namespace amity::commands {
namespace {

std::optional<Once> once_of(http::Request const& request, std::string const& key) {
  auto const told = request.header("Idempotency-Key");
  if (key.empty() && !told) return std::nullopt;
  std::array<std::string_view, 3> const parts{to_string(request.method), request.target, request.body};
  return Once{key.empty() ? std::string(*told) : key, fingerprint_of(parts)};
}

contract::Problem unavailable(std::string detail, std::string remedy) {
  return {.type = "/problems/unavailable",
          .title = "It cannot be used now",
          .status = 503,
          .detail = std::move(detail),
          .remedy = std::move(remedy)};
}

contract::Problem problem_of(std::exception_ptr const& broken) {
  try {
    std::rethrow_exception(broken);
  } catch (db::DatabaseError const& error) {
    using Kind = db::DatabaseError::Kind;
    if (error.kind() == Kind::busy)
      return unavailable("somebody else is writing to the database for longer than one waits; nothing of this was done",
                         "the same again in a moment");
    if (error.kind() == Kind::full) return storage_full();
    // A commit without an answer may have been done.
    if (error.kind() == Kind::gone)
      return unavailable("the database went away; whether this was kept is not known",
                         "look whether it is there before you send it again, or send it with the same Idempotency-Key");
    return unavailable("the database could not keep this; nothing of it was done", "the same again in a moment");
  } catch (...) {
    return {.type = "/problems/internal",
            .title = "Something went wrong here",
            .status = 500,
            .detail = "nothing of this was done",
            .remedy = "tell who runs this server; the log says what happened"};
  }
}

Refusal sign_in_again() {
  return {Errc::refused,
          fields::Errors{fields::FieldError{{},
                                            {},
                                            "this is for somebody who signed in within the last five minutes",
                                            "signing in once more; a token cannot do it",
                                            "sign_in_again",
                                            {},
                                            0}}};
}

}  // namespace

void run(Writing const& writing, http::Request const& request, Wanted wanted, Verb verb, OnFinished on_finished,
         std::string const& once) {
  if (is_final(wanted.verb) && !signed_in_just_now(writing, wanted.session))
    return on_finished({.outcome = Refused{sign_in_again()}});
  Request command{wanted.session.office, {wanted.session.actor}, std::move(wanted.verb), std::move(wanted.subject), {},
                  once_of(request, once)};
  command.authorise = [session = wanted.session, right = wanted.right, clock = writing.doorkeeper.clock,
                       tell = writing.doorkeeper.tell,
                       client = request.client](db::Transaction& transaction) -> Result<void> {
    auto allowed = accounts::may(transaction, session, right, clock());
    if (!allowed && tell)
      tell("refused: " + session.actor + " may not " + std::string(accounts::to_string(right)) + ", client " + client);
    return allowed;
  };
  command.keep = wanted.keep;
  writing.runner.submit(std::move(command), std::move(verb), std::move(on_finished));
}

ToldBroken told_broken(std::exception_ptr const& broken) {
  constexpr unsigned will_pass = 503;
  try {
    std::rethrow_exception(broken);
  } catch (db::DatabaseError const& error) {
    if (error.kind() == db::DatabaseError::Kind::full) return {storage_full_status, "form.storage_full"};
    if (error.kind() == db::DatabaseError::Kind::gone) return {will_pass, "form.perhaps_kept"};
  } catch (...) {
    // Whatever else it was, nothing of it was kept.
  }
  return {will_pass, "form.unavailable"};
}

contract::Problem storage_full() {
  return {.type = "/problems/storage-full",
          .title = "The server cannot store anything now",
          .status = storage_full_status,
          .detail = "the server has no room left; nothing of this was done",
          .remedy =
              "tell the administrator of this server to make room; the same again then, with the same "
              "Idempotency-Key"};
}

unsigned status_of(Refusal const& refusal) {
  return refusal.errors.first().code == "storage_full" ? storage_full_status : contract::status_of(refusal.code);
}

contract::Problem problem_of(Refusal const& refusal) {
  if (status_of(refusal) == storage_full_status) return storage_full();
  auto const first = static_cast<Error>(refusal.errors);
  auto problem = contract::problem_of(Error{refusal.code, first.message, first.field, first.remedy});
  auto told = contract::problem_of(refusal.errors);
  problem.field = std::move(told.field);
  problem.errors = std::move(told.errors);
  if (refusal.conflicts.empty()) return problem;
  auto& conflicts = problem.conflicts.emplace();
  for (auto const& one : refusal.conflicts) conflicts.push_back({one.field, one.yours, one.theirs, one.before});
  return problem;
}

contract::Problem problem_of(Finished const& finished) {
  return finished.broken ? problem_of(finished.broken) : problem_of(finished.outcome.error());
}

}  // namespace amity::commands
