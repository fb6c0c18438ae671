// SPDX-License-Identifier: Apache-2.0
#include "files/type.h"

#include "made.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::files {
namespace {

using namespace std::string_literals;

std::string said(std::string const& bytes, Limits const& limits = {}) {
  auto const told = told_type(bytes, limits);
  return told ? std::string(to_string(told->type)) : told.error().code;
}

std::string odf(std::string const& kind) {
  return zip_of(
      {{"mimetype", "application/vnd.oasis.opendocument." + kind, MadePart::Packed::stored}, {"content.xml", "<a/>"}});
}

TEST(A_type, is_told_by_what_a_file_begins_with) {
  EXPECT_EQ(said("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"), "pdf");
  EXPECT_EQ(said("%PDF-1.7\nDear friends, this is no PDF"), "document_broken");
  EXPECT_EQ(said("%PDF-1.7\n1 0 obj\n<<>>\nendo"), "document_broken");
  EXPECT_EQ(said("GIF89a" + small(3, 2) + small(4, 2) + "\0\0\0"s), "gif");
  EXPECT_EQ(said("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s), "document_old_office");
  EXPECT_EQ(said("昆明 and text\n\twith tabs"), "text");
  EXPECT_EQ(said("\xef\xbb\xbfwith a mark of order"), "text");
  EXPECT_EQ(said("MZ\x90\0"s), "document_type");
  EXPECT_EQ(said("\xb9\xfe no UTF-8"), "document_type");
  EXPECT_EQ(said("text with a \0 in it"s), "document_type");
  EXPECT_EQ(said(" %PDF-1.7\n\xe2\xe3\xcf\xd3"), "document_type");
  EXPECT_EQ(said(""), "document_empty");
}

TEST(A_type, of_a_packed_document_is_told_by_its_parts) {
  auto const open_xml = [](std::string const& part) {
    return zip_of({{"[Content_Types].xml", ""}, {"_rels/.rels", ""}, {part, "<a/>"}});
  };
  EXPECT_EQ(said(open_xml("word/document.xml")), "docx");
  EXPECT_EQ(said(open_xml("xl/workbook.xml")), "xlsx");
  EXPECT_EQ(said(open_xml("ppt/presentation.xml")), "pptx");
  EXPECT_EQ(said(open_xml("something/else.xml")), "document_type");
  EXPECT_EQ(said(odf("text")), "odt");
  EXPECT_EQ(said(odf("spreadsheet")), "ods");
  EXPECT_EQ(said(odf("presentation")), "odp");
  EXPECT_EQ(said(odf("formula")), "document_type");
  EXPECT_EQ(said(zip_of({{"OFD.xml", "<ofd:OFD/>"}})), "ofd");
  EXPECT_EQ(said(zip_of({{"word/document.xml", "<a/>"}})), "document_type");
  EXPECT_EQ(said(zip_of({{"[Content_Types].xml", ""}, {"word/document.xml", ""}, {"word/vbaProject.bin", "x"}})),
            "document_macros");
}

TEST(A_packed_document, that_is_broken_or_a_bomb_is_refused_before_anything_is_unpacked) {
  auto const whole = docx_saying("<a/>");
  for (std::size_t size = 4; size < whole.size(); ++size)
    EXPECT_EQ(said(whole.substr(0, size)), "document_broken") << size;
  EXPECT_EQ(said("PK\x03\x04"s + whole.substr(5)), "document_broken");
  auto const bomb = zip_of({{"[Content_Types].xml", ""}, {"word/document.xml", std::string(40U << 20U, ' ')}});
  EXPECT_LT(bomb.size(), 100'000U);
  EXPECT_EQ(said(bomb), "document_bomb");
  EXPECT_EQ(said(zip_of({{"[Content_Types].xml", ""}, {"word/document.xml", "x", {}, 0xfffffff0U}})), "document_bomb");
  using Arguments = std::vector<fields::Argument>;
  auto const of_bomb = told_type(bomb, {}).error();
  EXPECT_THAT(of_bomb.message, testing::HasSubstr("its largest part is \"word/document.xml\" with 40 MB"));
  EXPECT_EQ(of_bomb.arguments, (Arguments{{"part", "word/document.xml"}, {"megabytes", std::int64_t{40}}}));
  Limits few;
  few.parts = 2;
  auto const of_parts = told_type(zip_of({{"a", ""}, {"b", ""}, {"c", ""}}), few).error();
  EXPECT_EQ(of_parts.message, "the document is made of 3 parts, and at most 2 are taken");
  EXPECT_EQ(of_parts.arguments, (Arguments{{"given", std::int64_t{3}}, {"most", std::int64_t{2}}}));
  EXPECT_EQ(said(odf("text"), few), "odt");
  EXPECT_EQ(said(zip_of({{"a", ""}, {"b", ""}, {"c", ""}}), few), "document_parts");
}

TEST(A_picture, is_measured_by_its_head_alone) {
  Limits limits;
  EXPECT_EQ(told_type(png_of(4000, 3000), limits).value(), (Told{Type::png, 4000, 3000}));
  EXPECT_EQ(said(png_of(100'000, 100'000)), "document_pixels");
  EXPECT_EQ(said(png_of(0, 10)), "document_type");
  auto const jpeg = "\xff\xd8\xff\xe1\x00\x06\xff\xd9..\xff\xc2\x00\x11\x08\x0b\xb8\x0f\xa0\x03...\xff\xda......"s;
  EXPECT_EQ(told_type(jpeg + "\xff\xd9", limits).value(), (Told{Type::jpeg, 4000, 3000}));
  EXPECT_EQ(said(jpeg), "document_broken");
  EXPECT_EQ(said(png_of(10, 10).substr(0, 34)), "document_broken");
  EXPECT_EQ(said("\xff\xd8\xff\xe1\x00\x01...................."s), "document_type");
  EXPECT_EQ(said("\xff\xd8\xff\xda\x00\x08...................."s), "document_type");
  auto const webp = "RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x9f\x0f\0\xb7\x0b\0"s;
  EXPECT_EQ(told_type(webp, limits).value(), (Told{Type::webp, 4000, 3000}));
}

TEST(Types, have_words_endings_and_media_types_of_their_own) {
  for (auto const type : all_types) {
    EXPECT_EQ(parse_type(to_string(type)), type);
    EXPECT_TRUE(has_ending(type, ending_of(type)));
    EXPECT_NE(media_type_of(type).find('/'), std::string_view::npos);
  }
  EXPECT_FALSE(parse_type("exe"));
}

}  // namespace
}  // namespace amity::files
