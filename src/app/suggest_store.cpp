// SPDX-License-Identifier: Apache-2.0
#include "suggest_store.h"

#include "core/clock.h"
#include "planning/suggestions/model_store.h"
#include "verbs.h"

#include <iostream>

namespace amity::app {
namespace {

namespace suggestions = planning::suggestions;

std::optional<suggestions::SuggestModel> kept(db::Database& database, std::string const& version) {
  auto transaction = database.read();
  auto model = suggestions::kept_model(transaction, version);
  if (model) return std::move(*model);
  std::cerr << "amity: " << model.error().message << "; it is made anew\n";
  return std::nullopt;
}

void keep(db::Database& database, suggestions::SuggestModel const& model) {
  try {
    auto transaction = database.write();
    suggestions::keep_model(transaction, model);
    transaction.commit();
  } catch (db::DatabaseError const& error) {
    complain({Errc::unavailable, std::string("the model could not be kept: ") + error.what(), {}, {}});
  }
}

}  // namespace

Result<void> enough_to_learn(suggestions::RegisterPlaces const& seen) {
  if (seen.ties.size() >= least_to_learn) return {};
  return fail(Errc::not_found,
              "the register has " + std::to_string(seen.ties.size()) + " ties; suggestions need " +
                  std::to_string(least_to_learn) + " to learn from",
              {}, "amity import world");
}

Result<std::shared_ptr<suggestions::SuggestModel const>> model_for(suggestions::RegisterPlaces const& seen,
                                                                   db::Database& database, Training training) {
  if (auto const enough = enough_to_learn(seen); !enough) return Failure{enough.error()};
  if (training == Training::where_needed)
    if (auto model = kept(database, suggestions::data_version(seen)))
      return std::make_shared<suggestions::SuggestModel const>(std::move(*model));
  std::cerr << "amity: learning from " << seen.ties.size() << " ties of " << seen.counted << " cities\n";
  auto const model = std::make_shared<suggestions::SuggestModel const>(
      suggestions::train(seen, {}, to_string(system_clock()())).value());
  keep(database, *model);
  return model;
}

}  // namespace amity::app
