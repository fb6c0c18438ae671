// SPDX-License-Identifier: Apache-2.0
#include "plan_verbs.h"

namespace amity::app {

void add_plan(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("plan", "What the office wants of its circle, and how it may come by it");
  verb.require_subcommand(1);
  verb.footer("Example:\n  amity plan targets kunming");
  add_plan_targets(verb, status);
  add_plan_suggest(verb, status);
  add_plan_evaluate(verb, status);
  add_plan_layout(verb, status);
}

}  // namespace amity::app
