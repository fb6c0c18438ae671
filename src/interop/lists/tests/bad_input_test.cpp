// SPDX-License-Identifier: Apache-2.0
// Files as they come when something went wrong with them.
#include "columns.h"
#include "world_test.h"

#include <fstream>
#include <sstream>

namespace amity::interop::lists {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string const four = "a,b,a_country,b_country\n";

class WorldBadInput : public WorldTest {
 protected:
  void refuses_all_of(std::string const& text, char const* why) {
    auto const report = read_text(text);
    ASSERT_FALSE(report) << why;
    EXPECT_THAT(report.error().message, HasSubstr(why));
    EXPECT_FALSE(report.error().message.empty());
  }
  // The one row that is refused.
  formats::Refusal refusal_of(std::string const& text) {
    auto const report = read_text(text);
    EXPECT_TRUE(report) << report.error().message;
    if (!report || report->refusals.size() != 1) {
      ADD_FAILURE() << (report ? std::to_string(report->refusals.size()) + " refusals" : std::string("no report"));
      return {};
    }
    EXPECT_EQ(report->read, report->accepted + report->refused + report->unresolved);
    return report->refusals[0];
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, WorldBadInput, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& database) { return database.param; });

TEST_P(WorldBadInput, keeps_nothing_of_a_file_that_cannot_be_read_as_a_whole) {
  refuses_all_of("", "empty");
  refuses_all_of(" \n\n", "empty");
  refuses_all_of("<!DOCTYPE html><title>Error</title>", "HTML");
  refuses_all_of("\n  <?xml version=\"1.0\"?><sparql/>", "HTML or XML");
  refuses_all_of(four + std::string("Kun\0ming,Basel,CN,CH\n", 21), "NUL");
  refuses_all_of(std::string("Q182852\tQ72\nQ182852\tQ\0001\n", 24), "NUL");
  refuses_all_of(four + "\xC0\xA5\xC3\xF7,Basel,CN,CH\n", "GBK");
  refuses_all_of("Q182852\tQ72\n\xC0\xA5\xC3\xF7\tQ1\n", "GBK");
  refuses_all_of(std::string("\xFF\xFE") + "a", "UTF-16");
  std::string wide;
  for (auto const c : four) wide += std::string(1, c) + '\0';
  refuses_all_of(wide, "UTF-16");
  refuses_all_of(four + "\"Kunming,Basel,CN,CH\n", "quoted field");
  refuses_all_of("city_a,city_b\nQ1,Q2\n", "by the ids of another file");
  refuses_all_of("just words", "no list of ties");
  expect_nothing_kept();
}

TEST_P(WorldBadInput, keeps_nothing_of_a_list_with_ten_megabytes_in_one_field) {
  std::string const much(10'000'000, 'x');
  refuses_all_of(four + "\"" + much + "\",Basel,CN,CH\n", "longer than");
  refuses_all_of("Q182852\tQ72\nQ182852\t" + much + "\n", "longer than 1 MiB");
  refuses_all_of(
      R"({"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"type": "literal", "value": ")" + much + R"("}}]}})",
      "longer than 1 MiB");
  refuses_all_of(R"({"entities": {"Q1": {"id": ")" + much + R"("}}})", "longer than 1 MiB");
  expect_nothing_kept();
}

TEST_P(WorldBadInput, keeps_nothing_of_json_that_is_cut_off_or_something_else) {
  auto const whole =
      folder_.write("whole.json", R"({"head": {"vars": ["city", "sister"]}, "results": {"bindings": [)"
                                  R"({"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q182852"}}]}})");
  auto const text = folder_.read("whole.json");
  for (std::size_t cut = 30; cut < text.size(); cut += 17) refuses_all_of(text.substr(0, cut), "not whole JSON");
  refuses_all_of(R"({"entities": {"Q1": )", "not whole JSON");
  refuses_all_of(R"({"head": {"vars": []}, "results": {}})", "no results.bindings");
  refuses_all_of(R"({"error": "too many requests"})", "no Wikidata entity and no query result");
  refuses_all_of("{} {}", "not whole JSON");
  refuses_all_of(R"({"entities": )" + std::string(100, '[') + std::string(100, ']') + "}", "not whole JSON");
  expect_nothing_kept();
}

