// SPDX-License-Identifier: Apache-2.0
#include "accounts/sign_in.h"

#include "accounts/second_step.h"
#include "accounts/session.h"
#include "accounts/totp.h"
#include "accounts_test.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class SignIn : public AccountsTest {};
INSTANTIATE_TEST_SUITE_P(Databases, SignIn, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(SignIn, a_session_ends_when_it_is_not_used_and_in_any_case_after_half_a_day) {
  auto const id = active(kunming, person("a@example.org"));
  auto const secret = session_for(kunming, id);
  now += session_idle - 1min;
  EXPECT_TRUE(stands_still(secret));
  now += 1min;
  EXPECT_FALSE(stands_still(secret));
  auto const used = session_for(kunming, id);
  auto const begun = now;
  while (now - begun < session_longest - 1h) {
    now += 1h;
    written([&](auto& tx) { note_seen(tx, hash_of(used), now); });
    EXPECT_TRUE(stands_still(used));
  }
  now += 1h;
  EXPECT_FALSE(stands_still(used));
}

TEST_P(SignIn, a_session_has_the_rights_of_the_role_as_it_is_now_and_of_its_office_only) {
  active(kunming, person("director@example.org", Role::director));
  auto const id = active(kunming, person("a@example.org", Role::officer));
  auto const session =
      read([&, secret = session_for(kunming, id)](auto& tx) { return session_of(tx, secret, now); }).value();
  EXPECT_EQ(session.office, kunming);
  EXPECT_EQ(session.actor, actor_of(id));
  EXPECT_EQ(session.rights, rights_of(Role::officer));
  EXPECT_TRUE(read([&](auto& tx) { return may(tx, session, Right::edit_halls, now); }));
  (void)done(kunming, [&](auto& command) {
    return change_account(command, id, person("a@example.org", Role::finance), commands::Seen{2, {}});
  }).value();
  EXPECT_FALSE(read([&](auto& tx) { return may(tx, session, Right::edit_halls, now); }));
  EXPECT_TRUE(read([&](auto& tx) { return may(tx, session, Right::read_office, now); }));
}

TEST_P(SignIn, whoever_is_disabled_is_out_at_once) {
  active(kunming, person("director@example.org", Role::director));
  auto const id = active(kunming, person("a@example.org"));
  auto const secret = session_for(kunming, id);
  (void)done(kunming, [&](auto& command) { return disable_account(command, id); }).value();
  EXPECT_FALSE(stands_still(secret));
  auto const link = new_secret(link_prefix);
  EXPECT_FALSE(done(kunming, [&](auto& command) { return offer_link(command, id, hash_of(link)); }));
  auto const again = done(kunming, [&](auto& command) {
    return begin_session(command, id, {}, {"h", "b", "k", {}, {}, {}});
  });
  EXPECT_FALSE(again);
  (void)done(kunming, [&](auto& command) { return enable_account(command, id); }).value();
  EXPECT_EQ(read([&](auto& tx) { return account_of(tx, kunming, id); })->state, AccountState::active);
}

TEST_P(SignIn, the_last_director_is_neither_disabled_nor_made_something_else_and_nobody_shuts_out_themselves) {
  auto const director = active(kunming, person("director@example.org", Role::director));
  // Of another office: she is nobody here.
  active(fujisawa, person("other@example.org", Role::director));
  auto const cut = done(
      kunming, [&](auto& command) { return disable_account(command, director); }, "cli:root");
  EXPECT_EQ(code_of(cut.error()), "last_director");
  auto const made = done(kunming, [&](auto& command) {
    return change_account(command, director, person("director@example.org", Role::officer), commands::Seen{2, {}});
  });
  EXPECT_EQ(code_of(made.error()), "last_director");
  auto const second = active(kunming, person("second@example.org", Role::director));
  auto const itself = done(
      kunming, [&](auto& command) { return disable_account(command, second); }, actor_of(second));
  EXPECT_EQ(code_of(itself.error()), "yourself");
  EXPECT_TRUE(done(
      kunming, [&](auto& command) { return disable_account(command, director); }, actor_of(second)));
}

TEST_P(SignIn, an_address_is_one_accounts_in_the_whole_instance) {
  active(kunming, person("a@example.org"));
  auto const again = done(fujisawa, [&](auto& command) { return add_account(command, person("A@Example.org")); });
  EXPECT_EQ(code_of(again.error()), "taken");
}

TEST_P(SignIn, an_address_looks_like_no_other) {
  for (auto const* email : {"a\u202E@b.example", "\uFF44irector@demo.example", "a\u200B@b.example"}) {
    auto const refused = done(kunming, [&](auto& command) { return add_account(command, person(email)); });
    EXPECT_EQ(refused ? "done" : code_of(refused.error()), "not_an_email") << email;
  }
  EXPECT_TRUE(done(kunming, [](auto& command) { return add_account(command, person("jürgen@zürich.example")); }));
}

TEST_P(SignIn, all_that_is_wrong_with_a_person_is_told_at_once) {
  AccountFields const wrong{"no address", " \n", "de", Role::officer, DepartmentId{77}};
  auto const refused = done(kunming, [&](auto& command) { return add_account(command, wrong); });
  std::vector<std::string> told;
  for (auto const& error : refused.error().errors.all()) told.push_back(error.field + " " + error.code);
  EXPECT_THAT(told, ElementsAre("email not_an_email", "name empty", "language not_a_word", "department not_found"));
}

// Nothing of another office is reached by its numbers.
TEST_P(SignIn, an_office_reaches_nothing_of_another) {
  auto const id = active(kunming, person("a@example.org"));
  auto const department = done(kunming, [&](auto& command) {
                            return put_department(command, {}, {{"en", "Education"}});
                          }).value();
  auto const link = new_secret(link_prefix);
  (void)done(
      kunming, [&](auto& command) { return offer_link(command, id, hash_of(link)); }, "cli:root")
      .value();
  EXPECT_FALSE(done(fujisawa, [&](auto& command) { return offer_link(command, id, "hash"); }));
  EXPECT_FALSE(done(fujisawa, [&](auto& command) { return use_link(command, hash_of(link), {}, some_hash); }));
  EXPECT_FALSE(done(fujisawa, [&](auto& command) { return disable_account(command, id); }));
  EXPECT_FALSE(done(fujisawa, [&](auto& command) {
    return change_account(command, id, person("b@example.org"), commands::Seen{2, {}});
  }));
  EXPECT_FALSE(done(fujisawa, [&](auto& command) {
    return begin_session(command, id, {}, {"h", "b", "k", {}, {}, {}});
  }));
  EXPECT_FALSE(done(fujisawa, [&](auto& command) { return put_department(command, department, {{"en", "Ours"}}); }));
  EXPECT_THAT(read([&](auto& tx) { return accounts_of(tx, fujisawa); }), IsEmpty());
  EXPECT_THAT(read([&](auto& tx) { return departments_of(tx, fujisawa); }), IsEmpty());
  EXPECT_EQ(read([&](auto& tx) { return departments_of(tx, kunming); }).front().name, (LocalText{{"en", "Education"}}));
}

TEST_P(SignIn, a_link_ends_after_a_week_and_a_newer_one_takes_its_place) {
  auto const id = done(kunming, [&](auto& command) { return add_account(command, person("a@example.org")); }).value();
  auto const offer = [&](std::string const& link) {
    (void)done(
        kunming, [&](auto& command) { return offer_link(command, id, hash_of(link)); }, "cli:root")
        .value();
  };
  auto const opens = [&](std::string const& link) {
    return read([&](auto& tx) { return link_of(tx, link, now); }).has_value();
  };
  auto const first = new_secret(link_prefix);
  auto const second = new_secret(link_prefix);
  offer(first);
  EXPECT_TRUE(opens(first));
  offer(second);
  EXPECT_FALSE(opens(first));
  now += link_lasts - 1min;
  EXPECT_TRUE(opens(second));
  now += 1min;
  EXPECT_FALSE(opens(second));
  EXPECT_FALSE(done(kunming, [&](auto& command) { return use_link(command, hash_of(second), {}, some_hash); }));
}

TEST_P(SignIn, the_first_account_is_made_once_and_is_a_directors) {
  auto const link = new_secret(link_prefix);
  auto const other = new_secret(link_prefix);
  written([&](auto& tx) { keep_link(tx, {kunming, {}, LinkFor::first}, hash_of(link), now + 1h); });
  auto const made = done(kunming, [&](auto& command) {
    return use_link(command, hash_of(link), person("a@example.org", Role::interpreter), some_hash);
  });
  EXPECT_EQ(read([&](auto& tx) { return account_of(tx, kunming, made.value()); })->fields.role, Role::director);
  written([&](auto& tx) { keep_link(tx, {kunming, {}, LinkFor::first}, hash_of(other), now + 1h); });
  EXPECT_FALSE(done(
      kunming, [&](auto& command) { return use_link(command, hash_of(other), person("b@example.org"), some_hash); }));
}

TEST_P(SignIn, a_reset_ends_sessions_and_takes_the_second_step_away) {
  auto const id = active(kunming, person("a@example.org"));
  auto const totp = new_totp_secret();
  (void)done(kunming, [&](auto& command) {
    return set_totp(command, id, {totp, totp_code(totp, totp_step(now)), {hash_of_recovery_code("abcd-efgh")}});
  }).value();
  EXPECT_FALSE(done(kunming, [&](auto& command) {
    return begin_session(command, id, "000000", {"h", "b", "k", {}, {}, {}});
  }));
  EXPECT_TRUE(done(kunming, [&](auto& command) {
    return begin_session(command, id, "ABCD efgh", {"h", "b", "k", {}, {}, {}});
  }));
  EXPECT_FALSE(done(kunming, [&](auto& command) {
    return begin_session(command, id, "abcd-efgh", {"i", "b", "k", {}, {}, {}});
  }));
  now += 1min;
  auto const code = totp_code(totp, totp_step(now));
  EXPECT_TRUE(read([&](auto& tx) { return may_be_second_factor(tx, kunming, id, code, now); }));
  EXPECT_TRUE(done(kunming, [&](auto& command) {
    return begin_session(command, id, code, {"j", "b", "k", {}, {}, {}});
  }));
  EXPECT_FALSE(read([&](auto& tx) { return may_be_second_factor(tx, kunming, id, code, now); }));
  EXPECT_EQ(read([&](auto& tx) { return sessions_of(tx, kunming, id, now); }).size(), 2U);

  auto const link = new_secret(link_prefix);
  (void)done(
      kunming, [&](auto& command) { return offer_link(command, id, hash_of(link)); }, "cli:root")
      .value();
  (void)done(kunming, [&](auto& command) { return use_link(command, hash_of(link), {}, some_hash); }).value();
  EXPECT_THAT(read([&](auto& tx) { return sessions_of(tx, kunming, id, now); }), IsEmpty());
  EXPECT_FALSE(read([&](auto& tx) { return account_of(tx, kunming, id); })->has_totp);
}

TEST_P(SignIn, strangers_who_guess_lock_out_strangers_only) {
  auto const id = active(kunming, person("a@example.org"));
  session_for(kunming, id, "my browser");
  Attempt const stranger{"A@example.org", "203.0.113.7", "a browser of his"};
  Attempt const mine{"a@example.org", "198.51.100.2", "my browser"};
  auto const wait = [&](Attempt const& attempt) {
    return read([&](auto& tx) { return wait_before(tx, attempt, now); });
  };
  for (int i = 0; i < most_failures_of_account; ++i) {
    EXPECT_FALSE(wait(stranger)) << i;
    written([&](auto& tx) { note_failure(tx, stranger, now); });
  }
  EXPECT_EQ(wait(stranger), std::chrono::seconds{failures_count_for});
  EXPECT_TRUE(wait({"a@example.org", "192.0.2.9", ""}));  // from elsewhere too
  EXPECT_FALSE(wait(mine));
  EXPECT_FALSE(wait({"b@example.org", "203.0.113.8", ""}));
  // A browser that is known for one account is a stranger for another.
  for (int i = 0; i < most_failures_of_account; ++i) {
    Attempt const other{"c@example.org", "198.51.100.2", "my browser"};
    written([&](auto& tx) { note_failure(tx, other, now); });
  }
  EXPECT_TRUE(wait({"c@example.org", "198.51.100.3", ""}));
  now += failures_count_for;
  EXPECT_FALSE(wait(stranger));
}

TEST_P(SignIn, one_who_tries_many_accounts_is_held_back_by_where_they_come_from) {
  for (int i = 0; i < most_failures_of_client; ++i)
    written([&](auto& tx) { note_failure(tx, {"n" + std::to_string(i) + "@example.org", "203.0.113.7", ""}, now); });
  auto const wait = [&](std::string const& client) {
    return read([&](auto& tx) { return wait_before(tx, {"new@example.org", client, ""}, now); }).has_value();
  };
  EXPECT_TRUE(wait("203.0.113.7"));
  EXPECT_FALSE(wait("203.0.113.8"));
  // Who signed in from here before does not pay for it.
  auto const id = active(kunming, person("a@example.org"));
  session_for(kunming, id, "my browser");
  EXPECT_FALSE(read([&](auto& tx) { return wait_before(tx, {"a@example.org", "203.0.113.7", "my browser"}, now); }));
}

TEST_P(SignIn, nobody_makes_a_link_for_themselves) {
  auto const id = active(kunming, person("a@example.org", Role::director));
  auto const refused = done(
      kunming, [&](auto& command) { return offer_link(command, id, "hash"); }, actor_of(id));
  EXPECT_EQ(code_of(refused.error()), "own_link");
}

TEST_P(SignIn, a_reset_outlives_a_sign_in_with_the_old_password_and_not_a_new_password) {
  auto const id = active(kunming, person("a@example.org"));
  auto const link = new_secret(link_prefix);
  auto const opens = [&] { return read([&](auto& tx) { return link_of(tx, link, now); }).has_value(); };
  (void)done(
      kunming, [&](auto& command) { return offer_link(command, id, hash_of(link)); }, "cli:root")
      .value();
  session_for(kunming, id);
  EXPECT_TRUE(opens());
  (void)done(kunming, [&](auto& command) { return change_password(command, id, "another", {}); }).value();
  EXPECT_FALSE(opens());
}

TEST_P(SignIn, a_link_that_was_used_takes_all_others_of_its_account_along) {
  auto const id = active(kunming, person("a@example.org"));
  auto const other = active(kunming, person("b@example.org"));
  auto const forgot = new_secret(link_prefix);
  auto const reset = new_secret(link_prefix);
  auto const theirs = new_secret(link_prefix);
  auto const keep = [&](AccountId account, LinkFor purpose, std::string const& link) {
    written([&](auto& tx) { keep_link(tx, {kunming, account, purpose}, hash_of(link), now + 1h); });
  };
  auto const opens = [&](std::string const& link) {
    return read([&](auto& tx) { return link_of(tx, link, now); }).has_value();
  };
  keep(id, LinkFor::invite, forgot);
  keep(id, LinkFor::reset, reset);
  keep(other, LinkFor::reset, theirs);
  (void)done(kunming, [&](auto& command) { return use_link(command, hash_of(reset), {}, some_hash); }).value();
  EXPECT_FALSE(opens(forgot));
  EXPECT_TRUE(opens(theirs));
}

TEST_P(SignIn, a_new_address_makes_what_was_sent_to_the_old_one_useless_and_is_not_given_to_oneself) {
  auto const id = active(kunming, person("a@example.org", Role::director));
  auto const link = new_secret(link_prefix);
  auto const change = [&](AccountFields const& fields, std::string const& actor) {
    auto const version = read([&](auto& tx) { return account_of(tx, kunming, id)->version; });
    return done(
        kunming,
        [&](auto& command) {
          return change_account(command, id, fields, commands::Seen{version, {}});
        },
        actor);
  };
  auto const opens = [&] { return read([&](auto& tx) { return link_of(tx, link, now); }).has_value(); };
  written([&](auto& tx) { keep_link(tx, {kunming, id, LinkFor::invite}, hash_of(link), now + 1h); });
  auto fields = person("a@example.org", Role::director);
  fields.name = "Another name";
  EXPECT_TRUE(change(fields, actor_of(id)));
  EXPECT_TRUE(opens());
  fields.email = "new@example.org";
  EXPECT_EQ(code_of(change(fields, actor_of(id)).error()), "own_address");
  EXPECT_TRUE(change(fields, "account:99"));
  EXPECT_FALSE(opens());
}

TEST_P(SignIn, where_a_second_step_is_demanded_who_has_none_has_no_rights_and_a_passkey_is_one) {
  auto const id = active(kunming, person("a@example.org", Role::director));
  auto const secret = session_for(kunming, id);
  auto const session = [&] { return read([&](auto& tx) { return session_of(tx, secret, now); }).value(); };
  auto const is_wanted = [&] {
    return read([&](auto& tx) { return is_passkey_wanted(tx, account_of(tx, kunming, id).value()); });
  };
  auto const demand = [&](SecondStep wanted) {
    ASSERT_TRUE(done(
        kunming, [&](auto& command) { return put_second_step(command, wanted); }, "cli:root"));
  };
  auto const own = done(
      kunming, [&](auto& command) { return put_second_step(command, SecondStep::required); }, actor_of(id));
  EXPECT_EQ(code_of(own.error()), "own_second_step");
  demand(SecondStep::required);
  EXPECT_TRUE(session().lacks_second_step);
  EXPECT_EQ(session().rights, Rights{});
  EXPECT_FALSE(read([&](auto& tx) { return may(tx, session(), Right::read_letters, now); }));
  EXPECT_FALSE(is_wanted());
  written([&](auto& tx) {
    tx.execute({"owner", "INSERT INTO passkey_owner (office_id, account_id, user_handle) VALUES (1, :account, 'h')"},
               {{"account", id}});
    tx.execute({"passkey",
                "INSERT INTO passkey (office_id, account_id, id, credential_id, public_key, algorithm, counter, name, "
                "created_ms, transports, is_backup_eligible, is_backed_up) "
                "VALUES (1, :account, 1, 'c', 'k', -7, 0, 'A telephone', 0, '', 0, 0)"},
               {{"account", id}});
  });
  EXPECT_FALSE(session().lacks_second_step);
  EXPECT_TRUE(is_wanted());
  demand(SecondStep::optional);
  EXPECT_FALSE(is_wanted());
  EXPECT_EQ(session().rights, rights_of(Role::director));
}

TEST_P(SignIn, a_password_that_was_right_when_it_was_looked_at_is_looked_at_again) {
  auto const id = active(kunming, person("a@example.org"));
  auto const begin = [&](NewSession const& session) {
    return done(kunming, [&](auto& command) { return begin_session(command, id, {}, session); }).has_value();
  };
  EXPECT_TRUE(begin({.secret_hash = "1", .browser = {}, .known_browser_hash = "k", .password_hash = some_hash}));
  (void)done(kunming, [&](auto& command) { return change_password(command, id, "another", {}); }).value();
  EXPECT_FALSE(begin({.secret_hash = "2", .browser = {}, .known_browser_hash = "k", .password_hash = some_hash}));
  EXPECT_FALSE(begin({.secret_hash = "3", .browser = {}, .known_browser_hash = "k", .link_hash = "gone"}));
}

TEST_P(SignIn, a_new_session_takes_the_place_of_the_one_that_the_browser_had) {
  auto const id = active(kunming, person("a@example.org"));
  auto const before = session_for(kunming, id);
  (void)done(kunming, [&](auto& command) {
    return begin_session(command, id, {},
                         {.secret_hash = "new", .browser = {}, .known_browser_hash = "k", .replaces = hash_of(before)});
  }).value();
  EXPECT_FALSE(stands_still(before));
  EXPECT_EQ(read([&](auto& tx) { return sessions_of(tx, kunming, id, now); }).size(), 1U);
}

TEST_P(SignIn, names_that_nobody_sees_or_that_turn_the_line_around_are_none) {
  for (auto const* name : {"\u3000", "\u200b", "\ufeff", "a\u2028b", "\u202eab", "\u0085a"}) {
    auto fields = person("a@example.org");
    fields.name = name;
    EXPECT_FALSE(done(kunming, [&](auto& command) { return add_account(command, fields); })) << name;
  }
}

TEST(Roles, have_the_rights_that_the_office_gives_them) {
  // office.md, 16: a director decides and lets people in, an officer works, departments answer for themselves.
  auto of_a_director = Rights(all_rights.begin(), all_rights.end());
  of_a_director.erase(Right::see_personal);  // needs to know nothing of what people eat
  EXPECT_EQ(rights_of(Role::director), of_a_director);
  EXPECT_EQ(rights_of(Role::officer),
            (Rights{Right::read_office, Right::edit_partnerships, Right::edit_halls, Right::read_letters,
                    Right::draft_letters, Right::own_tasks, Right::edit_tasks, Right::read_people, Right::edit_people,
                    Right::see_personal, Right::read_journal}));
  EXPECT_EQ(rights_of(Role::liaison), (Rights{Right::read_office, Right::read_letters, Right::countersign,
                                              Right::own_tasks, Right::read_people}));
  EXPECT_EQ(rights_of(Role::protocol), (Rights{Right::read_office, Right::read_letters, Right::own_tasks,
                                               Right::read_people, Right::edit_people, Right::see_personal}));
  EXPECT_EQ(rights_of(Role::finance), (Rights{Right::read_office, Right::read_letters, Right::own_tasks,
                                              Right::read_people, Right::read_journal}));
  EXPECT_EQ(rights_of(Role::interpreter), (Rights{Right::read_office, Right::own_tasks}));
  for (auto const role : all_roles) EXPECT_EQ(parse_role(to_string(role)), role);
  EXPECT_FALSE(parse_role("king"));
}

}  // namespace
}  // namespace amity::accounts
