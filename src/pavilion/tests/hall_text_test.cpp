// SPDX-License-Identifier: Apache-2.0
#include "pavilion/hall_text.h"

#include "commands/execute.h"
#include "journal/tables.h"
#include "partnerships/testing.h"

namespace amity::pavilion {
namespace {

using commands::Command;
using commands::Seen;
using partnerships::Change;

class HallText : public partnerships::OfficesOnEachDatabase {
 protected:
  HallText() {
    auto transaction = database.write();
    partnerships::put_partnership(transaction, CityId{1}, CityId{2}).value();
    transaction.script({"a stranger", R"(
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) VALUES (3, 'city', 'Lijiang', 'lijiang', 'CN', '', '');)"});
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
  }
  auto writes(LocalText const& text, std::optional<Seen> const& seen = {}, CityId partner = CityId{2}) {
    commands::Outcome<partnerships::Recorded> done;
    (void)commands::execute(database, clock, {office, {"token:1 test"}, "hall.text", "test"},
                            [&](Command& command) -> commands::Outcome<std::string> {
                              done = record_hall_text(command, partner, text, seen);
                              if (!done) return commands::Refused{done.error()};
                              return std::string{};
                            });
    auto transaction = database.write();
    EXPECT_EQ(journal::verify_tables(transaction), std::vector<std::string>{});
    return done;
  }
  LocalText now() {
    auto transaction = database.read();
    return kept_hall_text(transaction, office, CityId{2}).value;
  }
  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
};
AMITY_OFFICE_ON_EACH_DATABASE(HallText);

TEST_P(HallText, is_written_changed_and_taken_away) {
  LocalText const first{{"zh", "大理"}, {"en", "Dali"}};
  EXPECT_EQ(writes(first).value().version, 1);
  EXPECT_EQ(now(), first);
  EXPECT_EQ(writes({{"en", "Old Dali"}}, Seen{1}).value().version, 2);
  EXPECT_EQ(now(), (LocalText{{"en", "Old Dali"}}));
  EXPECT_EQ(writes({}, Seen{2}).value().version, 0);
  EXPECT_EQ(now(), LocalText{});
}

TEST_P(HallText, in_another_language_goes_together_with_what_somebody_else_wrote) {
  writes({{"en", "Dali"}}).value();
  Seen const seen{1, texts_of({{"en", "Dali"}})};
  writes({{"en", "Dali"}, {"zh", "大理"}}, seen).value();
  writes({{"en", "Dali"}, {"ja", "大理市"}}, seen).value();
  EXPECT_EQ(now(), (LocalText{{"en", "Dali"}, {"zh", "大理"}, {"ja", "大理市"}}));
  auto const refused = writes({{"en", "Dali"}, {"zh", "大理古城"}}, seen);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().conflicts, (std::vector<commands::FieldConflict>{{"text_zh", "大理古城", "大理", ""}}));
}

TEST_P(HallText, of_the_home_city_or_of_one_that_is_no_partner_is_refused_by_its_reason) {
  EXPECT_EQ(writes({{"en", "Home"}}, {}, CityId{1}).error().errors.first().code, "home_city");
  EXPECT_EQ(writes({{"en", "Lijiang"}}, {}, CityId{3}).error().errors.first().code, "no_partnership");
}

TEST_P(HallText, of_a_city_that_nobody_knows_is_refused) {
  auto const refused = writes({{"en", "Nowhere"}}, {}, CityId{99});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().errors.first().field, "partner");
}

}  // namespace
}  // namespace amity::pavilion