TEST_P(WorldBadInput, refuses_what_is_no_plain_file) {
  EXPECT_THAT(read(WorldFiles{{fixtures}, {}, {}, {}}).error().message, HasSubstr("has no cities.csv"));
  EXPECT_THAT(read(WorldFiles{{folder_.path / "none.csv"}, {}, {}, {}}).error().message, HasSubstr("is not there"));
  EXPECT_THAT(read(WorldFiles{{"/dev/null"}, {}, {}, {}}).error().message, HasSubstr("no plain file"));
  expect_nothing_kept();
}

TEST_P(WorldBadInput, names_the_line_of_a_row_that_was_cut_off_between_two_fields) {
  auto const refusal = refusal_of(four + "Kunming,Fujisawa,CN,JP\nKunming,Naga");
  EXPECT_EQ(refusal.line, 3);
  EXPECT_THAT(refusal.why, HasSubstr("2 fields"));
}

TEST_P(WorldBadInput, does_not_take_a_row_that_may_be_cut_off_inside_its_last_field) {
  // Q7 is no city; Q72 was meant.
  for (auto const* text : {"a,b\nQ182852,Q72\nQ182852,Q7", "Q182852\tQ72\nQ182852\tQ7"}) {
    auto const report = read_text(text);
    ASSERT_TRUE(report) << report.error().message;
    ASSERT_THAT(report->refusals, SizeIs(1)) << text;
    EXPECT_THAT(report->refusals[0].why, HasSubstr("without a line break"));
  }
}

TEST_P(WorldBadInput, names_the_line_of_a_pair_of_tables_that_was_cut_off) {
  folder_.write("cities.csv", "id,name,country_iso2\nA,Kunming,CN\nB,Fujisawa,JP\nC,Naga");
  folder_.write("ties.csv", "city_a,city_b,source\nA,B,x\nA,B,x-2");
  auto const report = read(WorldFiles{{folder_.path}, "x", {}, {}});
  ASSERT_TRUE(report) << report.error().message;
  ASSERT_THAT(report->refusals, SizeIs(2));
  EXPECT_EQ(report->refusals[0].file, "cities.csv");
  EXPECT_EQ(report->refusals[0].line, 4);
  EXPECT_EQ(report->refusals[1].file, "ties.csv");
  EXPECT_EQ(report->refusals[1].line, 3);
}

TEST_P(WorldBadInput, joins_the_same_pair_in_opposite_order) {
  auto const report = read_text(four + "Kunming,Fujisawa,CN,JP\nFujisawa,Kunming,JP,CN\nKunming,Fujisawa,CN,JP\n");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->accepted, 3);
  EXPECT_EQ(report->merged, 2);
  EXPECT_THAT(reg().partnerships(), SizeIs(1));
}

TEST_P(WorldBadInput, refuses_a_city_tied_to_itself_also_under_two_names) {
  EXPECT_THAT(refusal_of(four + "Kunming,Kunming,CN,CN\n").why, HasSubstr("tied to itself"));
  EXPECT_THAT(refusal_of(four + "Chittagong,Chattogram,BD,BD\n").why, HasSubstr("both ends are one place"));
  EXPECT_THAT(reg().partnerships(), IsEmpty());
}

TEST_P(WorldBadInput, says_that_coordinates_look_swapped_where_the_swap_fits_the_country) {
  auto const head = std::string("a,b,a_country,b_country,b_lat,b_lon\n");
  EXPECT_THAT(refusal_of(head + "Kunming,Fujisawa,CN,JP,139.4,35.3\n").why,
              HasSubstr("swapped: 35.3, 139.4 lies in JP"));
  EXPECT_THAT(refusal_of(head + "Kunming,Zürich,CN,CH,8.55,47.36\n").why, HasSubstr("swapped: 47.36, 8.55 lies in CH"));
  EXPECT_THAT(refusal_of(head + "Kunming,Zürich,CN,CH,95,200\n").why, HasSubstr("not on the globe"));
  EXPECT_THAT(refusal_of(head + "Kunming,Zürich,CN,CH,north,east\n").why, HasSubstr("not a number"));
  EXPECT_THAT(refusal_of("a,b,a_country,b_country,b_point\nKunming,Zürich,CN,CH,Point(47.36 8.55)\n").why,
              HasSubstr("swapped"));
  EXPECT_THAT(reg().partnerships(), IsEmpty());
}

