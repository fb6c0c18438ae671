// SPDX-License-Identifier: Apache-2.0
#include "work/reply_title.h"

#include <gtest/gtest.h>

namespace amity::work {
namespace {

TEST(ReplyTitle, in_chinese_is_about_the_matter_and_not_about_the_letter) {
  EXPECT_EQ(reply_title("zh", "关于访问藤泽的函"), "关于访问藤泽的复函");
  EXPECT_EQ(reply_title("zh", "昆明市人民政府外事办公室关于访问藤泽的邀请函"), "关于访问藤泽的复函");
  EXPECT_EQ(reply_title("zh", "关于《关于访问藤泽的函》的复函"), "关于访问藤泽的复函");
  EXPECT_EQ(reply_title("zh", "关于《关于《关于访问藤泽的函》的复函》的复函"), "关于访问藤泽的复函");
  EXPECT_EQ(reply_title("zh", "回复：Re: 关于访问藤泽的复函"), "关于访问藤泽的复函");
  EXPECT_EQ(reply_title("zh", "关于印发《昆明友城计划》的通知"), "关于印发《昆明友城计划》的复函");
}

TEST(ReplyTitle, in_chinese_quotes_what_is_no_matter_but_a_title) {
  EXPECT_EQ(reply_title("zh", "Invitation to the marathon"), "关于《Invitation to the marathon》的复函");
  EXPECT_EQ(reply_title("zh", "马拉松邀请函"), "关于《马拉松邀请函》的复函");
  EXPECT_EQ(reply_title("zh", "关于《马拉松邀请函》的复函"), "关于《马拉松邀请函》的复函");
  EXPECT_EQ(reply_title("zh", "《关于访问藤泽的函》"), "关于访问藤泽的复函");
}

TEST(ReplyTitle, in_japanese_says_that_it_answers) {
  EXPECT_EQ(reply_title("ja", "訪問団の受入れについて（依頼）"), "訪問団の受入れについて（回答）");
  EXPECT_EQ(reply_title("ja", "訪問団の受入れについて"), "訪問団の受入れについて（回答）");
  EXPECT_EQ(reply_title("ja", "訪問団の受入れに関する件"), "訪問団の受入れについて（回答）");
  EXPECT_EQ(reply_title("ja", "「訪問団の受入れについて（依頼）」について（回答）"), "訪問団の受入れについて（回答）");
  EXPECT_EQ(reply_title("ja", "Marathon"), "「Marathon」について（回答）");
  EXPECT_EQ(reply_title("ja", "「Marathon」について（回答）"), "「Marathon」について（回答）");
}

TEST(ReplyTitle, in_english_says_re_once) {
  EXPECT_EQ(reply_title("en", "Marathon"), "Re: Marathon");
  EXPECT_EQ(reply_title("en", "Re : Marathon"), "Re: Marathon");
  EXPECT_EQ(reply_title("en", "RE: AW: Fwd: re:  Marathon "), "Re: Marathon");
  EXPECT_EQ(reply_title("en", "Report on 2026"), "Re: Report on 2026");
  EXPECT_EQ(reply_title("en", "Re:"), "");
}

}  // namespace
}  // namespace amity::work
