// SPDX-License-Identifier: Apache-2.0
// What guests bring to the desk: whose name and address should be gone.
#include "guests/ended.h"
#include "guests/web/routes.h"
#include "partnerships/web/fittings.h"

namespace amity::guests::web {

void fit(partnerships::web::Fittings& fittings) {
  fittings.overdue.emplace_back([](db::Transaction& transaction, OfficeId office, Day today) {
    std::vector<partnerships::web::Overdue> all;
    for (auto const& one : ended_due(transaction, office, today))
      all.push_back({one.name, "/letters/letter?id=" + std::to_string(one.letter.value), "keeping.guest_due", one.due,
                     one.held_why.value_or("")});
    return all;
  });
}

}  // namespace amity::guests::web
