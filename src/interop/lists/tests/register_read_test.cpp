// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/csv.h"
#include "interop/formats/csv_write.h"
#include "interop/formats/testing.h"
#include "register_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <sstream>
#include <utility>

namespace amity::interop::lists {
namespace {

constexpr auto a_document = R"({"format":"amity-register","version":1,
"offices":[{"office":"o","home":"Q1","timezone":"UTC","accent_day":"#000000","accent_night":"#ffffff","languages":"en",
"names":[{"language":"en","name":"O"}],"regions":[{"region":"r","countries":"CN JP","name_en":"R"}]}],
"sources":[{"key":"s","kind":"list","name":"S","url":"https://s.example","published":"2020-05"}],
"cities":[{"id":"Q1","name":"A\u00e9","country":"CN","lat":-1.5,"lon":2e1,"wikidata":"Q1","geonames":7,"sort":"city",
"names":[{"language":"zh","sort":"name","name":"甲"}],"populations":[{"source":"s","on":"2020","people":12}]},
{"id":"X1","name":"B","country":"JP","sort":"district"}],
"partnerships":[{"a":"Q1","b":"X1","kind":"project","doubtful":false,
"assertions":[{"source":"s","said_by":"both","confidence":"low","signed":"1999","note":"a\nb"}],
"moves":[{"office":"o","act":"sign","source":"s"}]}]})";

constexpr auto a_table =
    "a,a_name,a_country,a_lat,a_lon,b,b_name,b_country,office,source,source_kind,source_name,said_by,note\r\n"
    "Q1,\"A \"\"quoted\"\"\",CN,-1.5,20,X1,'=B,JP,,s,list,S,both,\"two\r\nlines\"\r\n";

TEST(RegisterReader, takes_every_record_of_a_document) {
  formats::Folder const folder;
  auto const content = read_register(folder.write("register.json", a_document));
  ASSERT_TRUE(content) << content.error().message;
  // The move names a source of the office, and the file has none.
  ASSERT_EQ(content->refusals.size(), 1U);
  EXPECT_EQ(content->refusals[0].field, "source_name");
  EXPECT_EQ(content->cities.size(), 2U);
  EXPECT_EQ(content->cities[0].position->longitude_deg(), 20);
  EXPECT_EQ(content->cities[0].names[0].text, "甲");
  EXPECT_EQ(content->cities[0].populations[0].people, 12);
  EXPECT_EQ(content->offices[0].office.regions[0].countries, (std::vector<std::string>{"CN", "JP"}));
  ASSERT_EQ(content->assertions.size(), 1U);
  EXPECT_EQ(content->assertions[0].says.note, "a\nb");
  EXPECT_EQ(content->sources[0].source.published, PartialDate::of(2020, 5).value());
}

TEST(RegisterReader, takes_a_table_with_everything_in_it) {
  formats::Folder const folder;
  auto const content = read_register(folder.write("one.csv", a_table));
  ASSERT_TRUE(content) << content.error().message;
  EXPECT_TRUE(content->refusals.empty());
  EXPECT_EQ(content->cities[0].name, "A \"quoted\"");
  EXPECT_EQ(content->cities[1].name, "=B");
  EXPECT_EQ(content->assertions[0].says.note, "two\r\nlines");
}

TEST(RegisterReader, is_told_by_content) {
  formats::Folder const folder;
  EXPECT_TRUE(is_register_file({folder.write("x", a_document)}));
  EXPECT_TRUE(is_register_file({folder.write("y", a_table)}));
  EXPECT_TRUE(is_register_file({folder.write("z", std::string("\xEF\xBB\xBF") + a_table)}));
  EXPECT_FALSE(is_register_file({folder.path}));
  folder.write("assertions.csv", a_table);
  EXPECT_TRUE(is_register_file({folder.path}));
  EXPECT_FALSE(is_register_file({folder.write("other.json", "{\"head\":{},\"results\":{}}")}));
  EXPECT_FALSE(is_register_file({folder.write("empty", "")}));
  EXPECT_FALSE(is_register_file({folder.path / "not-there"}));
}

// Whatever is done to a file, it is read, or refused with a sentence that names it; never worse.
TEST(RegisterReader, survives_any_spoiled_file) {
  formats::Folder const folder;
  std::mt19937 random(20261122);
  auto const pick = [&](std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(random); };
  constexpr std::string_view spice = "{}[]\",:\\'0-9.eE+\n\r\t\0=a\xC3\xFFQX";
  for (auto const* whole : {a_document, a_table})
    for (int round = 0; round < 1500; ++round) {
      std::string text(whole);
      auto const begin = text.find('\n');  // so that it is still told for what it was
      for (auto hits = 1 + pick(4); hits > 0; --hits) {
        auto const at = begin + pick(text.size() - begin);
        switch (pick(4)) {
          case 0:
            text[at] = spice[pick(spice.size())];
            break;
          case 1:
            text.erase(at, 1 + pick(40));
            break;
          case 2:
            text.insert(at, text.substr(begin + pick(text.size() - begin), pick(60)));
            break;
          default:
            text.insert(at, 1, spice[pick(spice.size())]);
        }
      }
      auto const file = folder.write("spoiled", text);
      auto const content = read_register(file);
      if (content) {
        std::set<std::pair<std::string, std::int64_t>> rows;  // one may be refused for several fields
        for (auto const& refusal : content->refusals) rows.emplace(refusal.file, refusal.line);
        EXPECT_LE(rows.size(), static_cast<std::size_t>(content->read) + content->offices.size() + 1);
        for (auto const& said : content->assertions) {
          ASSERT_LT(std::max(said.a, said.b), content->cities.size());
          ASSERT_LT(said.source, content->sources.size());
        }
      } else {
        EXPECT_THAT(content.error().message, testing::HasSubstr("spoiled"));
      }
    }
}

TEST(Guard, comes_off_as_it_went_on) {
  for (std::string const text : {"", "Kunming", "'s-Hertogenbosch", "=1+1", "'=1", "''=1", "+49", "-2", "@x", "\tx",
                                 "\rx", "'", "''", "'-", "-", "a=b"}) {
    EXPECT_EQ(formats::without_guard(formats::guarded(text)), text);
    EXPECT_TRUE(formats::guarded(text).find_first_of("=+-@\t\r") != 0) << text;
  }
  EXPECT_EQ(formats::guarded("'s-Hertogenbosch"), "'s-Hertogenbosch");
}

// A stream whose disk fails after a while.
class FailingDisk : public std::streambuf {
 public:
  explicit FailingDisk(std::string text) : text_(std::move(text)) {
    setg(text_.data(), text_.data(), text_.data() + text_.size());
  }
  int_type underflow() override { throw std::ios_base::failure("the disk is gone"); }

 private:
  std::string text_;
};

TEST(CsvReader, does_not_take_a_failing_disk_for_the_end_of_the_file) {
  for (auto const* begun : {"a,b\n1,2\n", "a,b\n1,2\n3,", "a,b\n1,2\n\"3", "a,b\n1,2\n3,4\n\n"}) {
    FailingDisk disk(begun);
    std::istream in(&disk);
    formats::CsvReader reader(in);
    auto row = reader.next();
    while (row && *row) row = reader.next();
    ASSERT_FALSE(row) << begun;
    EXPECT_EQ(row.error().code, Errc::unavailable);
  }
}

}  // namespace
}  // namespace amity::interop::lists
