// SPDX-License-Identifier: Apache-2.0
// Saved views: a list's filter and order under a name, one's own or shared with the office. Each verb is a command.
#pragma once

#include "commands/command.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::desk {

using ViewId = Id<struct ViewTag>;

struct ViewFields {
  std::string list;   // "letters"
  std::string name;   // 1 to 80 characters
  std::string query;  // of the list's address
  enum class Of { one, office } of{Of::one};
  bool operator==(ViewFields const&) const = default;
};
struct View {
  ViewId id{};
  ViewFields fields;
  std::string owner;  // "account:5"
  bool is_default{};  // for who asks
  bool operator==(View const&) const = default;
};

// Those of the actor and those that are shared, by name.
std::vector<View> views_of(db::Transaction& transaction, OfficeId office, std::string_view actor);
// What the list opens with for the actor; nothing where he chose none.
std::optional<View> default_view(db::Transaction& transaction, OfficeId office, std::string_view actor,
                                 std::string_view list);

// Errors: name (empty; taken by another of one's own or a shared one of that list; more than 100 of one's own).
commands::Outcome<ViewId> add_view(commands::Command& command, ViewFields const& fields);
// Also for those who had it as their default. Errc::not_found where the actor sees no such view; Errc::refused where it
// is another's, and `by` is no manager.
enum class Deleter { owner, manager };
commands::Outcome<ViewId> delete_view(commands::Command& command, ViewId id, Deleter by);
// Makes it the actor's default of its list, or takes that back. Errc::not_found.
enum class Choice { opens, does_not_open };
commands::Outcome<ViewId> choose_view(commands::Command& command, ViewId id, Choice choice);

}  // namespace amity::desk
