// SPDX-License-Identifier: Apache-2.0
#include "commands/field_notes.h"

#include "commands/forget_fields.h"
#include "commands_test.h"
#include "journal/told.h"

namespace amity::commands {
namespace {

using journal::FieldChange;
using journal::ToldLine;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class FieldNotes : public CommandsTest {
 protected:
  auto does(std::function<void(Command&)> const& note, OfficeId office = kunming) {
    return execute(*database, clock, request(office), [&](Command& command) -> Outcome<std::string> {
      command.tell_anyway();
      note(command);
      return std::string{};
    });
  }
  std::vector<ToldLine> told(journal::ToldQuestion const& question, OfficeId office = kunming) {
    auto tx = database->read();
    return journal::told_about(tx, office, question);
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, FieldNotes, testing::ValuesIn(db::test_database_kinds()), kind_of_parameter);

TEST_P(FieldNotes, keep_what_stood_there_before_and_after) {
  ASSERT_TRUE(does([](Command& command) {
    note_fields(command, "source/1",
                {{{"name", "A"}, {"url", ""}, {"note", "same"}},
                 {{"name", "B"}, {"url", "https://b.example"}, {"note", "same"}}});
  }));
  auto const lines = told({{"source/1"}});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].verb, "test.put");
  EXPECT_THAT(lines[0].fields, ElementsAre(FieldChange{"source/1", "name", "A", "B"},
                                           FieldChange{"source/1", "url", "", "https://b.example"}));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(FieldNotes, keep_of_what_is_personal_that_it_changed) {
  ASSERT_TRUE(does([](Command& command) {
    note_fields(command, "account/1",
                {{{"name.ja", "Sato"}, {"role", "officer"}}, {{"name.ja", "Ito"}, {"role", "director"}}, {"name"}});
  }));
  EXPECT_THAT(told({{"account/1"}}).at(0).fields, ElementsAre(FieldChange{"account/1", "name.ja"},
                                                              FieldChange{"account/1", "role", "officer", "director"}));
  EXPECT_EQ(number("SELECT count(*) FROM journal_field WHERE was LIKE '%Sato%' OR became LIKE '%Ito%'"), 0);
}

TEST_P(FieldNotes, are_none_for_what_is_new_and_all_for_what_goes) {
  ASSERT_TRUE(does([](Command& command) { note_fields(command, "source/1", {{}, {{"name", "A"}}}); }));
  EXPECT_THAT(told({{"source/1"}}).at(0).fields, IsEmpty());
  ASSERT_TRUE(does([](Command& command) { note_fields(command, "source/1", {{{"name", "A"}}, {}}); }));
  EXPECT_THAT(told({{"source/1"}}).at(0).fields, ElementsAre(FieldChange{"source/1", "name", "A", ""}));
}

TEST_P(FieldNotes, of_one_name_stand_beside_each_other) {
  ASSERT_TRUE(does([](Command& command) {
    for (auto const* step : {"sign 1985", "renew 1995"}) note_field(command, {"partnership/1", "step", "", step});
  }));
  EXPECT_THAT(told({{"partnership/1"}}).at(0).fields,
              UnorderedElementsAre(FieldChange{"partnership/1", "step", "", "sign 1985"},
                                   FieldChange{"partnership/1", "step#2", "", "renew 1995"}));
}

TEST_P(FieldNotes, lead_to_the_line_that_changed_many_records) {
  ASSERT_TRUE(does([](Command& command) {
    command.name_subject("figures");
    note_field(command, {"figures/1", "count", "1", "2"});
    note_field(command, {"figures/2", "count", "5", "6"});
  }));
  auto const lines = told({{"figures/2"}});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].subject, "figures");
  EXPECT_THAT(lines[0].fields, ElementsAre(FieldChange{"figures/2", "count", "5", "6"}));
}

TEST_P(FieldNotes, are_an_offices_own_and_found_by_verb_newest_first) {
  for (auto const* name : {"A", "B", "C"})
    ASSERT_TRUE(does([&](Command& command) { note_field(command, {"source/1", "name", "", name}); }));
  ASSERT_TRUE(does([](Command& command) { note_field(command, {"source/1", "name", "", "Z"}); }, fujisawa));
  auto const lines = told({{"source/1"}, "test.", 2});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].fields.at(0).became, "C");
  EXPECT_EQ(lines[1].fields.at(0).became, "B");
  EXPECT_THAT(told({{"source/1"}, "other."}), IsEmpty());
  EXPECT_EQ(told({{"source/1"}}, fujisawa).size(), 1U);
  auto tx = database->read();
  EXPECT_EQ(journal::told_since(tx, kunming, "", "somebody", 10).size(), 3U);
  EXPECT_THAT(journal::told_since(tx, kunming, "", "test", 10), IsEmpty());
  EXPECT_THAT(journal::told_since(tx, kunming, "2026-11-28T00:00:00.000Z", "somebody", 10), IsEmpty());
}

TEST_P(FieldNotes, of_what_was_refused_or_tried_are_not_kept) {
  auto tried = request();
  tried.keep = Request::Keep::trial;
  auto const note = [](Command& command) -> Outcome<std::string> {
    note_field(command, {"source/1", "name", "", "A"});
    return std::string{};
  };
  ASSERT_TRUE(execute(*database, clock, tried, note));
  ASSERT_FALSE(execute(*database, clock, request(), [&](Command& command) -> Outcome<std::string> {
    (void)note(command);
    return Refused{Refusal{Error{Errc::invalid, "no", "field"}}};
  }));
  EXPECT_EQ(number("SELECT count(*) FROM journal_field"), 0);
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(FieldNotes, are_forgotten_by_a_command_and_the_books_still_agree) {
  ASSERT_TRUE(does([](Command& command) {
    note_fields(command, "task/1", {{{"title.ja", "Sato"}, {"due", ""}}, {{"title.ja", "Ito"}, {"due", "2027-01-01"}}});
    note_fields(command, "task/2", {{{"title", "Sato"}}, {{"title", "Other"}}});
  }));
  ASSERT_TRUE(does([](Command& command) { forget_fields(command, "task/1", {"title"}); }));
  EXPECT_THAT(told({{"task/1"}}).at(0).fields,
              ElementsAre(FieldChange{"task/1", "due", "", "2027-01-01"}, FieldChange{"task/1", "title.ja"}));
  EXPECT_THAT(told({{"task/2"}}).at(0).fields, ElementsAre(FieldChange{"task/2", "title", "Sato", "Other"}));
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(FieldNotes, that_somebody_rewrote_behind_the_programs_back_are_found) {
  ASSERT_TRUE(does([](Command& command) { note_field(command, {"source/1", "name", "A", "B"}); }));
  auto tx = database->write();
  tx.execute({"test.rewrite", "UPDATE journal_field SET was = 'Not A'"});
  tx.commit();
  EXPECT_FALSE(troubles().empty());
}

}  // namespace
}  // namespace amity::commands
