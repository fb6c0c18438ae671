// SPDX-License-Identifier: Apache-2.0
// What prepared steps bring to the desk.
#include "atlas/city_title.h"
#include "steps/step.h"
#include "steps/web/routes.h"
#include "ui/links.h"

namespace amity::steps::web {
namespace {

using partnerships::web::DeskRecord;

// By its partner: the step itself is called by its act and day, which are words of a language.
std::optional<DeskRecord> step_record(db::Transaction& transaction, accounts::Session const& session, std::int64_t id) {
  auto const step = step_of(transaction, session.office, StepId{id});
  auto title = step ? atlas::city_title(transaction, step->step.partner) : std::nullopt;
  if (!title) return std::nullopt;
  return DeskRecord{std::move(title->name), "/steps/step" + ui::query_text({{"id", std::to_string(id)}}),
                    std::move(title->names)};
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) {
  using partnerships::web::RecordKind;
  fittings.records.push_back({"step", step_record, {accounts::Right::read_office}, RecordKind::Is::part});
}

}  // namespace amity::steps::web
