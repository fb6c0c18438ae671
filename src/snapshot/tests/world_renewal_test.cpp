// SPDX-License-Identifier: Apache-2.0
// A world that is renewed by the rows that were written is the one that the tables give.
#include "atlas/put_city.h"
#include "core/trials.h"
#include "db/testing.h"
#include "partnerships/record.h"
#include "world_told.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <random>

namespace amity::snapshot {
namespace {

using partnerships::Act;
using partnerships::Assertion;
using partnerships::Kind;
using partnerships::Move;
using partnerships::Source;
using partnerships::SourceKind;
using partnerships::Stage;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using What = Touched::What;

// 1 and 2 keep offices; 9, 10 and 14 are other records of 1, 3 and 6.
constexpr auto cities = R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('CN', 'CHN', '156', 'asia', 'eastern-asia'), ('JP', 'JPN', '392', 'asia', 'eastern-asia'),
  ('TH', 'THA', '764', 'asia', 'south-eastern-asia'), ('MA', 'MAR', '504', 'africa', 'northern-africa');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, slug, same_as) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '', 'PPLA', 'kunming', NULL),
  (2, 'city', 'Fujisawa', 'fujisawa', 'JP', '', '', 'fujisawa', NULL),
  (3, 'city', 'Chiang Mai', 'chiang mai', 'TH', '', 'PPLA', 'chiang-mai', NULL),
  (4, 'city', 'Bangkok', 'bangkok', 'TH', '', '', 'bangkok', NULL),
  (5, 'city', 'Chefchaouen', 'chefchaouen', 'MA', '', '', 'chefchaouen', NULL),
  (6, 'city', 'Nagahama', 'nagahama', 'JP', '', '', 'nagahama', NULL),
  (7, 'city', 'Dali', 'dali', 'CN', '', '', 'dali', NULL),
  (8, 'city', 'Chengdu', 'chengdu', 'CN', '', 'PPLA', 'chengdu', NULL),
  (9, 'city', 'Kunming Shi', 'kunming shi', 'CN', '', '', NULL, 1),
  (10, 'city', 'Chiang Mai City', 'chiang mai city', 'TH', '', '', NULL, 3),
  (11, 'city', 'Fes', 'fes', 'MA', '', '', 'fes', NULL),
  (12, 'city', 'Kyoto', 'kyoto', 'JP', '', 'PPLA', 'kyoto', NULL),
  (13, 'city', 'Lonely', 'lonely', 'JP', '', '', 'lonely', NULL),
  (14, 'city', 'Nagahama-shi', 'nagahama-shi', 'JP', '', '', NULL, 6);)";

class RenewedWorld : public testing::TestWithParam<std::size_t> {
 protected:
  RenewedWorld() {
    database.migrate().value();
    auto transaction = database.write();
    transaction.script({"cities", cities});
    for (auto const* slug : {"kunming", "fujisawa"}) {
      partnerships::Office office;
      office.slug = slug;
      office.home = CityId{office.slug == "kunming" ? 1 : 2};
      office.timezone = "UTC";
      office.accent_day = office.accent_night = "#b3263a";
      office.languages = {"en"};
      office.name = {{"en", slug}};
      office.regions = {{"near", {"TH", "JP"}, {{"en", "Near"}}}};
      office.id = put_office(transaction, office).value().id;
      offices.push_back(office);
    }
    for (auto const keeper : {the_world, offices[0].id, offices[1].id})
      for (auto const kind : {SourceKind::official, SourceKind::press, SourceKind::list}) {
        Source source;
        source.office = keeper;
        source.key = source.name = to_string(kind);
        source.kind = kind;
        source.published = PartialDate::parse("2004").value();
        source.id = put_source(transaction, source).value().id;
        sources.push_back(source);
      }
    transaction.commit();
  }

