// SPDX-License-Identifier: Apache-2.0
// One change of the tables: what a verb is given to make it, and what comes of it.
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "db/database.h"
#include "fields/errors.h"
#include "journal/tables.h"
#include "journal/told.h"

#include <tl/expected.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::commands {

// A row that readers in memory show and must renew: "partnership" (its id), "source" (its id), "hall" (the city's id),
// "statements" (all that an office says beside the register), "office", "city" (its id), or "everything".
struct Touch {
  std::string kind;
  std::int64_t key{};
  auto operator<=>(Touch const&) const = default;
};

// A field that somebody else changed meanwhile to something else.
struct FieldConflict {
  std::string field;
  std::string yours;
  std::string theirs;
  std::string before;
  bool operator==(FieldConflict const&) const = default;
};

// Why a command was not done: all errors of its input at once, or what others changed meanwhile.
struct Refusal {
  Errc code{Errc::invalid};
  fields::Errors errors;
  std::vector<FieldConflict> conflicts{};

  Refusal(Errc why, fields::Errors found) : code(why), errors(std::move(found)) {}
  Refusal(fields::Errors found) : errors(std::move(found)) {}       // NOLINT(google-explicit-constructor)
  Refusal(Error const& error) : code(error.code), errors(error) {}  // NOLINT(google-explicit-constructor)
};

template <class T>
using Outcome = tl::expected<T, Refusal>;
using Refused = tl::unexpected<Refusal>;

// What a verb does its work with. It lives for the length of the verb's call.
class Command {
 public:
  Command(db::Transaction& transaction, journal::ChangeRecorder& recorder, OfficeId office, Instant at,
          std::string_view actor)
      : transaction_(transaction), recorder_(recorder), office_(office), at_(at), actor_(actor) {}
  Command(Command const&) = delete;
  Command& operator=(Command const&) = delete;

  db::Transaction& transaction() { return transaction_; }
  OfficeId office() const { return office_; }
  Instant at() const { return at_; }
  std::string_view actor() const { return actor_; }

  // The journal's account of what changes; every row of a table that it accounts for must be announced by one of these
  // (journal/tables.h), or `amity doctor` takes it for a change behind the program's back.
  void watch(std::string_view table, std::vector<db::Value> key_prefix) {
    recorder_.watch(table, std::move(key_prefix));
  }
  void inserted(std::string_view table, std::vector<db::Value> key) { recorder_.inserted(table, std::move(key)); }
  void rescan(std::string_view table) { recorder_.rescan(table, office_); }
  void rescan(std::span<std::string_view const> tables) {
    for (auto const table : tables) rescan(table);
  }

  void rescan(std::string_view table, OfficeId office) { recorder_.rescan(table, office); }

  // The office whose change it is, where that is known only now: an import that makes the office.
  void belongs_to(OfficeId office) { office_ = office; }

  // What readers must renew once this is committed.
  void touch(std::string kind, std::int64_t key = 0) { touched_.push_back({std::move(kind), key}); }
  std::vector<Touch> const& touched() const { return touched_; }

  // There is a line in the journal even where no row changed that it accounts for: somebody signed in.
  void tell_anyway() { is_told_anyway_ = true; }
  bool is_told_anyway() const { return is_told_anyway_; }

  // What the journal's line says beside who, what and when: a JSON object without personal values.
  void tell(std::string detail) { detail_ = std::move(detail); }
  std::string const& detail() const { return detail_; }
  // What stood in a field before and after, kept beside the line (commands/field_notes.h). Never a personal value.
  void note(journal::FieldChange change) { noted_.push_back(std::move(change)); }
  std::vector<journal::FieldChange> const& noted() const { return noted_; }
  // The subject where it is known only now, such as a new record's number.
  void name_subject(std::string subject) { subject_ = std::move(subject); }
  std::string const& subject() const { return subject_; }

 private:
  db::Transaction& transaction_;
  journal::ChangeRecorder& recorder_;
  OfficeId office_;
  Instant at_;
  std::string_view actor_;
  std::vector<Touch> touched_;
  std::string detail_{"{}"};
  std::string subject_;
  std::vector<journal::FieldChange> noted_;
  bool is_told_anyway_{false};
};

// Does the work and gives the answer as text; a refusal undoes all of it.
using Verb = std::function<Outcome<std::string>(Command&)>;

// A press of a button, known again when it is pressed twice or sent again after a lost answer.
struct Once {
  std::string key;          // the client's own, 1 to 100 printable ASCII characters
  std::string fingerprint;  // fingerprint_of() what was asked
};
// BLAKE2b-256 in hex over the parts, each with its length.
std::string fingerprint_of(std::span<std::string_view const> parts);

// What is to be done by whom.
struct Request {
  OfficeId office;  // whose change it is: its lock, its chain of the journal, its revision
  journal::Actor actor{};
  std::string verb;     // "partnership.move"
  std::string subject;  // "partnership/12"
  // Whether the actor may, looked at within the transaction; nothing: it was decided before (the command line).
  std::function<Result<void>(db::Transaction&)> authorise{};
  std::optional<Once> once{};
  // trial: everything is done, checked and answered, and nothing of it kept.
  enum class Keep { yes, trial } keep{Keep::yes};
};

}  // namespace amity::commands
