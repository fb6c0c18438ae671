// SPDX-License-Identifier: Apache-2.0
// Saved views, through the API.
#include "operations.h"
#include "refusing.h"
#include "views_page.h"

namespace amity::desk::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

struct AllViews : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::SavedViewList> operator()(contract::ListViewsParameters const& asked, Session const& session) const {
    if (auto const ours = check(asked, session); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::SavedViewList answer;
    for (auto const& view : views_of(reading, session.office, session.actor)) {
      auto const* list = fittings->list(view.fields.list);
      if (list == nullptr || !session.rights.contains(list->right)) continue;
      answer.views.push_back({view.id.value, view.fields.list, view.fields.name, view.fields.query,
                              view.fields.of == ViewFields::Of::office, view.owner == session.actor, view.is_default});
    }
    return answer;
  }
};

struct Add : OfOffice {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "view.add";
  Outcome<contract::SavedViewAdded> operator()(Command& command, contract::AddViewParameters const&,
                                               contract::SavedViewInput const& input) const {
    auto const id = save(command, *fittings, input);
    if (!id) return Refused{id.error()};
    return contract::SavedViewAdded{id->value};
  }
};

struct Delete : OfOffice {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "view.delete";
  Outcome<contract::Recorded> operator()(Command& command, contract::DeleteViewParameters const& asked) const {
    auto const id = remove(command, ViewId{asked.view});
    if (!id) return Refused{id.error()};
    return contract::Recorded{contract::RecordChange::changed, 0};
  }
};

struct Choose : OfOffice {
  static constexpr auto right = Right::read_office;
  static constexpr std::string_view verb = "view.choose";
  Outcome<contract::Recorded> operator()(Command& command, contract::ChooseViewParameters const& asked,
                                         contract::ViewChoice const& input) const {
    auto const id = choose_view(command, ViewId{asked.view}, input.is_default ? Choice::opens : Choice::does_not_open);
    if (!id) return Refused{id.error()};
    return contract::Recorded{contract::RecordChange::changed, 1};
  }
};

}  // namespace

Outcome<ViewId> save(Command& command, partnerships::web::Fittings const& fittings,
                     contract::SavedViewInput const& input) {
  auto const* list = fittings.list(input.list);
  if (list == nullptr || !accounts::acting_rights(command).contains(list->right))
    return refused_at("list", "not_a_list", "there is no list of this name", "a list of the desk, such as letters");
  auto const query = view_query(*list, input.query);
  if (!query)
    return refused_at("query", "not_a_query", "this is no query of an address", "such as direction=in&sort=number");
  auto id = add_view(command,
                     {input.list, input.name, *query, input.is_shared ? ViewFields::Of::office : ViewFields::Of::one});
  if (id && input.is_default) return choose_view(command, *id, Choice::opens);
  return id;
}

Outcome<ViewId> remove(Command& command, ViewId id) {
  auto const manages = accounts::acting_rights(command).contains(Right::manage_rules);
  return delete_view(command, id, manages ? Deleter::manager : Deleter::owner);
}

auto add_view_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing,
                         std::shared_ptr<partnerships::web::Fittings const> const& fittings)
    -> contract::Registered<contract::ListViews, contract::AddView, contract::DeleteView, contract::ChooseView> {
  using commands::Later;
  return operations.add<contract::ListViews>(AllViews{{{{s}, fittings}, writing}})
      .add_later<contract::AddView>(Later<contract::AddView, Add>{writing, {{{s}, fittings}}})
      .add_later<contract::DeleteView>(Later<contract::DeleteView, Delete>{writing, {{{s}, fittings}}})
      .add_later<contract::ChooseView>(Later<contract::ChooseView, Choose>{writing, {{{s}, fittings}}})
      .done();
}

}  // namespace amity::desk::web
