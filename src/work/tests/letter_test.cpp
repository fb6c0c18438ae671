// SPDX-License-Identifier: Apache-2.0
#include "work_test.h"

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Letters : public WorkTest {};
INSTANTIATE_TEST_SUITE_P(Databases, Letters, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

std::vector<std::string> acts(std::vector<HandlingLine> const& lines) {
  std::vector<std::string> words;
  for (auto const& line : lines) words.push_back(line.act);
  return words;
}

TEST_P(Letters, go_round_are_issued_and_sent_with_every_step_on_the_handling_sheet) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const id = draft("Marathon");
  EXPECT_EQ(letter(id).state, LetterState::draft);
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return circulate(c, id, {asked_alone(education), asked_alone(finance, 2)});
  }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  ASSERT_TRUE(answered(id, treasurer, Verdict::agree_with_changes, "Name the sum."));
  auto const number = issued(id, out, today);
  ASSERT_TRUE(number);
  EXPECT_EQ(number->text, "KM-2026-1");
  ASSERT_TRUE(done(officer, [&](auto& c) { return send(c, id, {today, "post", today}); }));
  auto const stands = letter(id);
  EXPECT_EQ(stands.state, LetterState::sent);
  EXPECT_EQ(stands.number, *number);
  EXPECT_EQ(stands.signatory, "Li Hua, Director");
  EXPECT_THAT(acts(read([&](auto& tx) { return handling_of(tx, kunming, id); })),
              ElementsAre("write", "circulate", "agree", "agree_with_changes", "issue", "send"));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Letters, are_not_issued_before_all_that_were_asked_agree_to_just_this_text) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const id = draft("Marathon");
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education), asked_alone(finance)}); }));
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  EXPECT_EQ(code_of(issued(id, out, today)), "not_countersigned") << "silence is no assent";
  ASSERT_TRUE(answered(id, treasurer, Verdict::refuse, "No money."));
  EXPECT_EQ(code_of(issued(id, out, today)), "not_countersigned");
  auto changed = about("Marathon");
  changed.body = "Dear friends, at our own cost,";
  auto const seen = commands::Seen{letter(id).version, texts_of(letter(id).fields)};
  ASSERT_TRUE(done(officer, [&](auto& c) { return change_letter(c, id, changed, seen, today); }));
  ASSERT_TRUE(answered(id, treasurer, Verdict::agree));
  EXPECT_EQ(code_of(issued(id, out, today)), "not_countersigned") << "the first assent was to another text";
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  EXPECT_TRUE(issued(id, out, today));
}

TEST_P(Letters, are_answered_by_departments_in_their_order_each_for_itself_and_to_what_they_read) {
  auto const id = draft("Marathon");
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return circulate(c, id, {asked_alone(education), asked_alone(finance, 2)});
  }));
  EXPECT_EQ(code_of(answered(id, treasurer, Verdict::agree)), "others_first");
  EXPECT_EQ(code_of(answered(id, director, Verdict::agree)), "department_not_asked");
  EXPECT_EQ(code_of(answered(id, {}, Verdict::agree)), "a_person_decides");
  EXPECT_EQ(code_of(answered(id, teacher, Verdict::refuse, "  ")), "empty");
  auto const old = hash(id);
  auto changed = about("Marathon in spring");
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return change_letter(c, id, changed, commands::Seen{letter(id).version, texts_of(letter(id).fields)}, today);
  }));
  EXPECT_EQ(code_of(done(teacher,
                         [&](auto& c) {
                           return countersign(c, id, {Verdict::agree, {}, old});
                         })),
            "text_changed");
  ASSERT_TRUE(answered(id, teacher, Verdict::agree));
  EXPECT_TRUE(answered(id, treasurer, Verdict::agree));
}

TEST_P(Letters, are_decided_on_by_nobody_who_wrote_at_them_and_by_no_token) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const id = draft("Marathon");
  auto const by = [&](accounts::AccountId who) {
    return done(who, [&](auto& c) { return issue(c, id, {out, hash(id), "Somebody", today}); });
  };
  EXPECT_EQ(code_of(by(officer)), "own_draft");
  EXPECT_EQ(code_of(by({})), "a_person_decides");
  auto changed = about("Marathon again");
  ASSERT_TRUE(done(director, [&](auto& c) {
    return change_letter(c, id, changed, commands::Seen{letter(id).version, texts_of(letter(id).fields)}, today);
  }));
  EXPECT_EQ(code_of(by(director)), "own_draft") << "who changed it wrote it too";
}

