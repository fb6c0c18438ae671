// SPDX-License-Identifier: Apache-2.0
// Erasing a person, and the legal hold that stops it.
#pragma once

#include "jobs/task.h"
#include "people/personal.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace amity::people {

// Who and why. Error at `why` where it is empty; a hold that stands is replaced.
commands::Outcome<std::int64_t> hold_person(commands::Command& command, PersonId id, std::string const& why);
commands::Outcome<std::int64_t> release_person(commands::Command& command, PersonId id);

// What a room above this one does of its own when somebody is erased, such as taking their names out of its texts
// (without_names()). In the same transaction, before the names go; the program says it once, wherever it erases.
using Forget = std::function<void(commands::Command&, PersonId, PersonFields const&)>;

// Takes away names, forms of address, languages, the list's number and all that is personal; the number of the record
// and the posts stay, since letters point to them. Cannot be undone. Errc::refused under a hold. Whoever calls it
// destroys the keys once it is committed: enqueue_key_destruction() does, in the same transaction.
commands::Outcome<std::int64_t> erase_person(commands::Command& command, PersonId id,
                                             std::optional<std::int64_t> version = {}, Forget const& forget = {});
// These values alone, as a rule of retention says.
commands::Outcome<std::int64_t> erase_personal(commands::Command& command, PersonId id,
                                               std::vector<PersonalField> const& fields);

// What a command that erases touches (commands::Touch): nothing that readers show. A server that sees it committed
// destroys the keys before it answers (destroy_erased_keys()), so that who was told of an erasure has it, whatever
// happens to the server next; the job is for a server that ends just then.
inline constexpr std::string_view erased_touch = "erased";

// The keys of what was erased, in any office, as far as they are still there, and marks of persons. How many keys.
std::size_t destroy_erased_keys(db::Transaction& transaction, KeyStore const& keys);

// What is left to do of it: after a server ended between the commit and that.
struct NotGone {
  std::size_t keys{};   // still in the folder
  std::size_t marks{};  // of persons, that are not there yet
  bool operator==(NotGone const&) const = default;
};
NotGone not_gone_yet(db::Transaction& transaction, KeyStore const& keys);

// Once somebody is erased a mark of it stands beside the keys, outside of the database: an older backup that is
// restored has them back by name, and by their marks they are known. Marks are made by destroy_erased_keys() and
// erase_again().
struct BackAgain {
  OfficeId office{};
  PersonId person{};
  bool operator==(BackAgain const&) const = default;
};
std::vector<BackAgain> erased_and_back(db::Transaction& transaction, KeyStore const& keys);
// Erases those once more, a command for each, also under a hold that the backup has back: it was released before they
// were erased. How many. At a server's start and each night.
std::size_t erase_again(db::Database& database, Clock const& clock, KeyStore const& keys, std::string const& actor,
                        Forget const& forget = {});

// After the commit of what erases.
inline constexpr jobs::Kind destroy_keys_kind{
    .name = "people.destroy_keys", .job_class = jobs::Class::background, .max_tries = 100};
jobs::Handler destroy_keys_handler(db::Database& database, KeyStore const& keys);

}  // namespace amity::people
