// SPDX-License-Identifier: Apache-2.0
// Figures, targets, policies and consular posts, row by row, through the API.
#include "operations.h"
#include "rows_in_contract.h"

namespace amity::curation::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

Outcome<contract::RowRecorded> row_recorded(Outcome<RowWritten> const& done) {
  if (!done) return Refused{done.error()};
  return contract::RowRecorded{partnerships::web::recorded({done->change, 0}).change, done->row, done->version};
}

// kept: the rows of the list as the database has them.
template <class Operation, auto kept>
struct AllRows : Reading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<typename Operation::Answer> operator()(typename Operation::Parameters const& asked,
                                                Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    auto const keys = source_keys(reading, session.office);
    typename Operation::Answer answer;
    for (auto const& row : kept(reading, session.office)) answer.rows.push_back(record_of(row, keys));
    return answer;
  }
};

template <class Operation, List list>
struct AddRow : Writes {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "statement.add";
  Outcome<contract::RowRecorded> operator()(Command& command, typename Operation::Parameters const&,
                                            typename Operation::Body const& input) const {
    return row_recorded(write_row(command, list, 0, texts_of(input), {}));
  }
};

template <class Operation, List list>
struct PutRow : Writes {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "statement.put";
  Outcome<contract::RowRecorded> operator()(Command& command, typename Operation::Parameters const& asked,
                                            typename Operation::Body const& input) const {
    return row_recorded(write_row(command, list, asked.row, texts_of(input), seen_of(input)));
  }
};

template <class Operation, List list>
struct DeleteRow : Writes {
  static constexpr auto right = Right::edit_partnerships;
  static constexpr std::string_view verb = "statement.delete";
  Outcome<contract::RowRecorded> operator()(Command& command, typename Operation::Parameters const& asked) const {
    return row_recorded(take_back_row(command, list, asked.row, asked.version));
  }
};

// Its four operations.
template <List list, auto kept, class All, class Add, class Put, class Delete>
contract::Registered<All, Add, Put, Delete> add_list(partnerships::web::Operations const& operations,
                                                     server::Shared const& s,
                                                     std::shared_ptr<commands::Writing const> const& writing) {
  using commands::Later;
  return operations.add<All>(AllRows<All, kept>{{s, writing}})
      .template add_later<Add>(Later<Add, AddRow<Add, list>>{writing, {{s}}})
      .template add_later<Put>(Later<Put, PutRow<Put, list>>{writing, {{s}}})
      .template add_later<Delete>(Later<Delete, DeleteRow<Delete, list>>{writing, {{s}}})
      .done();
}

}  // namespace

auto add_list_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListOfficeFigures, contract::AddOfficeFigure, contract::PutOfficeFigure,
                            contract::DeleteOfficeFigure, contract::ListOfficeTargets, contract::AddOfficeTarget,
                            contract::PutOfficeTarget, contract::DeleteOfficeTarget, contract::ListOfficePolicies,
                            contract::AddOfficePolicy, contract::PutOfficePolicy, contract::DeleteOfficePolicy,
                            contract::ListOfficePosts, contract::AddOfficePost, contract::PutOfficePost,
                            contract::DeleteOfficePost> {
  using contract::together;
  auto const figures =
      add_list<List::figures, partnerships::kept_figures, contract::ListOfficeFigures, contract::AddOfficeFigure,
               contract::PutOfficeFigure, contract::DeleteOfficeFigure>(operations, s, writing);
  auto const targets =
      add_list<List::targets, planning::targets::kept_targets, contract::ListOfficeTargets, contract::AddOfficeTarget,
               contract::PutOfficeTarget, contract::DeleteOfficeTarget>(operations, s, writing);
  auto const policies =
      add_list<List::policies, planning::layout::kept_policies, contract::ListOfficePolicies, contract::AddOfficePolicy,
               contract::PutOfficePolicy, contract::DeleteOfficePolicy>(operations, s, writing);
  auto const posts = add_list<List::posts, institutions::kept_posts, contract::ListOfficePosts, contract::AddOfficePost,
                              contract::PutOfficePost, contract::DeleteOfficePost>(operations, s, writing);
  return together(together(together(figures, targets), policies), posts);
}

}  // namespace amity::curation::web