TEST_P(Letters, keep_how_urgent_they_are_and_nobody_agrees_to_that) {
  auto fields = about("Marathon");
  fields.urgency = Urgency::extra_urgent;
  auto const id = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, fields, {}, today}); }).value();
  EXPECT_EQ(letter(id).fields.urgency, Urgency::extra_urgent);
  auto const before = hash(id);
  auto const urgency_in_list = [&] {
    return read([&](auto& tx) { return letters(tx, kunming, {}).lines.at(0).urgency; });
  };
  EXPECT_EQ(urgency_in_list(), Urgency::extra_urgent);
  auto const seen = commands::Seen{letter(id).version, texts_of(fields)};
  fields.urgency = Urgency::urgent;
  ASSERT_TRUE(done(officer, [&](auto& c) { return change_letter(c, id, fields, seen, today); }));
  EXPECT_EQ(urgency_in_list(), Urgency::urgent);
  EXPECT_EQ(hash(id), before);
  EXPECT_EQ(letter(draft("Next")).fields.urgency, Urgency::ordinary);
  for (auto const one : all_urgencies) EXPECT_EQ(parse_urgency(to_string(one)), one);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Letters, that_two_directors_issue_at_once_get_one_number) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const other = person(kunming, "second", accounts::Role::director, {});
  auto const id = draft("Marathon");
  auto const text = hash(id);
  ASSERT_TRUE(issued(id, out, today));
  EXPECT_EQ(code_of(done(other, [&](auto& c) { return issue(c, id, {out, text, "Another", today}); })), "not_now");
  EXPECT_EQ(issued(draft("Next"), out, today)->number, 2);
}

TEST_P(Letters, take_numbers_without_a_gap_by_year_and_give_them_back_when_they_are_refused) {
  auto const out = series(Direction::out, "昆外发〔{year}〕{n}号");
  auto const first = draft("One");
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return issue(c, first, {out, hash(first), " ", today}); })), "empty");
  EXPECT_EQ(issued(first, out, today)->text, "昆外发〔2026〕1号");
  // Numbers are taken within the command: what is refused afterwards takes none.
  auto const second = draft("Two");
  auto const refused =
      commands::execute(database, clock, {kunming, {accounts::actor_of(director)}, "letter.issue", "letter", {}, {}},
                        [&](commands::Command& command) -> commands::Outcome<std::string> {
                          (void)issue(command, second, {out, hash(second), "Li Hua", today}).value();
                          return commands::Refused{commands::Refusal{Error{Errc::invalid, "no"}}};
                        });
  EXPECT_FALSE(refused);
  EXPECT_EQ(issued(second, out, parse_day("2026-12-31").value())->text, "昆外发〔2026〕2号");
  EXPECT_EQ(issued(draft("Three"), out, parse_day("2027-01-01").value())->text, "昆外发〔2027〕1号");
  EXPECT_EQ(issued(draft("Four"), out, parse_day("2026-12-31").value())->text, "昆外发〔2026〕3号");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Letters, whose_numbers_have_a_gap_are_found) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  ASSERT_TRUE(issued(draft("One"), out, today));
  ASSERT_TRUE(issued(draft("Two"), out, today));
  auto tx = database.write();
  tx.execute({"test.gap", "UPDATE letter_next SET next = 7"});
  EXPECT_THAT(verify_numbers(tx),
              ElementsAre(testing::HasSubstr("6 numbers were taken, and its 2 letters go from 1 to 2")));
}