  int roll(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); }
  bool one_in(int n) { return roll(1, n) == 1; }
  template <class List>
  auto& any_of(List& list) {
    return list[static_cast<std::size_t>(roll(0, static_cast<int>(std::size(list)) - 1))];
  }
  PartialDate some_date() {
    constexpr std::array dates{"1981",       "1981-11",    "1981-11-05", "1982-06-30", "1999-04", "2003",
                               "2003-07-01", "2020-02-29", "2026-11-20", "2026-11-28", "2026-11", "2026-12-24"};
    return PartialDate::parse(any_of(dates)).value();
  }

  void touch(What what, OfficeId office = the_world, std::int64_t key = 0) { touched.push_back({what, office, key}); }

  PartnershipId some_pair(db::Transaction& transaction) {
    auto const a = roll(1, 14);
    auto b = roll(1, 13);
    if (b >= a) ++b;
    if (a == 13 || b == 13) return some_pair(transaction);
    auto const pair = partnerships::put_partnership(transaction, CityId{a}, CityId{b}).value().id;
    touch(What::partnership, the_world, pair.value);
    return pair;
  }
  void say(db::Transaction& transaction) {
    auto const& source = any_of(sources);
    Assertion said;
    said.partnership = some_pair(transaction);
    said.office = source.office;
    said.source = source.id;
    said.stage = one_in(7) ? Stage::denied : one_in(6) ? Stage::intent : Stage::active;
    if (one_in(2)) said.kind = one_in(2) ? Kind::sister_city : Kind::friendly_exchange;
    if (*said.stage == Stage::active && !one_in(4)) said.signed_on = some_date();
    said.said_by = one_in(2) ? partnerships::Side::both : partnerships::Side::a;
    if (one_in(5)) said.as_of = some_date();
    said.note = std::to_string(roll(0, 9));
    put_assertion(transaction, said).value();
  }
  void live(db::Transaction& transaction) {
    auto const& source = any_of(sources);
    Move signing;
    signing.act = Act::sign;
    signing.on = some_date();
    signing.source = source.id;
    auto end = signing;
    end.act = Act::end;
    end.on = PartialDate::parse(one_in(2) ? "2026-12-31" : "2027").value();
    auto const life = one_in(3) ? std::vector<Move>{} : one_in(2) ? std::vector{signing} : std::vector{signing, end};
    put_moves(transaction, source.office, some_pair(transaction), life).value();
  }
  void describe(db::Transaction& transaction) {
    auto source = any_of(sources);
    auto const is_new = one_in(3);
    if (is_new) source.key = "more-" + std::to_string(sources.size());
    constexpr std::array kinds{SourceKind::office, SourceKind::official, SourceKind::press, SourceKind::list};
    source.kind = any_of(kinds);
    source.name = "Name " + std::to_string(roll(0, 3));
    source.published = some_date();
    source.id = put_source(transaction, source).value().id;
    if (is_new) sources.push_back(source);
    touch(What::source, source.office, source.id.value);
  }
  void state(db::Transaction& transaction) {
    auto const& office = any_of(offices);
    auto const figure = [&] {
      return partnerships::OfficialFigure{some_date(), "all", "", roll(1, 60), {}, sources.at(3).id, {}};
    };
    if (one_in(2)) {
      pavilion::put_hall(transaction, office.id, CityId{roll(3, 8)}, {{"en", "Hall " + std::to_string(roll(0, 99))}});
      touch(What::hall, office.id, 3);
    } else {
      partnerships::put_figures(transaction, office.id, {figure(), figure()});
      touch(What::statements, office.id);
    }
  }
  void colour(db::Transaction& transaction) {
    auto& office = any_of(offices);
    office.accent_day = "#00000" + std::to_string(roll(0, 9));
    office.regions.front().name["en"] = "Near " + std::to_string(roll(0, 9));
    put_office(transaction, office).value();
    touch(What::office, office.id);
  }
  void rename_city(db::Transaction& transaction) {
    auto const id = roll(1, 8);
    transaction.execute({"rename", "UPDATE city SET name = :name WHERE id = :id"},
                        {{"id", id}, {"name", "City " + std::to_string(roll(0, 9))}});
    touch(What::city, the_world, id);
  }

  void write_something() {
    auto transaction = database.write();
    for (auto n = roll(1, 3); n > 0; --n) switch (roll(0, 19)) {
        case 0:
        case 1:
          describe(transaction);
          break;
        case 2:
          colour(transaction);
          break;
        case 3:
        case 4:
          state(transaction);
          break;
        case 5:
        case 6:
        case 7:
          live(transaction);
          break;
        case 8:
          if (one_in(4)) rename_city(transaction);
          break;
        case 9:
          if (one_in(8)) touch(one_in(2) ? What::everything : What::whole_register);
          break;
        default:
          say(transaction);
      }
    transaction.commit();
  }

  Renewal renewed_from(World const& before) { return renewed(before, database, std::exchange(touched, {})); }

  db::Database database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam()))).value()};
  std::vector<partnerships::Office> offices;
  std::vector<Source> sources;
  std::mt19937 random{2026};
  std::vector<Touched> touched;
};

