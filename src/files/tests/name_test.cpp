// SPDX-License-Identifier: Apache-2.0
#include "files/name.h"

#include "core/utf8.h"

#include <gtest/gtest.h>

namespace amity::files {
namespace {

TEST(A_name, leads_nowhere_steers_nothing_and_ends_as_its_type_does) {
  struct Case {
    std::string given;
    Type type;
    std::string kept;
  };
  for (auto const& [given, type, kept] :
       {Case{"report.pdf", Type::pdf, "report.pdf"}, Case{"Report.PDF", Type::pdf, "Report.PDF"},
        Case{"photo.jpeg", Type::jpeg, "photo.jpeg"}, Case{"report.pdf.exe", Type::pdf, "report.pdf.exe.pdf"},
        Case{"../../../etc/passwd", Type::text, "passwd.txt"}, Case{"C:\\a\\b.docx", Type::docx, "b.docx"},
        Case{"..", Type::pdf, "document.pdf"}, Case{"", Type::pdf, "document.pdf"}, Case{".pdf", Type::pdf, "pdf.pdf"},
        Case{"a\r\nb\x7f\xc2\x85.pdf", Type::pdf, "ab.pdf"}, Case{"a\u202Egpj.exe", Type::pdf, "agpj.exe.pdf"},
        Case{"a\u200Bb\uFEFF.pdf", Type::pdf, "ab.pdf"}, Case{"NUL.pdf", Type::pdf, "_NUL.pdf"},
        Case{"lpt1", Type::text, "_lpt1.txt"}, Case{"a<b>|c?.pdf ", Type::pdf, "a_b__c_.pdf"},
        Case{"\xff\xfe.pdf", Type::pdf, "\uFFFD\uFFFD.pdf"}, Case{"か\u3099.txt", Type::text, "が.txt"},
        Case{"友好　城市.docx", Type::docx, "友好 城市.docx"}})
    EXPECT_EQ(safe_name(given, type), kept) << given;
  auto const long_name = safe_name(std::string(1000, 'a') + "函.pdf", Type::pdf);
  EXPECT_EQ(long_name.size(), 180U);
  EXPECT_TRUE(long_name.ends_with("a.pdf"));
  std::string han;
  for (int i = 0; i < 200; ++i) han += "函";
  EXPECT_FALSE(utf8::first_invalid(safe_name(han, Type::pdf)));
}

TEST(A_line_for_a_download, has_the_name_in_both_ways) {
  EXPECT_EQ(disposition("attachment", "a b.pdf"), "attachment; filename=\"a b.pdf\"; filename*=UTF-8''a%20b.pdf");
  EXPECT_EQ(disposition("attachment", "函\"\\.pdf"),
            "attachment; filename=\"___.pdf\"; filename*=UTF-8''%E5%87%BD%22%5C.pdf");
}

}  // namespace
}  // namespace amity::files
