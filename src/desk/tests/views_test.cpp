// SPDX-License-Identifier: Apache-2.0
#include "desk/views.h"

#include "desk/presence.h"
#include "desk_test.h"

namespace amity::desk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Of = ViewFields::Of;

class Desk : public DeskTest {
 protected:
  auto added(accounts::AccountId who, std::string name, Of of = Of::one, std::string query = "direction=in") {
    return done(who, [&](auto& c) { return add_view(c, {"letters", name, query, of}); });
  }
  auto deleted(accounts::AccountId who, ViewId id, Deleter by = Deleter::owner) {
    return done(who, [&](auto& c) { return delete_view(c, id, by); });
  }
  auto chosen(accounts::AccountId who, ViewId id, Choice choice = Choice::opens) {
    return done(who, [&](auto& c) { return choose_view(c, id, choice); });
  }
  std::vector<std::string> names(accounts::AccountId who, OfficeId office = kunming) {
    std::vector<std::string> all;
    for (auto const& view : read([&](auto& tx) { return views_of(tx, office, accounts::actor_of(who)); }))
      all.push_back(view.fields.name);
    return all;
  }
  std::string opens(accounts::AccountId who) {
    auto const view = read([&](auto& tx) { return default_view(tx, kunming, accounts::actor_of(who), "letters"); });
    return view ? view->fields.name : std::string{};
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, Desk, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Desk, shows_views_of_ones_own_and_of_the_office) {
  ASSERT_TRUE(added(li_na, "Mine"));
  ASSERT_TRUE(added(li_na, "Ours", Of::office));
  EXPECT_THAT(names(li_na), ElementsAre("Mine", "Ours"));
  EXPECT_THAT(names(chen), ElementsAre("Ours"));
  EXPECT_THAT(names(chen, fujisawa), IsEmpty());
  EXPECT_EQ(code_of(added(chen, "Ours")), "view_named");
  EXPECT_TRUE(added(chen, "Mine")) << "another's own is unknown to her";
  EXPECT_EQ(code_of(added(chen, "  ")), "empty");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Desk, opens_a_list_with_the_view_that_one_chose) {
  auto const first = added(li_na, "First", Of::office).value();
  auto const second = added(li_na, "Second").value();
  ASSERT_TRUE(chosen(li_na, first));
  ASSERT_TRUE(chosen(chen, first));
  EXPECT_EQ(opens(li_na), "First");
  ASSERT_TRUE(chosen(li_na, second));
  EXPECT_EQ(opens(li_na), "Second");
  EXPECT_EQ(opens(chen), "First");
  ASSERT_TRUE(chosen(li_na, second, Choice::does_not_open));
  EXPECT_EQ(opens(li_na), "");
  EXPECT_EQ(code_of(chosen(chen, second)), "not_found");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Desk, deletes_views_for_their_owner_and_shared_ones_for_who_manages) {
  auto const shared = added(li_na, "Ours", Of::office).value();
  auto const own = added(li_na, "Mine").value();
  ASSERT_TRUE(chosen(chen, shared));
  EXPECT_EQ(code_of(deleted(chen, shared)), "not_own");
  EXPECT_EQ(code_of(deleted(chen, own, Deleter::manager)), "not_found");
  ASSERT_TRUE(deleted(chen, shared, Deleter::manager));
  EXPECT_EQ(opens(chen), "");
  ASSERT_TRUE(deleted(li_na, own));
  EXPECT_THAT(names(li_na), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Desk, knows_who_looks_at_a_record_until_they_are_not_heard_of) {
  Subject const record{"letter", 12};
  auto const there = [&](OfficeId office = kunming) {
    return read([&](auto& tx) { return present(tx, office, record, now); });
  };
  auto const note = [&](std::vector<Viewer> const& viewers) {
    auto tx = database.write();
    note_viewers(tx, viewers, now);
    tx.commit();
  };
  note({{kunming, record, "one", li_na}, {kunming, record, "two", chen}, {kunming, record, "three", chen}});
  EXPECT_THAT(there(), ElementsAre(li_na, chen));
  EXPECT_THAT(there(fujisawa), IsEmpty());
  now += std::chrono::seconds{20};
  note({{kunming, record, "two", chen}});
  now += std::chrono::seconds{20};
  EXPECT_THAT(there(), ElementsAre(chen)) << "the other server died";
  auto tx = database.write();
  forget_viewer(tx, {kunming, record, "two", chen});
  tx.commit();
  EXPECT_THAT(there(), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty()) << "no line of the journal accounts for them";
}

}  // namespace
}  // namespace amity::desk
