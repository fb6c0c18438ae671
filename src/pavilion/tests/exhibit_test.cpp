// SPDX-License-Identifier: Apache-2.0
#include "pavilion/exhibit.h"

#include "commands/execute.h"
#include "journal/tables.h"
#include "partnerships/testing.h"

namespace amity::pavilion {
namespace {

using commands::Command;
using commands::Seen;
using files::AttachmentId;

constexpr CityId friend_city{2};

class ExhibitsOfAPartner : public partnerships::OfficesOnEachDatabase {
 protected:
  ExhibitsOfAPartner() {
    auto transaction = database.write();
    partnerships::put_partnership(transaction, CityId{1}, friend_city).value();
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
  }
  template <class Work>
  auto does(Work const& work) {
    decltype(work(std::declval<Command&>())) done;
    (void)commands::execute(database, clock, {office, {"account:1"}, "partner.test", "test"},
                            [&](Command& command) -> commands::Outcome<std::string> {
                              done = work(command);
                              if (!done) return commands::Refused{done.error()};
                              return std::string{};
                            });
    auto transaction = database.write();
    EXPECT_EQ(journal::verify_tables(transaction), std::vector<std::string>{});
    return done;
  }
  auto adds(std::string const& hash, files::Type type, ExhibitFields const& fields = {}, CityId city = friend_city) {
    return does([&](Command& command) {
      return add_exhibit(command, city, {hash, 3, type, "a" + std::string(files::ending_of(type)), {}}, fields);
    });
  }
  auto looked_at(std::string const& hash, bool is_anew) {
    return does([&](Command& command) {
      return files::settle(command, hash,
                           {.state = files::DocumentState::ready, .kept_hash = hash, .is_anew = is_anew});
    });
  }
  auto changes(AttachmentId id, ExhibitFields const& wanted, std::optional<Seen> const& seen) {
    return does([&](Command& command) { return change_exhibit(command, friend_city, id, wanted, seen); });
  }
  Exhibit now(AttachmentId id) {
    auto transaction = database.read();
    return exhibit_of(transaction, office, friend_city, id).value();
  }
  std::size_t shown() {
    auto transaction = database.read();
    auto const shows = shows_of(transaction, office);
    auto const found = shows.find(friend_city);
    return found == shows.end() ? 0 : found->second.size();
  }
  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string{} : outcome.error().errors.first().code;
  }
  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
};

ExhibitFields for_everyone() {
  return {Sight::everyone, "Li Hua", {{"zh", "签字仪式"}, {"en", "The signing"}}, {{"en", "Two people sign."}}};
}

TEST_P(ExhibitsOfAPartner, are_the_offices_own_until_one_is_chosen) {
  auto const id = adds("aa", files::Type::png).value();
  looked_at("aa", true);
  EXPECT_EQ(now(id).fields, ExhibitFields{});
  EXPECT_EQ(shown(), 0);
  EXPECT_EQ(changes(id, for_everyone(), Seen{1, exhibit_texts({})}).value(), 2);
  EXPECT_EQ(now(id).fields, for_everyone());
  EXPECT_EQ(shown(), 1);
  EXPECT_TRUE(does([&](Command& command) { return take_exhibit_away(command, friend_city, id); }));
  EXPECT_EQ(shown(), 0);
  EXPECT_TRUE(does([&](Command& command) { return put_exhibit_back(command, friend_city, id); }));
  EXPECT_EQ(shown(), 1);
}

TEST_P(ExhibitsOfAPartner, are_not_shown_before_they_were_looked_at_nor_pictures_as_they_were_given) {
  adds("aa", files::Type::jpeg, for_everyone()).value();
  EXPECT_EQ(shown(), 0);
  looked_at("aa", false);
  EXPECT_EQ(shown(), 0);
  adds("bb", files::Type::pdf, {Sight::everyone, {}, {{"en", "Agreement"}}, {}}).value();
  looked_at("bb", false);
  EXPECT_EQ(shown(), 1);
}

TEST_P(ExhibitsOfAPartner, become_public_by_the_rule_that_decides_and_by_nothing_else) {
  static_assert(!Publishable<Exhibit> && Publishable<Public<Exhibit>>);
  auto const id = adds("aa", files::Type::pdf, {Sight::everyone, {}, {{"en", "Agreement"}}, {}}).value();
  EXPECT_FALSE(for_everyone(now(id)));  // nobody looked at it yet
  looked_at("aa", false);
  EXPECT_EQ(publish(for_everyone(now(id)).value()), now(id));
  auto kept = now(id);
  kept.fields.sight = Sight::office;
  EXPECT_FALSE(for_everyone(kept));
}

TEST_P(ExhibitsOfAPartner, say_what_is_to_be_seen_where_everyone_sees_them) {
  auto unsaid = for_everyone();
  unsaid.alt.clear();
  EXPECT_EQ(code_of(adds("aa", files::Type::png, unsaid)), "alt_missing");
  EXPECT_EQ(code_of(adds("aa", files::Type::pdf, unsaid)), "");
  auto long_one = for_everyone();
  long_one.caption["ja"] = std::string(longest_caption + 1, 'a');
  EXPECT_EQ(code_of(adds("bb", files::Type::png, long_one)), "too_long");
}

TEST_P(ExhibitsOfAPartner, keep_what_two_people_wrote_in_different_fields) {
  auto const id = adds("aa", files::Type::pdf).value();
  ExhibitFields hers;
  hers.credit = "Li Hua";
  ExhibitFields his;
  his.caption = {{"en", "Agreement"}};
  Seen const seen{1, exhibit_texts({})};
  EXPECT_TRUE(changes(id, hers, seen));
  EXPECT_TRUE(changes(id, his, seen));
  EXPECT_EQ(now(id).fields, (ExhibitFields{Sight::office, "Li Hua", {{"en", "Agreement"}}, {}}));
  ExhibitFields third;
  third.credit = "Wang Fang";
  EXPECT_EQ(changes(id, third, seen).error().conflicts.size(), 1);
}

TEST_P(ExhibitsOfAPartner, are_of_a_partner_of_the_office) {
  EXPECT_EQ(code_of(adds("aa", files::Type::pdf, {}, CityId{99})), "no_partnership");
  auto const id = adds("aa", files::Type::pdf).value();
  auto const of_another = does([&](Command& command) { return take_exhibit_away(command, CityId{1}, id); });
  EXPECT_EQ(of_another.error().code, Errc::not_found);
  auto transaction = database.read();
  EXPECT_FALSE(exhibit_of(transaction, other, friend_city, id));
}

AMITY_OFFICE_ON_EACH_DATABASE(ExhibitsOfAPartner);

}  // namespace
}  // namespace amity::pavilion