TEST_P(WorldBadInput, refuses_the_ties_of_a_city_whose_row_was_refused) {
  folder_.write("cities.csv", "id,name,country_iso2,lat,lon\nA,Kunming,CN,25.04,102.7\nB,Fujisawa,JP,139.4,35.3\n");
  folder_.write("ties.csv", "city_a,city_b,source\nA,B,x\n");
  auto const report = read(WorldFiles{{folder_.path}, "x", {}, {}});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->refused, 2);
  EXPECT_THAT(report->refusals[0].why, HasSubstr("swapped"));
  EXPECT_THAT(report->refusals[1].why, HasSubstr("refused on line 3"));
}

TEST_P(WorldBadInput, refuses_dates_that_do_not_exist_or_run_backwards) {
  auto const head = std::string("a,b,a_country,b_country,start,end\n");
  auto const never = refusal_of(head + "Kunming,Fujisawa,CN,JP,1981-02-30,\n");
  EXPECT_EQ(never.value, "1981-02-30");
  EXPECT_EQ(never.field, "start");
  EXPECT_THAT(refusal_of(head + "Kunming,Fujisawa,CN,JP,1981-11-05,1980\n").why, HasSubstr("before the beginning"));
  EXPECT_THAT(refusal_of(head + "Kunming,Fujisawa,CN,JP,,5/11/1981\n").value, "5/11/1981");
}

// An id proves nothing by itself: whether there is such an entity, only Wikidata knows.
TEST_P(WorldBadInput, takes_an_unknown_id_for_a_city_only_with_a_name_and_a_country) {
  auto const bare = read_text("Q182852\tQ4294967295\n");
  ASSERT_TRUE(bare) << bare.error().message;
  EXPECT_EQ(bare->unresolved, 1);
  EXPECT_EQ(bare->new_cities, 0);
  EXPECT_THAT(refusal_of("a,b\nQ182852,Q72\nQ182852,Q0\nQ72,Q182852\n").why, HasSubstr("no Wikidata id"));
  auto const named = read_text("a,a_label,a_country,b,b_label,b_country\nQ182852,Kunming,CN,Q4294967294,Nowhere,JP\n");
  ASSERT_TRUE(named) << named.error().message;
  EXPECT_EQ(named->new_cities, 1);
}

TEST_P(WorldBadInput, joins_fourteen_rows_of_one_pair_and_takes_no_value_from_blank_nodes) {
  std::string bindings;
  for (auto n = 0; n < 14; ++n)
    bindings += (n > 0 ? "," : "") +
                std::string(R"({"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q182852"},)"
                            R"("cityLabel": {"type": "literal", "value": "Kunming"},)"
                            R"("city_countryLabel": {"type": "bnode", "value": "t)") +
                std::to_string(n) + R"("}, "city_country": {"type": "literal", "value": ")" +
                (n == 7   ? "CN"
                 : n == 8 ? "Ming dynasty"
                          : "China") +
                R"("}, "sister": {"type": "uri", "value": "http://www.wikidata.org/entity/Q72"},)"
                R"("sisterLabel": {"type": "literal", "value": "Zürich"},)"
                R"("sister_country": {"type": "literal", "value": "Switzerland"}})";
  auto const report = read_text(
      R"({"head": {"vars": ["city", "cityLabel", "city_country", "sister", "sisterLabel", "sister_country"]},)"
      R"("results": {"bindings": [)" +
      bindings + "]}}");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->read, 14);
  EXPECT_EQ(report->accepted, 14);
  EXPECT_EQ(report->merged, 13);
  EXPECT_EQ(report->new_cities, 0);
  EXPECT_EQ(report->new_partnerships, 1);
}

