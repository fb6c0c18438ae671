// SPDX-License-Identifier: Apache-2.0
#include "desk/views.h"

#include "db/id_sequence.h"
#include "desk/sql.h"
#include "refusals.h"

#include <algorithm>

namespace amity::desk {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::ptrdiff_t most_own = 100;

View read_view(db::Row const& row) {
  using Of = ViewFields::Of;
  return {row.get<ViewId>(0),
          {row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3),
           row.integer(5) == 1 ? Of::office : Of::one},
          row.get<std::string>(4),
          row.integer(6) == 1};
}

Refused no_such_view() {
  return Refused{
      commands::Refusal{Error{Errc::not_found, "there is no such saved view", "view", "one of those listed"}}};
}

std::optional<View> seen_view(Command& command, ViewId id) {
  for (auto& view : views_of(command.transaction(), command.office(), command.actor()))
    if (view.id == id) return std::move(view);
  return std::nullopt;
}

void forget_choice(Command& command, std::string const& actor, std::string const& list) {
  command.watch("view_choice", {command.office(), actor, list});
  command.transaction().execute(sql::delete_choice, {{"office", command.office()}, {"actor", actor}, {"list", list}});
}

}  // namespace

std::vector<View> views_of(db::Transaction& transaction, OfficeId office, std::string_view actor) {
  return transaction.all(sql::views_of, {{"office", office}, {"actor", actor}}, read_view);
}

std::optional<View> default_view(db::Transaction& transaction, OfficeId office, std::string_view actor,
                                 std::string_view list) {
  for (auto& view : views_of(transaction, office, actor))
    if (view.is_default && view.fields.list == list) return std::move(view);
  return std::nullopt;
}

Outcome<ViewId> add_view(Command& command, ViewFields const& fields) {
  auto const all = views_of(command.transaction(), command.office(), command.actor());
  std::vector<fields::FieldError> errors;
  if (fields.name.find_first_not_of(" \t\u3000") == std::string::npos)
    errors.push_back(wrong_field("name", {}, "empty", "a saved view has a name", "a few words"));
  if (std::ranges::any_of(
          all, [&](View const& view) { return view.fields.list == fields.list && view.fields.name == fields.name; }))
    errors.push_back(
        wrong_field("name", fields.name, "view_named", "there is a saved view of this name", "another name"));
  if (std::ranges::count(all, command.actor(), &View::owner) >= most_own)
    errors.push_back(wrong_field("name", fields.name, "views_many", "nobody keeps more than 100 saved views",
                                 "delete one that is of no use any more"));
  if (!errors.empty()) return refused_for(std::move(errors));
  ViewId const id{db::take_ids(command.transaction(), command.office(), "saved_view")};
  command.watch("saved_view", {command.office(), id});
  command.transaction().execute(sql::insert_view, {{"office", command.office()},
                                                   {"id", id},
                                                   {"list", fields.list},
                                                   {"name", fields.name},
                                                   {"query", fields.query},
                                                   {"owner", command.actor()},
                                                   {"is_shared", fields.of == ViewFields::Of::office ? 1 : 0}});
  command.name_subject("view/" + std::to_string(id.value));
  return id;
}

Outcome<ViewId> delete_view(Command& command, ViewId id, Deleter by) {
  auto const view = seen_view(command, id);
  if (!view) return no_such_view();
  if (view->owner != command.actor() && by != Deleter::manager)
    return refused_for({wrong_field({}, {}, "not_own", "this saved view is another's", "who saved it, or a director")},
                       Errc::refused);
  auto const choosers = command.transaction().all(sql::choosers_of_view, {{"office", command.office()}, {"id", id}},
                                                  [](db::Row const& row) {
                                                    return std::pair{row.get<std::string>(0), row.get<std::string>(1)};
                                                  });
  for (auto const& [actor, list] : choosers) forget_choice(command, actor, list);
  command.watch("saved_view", {command.office(), id});
  command.transaction().execute(sql::delete_view, {{"office", command.office()}, {"id", id}});
  command.name_subject("view/" + std::to_string(id.value));
  return id;
}

Outcome<ViewId> choose_view(Command& command, ViewId id, Choice choice) {
  auto const view = seen_view(command, id);
  if (!view) return no_such_view();
  auto const actor = std::string(command.actor());
  if (view->is_default == (choice == Choice::opens)) return id;
  forget_choice(command, actor, view->fields.list);
  if (choice == Choice::opens)
    command.transaction().execute(
        sql::insert_choice, {{"office", command.office()}, {"actor", actor}, {"list", view->fields.list}, {"id", id}});
  command.name_subject("view/" + std::to_string(id.value));
  return id;
}

}  // namespace amity::desk