TEST_P(Letters, that_come_in_take_a_number_are_handed_on_and_answered_by_ours) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("An invitation");
  fields.arrived = today;
  auto const theirs = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  EXPECT_EQ(letter(theirs).number->text, "IN-2026-1");
  ASSERT_TRUE(done(officer, [&](auto& c) { return assign(c, theirs, {education, {}, "Please answer."}); }));
  EXPECT_EQ(letter(theirs).state, LetterState::assigned);
  auto answer = about("Re: An invitation");
  answer.answers = theirs;
  auto const ours = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, answer, {}, today}); }).value();
  ASSERT_TRUE(issued(ours, out, today));
  EXPECT_EQ(letter(theirs).state, LetterState::answered);
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, ours, "A wrong name."); }));
  EXPECT_EQ(letter(theirs).state, LetterState::assigned) << "its answer is void";
  EXPECT_EQ(letter(ours).number->text, "KM-2026-1") << "a void letter keeps its number";
  auto reply = about("Thanks");
  reply.arrived = today;
  auto const sent = draft("A question");
  ASSERT_TRUE(issued(sent, out, today));
  ASSERT_TRUE(done(officer, [&](auto& c) { return send(c, sent, {today, {}, today}); }));
  reply.answers = sent;
  ASSERT_TRUE(done(officer, [&](auto& c) { return add_letter(c, {Direction::in, reply, in, today}); }));
  EXPECT_EQ(letter(sent).state, LetterState::answered);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Letters, that_were_closed_otherwise_stay_so_when_a_draft_or_one_of_two_answers_is_void) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("An invitation");
  fields.arrived = today;
  auto const theirs = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  auto const reply = [&] {
    auto answer = about("Re: An invitation");
    answer.answers = theirs;
    return done(officer, [&](auto& c) { return add_letter(c, {Direction::out, answer, {}, today}); }).value();
  };
  auto const voided = [&](LetterId id) {
    return done(director, [&](auto& c) { return void_letter(c, id, "Not needed."); });
  };
  auto const unused = reply();
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, theirs, LetterAct::answer, "By telephone."); }));
  ASSERT_TRUE(voided(unused));
  EXPECT_EQ(letter(theirs).state, LetterState::answered);
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, theirs, LetterAct::reopen, {}); }));
  auto const one = reply();
  auto const two = reply();
  ASSERT_TRUE(issued(one, out, today));
  ASSERT_TRUE(issued(two, out, today));
  ASSERT_TRUE(voided(one));
  EXPECT_EQ(letter(theirs).state, LetterState::answered) << "the other answer stands";
  ASSERT_TRUE(voided(two));
  EXPECT_EQ(letter(theirs).state, LetterState::received);
  auto const another = draft("Another");
  EXPECT_EQ(code_of(done(accounts::AccountId{}, [&](auto& c) { return void_letter(c, another, "No need."); })),
            "a_person_decides");
}

TEST_P(Letters, of_ours_are_answered_by_one_that_is_linked_later_and_can_be_taken_up_again) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto const ours = draft("A question");
  ASSERT_TRUE(issued(ours, out, today));
  auto fields = about("An answer");
  fields.arrived = today;
  auto const theirs = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  auto linked = fields;
  linked.answers = ours;
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return change_letter(c, theirs, linked, commands::Seen{letter(theirs).version, texts_of(letter(theirs).fields)},
                         today);
  }));
  EXPECT_EQ(letter(ours).state, LetterState::answered);
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, ours, LetterAct::reopen, {}); }));
  EXPECT_EQ(letter(ours).state, LetterState::issued) << "it was never noted as sent";
}

TEST_P(Letters, never_get_a_number_that_another_has) {
  auto const first = series(Direction::out, "X-{year}-{n}");
  ASSERT_TRUE(issued(draft("One"), first, today));
  auto const seen = read([&](auto& tx) { return find_series(tx, kunming, first).value(); });
  ASSERT_TRUE(done({}, [&](auto& c) {
    return put_series(c, first, {Direction::out, "Letters", "Y-{year}-{n}"},
                      commands::Seen{seen.version, texts_of(seen.fields)});
  }));
  auto const second = series(Direction::out, "X-{year}-{n}");
  EXPECT_EQ(code_of(issued(draft("Two"), second, today)), "number_given");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Letters, tell_everything_that_is_wrong_with_them_at_once) {
  LetterFields fields;
  fields.language = "fr";
  fields.title = " ";
  fields.within = Within{0, deadlines::Unit::days};
  fields.partner = CityId{-1};
  fields.answers = LetterId{99};
  fields.dated = today + std::chrono::days{1};
  auto const outcome = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, {}, today}); });
  ASSERT_FALSE(outcome);
  std::vector<std::string> found;
  for (auto const& error : outcome.error().errors.all()) found.push_back(error.field + " " + error.code);
  EXPECT_THAT(found, testing::UnorderedElementsAre("title empty", "correspondent empty", "language not_a_word",
                                                   "within no_term", "arrived empty", "dated lies_ahead",
                                                   "partner not_found", "answers answers_nothing", "series no_series"));
}

TEST_P(Letters, of_another_office_are_nobody_s) {
  auto const id = draft("Marathon");
  EXPECT_EQ(code_of(done(fujisawa, director, [&](auto& c) { return take_back(c, id); })), "not_found");
  EXPECT_THAT(read([&](auto& tx) { return letters(tx, fujisawa, {}).lines; }), IsEmpty());
  auto answer = about("Re: Marathon");
  answer.answers = id;
  answer.arrived = today;
  auto const in = series(Direction::in, "IN-{year}-{n}", fujisawa);
  EXPECT_EQ(code_of(done(fujisawa, officer,
                         [&](auto& c) {
                           return add_letter(c, {Direction::in, answer, in, today});
                         })),
            "answers_nothing");
}

