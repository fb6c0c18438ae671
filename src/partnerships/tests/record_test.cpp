// SPDX-License-Identifier: Apache-2.0
#include "register_fixture.h"

namespace amity::partnerships {
namespace {

class Record : public OnEachDatabase {};

TEST_P(Record, an_office_put_again_is_unchanged_and_with_another_name_it_is_changed) {
  auto transaction = database.write();
  EXPECT_EQ(put_office(transaction, office).value().change, Change::unchanged);
  auto other = office;
  other.name["zh"] = "昆明市";
  auto const put = put_office(transaction, other).value();
  EXPECT_EQ(put.change, Change::changed);
  EXPECT_EQ(put.id, office.id);
  EXPECT_EQ(put_office(transaction, other).value().change, Change::unchanged);
}

TEST_P(Record, an_office_cannot_become_another_citys) {
  auto transaction = database.write();
  auto other = office;
  other.home = city(2);
  EXPECT_EQ(put_office(transaction, other).error().code, Errc::conflict);
}

TEST_P(Record, an_office_needs_a_name_and_two_colours) {
  auto transaction = database.write();
  auto nameless = office;
  nameless.name.clear();
  EXPECT_EQ(put_office(transaction, nameless).error().field, "name");
  for (auto const* colour : {"", "blue", "#12345", "#1234567", "#B3263A", "#b3263g"}) {
    auto plain = office;
    plain.accent_night = colour;
    EXPECT_EQ(put_office(transaction, plain).error().field, "accent") << colour;
  }
  EXPECT_EQ(put_office(transaction, office).value().change, Change::unchanged);
}

TEST_P(Record, a_source_is_created_changed_and_unchanged_by_its_key) {
  auto transaction = database.write();
  EXPECT_EQ(put_source(transaction, source).value().change, Change::unchanged);
  auto read_again = source;
  read_again.retrieved = date("2024-02-29");
  auto const changed = put_source(transaction, read_again).value();
  EXPECT_EQ(changed.change, Change::changed);
  EXPECT_EQ(changed.id, source.id);
  auto other = source;
  other.key = "daily-2022";
  auto const created = put_source(transaction, other).value();
  EXPECT_EQ(created.change, Change::created);
  EXPECT_NE(created.id, source.id);
}

TEST_P(Record, sources_of_two_offices_do_not_meet) {
  auto transaction = database.write();
  auto theirs = source;
  theirs.office = the_world;
  theirs.name = "Another list of the same key";
  EXPECT_EQ(put_source(transaction, theirs).value().change, Change::created);
  EXPECT_EQ(put_source(transaction, source).value().change, Change::unchanged);
}

TEST_P(Record, a_source_without_key_or_name_or_with_another_kind_of_address_is_refused) {
  auto transaction = database.write();
  auto const field = [&](auto&& spoil) {
    auto spoilt = source;
    spoil(spoilt);
    return put_source(transaction, spoilt).error().field;
  };
  EXPECT_EQ(field([](Source& s) { s.key.clear(); }), "key");
  EXPECT_EQ(field([](Source& s) { s.name.clear(); }), "name");
  for (auto const* url : {"javascript:alert(1)", "ftp://example.org", "example.org", "HTTPS"})
    EXPECT_EQ(field([&](Source& s) { s.url = url; }), "url") << url;
}

TEST_P(Record, a_pair_has_no_order) {
  auto transaction = database.write();
  auto const put = put_partnership(transaction, city(3), kunming).value();
  EXPECT_EQ(put.change, Change::created);
  auto const again = put_partnership(transaction, kunming, city(3)).value();
  EXPECT_EQ(again.change, Change::unchanged);
  EXPECT_EQ(again.id, put.id);
}

TEST_P(Record, a_city_is_not_its_own_partner) {
  auto transaction = database.write();
  EXPECT_EQ(put_partnership(transaction, kunming, kunming).error().code, Errc::invalid);
}

TEST_P(Record, what_a_source_says_replaces_what_it_said_before) {
  auto transaction = database.write();
  auto const pair = put_partnership(transaction, kunming, city(2)).value().id;
  auto const first = put_assertion(transaction, said(pair, "1981")).value();
  EXPECT_EQ(first.change, Change::created);
  EXPECT_EQ(put_assertion(transaction, said(pair, "1981")).value().change, Change::unchanged);
  auto const second = put_assertion(transaction, said(pair, "1981-11-05")).value();
  EXPECT_EQ(second.change, Change::changed);
  EXPECT_EQ(second.id, first.id);
  transaction.commit();
  EXPECT_EQ(number("SELECT count(*) FROM assertion"), 1);
}

TEST_P(Record, every_field_of_an_assertion_is_kept_as_it_was_put) {
  Assertion full;
  {
    auto transaction = database.write();
    auto const pair = put_partnership(transaction, kunming, city(2)).value().id;
    full = said(pair, "1981-11");
    full.kind = Kind::friendly_exchange;
    full.stage = Stage::ended;
    full.ended_on = date("1999");
    full.said_by = Side::b;
    full.confidence = Confidence::low;
    full.as_of = date("2001-02-03");
    full.note = "藤沢 “quoted”, with\nlines";
    full.id = put_assertion(transaction, full).value().id;
    transaction.commit();
  }
  auto const reg = loaded();
  EXPECT_THAT(reg.assertions(reg.partnerships().front()), testing::ElementsAre(full));
}

TEST_P(Record, an_end_that_certainly_lies_before_the_signing_is_refused) {
  auto transaction = database.write();
  auto const pair = put_partnership(transaction, kunming, city(2)).value().id;
  auto assertion = said(pair, "1990");
  for (auto const& [end, allowed] :
       {std::pair{"1989", false}, {"1989-12-31", false}, {"1990", true}, {"1990-01-01", true}}) {
    assertion.ended_on = date(end);
    EXPECT_EQ(put_assertion(transaction, assertion).has_value(), allowed) << end;
  }
}

TEST_P(Record, moves_are_created_changed_and_unchanged_as_a_whole) {
  auto transaction = database.write();
  auto const pair = put_partnership(transaction, kunming, city(2)).value().id;
  auto const life =
      std::vector{moved(Act::declare_intent, "1980"), moved(Act::approve, "1981"), moved(Act::sign, "1981-11-05")};
  EXPECT_EQ(put_moves(transaction, office.id, pair, life), Change::created);
  EXPECT_EQ(put_moves(transaction, office.id, pair, life), Change::unchanged);
  auto longer = life;
  longer.push_back(moved(Act::renew, "2011"));
  EXPECT_EQ(put_moves(transaction, office.id, pair, longer), Change::changed);
  EXPECT_EQ(put_moves(transaction, office.id, pair, life), Change::changed);
}

TEST_P(Record, a_move_that_its_stage_does_not_allow_leaves_the_old_life) {
  auto const life =
      std::vector{moved(Act::sign, "1988"), moved(Act::sever, "2020-04-14"), moved(Act::rescind, "2020-04-16")};
  PartnershipId pair;
  {
    auto transaction = database.write();
    pair = put_partnership(transaction, kunming, city(2)).value().id;
    ASSERT_TRUE(put_moves(transaction, office.id, pair, life));
    auto const refused =
        put_moves(transaction, office.id, pair, {moved(Act::sign, "1988"), moved(Act::rescind, "1990")});
    EXPECT_EQ(refused.error().code, Errc::refused);
    EXPECT_EQ(refused.error().field, "1");
    EXPECT_EQ(
        put_moves(transaction, office.id, pair, {moved(Act::sign, "1988"), moved(Act::renew, "1987")}).error().code,
        Errc::invalid);
    transaction.commit();
  }
  auto const reg = loaded();
  auto const kept = reg.moves(reg.partnerships().front());
  ASSERT_EQ(kept.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(kept[i].act, life[i].act);
}

TEST_P(Record, each_move_of_the_table_is_allowed_and_no_other) {
  constexpr std::array acts{Act::make_contact, Act::declare_intent, Act::begin_exchange, Act::submit,  Act::approve,
                            Act::sign,         Act::renew,          Act::fall_dormant,   Act::revive,  Act::suspend,
                            Act::resume,       Act::lapse,          Act::sever,          Act::rescind, Act::end};
  // The ways to come to each stage.
  std::map<Stage, std::vector<Move>> ways{{Stage::contact, {moved(Act::make_contact)}},
                                          {Stage::intent, {moved(Act::declare_intent)}},
                                          {Stage::exchange, {moved(Act::begin_exchange)}},
                                          {Stage::approval, {moved(Act::submit)}},
                                          {Stage::active, {moved(Act::sign)}},
                                          {Stage::dormant, {moved(Act::sign), moved(Act::fall_dormant)}},
                                          {Stage::suspended, {moved(Act::sign), moved(Act::suspend)}},
                                          {Stage::ended, {moved(Act::sign), moved(Act::end)}}};
  for (auto const& [stage, way] : ways)
    for (auto const act : acts) {
      auto life = way;
      life.push_back(moved(act));
      auto const listed = std::ranges::any_of(
          move_rules, [&, from = stage](MoveRule const& rule) { return rule.from == from && rule.act == act; });
      EXPECT_EQ(check_life(life).has_value(), listed) << to_string(act) << " from " << to_string(stage);
    }
}

TEST_P(Record, figures_replace_those_kept_before_and_come_back_as_they_were) {
  auto transaction = database.write();
  std::vector<OfficialFigure> const figures{
      {date("2019-09-23"), "sister_city", "", 23, OfficialFigure::Is::exactly, source.id, {{"zh", "23对"}}},
      {date("2022"), "all", "mekong", 10, OfficialFigure::Is::at_least, source.id, {}}};
  EXPECT_EQ(put_figures(transaction, office.id, figures), Change::created);
  EXPECT_EQ(put_figures(transaction, office.id, figures), Change::unchanged);
  EXPECT_EQ(figures_of(transaction, office.id), figures);
  EXPECT_EQ(put_figures(transaction, office.id, {figures[1]}), Change::changed);
  EXPECT_EQ(figures_of(transaction, office.id), std::vector{figures[1]});
}

AMITY_REGISTER_ON_EACH_DATABASE(Record);

}  // namespace
}  // namespace amity::partnerships
