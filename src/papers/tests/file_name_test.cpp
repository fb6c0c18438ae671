// SPDX-License-Identifier: Apache-2.0
#include "papers/file_name.h"

#include <gtest/gtest.h>

namespace amity::papers {
namespace {

TEST(FileName, holds_number_and_subject_without_what_file_systems_refuse) {
  EXPECT_EQ(file_name("昆外发〔2022〕15号", "关于访问/交流的函: \"a\"", "pdf"),
            "昆外发〔2022〕15号 关于访问 交流的函 a.pdf");
  EXPECT_EQ(file_name("", "..\n/etc/passwd ", "odt"), "etc passwd.odt");
  EXPECT_EQ(file_name("KM-1", "", "pdf"), "KM-1.pdf");
}

TEST(FileName, is_cut_between_characters) {
  std::string title;
  for (int n = 0; n < 100; ++n) title += "函";
  auto const name = file_name("1", title, "pdf");
  EXPECT_EQ(name.size(), 2 + 117 / 3 * 3 + 4U);
}

TEST(Attachment, tells_the_name_in_utf_8_beside_a_plain_one) {
  EXPECT_EQ(attachment("函 1.pdf", "letter-12.pdf"),
            "attachment; filename=\"letter-12.pdf\"; filename*=UTF-8''%E5%87%BD%201.pdf");
}

}  // namespace
}  // namespace amity::papers