TEST_P(Letters, that_two_people_change_keep_both_changes_of_different_fields) {
  auto const id = draft("Marathon");
  auto const seen = commands::Seen{letter(id).version, texts_of(letter(id).fields)};
  auto one = about("Marathon");
  one.body = "Another text";
  auto two = about("Marathon");
  two.correspondent = "Fujisawa City Hall";
  ASSERT_TRUE(done(officer, [&](auto& c) { return change_letter(c, id, one, seen, today); }));
  ASSERT_TRUE(done(director, [&](auto& c) { return change_letter(c, id, two, seen, today); }));
  EXPECT_EQ(letter(id).fields.body, "Another text");
  EXPECT_EQ(letter(id).fields.correspondent, "Fujisawa City Hall");
  auto three = about("Marathon");
  three.body = "A third text";
  auto const outcome = done(officer, [&](auto& c) { return change_letter(c, id, three, seen, today); });
  ASSERT_FALSE(outcome);
  EXPECT_EQ(code_of(outcome), "changed_meanwhile");
}

TEST_P(Letters, are_found_by_what_they_say_in_any_script_and_sorted) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto fields = about("关于藤泽市马拉松的函");
  fields.correspondent = "藤沢市";
  auto const chinese = done(officer, [&](auto& c) {
                         return add_letter(c, {Direction::out, fields, {}, today});
                       }).value();
  auto const english = draft("100% of the MARATHON");
  auto const third = draft("Zebra");
  ASSERT_TRUE(issued(third, out, today));
  auto const found = [&](LetterQuestion const& question) {
    std::vector<std::int64_t> ids;
    for (auto const& line : read([&](auto& tx) { return letters(tx, kunming, question); }).lines)
      ids.push_back(line.id.value);
    return ids;
  };
  EXPECT_THAT(found({.text = "马拉"}), ElementsAre(chinese.value));
  EXPECT_THAT(found({.text = "marathon"}), ElementsAre(english.value));
  EXPECT_THAT(found({.text = "100%"}), ElementsAre(english.value)) << "a percent sign is no wildcard";
  EXPECT_THAT(found({.text = "km-2026-1"}), ElementsAre(third.value));
  EXPECT_THAT(found({.state = LetterState::draft}), ElementsAre(english.value, chinese.value));
  EXPECT_THAT(found({.sort = LetterSort::title}), ElementsAre(english.value, third.value, chinese.value));
  EXPECT_THAT(found({.sort = LetterSort::oldest, .skip = 1, .limit = 1}), ElementsAre(english.value));
  EXPECT_THAT(found({.direction = Direction::in}), IsEmpty());
}

TEST_P(Letters, wait_for_those_who_have_to_act) {
  auto const id = draft("Marathon");
  auto const ids = [](std::vector<LetterLine> const& lines) {
    std::vector<std::int64_t> list;
    for (auto const& line : lines) list.push_back(line.id.value);
    return list;
  };
  auto const asked = [&](accounts::AccountId who) {
    return ids(read([&](auto& tx) { return to_countersign(tx, kunming, *accounts::account_of(tx, kunming, who)); }));
  };
  auto const for_director = [&] {
    return ids(read([&](auto& tx) { return to_issue(tx, kunming, accounts::actor_of(director)); }));
  };
  auto const for_officer = [&] {
    return ids(read([&](auto& tx) { return to_mend(tx, kunming, accounts::actor_of(officer)); }));
  };
  EXPECT_THAT(for_director(), IsEmpty()) << "nobody has handed it up";
  ASSERT_TRUE(done(officer, [&](auto& c) {
    return circulate(c, id, {asked_alone(education), asked_alone(finance, 2)});
  }));
  EXPECT_THAT(asked(teacher), ElementsAre(id.value));
  EXPECT_THAT(asked(treasurer), IsEmpty());
  ASSERT_TRUE(answered(id, teacher, Verdict::agree_with_changes, "A comma."));
  EXPECT_THAT(for_officer(), ElementsAre(id.value));
  EXPECT_THAT(asked(teacher), IsEmpty());
  EXPECT_THAT(asked(treasurer), ElementsAre(id.value));
  ASSERT_TRUE(answered(id, treasurer, Verdict::agree));
  EXPECT_THAT(for_director(), ElementsAre(id.value));
  EXPECT_THAT(ids(read([&](auto& tx) { return to_issue(tx, kunming, accounts::actor_of(officer)); })), IsEmpty());
}

