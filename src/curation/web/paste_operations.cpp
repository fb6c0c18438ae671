// SPDX-License-Identifier: Apache-2.0
// Rows of a table, through the API.
#include "contract/generated/curation.h"
#include "curation/paste.h"
#include "operations.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/own_record_by_rules.h"

namespace amity::curation::web {
namespace {

struct TakeRowsIn : Writes {
  static constexpr auto right = accounts::Right::edit_partnerships;
  static constexpr std::string_view verb = "paste";
  commands::Outcome<contract::PasteReport> operator()(commands::Command& command,
                                                      contract::PasteRowsParameters const& asked,
                                                      contract::PasteInput const& input) const {
    auto const done = take_in(command, parse_table(contract::to_string(asked.table)).value(), input.text,
                              {partnerships::web::older_source(input.older_source),
                               partnerships::web::own_record_by_rules(s->world.now(), {input.rule_reason, {}})});
    if (!done) return commands::Refused{done.error()};
    return contract::PasteReport{done->rows, done->created, done->changed, done->unchanged};
  }
};

}  // namespace

contract::Registered<contract::PasteRows> add_paste_operation(partnerships::web::Operations const& operations,
                                                              server::Shared const& s,
                                                              std::shared_ptr<commands::Writing const> const& writing) {
  return operations.add_later<contract::PasteRows>(commands::Later<contract::PasteRows, TakeRowsIn>{writing, {{s}}})
      .done();
}

}  // namespace amity::curation::web
