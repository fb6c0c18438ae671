// SPDX-License-Identifier: Apache-2.0
// What was done with steps from before their acts were kept (0075) is told in its order, as far as it is known.
#include "partnerships/testing.h"
#include "steps/migrations.h"
#include "steps/step.h"

#include <gmock/gmock.h>

namespace amity::steps {
namespace {

using testing::ElementsAre;

// A day of November 2026 at noon; empty: never.
struct OldStep {
  std::string state;
  std::string prepared;
  std::string changed;
  std::string decided;
};

class OldActs : public partnerships::OfficesOnEachDatabase {
 protected:
  void SetUp() override {
    auto tx = database.write();
    tx.script({"before_0075", "DROP TABLE prepared_step_act"});
    keep(tx, 1, {"waiting", "01", "", ""});
    keep(tx, 2, {"returned", "01", "", "02"});
    keep(tx, 3, {"waiting", "01", "03", "02"});
    keep(tx, 4, {"recorded", "01", "03", "04"});
    keep(tx, 5, {"waiting", "01", "02", ""});
    keep(tx, 6, {"waiting", "03", "", "02"});
    keep(tx, 7, {"waiting", "01", "02", "02"});
    keep(tx, 8, {"withdrawn", "01", "02", "02"});
    tx.script({"0075", std::string(migrations::all.front().text)});
    tx.commit();
  }
  void keep(db::Transaction& tx, std::int64_t id, OldStep const& step) const {
    auto const at = [](std::string const& day) {
      return day.empty() ? std::string{} : "2026-11-" + day + "T12:00:00.000Z";
    };
    auto const who = [](std::string const& day, std::string name) { return day.empty() ? std::string{} : name; };
    tx.execute({"s",
                "INSERT INTO prepared_step (office_id, id, city_id, act, authority, document, source_key, note_zh, "
                "note_ja, note_en, words, state, prepared_by, prepared_at, changed_by, changed_at, decided_by, "
                "decided_at, decision) VALUES (:office, :id, 2, 'sign', '', '', '', '', '', '', 'Please', :state, "
                "'account:1', :prepared_at, :changed_by, :changed_at, :decided_by, :decided_at, :decision)"},
               {{"office", office},
                {"id", id},
                {"state", step.state},
                {"prepared_at", at(step.prepared)},
                {"changed_by", who(step.changed, "account:2")},
                {"changed_at", at(step.changed)},
                {"decided_by", who(step.decided, "account:3")},
                {"decided_at", at(step.decided)},
                {"decision", who(step.decided, "So be it")}});
  }
  std::vector<std::string> acts(std::int64_t id) {
    auto reading = database.read();
    std::vector<std::string> lines;
    for (auto const& one : acts_of(reading, office, StepId{id}))
      lines.push_back(one.at.substr(8, 2) + " " + one.act + " " + one.actor + ": " + one.words);
    return lines;
  }
};
AMITY_OFFICE_ON_EACH_DATABASE(OldActs);

TEST_P(OldActs, are_told_in_the_order_of_their_moments) {
  EXPECT_THAT(acts(1), ElementsAre("01 prepared account:1: Please"));
  EXPECT_THAT(acts(2), ElementsAre("01 prepared account:1: Please", "02 returned account:3: So be it"));
  EXPECT_THAT(acts(3), ElementsAre("01 prepared account:1: ", "02 returned account:3: So be it",
                                   "03 prepared account:2: Please"));
  EXPECT_THAT(acts(4), ElementsAre("01 prepared account:1: ", "03 prepared account:2: Please",
                                   "04 recorded account:3: So be it"));
  EXPECT_THAT(acts(5), ElementsAre("01 prepared account:1: ", "02 prepared account:2: Please"));
  EXPECT_THAT(acts(6), ElementsAre("02 returned account:3: So be it", "03 prepared account:1: Please"))
      << "as it was kept before a change had its own columns";
}

TEST_P(OldActs, of_one_moment_are_told_as_the_step_stands) {
  EXPECT_THAT(acts(7), ElementsAre("01 prepared account:1: ", "02 returned account:3: So be it",
                                   "02 prepared account:2: Please"));
  EXPECT_THAT(acts(8), ElementsAre("01 prepared account:1: ", "02 prepared account:2: Please",
                                   "02 withdrawn account:3: So be it"));
}

}  // namespace
}  // namespace amity::steps
