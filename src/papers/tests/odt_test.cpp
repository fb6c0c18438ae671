// SPDX-License-Identifier: Apache-2.0
#include "papers/odt.h"

#include "papers_test.h"

namespace amity::papers {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// A file of the archive, as another program unpacks it.
std::string part(std::string const& odt, std::string const& name) { return output_of("unzip -p", odt, name); }

TEST(Odt, is_an_archive_whose_first_entry_says_uncompressed_what_it_is) {
  auto const odt = odt_of(a_letter("zh"));
  EXPECT_EQ(odt.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(odt.substr(8, 2), std::string(2, '\0')) << "stored";
  EXPECT_EQ(odt.substr(28, 2), std::string(2, '\0')) << "no extra field";
  EXPECT_EQ(odt.substr(30, 8 + odt_type.size()), "mimetype" + std::string(odt_type));
  EXPECT_THAT(output_of("unzip -t", odt), HasSubstr("No errors detected"));
  EXPECT_EQ(odt, odt_of(a_letter("zh"))) << "the same paper, the same bytes";
}

TEST(Odt, holds_well_formed_xml_whatever_the_text) {
  auto paper = a_letter("en");
  paper.title = "a < b & \"c\" ]]> \x01\x1f \xEF\xBF\xBF \xFF  two  blanks\tand a tab";
  paper.paragraphs = {"שלום", "กรุงเทพ", "昆明 🎉"};
  paper.second = SecondText{"ja", "昆明市", "藤沢市", "<title>", {"一", "二"}, {"添付"}, "参考訳", {"添付書類"}};
  auto const odt = odt_of(paper);
  for (std::string const name : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"})
    EXPECT_EQ(output_of("sh -c 'unzip -p \"$0\" " + name + " | xmllint --noout -'", odt), "") << name;
  EXPECT_THAT(part(odt, "content.xml"),
              AllOf(HasSubstr("a &lt; b &amp; &quot;c&quot; ]]&gt;"), HasSubstr("two <text:s/>blanks<text:tab/>and"),
                    HasSubstr("昆明 🎉"), HasSubstr("<table:table-cell")));
}

TEST(Odt, says_the_language_of_each_text_and_marks_every_page_of_a_draft) {
  auto paper = a_letter("zh");
  paper.mark = PaperMark{PaperMark::Kind::draft, "草稿", "草稿——未签发"};
  paper.second = SecondText{"ja", "昆明市", "藤沢市", "訪問", {"一"}, {}, "参考訳", {"添付書類"}};
  auto const odt = odt_of(paper);
  EXPECT_THAT(part(odt, "styles.xml"),
              AllOf(HasSubstr("style:language-asian=\"zh\" style:country-asian=\"CN\""),
                    HasSubstr("style:name=\"SecondBody\""), HasSubstr("style:language-asian=\"ja\""),
                    HasSubstr("<style:header><text:p text:style-name=\"Mark\">草稿——未签发")));
  EXPECT_THAT(part(odt, "meta.xml"), HasSubstr("<dc:language>zh-CN</dc:language>"));
}

TEST(Odt, lays_a_letter_out_in_the_order_of_its_language) {
  auto const order = [](std::string const& language) {
    auto const content = part(odt_of(a_letter(language)), "content.xml");
    return content.find("2022") < content.find("City of Fujisawa") ? "number" : "addressee";
  };
  EXPECT_STREQ(order("zh"), "number");
  auto const japanese = part(odt_of(a_letter("ja")), "content.xml");
  EXPECT_LT(japanese.find("City of Fujisawa"), japanese.find("City of 昆明")) << "whom it goes to before who writes";
  auto const chinese = part(odt_of(a_letter("zh")), "content.xml");
  EXPECT_LT(chinese.find("City of 昆明"), chinese.find("City of Fujisawa"));
  EXPECT_THAT(chinese, HasSubstr("City of Fujisawa："));
}

}  // namespace
}  // namespace amity::papers
