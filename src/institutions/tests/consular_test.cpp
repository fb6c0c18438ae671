// SPDX-License-Identifier: Apache-2.0
#include "institutions/consular.h"

#include "partnerships/testing.h"

namespace amity::institutions {
namespace {

using partnerships::Change;

class ConsularNetwork : public partnerships::OfficesOnEachDatabase {
 protected:
  ConsularPost consulate() const {
    ConsularPost post;
    post.country = "TH";
    post.place = "kunming";
    post.name = {{"zh", "泰国驻昆明总领事馆"}, {"en", "Consulate General of Thailand"}};
    post.source = source;
    return post;
  }
  ConsularPost visa_centres() const {
    ConsularPost post;
    post.sort = ConsularPost::Sort::visa_centre;
    post.posts = 3;
    post.serves = {"FR", "DE"};
    post.serves_count = 15;
    post.source = source;
    post.note = "No names are given.";
    return post;
  }
};

TEST_P(ConsularNetwork, comes_back_as_it_was_put) {
  auto transaction = database.write();
  std::vector const posts{consulate(), visa_centres()};
  EXPECT_EQ(put_posts(transaction, office, posts), Change::created);
  EXPECT_EQ(put_posts(transaction, office, posts), Change::unchanged);
  EXPECT_EQ(posts_of(transaction, office), posts);
}

TEST_P(ConsularNetwork, is_replaced_as_a_whole) {
  auto transaction = database.write();
  put_posts(transaction, office, {consulate(), visa_centres()});
  EXPECT_EQ(put_posts(transaction, office, {visa_centres()}), Change::changed);
  EXPECT_EQ(posts_of(transaction, office), std::vector{visa_centres()});
  EXPECT_TRUE(posts_of(transaction, other).empty());
}

TEST(ConsularPosts, have_a_word_for_each_sort_and_no_other) {
  for (auto const sort : {ConsularPost::Sort::consulate_general, ConsularPost::Sort::visa_centre})
    EXPECT_EQ(parse_post_sort(to_string(sort)), sort);
  EXPECT_EQ(parse_post_sort("embassy"), std::nullopt);
  EXPECT_EQ(parse_post_sort(""), std::nullopt);
}

AMITY_OFFICE_ON_EACH_DATABASE(ConsularNetwork);

}  // namespace
}  // namespace amity::institutions