TEST_P(WorldBadInput, tells_the_first_thousand_refusals_and_counts_all) {
  std::string text = four;
  for (auto n = 0; n < 2500; ++n) text += "Kunming,Kunming,CN,CN\n";
  auto const report = read_text(text);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->refused, 2500);
  EXPECT_THAT(report->refusals, SizeIs(1000));
}

// Changes the file as soon as the first bytes of it were read.
class WorldFileChanges : public WorldTest {
 protected:
  std::string read_while(std::function<void(std::filesystem::path const&)> const& change) {
    std::string text = four;
    while (text.size() < 300'000) text += "Kunming,Fujisawa,CN,JP\n";
    auto const file = folder_.write("changing.csv", text);
    auto changed = false;
    ImportMonitor monitor;
    monitor.on_progress = [&](WorldProgress const& progress) {
      if (!changed && progress.step == WorldProgress::Step::reading) change(file);
      changed = true;
    };
    auto const list = WorldList::read(WorldFiles{{file}, "changing", {}, {}}, monitor);
    return list ? std::string{} : list.error().message;
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, WorldFileChanges, testing::Values("sqlite"), [](auto const&) { return "sqlite"; });

TEST_P(WorldFileChanges, keeps_nothing_of_a_file_that_shrinks_grows_or_goes_while_it_is_read) {
  EXPECT_EQ(read_while([](auto const&) {}), "");
  EXPECT_THAT(read_while([](auto const& file) { std::filesystem::resize_file(file, 100'000); }),
              HasSubstr("was changed"));
  EXPECT_THAT(read_while([](auto const& file) { std::ofstream(file, std::ios::app) << "more\n"; }),
              HasSubstr("was changed"));
  EXPECT_THAT(read_while([](auto const& file) { std::filesystem::remove(file); }), HasSubstr("was changed"));
}

TEST_P(WorldFileChanges, ends_in_order_when_it_is_cancelled) {
  auto const file = folder_.write("list.csv", four + "Kunming,Fujisawa,CN,JP\n");
  ImportMonitor monitor;
  monitor.cancelled = [] { return true; };
  auto const list = WorldList::read(WorldFiles{{file}, "x", {}, {}}, monitor);
  ASSERT_FALSE(list);
  EXPECT_THAT(list.error().message, HasSubstr("cancelled"));
}

// As many bytes as wanted, without a file of that size; counts them.
class Endless : public std::streambuf {
 public:
  Endless(std::string head, std::string row, std::size_t bytes)
      : text_(std::move(head)), row_(std::move(row)), left_(bytes) {
    setg(text_.data(), text_.data(), text_.data() + text_.size());
  }

 protected:
  int_type underflow() override {
    if (left_ < row_.size()) return traits_type::eof();
    left_ -= row_.size();
    text_ = row_;
    setg(text_.data(), text_.data(), text_.data() + text_.size());
    return traits_type::to_int_type(*gptr());
  }

 private:
  std::string text_, row_;
  std::size_t left_;
};

// The distinct cities and ties are kept, not the rows; AMITY_TEST_GIGABYTES=2 for a whole large file.
TEST(WorldLargeInput, keeps_only_what_is_new_in_it) {
  auto const* wish = std::getenv("AMITY_TEST_GIGABYTES");
  auto const bytes = wish != nullptr ? std::stoull(wish) << 30U : std::size_t{32} << 20U;
  Endless rows(four, "Kunming,Fujisawa,CN,JP\n", bytes);
  std::istream in(&rows);
  auto const parsed = parse_table({in, "large.csv"}, ',', WorldFiles{{}, "x", {}, {}}, nullptr);
  ASSERT_TRUE(parsed) << parsed.error().message;
  EXPECT_EQ(parsed->ties_read, static_cast<std::int64_t>(bytes / 23));
  EXPECT_THAT(parsed->ties, SizeIs(1));
  EXPECT_THAT(parsed->cities, SizeIs(2));
}

}  // namespace
}  // namespace amity::interop::lists