INSTANTIATE_TEST_SUITE_P(Databases, RenewedWorld,
                         testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U),
                         [](auto const& kind) { return std::string(kind.param == 0 ? "sqlite" : "postgresql"); });

TEST_P(RenewedWorld, says_what_a_loaded_one_says_after_any_changes_and_older_ones_stay_as_they_were) {
  auto world = World::load(database);
  std::vector<std::pair<std::shared_ptr<World const>, Told>> kept;
  for (auto step = 0U; step < trials(250); ++step) {
    write_something();
    world = renewed_from(*world).world;
    auto const told = told_by(*world);
    auto const expected = told_by(*World::load(database));
    for (auto const& [section, text] : expected) ASSERT_EQ(told.at(section), text) << section << ", step " << step;
    if (step % (trials(250) / 10) == 0) kept.emplace_back(world, told);
  }
  for (auto const& [older, told] : kept) EXPECT_EQ(told_by(*older), told);
  auto transaction = database.read();
  EXPECT_THAT(partnerships::differences(transaction, world->reg), IsEmpty());
}

TEST_P(RenewedWorld, shares_what_was_not_touched) {
  {
    auto transaction = database.write();
    for (auto n = 0; n < 20; ++n) say(transaction);
    touched.clear();
    transaction.commit();
  }
  auto const before = World::load(database);
  auto const nothing = renewed_from(*before);
  EXPECT_EQ(nothing.world->scopes.reg, before->scopes.reg);
  EXPECT_THAT(nothing.tags, IsEmpty());

  auto transaction = database.write();
  pavilion::put_hall(transaction, offices[0].id, CityId{3}, {{"en", "A hall"}});
  touch(What::hall, offices[0].id, 3);
  transaction.commit();
  auto const hall = renewed_from(*before);
  EXPECT_EQ(hall.world->scopes.reg, before->scopes.reg);
  EXPECT_EQ(hall.world->scopes.atlas, before->scopes.atlas);
  EXPECT_EQ(&hall.world->statements.at(offices[1].id), &before->statements.at(offices[1].id));
  EXPECT_THAT(hall.tags, UnorderedElementsAre("office", tag_of_office(offices[0].id)));
  EXPECT_EQ(*hall.world->scopes.revisions.office.find(offices[0].id), 2U);
  EXPECT_EQ(*hall.world->scopes.revisions.office.find(offices[1].id), 1U);
  EXPECT_EQ(hall.world->scopes.revisions.reg, 1U);
}

