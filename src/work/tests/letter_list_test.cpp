// SPDX-License-Identifier: Apache-2.0
// Lists and searches of many letters say just what reading every letter says.
#include "jobs/queue.h"
#include "jobs/runner.h"
#include "src/work/gram_store.h"
#include "src/work/letter_rows.h"
#include "work/found.h"
#include "work/letter_index.h"
#include "work/sql.h"
#include "work_test.h"

#include <set>

namespace amity::work {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int64_t many{1300};  // two blocks that are indexed, and a third that is not

class LetterList : public WorkTest {
 protected:
  // Rows as commands would write them, only faster. One in seven says "kiln", one in 400 "乌铜走银"; titles repeat. A
  // third awaits an answer within a month; one in nine is in the hand of Education, one in ten was sent round to it.
  void put_many() {
    auto const states = std::array{"received", "answered", "noted", "sent", "voided"};
    auto tx = database.write();
    constexpr std::array<std::string_view, 21> columns{
        "office_id", "id",         "direction",       "state",      "language",      "correspondent", "title",
        "body",      "enclosures", "their_number",    "created_at", "changed_at",    "folded",        "number_text",
        "way",       "reason",     "partner_city_id", "year",       "within_amount", "within_unit",   "department_id"};
    std::int64_t n = 0;
    tx.bulk_insert("letter", columns, [&](std::vector<db::Value>& row) {
      if (++n > many) return false;
      auto const place = static_cast<std::size_t>(n);
      auto const title = std::string(n % 3 == 0   ? "关于马拉松的函"
                                     : n % 3 == 1 ? "Re: Marathon "
                                                  : "ホタテ養殖 ") +
                         std::to_string(n % 50);
      auto const body = std::string(n % 7 == 0 ? "A Porcelain Kiln. " : "Dear friends, ") +
                        (n % 400 == 1 ? "并参观乌铜走银" : "并参观其他") + "100%_" + std::to_string(n % 11);
      auto const number = n % 5 == 4 ? std::string{} : "KM-" + std::to_string(n);
      for (auto const& value : std::vector<db::Value>{kunming,
                                                      n,
                                                      n % 2 == 0 ? "in" : "out",
                                                      states[place % (n > 1200 ? 5 : 3) + (n > 1200 ? 0 : 1)],
                                                      "en",
                                                      n % 4 == 0 ? "City of Fujisawa" : "藤沢市",
                                                      title,
                                                      body,
                                                      "",
                                                      "",
                                                      "2026-01-01T00:00:00Z",
                                                      "2026-01-01T00:00:00Z",
                                                      folded_text(title + "\n" + number + "\n" + body),
                                                      number,
                                                      "",
                                                      "",
                                                      n % 6 == 0 ? db::Value{} : db::Value{n % 2 + 1},
                                                      n % 5 == 4 ? db::Value{} : db::Value{2007 + n / 100},
                                                      n % 3 == 0 ? db::Value{1} : db::Value{},
                                                      n % 3 == 0 ? db::Value{"months"} : db::Value{},
                                                      n % 9 == 0 ? db::Value{education} : db::Value{}})
        row.push_back(value);
      return true;
    });
    for (auto const* statement :
         {"INSERT INTO approval_group (office_id, subject_kind, subject_id, step, place, need) "
          "SELECT 1, 'letter', id, 1, 1, 1 FROM letter WHERE id % 2 = 0",
          "INSERT INTO approval_seat (office_id, subject_kind, subject_id, seat_kind, seat_id, step) "
          "SELECT 1, 'letter', id, 'department', :education, 1 FROM letter WHERE id % 10 = 0",
          "INSERT INTO approval_seat (office_id, subject_kind, subject_id, seat_kind, seat_id, step) "
          "SELECT 1, 'letter', id, 'department', :education + 1, 1 FROM letter WHERE id % 2 = 0"})
      tx.execute({"asked", statement}, std::string_view(statement).find(":education") == std::string_view::npos
                                           ? std::initializer_list<db::Param>{}
                                           : std::initializer_list<db::Param>{{"education", education}});
    tx.execute({"n", "INSERT INTO id_sequence (office_id, name, next) VALUES (1, 'letter', :next)"},
               {{"next", many + 1}});
    tx.execute(
        {"counts",
         "INSERT INTO letter_count (office_id, partner_city_id, direction, state, letters) "
         "SELECT office_id, coalesce(partner_city_id, 0), direction, state, count(*) FROM letter GROUP BY 1, 2, 3, 4"});
    tx.commit();
    index_letters(database);
  }

