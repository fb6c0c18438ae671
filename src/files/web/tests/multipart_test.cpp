// SPDX-License-Identifier: Apache-2.0
#include "files/web/multipart.h"

#include <gtest/gtest.h>

namespace amity::files::web {
namespace {

std::string part(std::string const& head, std::string const& content) {
  return "--b\r\nContent-Disposition: form-data; " + head + "\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n";
}

TEST(A_form_with_a_file, is_read_as_browsers_write_it) {
  auto const body = part(R"(name="note")", "a note") +
                    part(R"(name="file"; filename="a %22b%22; c.txt")", "x\r\n--\r\ny") + "--b--\r\n";
  auto const parts = form_parts(body, "b", 8);
  ASSERT_TRUE(parts && parts->size() == 2);
  EXPECT_EQ((*parts)[0].name, "note");
  EXPECT_FALSE((*parts)[0].file_name);
  EXPECT_EQ((*parts)[0].content, "a note");
  EXPECT_EQ((*parts)[1].file_name, "a \"b\"; c.txt");
  EXPECT_EQ((*parts)[1].content, "x\r\n--\r\ny");
  EXPECT_TRUE(form_parts("--b--", "b", 8)->empty());
}

TEST(A_form_with_a_file, that_is_cut_off_anywhere_is_none) {
  auto const body = part(R"(name="file"; filename="a.txt")", "content") + "--b--";
  ASSERT_TRUE(form_parts(body, "b", 8));
  for (std::size_t size = 0; size < body.size(); ++size) EXPECT_FALSE(form_parts(body.substr(0, size), "b", 8)) << size;
}

TEST(A_form_with_a_file, of_another_shape_is_none) {
  auto const whole = part(R"(name="a")", "x");
  EXPECT_FALSE(form_parts(whole + "--b--", "other", 8));
  EXPECT_FALSE(form_parts(whole + "--b--", "", 8));
  EXPECT_FALSE(form_parts("before" + whole + "--b--", "b", 8));
  EXPECT_FALSE(form_parts(whole + whole + "--b--", "b", 8));
  EXPECT_FALSE(form_parts(part("filename=\"x\"", "x") + "--b--", "b", 8));
  EXPECT_FALSE(form_parts(part(R"(name="open)", "x") + "--b--", "b", 8));
  std::string many;
  for (int i = 0; i < 9; ++i) many += part("name=\"" + std::to_string(i) + "\"", "x");
  EXPECT_FALSE(form_parts(many + "--b--", "b", 8));
}

}  // namespace
}  // namespace amity::files::web