TEST_P(Letters, show_what_others_did_until_one_has_looked) {
  auto const id = draft("Marathon");
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  auto const news = [&](accounts::AccountId who) {
    return read([&](auto& tx) {
      return news_of_letters(tx, kunming, accounts::actor_of(who), looked_until(tx, kunming, who), 10).size();
    });
  };
  EXPECT_EQ(news(director), 2U);
  EXPECT_EQ(news(officer), 0U) << "what one did oneself is no news";
  ASSERT_TRUE(done(director, [&](auto& c) -> commands::Outcome<std::monostate> {
    note_look(c, director, "9999");
    return std::monostate{};
  }));
  EXPECT_EQ(news(director), 0U);
}

TEST_P(Letters, are_refused_with_all_that_is_wrong_at_once) {
  auto const codes = [](auto const& outcome) {
    std::vector<std::string> all;
    for (auto const& error : outcome.error().errors.all()) all.push_back(error.field + " " + error.code);
    return all;
  };
  auto const guide = person(kunming, "guide", accounts::Role::interpreter, {});
  LetterFields nothing;
  nothing.within = Within{0};
  EXPECT_THAT(codes(done(officer,
                         [&](auto& c) {
                           return add_letter(c, {Direction::in, nothing, {}, today});
                         })),
              testing::UnorderedElementsAre("title empty", "correspondent empty", "within no_term", "arrived empty",
                                            "series no_series"));
  auto const numbers = series(Direction::in, "IN-{year}-{n}");
  LetterFields fields;
  fields.correspondent = "Fujisawa";
  fields.title = "Their letter";
  fields.arrived = today;
  auto const in = done(officer, [&](auto& c) {
                    return add_letter(c, {Direction::in, fields, numbers, today});
                  }).value();
  EXPECT_THAT(codes(done(officer,
                         [&](auto& c) {
                           return assign(c, in, {accounts::DepartmentId{99}, guide, {}});
                         })),
              ElementsAre("department no_such_department", "person cannot_take"));
  EXPECT_THAT(codes(done(officer, [&](auto& c) { return assign(c, in, {}); })), ElementsAre("department nobody_takes"));
  EXPECT_THAT(codes(done(officer,
                         [&](auto& c) {
                           return assign(c, in, {{}, accounts::AccountId{99}, {}});
                         })),
              ElementsAre("person nobody_here"));
}

TEST_P(Letters, follow_the_table_of_what_may_follow_what) {
  auto const id = draft("Marathon");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return send(c, id, {today, {}, today}); })), "not_now");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return take_back(c, id); })), "not_now");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return circulate(c, id, {}); })), "nobody_asked");
  EXPECT_EQ(
      code_of(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(accounts::DepartmentId{99})}); })),
      "no_such_department");
  EXPECT_EQ(code_of(done(director, [&](auto& c) { return void_letter(c, id, ""); })), "empty");
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, id, "Not needed."); }));
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); })), "not_now");
  EXPECT_EQ(code_of(done(officer, [&](auto& c) { return change_letter(c, id, about("x"), {}, today); })), "not_now");
}

TEST_P(Letters, take_no_number_on_a_day_before_that_of_the_last) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  ASSERT_TRUE(issued(draft("First"), out, today));
  auto const second = draft("Second");
  EXPECT_EQ(code_of(issued(second, out, today - std::chrono::days{2})), "before_last_number");
  EXPECT_EQ(code_of(issued(second, out, today - std::chrono::days{400})), "before_last_number");
  EXPECT_TRUE(issued(second, out, today - std::chrono::days{1})) << "as around midnight";
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto const received = [&](Day on) {
    auto fields = about("A letter that came in");
    fields.arrived = on - std::chrono::days{2};
    return code_of(done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, on}); }));
  };
  EXPECT_EQ(received(today), "done");
  EXPECT_EQ(received(today - std::chrono::days{400}), "before_last_number");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(Letters, are_answered_once_however_often_the_same_answer_is_sent) {
  auto const id = draft("Marathon");
  ASSERT_TRUE(done(officer, [&](auto& c) { return circulate(c, id, {asked_alone(education)}); }));
  for (int press = 0; press < 3; ++press) EXPECT_TRUE(answered(id, teacher, Verdict::agree));
  auto const lines = read([&](auto& tx) { return handling_of(tx, kunming, id); });
  EXPECT_EQ(std::ranges::count(lines, "agree", &HandlingLine::act), 1);
  EXPECT_TRUE(answered(id, teacher, Verdict::agree, "With pleasure.")) << "other words are another answer";
  EXPECT_EQ(read([&](auto& tx) { return handling_of(tx, kunming, id); }).size(), lines.size() + 1);
}

}  // namespace
}  // namespace amity::work