  std::vector<std::int64_t> asked(LetterQuestion const& question) {
    std::vector<std::int64_t> ids;
    for (auto const& line : read([&](auto& tx) { return letters(tx, kunming, question); }).lines)
      ids.push_back(line.id.value);
    return ids;
  }

  // Every letter read and looked at.
  std::vector<std::int64_t> looked(LetterQuestion const& question) {
    std::string const order = question.sort == LetterSort::oldest          ? "id"
                              : question.sort == LetterSort::title         ? "title, id"
                              : question.sort == LetterSort::correspondent ? "correspondent, id"
                              : question.sort == LetterSort::number
                                  ? "coalesce(year, 0) DESC, coalesce(series_id, 0), coalesce(number, 0) DESC, id"
                                  : "id DESC";
    auto const text =
        "SELECT id, direction, state, partner_city_id, folded, year, within_amount, department_id FROM letter "
        "WHERE office_id = 1 ORDER BY " +
        order;
    std::vector<std::int64_t> ids;
    auto const folded = folded_text(question.text);
    auto tx = database.read();
    tx.each({"slow", text}, std::initializer_list<db::Param>{}, [&](db::Row const& row) {
      auto const state = *parse_letter_state(row.text(2));
      if (question.direction && row.text(1) != to_string(*question.direction)) return;
      if (question.state && state != *question.state) return;
      auto const within = row.is_null(6) ? std::nullopt : std::optional{Within{row.get<int>(6)}};
      if (question.only_open && !is_pending(state, within)) return;
      if (question.year && row.get<std::optional<int>>(5) != question.year) return;
      if (question.department && row.get<std::optional<accounts::DepartmentId>>(7) != question.department &&
          !(question.department == education && row.integer(0) % 10 == 0) &&
          !(question.department == finance && row.integer(0) % 2 == 0))
        return;
      if (question.partner && row.get<std::optional<CityId>>(3) != question.partner) return;
      if (row.text(4).find(folded) != std::string_view::npos) ids.push_back(row.get<std::int64_t>(0));
    });
    return ids;
  }

  void put_more_until_a_block_is_full() {
    auto tx = database.write();
    for (std::int64_t id = 4; id < 512; ++id)
      tx.execute(
          {"more",
           "INSERT INTO letter (office_id, id, direction, state, language, correspondent, title, body, enclosures, "
           "their_number, created_at, changed_at, folded) VALUES (1, :id, 'out', 'draft', 'en', 'Fujisawa', "
           "'Filling', '', '', '', '', '', 'filling')"},
          {{"id", id}});
    tx.execute({"next", "UPDATE id_sequence SET next = 512 WHERE office_id = 1 AND name = 'letter'"});
    tx.commit();
  }
  bool indexed_one_more(LetterId last) {
    auto tx = database.write();
    return index_a_block(tx, kunming, last.value);
  }

  // A query with a value in each parameter's place.
  static std::string with_values(std::string_view query) {
    std::string text{query};
    for (auto const& [name, value] :
         std::array{std::pair{":office", "1"}, std::pair{":direction", "'in'"}, std::pair{":state", "'draft'"},
                    std::pair{":partner", "1"}, std::pair{":year", "2012"}, std::pair{":open", "1"},
                    std::pair{":department", "1"}, std::pair{":before", "900"}, std::pair{":limit", "50"},
                    std::pair{":skip", "0"}})
      for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
        text.replace(at, std::string_view(name).size(), value);
    return text;
  }