TEST_P(RenewedWorld, names_the_cities_whose_answers_changed) {
  auto transaction = database.write();
  auto const pair = partnerships::put_partnership(transaction, CityId{1}, CityId{3}).value().id;
  transaction.commit();
  auto const before = World::load(database);
  auto again = database.write();
  Assertion said;
  said.office = offices[0].id;
  said.partnership = pair;
  said.source = sources.at(3).id;
  put_assertion(again, said).value();
  again.commit();
  touch(What::partnership, the_world, pair.value);
  auto const after = renewed_from(*before);
  EXPECT_THAT(after.tags, UnorderedElementsAre("register", "city/1", "city/3"));
  EXPECT_EQ(after.world->scopes.atlas, before->scopes.atlas);
  EXPECT_EQ(after.world->scopes.revisions.reg, 2U);
  EXPECT_EQ(&after.world->ties(), &before->ties()) << "the same pairs are the same graph";
  touch(What::whole_register);
  EXPECT_THAT(renewed_from(*before).tags, UnorderedElementsAre("register", "cities"));
  touch(What::city, the_world, 1);
  EXPECT_THAT(renewed_from(*before).tags, UnorderedElementsAre("atlas", "register", "cities"));
}

TEST_P(RenewedWorld, has_an_office_that_is_new) {
  auto const before = World::load(database);
  auto office = offices[0];
  office.slug = "dali";
  office.home = CityId{7};
  auto transaction = database.write();
  auto const id = put_office(transaction, office).value().id;
  pavilion::put_hall(transaction, id, CityId{3}, {{"en", "A hall"}});
  transaction.commit();
  touch(What::office, id);
  auto const after = renewed_from(*before);
  EXPECT_EQ(after.world->office_of(CityId{7})->slug, "dali");
  EXPECT_EQ(after.world->statements.at(id).halls.size(), 1U);
  EXPECT_EQ(told_by(*after.world), told_by(*World::load(database)));
}

TEST_P(RenewedWorld, has_the_letters_that_everyone_sees_and_reads_no_others_for_them) {
  auto const before = World::load(database);
  auto const office = std::to_string(offices[0].id.value);
  auto transaction = database.write();
  transaction.script({"letters",
                      "INSERT INTO letter (office_id, id, direction, state, language, correspondent, title, body, "
                      "enclosures, their_number, created_at, changed_at, folded) VALUES (" +
                          office + ", 1, 'out', 'sent', 'en', '', '', '', '', '', '', '', '')"});
  auto const add_copy = [&](std::string const& id, std::string const& state, std::string const& withdrawn) {
    transaction.script({"copy",
                        "INSERT INTO public_copy (office_id, id, letter_id, state, direction, number, year, title_zh, "
                        "title_ja, title_en, body_zh, body_ja, body_en, made_by, made_at, published_on, withdrawn_on) "
                        "VALUES (" +
                            office + ", " + id + ", 1, '" + state +
                            "', 'out', 'K-1', 2026, '', '', 'A camp', '', '', 'Dear [[personal]],', 'account:1', '', "
                            "'2026-11-30', " +
                            withdrawn + ")"});
  };
  add_copy("1", "withdrawn", "'2026-11-30'");
  add_copy("2", "published", "NULL");
  touch(What::letters, offices[0].id);
  transaction.commit();
  auto const after = renewed_from(*before);
  ASSERT_EQ(after.world->letters.at(offices[0].id).published.size(), 1U);
  EXPECT_EQ(publish(after.world->letters.at(offices[0].id).published.front()).number, "K-1");
  EXPECT_EQ(after.world->letters.at(offices[0].id).withdrawn.size(), 1U);
  EXPECT_EQ(after.world->letters.at(offices[1].id), work::LettersForAll{});
  EXPECT_THAT(after.tags, UnorderedElementsAre("office", tag_of_office(offices[0].id)));
  EXPECT_EQ(&after.world->statements.at(offices[0].id), &before->statements.at(offices[0].id));
  EXPECT_EQ(after.world->letters.at(offices[0].id), World::load(database)->letters.at(offices[0].id));
  EXPECT_TRUE(before->letters.at(offices[0].id).published.empty());
}

}  // namespace
}  // namespace amity::snapshot
