// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/fittings.h"

#include "papers/web/routes.h"

namespace amity::papers::web {

void fit(partnerships::web::Fittings& fittings) {
  fittings.deeds.push_back({"papers.templates", "/templates", accounts::Right::manage_rules, "find.templates"});
}

}  // namespace amity::papers::web