  void expect_right(LetterQuestion question) {
    auto const right = looked(question);
    auto const size = static_cast<std::int64_t>(right.size());
    question.limit = many;
    auto const page = read([&](auto& tx) { return letters(tx, kunming, question); });
    EXPECT_EQ(asked(question), right) << question.text << " " << to_string(question.sort);
    auto const is_looked_for = !question.text.empty() || question.department;
    EXPECT_EQ(page.is_more, is_looked_for && size > most_counted) << question.text;
    EXPECT_EQ(page.all, is_looked_for ? std::min(size, most_counted) : size) << question.text;
    question.limit = 7;
    for (std::int64_t const skip : {0L, 5L, size / 2 + 3, size - 3}) {
      question.skip = std::max<std::int64_t>(skip, 0);
      auto const first = right.begin() + std::min(question.skip, size);
      std::vector<std::int64_t> const part(first, first + std::min<std::int64_t>(7, right.end() - first));
      EXPECT_EQ(asked(question), part) << question.text << " " << to_string(question.sort) << " " << skip;
    }
  }
};

INSTANTIATE_TEST_SUITE_P(Databases, LetterList, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

constexpr std::array all_sorts{LetterSort::newest, LetterSort::oldest, LetterSort::number, LetterSort::title,
                               LetterSort::correspondent};

TEST_P(LetterList, is_filtered_sorted_and_counted_as_if_every_letter_were_read) {
  put_many();
  for (auto const sort : all_sorts) {
    expect_right({.sort = sort});
    expect_right({.only_open = true, .sort = sort});
    expect_right({.direction = Direction::in, .sort = sort});
    expect_right({.state = LetterState::received, .sort = sort});
    expect_right({.direction = Direction::out, .state = LetterState::answered, .sort = sort});
    expect_right({.only_open = true, .partner = CityId{2}, .sort = sort});
    expect_right({.year = 2012, .sort = sort});
    expect_right({.state = LetterState::noted, .year = 2007, .sort = sort});
    expect_right({.only_open = true, .year = 2019, .sort = sort});
    expect_right({.department = education, .sort = sort});
    expect_right({.direction = Direction::in, .year = 2015, .department = education, .sort = sort});
    expect_right({.only_open = true, .department = education, .sort = sort});
    expect_right({.state = LetterState::noted, .department = finance, .sort = sort});
    expect_right({.only_open = true, .year = 2012, .department = finance, .sort = sort});
  }
  expect_right({.department = finance});
  expect_right({.partner = CityId{1}, .year = 1999});
}

TEST_P(LetterList, is_searched_as_if_every_letter_were_read) {
  put_many();
  for (auto const* text : {"马拉松", "拉松的", "乌铜走银", "ホタテ", "养", "養", "kiln", "celain kil", "KM-12", "m-7",
                           "re", "9", "%_1", ". ", "nothing of this", "乌走"})
    for (auto const sort : all_sorts) expect_right({.text = text, .sort = sort});
  expect_right({.direction = Direction::in, .only_open = true, .text = "kiln", .sort = LetterSort::title});
  expect_right({.state = LetterState::noted, .text = "friends", .partner = CityId{1}});
  expect_right({.text = "kiln", .year = 2010, .department = education, .sort = LetterSort::title});
  EXPECT_THAT(read([](auto& tx) { return letters(tx, fujisawa, {.text = "kiln"}).lines; }), IsEmpty());
}

TEST_P(LetterList, finds_what_an_indexed_letter_says_since_it_was_changed_and_no_more_what_it_said) {
  put_many();
  LetterId const old{2};
  auto fields = letter(old).fields;
  commands::Seen const seen{1, texts_of(fields)};
  fields.body = "关于扎染作坊";
  fields.arrived = today;
  fields.partner = CityId{2};
  auto tx = database.write();
  tx.execute({"open", "UPDATE letter SET state = 'received' WHERE office_id = 1 AND id = 2"});
  tx.execute({"counted",
              "UPDATE letter_count SET letters = letters - 1 WHERE state = 'sent' AND partner_city_id = 1 AND "
              "direction = 'in'"});
  tx.execute({"counted",
              "INSERT INTO letter_count VALUES (1, 1, 'in', 'received', 1) ON CONFLICT (office_id, partner_city_id, "
              "direction, state) DO UPDATE SET letters = letter_count.letters + 1"});
  tx.commit();
  auto const changed = done(officer, [&](auto& c) { return change_letter(c, old, fields, seen, today); });
  ASSERT_TRUE(changed) << changed.error().errors.first().message;
  EXPECT_THAT(asked({.text = "扎染作坊"}), ElementsAre(2));
  for (auto const* text : {"friends", "扎染", "并参"}) expect_right({.text = text});
  expect_right({.partner = CityId{2}});
  expect_right({.partner = CityId{1}, .sort = LetterSort::title});
}

TEST_P(LetterList, goes_on_counting_and_indexing_with_each_letter) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  std::vector<LetterId> drafts;
  for (auto const* title : {"Kiln", "Marathon", "Tea"}) drafts.push_back(draft(title));
  ASSERT_TRUE(issued(drafts[1], out, today));
  ASSERT_TRUE(done(director, [&](auto& c) { return void_letter(c, drafts[2], "cancelled"); }));
  for (auto const state : all_letter_states) expect_right({.state = state});
  expect_right({.only_open = true, .sort = LetterSort::title});
  EXPECT_THAT(troubles(), IsEmpty());

  put_more_until_a_block_is_full();
  auto const first_of_next = draft("乌铜走银");
  EXPECT_EQ(first_of_next.value, 512);
  expect_right({.text = "乌铜"});
  expect_right({.text = "filling"});
  EXPECT_FALSE(indexed_one_more(first_of_next)) << "the block that was full is indexed already";
}

TEST_P(LetterList, calls_open_what_is_still_awaited_and_a_sent_letter_only_while_an_answer_is_due) {
  auto const out = series(Direction::out, "KM-{year}-{n}");
  auto const silent = draft("For your information");
  auto const awaiting = value(kunming, [&](auto& c) {
    LetterFields fields;
    fields.correspondent = "Fujisawa";
    fields.title = "An invitation";
    fields.within = Within{20};
    return add_letter(c, {Direction::out, fields, {}, today});
  });
  auto const open = [&] { return asked({.only_open = true}); };
  EXPECT_THAT(open(), ElementsAre(awaiting.value, silent.value));
  for (auto const id : {silent, awaiting}) ASSERT_TRUE(issued(id, out, today));
  EXPECT_THAT(open(), ElementsAre(awaiting.value, silent.value)) << "issued, and not sent yet";
  for (auto const id : {silent, awaiting})
    ASSERT_TRUE(done(officer, [&](auto& c) { return send(c, id, {today, "by post", today}); }));
  EXPECT_THAT(open(), ElementsAre(awaiting.value));
  ASSERT_TRUE(done(officer, [&](auto& c) { return close(c, awaiting, LetterAct::answer, "by telephone"); }));
  EXPECT_THAT(open(), IsEmpty());
  EXPECT_EQ(read([](auto& tx) { return years_numbered(tx, kunming); }),
            std::vector{static_cast<int>(std::chrono::year_month_day{today}.year())});
}

// Each of these is found by an index alone: a scan or a sort of all letters would read twenty years.
TEST_P(LetterList, finds_its_first_page_without_reading_letters) {
  if (GetParam() != "sqlite") GTEST_SKIP() << "PostgreSQL chooses by how many rows there are";
  put_many();
  auto tx = database.write();
  tx.execute({"analyze", "ANALYZE"});
  for (auto const& query : {sql::ids_open, sql::count_open, sql::ids_in_year, sql::count_in_year, sql::ids_by_title,
                            sql::ids_by_number_in_year, sql::ids_in_hand_of, sql::ids_asked_of}) {
    std::string plan;
    auto const text = "EXPLAIN QUERY PLAN " + with_values(query.text);
    tx.each({"plan", text}, std::initializer_list<db::Param>{},
            [&](db::Row const& row) { plan += std::string(row.text(3)) + "\n"; });
    EXPECT_THAT(plan, testing::HasSubstr("SEARCH")) << query.name;
    EXPECT_THAT(plan, testing::HasSubstr("COVERING INDEX")) << query.name << "\n" << plan;
    EXPECT_THAT(plan, testing::Not(testing::HasSubstr("TEMP B-TREE"))) << query.name << "\n" << plan;
  }
}

TEST_P(LetterList, is_searched_the_same_while_its_index_is_made_by_a_job) {
  put_many();
  {
    auto tx = database.write();
    tx.execute({"g", "DELETE FROM letter_gram"});
    tx.execute({"e", "DELETE FROM letter_gram_end"});
    tx.commit();
  }
  LetterQuestion const kilns{.text = "kiln", .limit = 500};
  auto const behind = [&] { return read([](auto& tx) { return is_index_behind(tx, kunming); }); };
  auto const right = looked(kilns);
  EXPECT_TRUE(behind());
  EXPECT_EQ(asked(kilns), right);
  EXPECT_FALSE(index_letters(database, [](double) { return false; }));  // stopped after the first block
  EXPECT_TRUE(behind());
  EXPECT_EQ(asked(kilns), right);
  std::string said;
  jobs::JobId job{};
  {
    auto tx = database.write();
    EXPECT_EQ(schedule_indexing(tx, fixed_clock_at(now)), 512);
    job = jobs::list(tx, {.kind = std::string(index_kind.name)}).at(0).id;
    tx.commit();
  }
  {
    jobs::Runner runner(database, {index_handler(database, [&](std::string_view line) { said = line; })},
                        {.clock = fixed_clock_at(now)});
    auto const ended = runner.wait(job, std::chrono::seconds{30});
    ASSERT_TRUE(ended && ended->state == jobs::State::done);
  }
  EXPECT_EQ(said, "all letters are indexed for searches");
  EXPECT_FALSE(behind());
  EXPECT_EQ(asked(kilns), right);
  auto tx = database.write();
  EXPECT_EQ(schedule_indexing(tx, fixed_clock_at(now)), 0);
}

TEST_P(LetterList, that_counts_or_finds_wrongly_is_found_by_doctor) {
  put_many();
  auto const troubles = [&] { return read([](auto& tx) { return verify_letter_index(tx); }); };
  EXPECT_THAT(troubles(), IsEmpty());
  auto const spoil = [&](std::string_view text) {
    auto tx = database.write();
    tx.execute({"spoil", text});
    tx.commit();
  };
  spoil("UPDATE letter_count SET letters = letters + 1 WHERE partner_city_id = 1 AND direction = 'in'");
  EXPECT_THAT(troubles(), testing::Each(testing::StartsWith("office 1: lists count ")));
  spoil("UPDATE letter_count SET letters = letters - 1 WHERE partner_city_id = 1 AND direction = 'in'");
  EXPECT_THAT(troubles(), IsEmpty());
  // One letter says what the index does not know of it, as where somebody changed it by hand.
  spoil("UPDATE letter SET folded = folded || ' zyxwvut' WHERE id = 777");
  EXPECT_THAT(troubles(),
              ElementsAre(testing::StartsWith("office 1: searches would miss 1 letters, the first of them 777")));
  spoil("UPDATE letter SET folded = 'kiln' WHERE id = 777");
  spoil("UPDATE letter_gram_end SET block = 3");
  EXPECT_THAT(troubles(), testing::Contains(testing::HasSubstr("ends after the last letter")));
}

TEST_P(LetterList, finds_a_number_in_the_brackets_that_a_keyboard_has) {
  auto const out = series(Direction::out, "昆外函〔{year}〕{n}号");
  auto const id = draft("Marathon");
  ASSERT_TRUE(issued(id, out, today));
  for (auto const* typed : {"昆外函〔2026〕1号", "昆外函[2026]1号", "昆外函（2026）1号", "昆外函(2026)1", "【2026】"}) {
    EXPECT_EQ(asked({.text = typed}), std::vector{id.value}) << typed;
    EXPECT_EQ(read([&](auto& tx) { return letters_found(tx, kunming, typed, 20).size(); }), 1U) << typed;
  }
  EXPECT_THAT(asked({.text = "[2025]"}), IsEmpty());
}

TEST_P(LetterList, has_to_assign_what_nobody_has_and_nobody_answers) {
  auto const in = series(Direction::in, "IN-{year}-{n}");
  auto fields = about("An invitation");
  fields.arrived = today;
  auto const came = done(officer, [&](auto& c) { return add_letter(c, {Direction::in, fields, in, today}); }).value();
  auto const waiting = [&] {
    std::vector<std::int64_t> ids;
    read([&](auto& tx) {
      for (auto const& line : to_assign(tx, kunming)) ids.push_back(line.id.value);
      return 0;
    });
    return ids;
  };
  EXPECT_THAT(waiting(), ElementsAre(came.value));
  auto answer = about("Re: An invitation");
  answer.answers = came;
  auto const ours = done(officer, [&](auto& c) { return add_letter(c, {Direction::out, answer, {}, today}); }).value();
  EXPECT_THAT(waiting(), IsEmpty());
  ASSERT_TRUE(done(officer, [&](auto& c) { return void_letter(c, ours, "not now", {}); }));
  EXPECT_THAT(waiting(), ElementsAre(came.value));
}

TEST_P(LetterList, in_the_palette_has_the_letter_of_this_number_first_however_old_it_is) {
  put_many();
  auto const found = read([](auto& tx) { return letters_found(tx, kunming, "KM-1", 20); });
  ASSERT_EQ(found.size(), 20U);
  EXPECT_EQ(found.front().id, LetterId{1});
  auto const rare = read([](auto& tx) { return letters_found(tx, kunming, "乌铜 dear", 20); });
  EXPECT_EQ(rare.size(), looked({.text = "乌铜走银"}).size());
}

}  // namespace
}  // namespace amity::work
