// SPDX-License-Identifier: Apache-2.0
#include "papers/office_template.h"

#include "office_test.h"

namespace amity::papers {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class OfficeTemplates : public OfficeTest {
 protected:
  auto put(std::string const& source, std::optional<commands::Seen> const& seen, OfficeId office = kunming) {
    return done(office, [&](auto& c) { return put_template(c, PaperKind::letter, source, seen); });
  }
  OfficeTemplate now(OfficeId office = kunming) {
    return read([&](auto& tx) { return template_of(tx, office, PaperKind::letter); });
  }
  static commands::Seen saw(OfficeTemplate const& stored) {
    return {stored.version, commands::FieldTexts{{"source", stored.source}}};
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, OfficeTemplates, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OfficeTemplates, keep_every_version_and_go_back_to_the_shipped_one_in_one_step) {
  EXPECT_EQ(now(), OfficeTemplate{}) << "none yet: the shipped one";
  EXPECT_EQ(put("= One", {}).value(), 1);
  EXPECT_EQ(put("= Two", saw(now())).value(), 2);
  EXPECT_EQ(now(), (OfficeTemplate{2, "= Two", "account:7", amity::to_string(clock())}));
  auto const restored = done([&](auto& c) { return restore_template(c, PaperKind::letter); });
  EXPECT_EQ(restored.value(), 3);
  EXPECT_THAT(now().source, IsEmpty());
  EXPECT_EQ(done([&](auto& c) { return restore_template(c, PaperKind::letter); }).value(), 3)
      << "twice changes nothing";
  auto const versions = read([&](auto& tx) { return template_versions(tx, kunming, PaperKind::letter); });
  ASSERT_THAT(versions, SizeIs(3));
  EXPECT_EQ(versions.back().source, "= One");
  EXPECT_THAT(troubles(), IsEmpty()) << "the journal accounts for each row";
}

TEST_P(OfficeTemplates, are_each_office_s_own_and_each_kind_s) {
  EXPECT_TRUE(put("= Kunming", {}));
  EXPECT_EQ(now(fujisawa), OfficeTemplate{});
  EXPECT_EQ(read([&](auto& tx) { return template_of(tx, kunming, PaperKind::yearly); }), OfficeTemplate{});
}

TEST_P(OfficeTemplates, are_not_written_over_what_somebody_else_wrote_meanwhile) {
  EXPECT_TRUE(put("= One", {}));
  auto const seen = saw(now());
  EXPECT_TRUE(put("= Hers", seen));
  auto const mine = put("= Mine", seen);
  ASSERT_FALSE(mine);
  EXPECT_EQ(mine.error().code, Errc::conflict);
  EXPECT_EQ(now().source, "= Hers");
}

TEST_P(OfficeTemplates, have_a_text_of_a_bounded_length) {
  EXPECT_EQ(code_of(put("", {})), "empty");
  EXPECT_EQ(code_of(put(std::string(longest_template + 1, 'x'), {})), "too_long");
}

}  // namespace
}  // namespace amity::papers
