// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/model_store.h"

#include "db/testing.h"
#include "planning/suggestions/suggest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::planning::suggestions {
namespace {

SuggestModel learnt(std::size_t pairs) {
  RegisterPlaces seen;
  for (std::size_t i = 0; i < 2 * pairs; ++i) {
    seen.cities.push_back({static_cast<std::int64_t>(i + 1)});
    seen.places.push_back({});
    seen.places.back().country = i < pairs ? "A" : "Z";
    if (i < pairs) seen.ties.push_back({static_cast<PlaceNumber>(i), static_cast<PlaceNumber>(i + pairs)});
  }
  seen.counted = seen.places.size();
  TrainingOptions options;
  options.rounds = 5;
  return train(seen, options, "2026-11-29T00:00:00Z").value();
}

class ModelStore : public testing::TestWithParam<std::string> {
 protected:
  void keep(SuggestModel const& model) {
    auto transaction = database.write();
    keep_model(transaction, model);
    transaction.commit();
  }
  Result<std::optional<SuggestModel>> kept(std::string_view version = {}) {
    auto transaction = database.read();
    return kept_model(transaction, version);
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
};
INSTANTIATE_TEST_SUITE_P(Databases, ModelStore, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(ModelStore, there_is_none_before_one_was_learnt) { EXPECT_FALSE(kept().value()); }

TEST_P(ModelStore, a_model_comes_back_as_it_was_kept) {
  auto const model = learnt(30);
  keep(model);
  auto const back = kept(model.origin().data_version).value();
  ASSERT_TRUE(back);
  EXPECT_EQ(back->origin(), model.origin());
  EXPECT_EQ(back->bytes(), model.bytes());
}

TEST_P(ModelStore, one_of_another_register_is_not_taken_for_it) {
  keep(learnt(30));
  EXPECT_FALSE(kept("0123456789abcdef").value());
}

TEST_P(ModelStore, the_last_one_takes_the_place_of_the_one_before) {
  keep(learnt(30));
  auto const later = learnt(40);
  keep(later);
  EXPECT_EQ(kept().value()->origin(), later.origin());
}

TEST_P(ModelStore, what_is_no_model_is_refused) {
  keep(learnt(30));
  for (auto const* text : {"", "broken", "bm8gbW9kZWw="}) {
    auto transaction = database.write();
    transaction.execute({"spoil", "UPDATE suggestion_model SET model = :model"}, {{"model", text}});
    transaction.commit();
    EXPECT_EQ(kept().error().message, "this is no model of suggestions") << text;
  }
}

}  // namespace
}  // namespace amity::planning::suggestions
