// SPDX-License-Identifier: Apache-2.0
#include "files/picture_marks.h"

#include "made.h"

#include <gtest/gtest.h>

namespace amity::files {
namespace {

using namespace std::string_literals;

std::string segment(char marker, std::string const& content) {
  auto const length = content.size() + 2;
  return "\xff"s + marker + static_cast<char>(length >> 8U) + static_cast<char>(length & 0xffU) + content;
}
std::string jpeg(std::string const& between, std::string const& behind = {}) {
  return "\xff\xd8"s + segment('\xe0', "JFIF\0\1\1\0\0\1\0\1\0\0"s) + between + segment('\xdb', std::string(65, '\1')) +
         segment('\xc0', "\x08\0\x10\0\x10\1\1\x11\0"s) + segment('\xda', "\1\1\0\0\x3f\0"s) +
         "\x2a\xff\0\x2a\xff\xd0\x2a\xff\xd9"s + behind;
}
std::string chunk(std::string const& name, std::string const& content) {
  return "\0\0\0"s + static_cast<char>(content.size()) + name + content + "sum!";
}
std::string png(std::string const& between, std::string const& behind = {}) {
  return "\x89PNG\r\n\x1a\n"s + chunk("IHDR", std::string(13, '\1')) + between + chunk("IDAT", "data") +
         chunk("IEND", "") + behind;
}
std::string webp(std::string const& chunks) {
  return "RIFF" + small(static_cast<std::uint32_t>(4 + chunks.size()), 4) + "WEBP" + chunks;
}
std::string webp_chunk(std::string const& name, std::string const& content) {
  return name + small(static_cast<std::uint32_t>(content.size()), 4) + content + (content.size() % 2 == 0 ? "" : "\0"s);
}

TEST(BarePicture, is_one_that_has_nothing_in_it_but_what_it_is_shown_by) {
  EXPECT_TRUE(is_bare_picture(jpeg({}), Type::jpeg));
  EXPECT_TRUE(is_bare_picture(jpeg(segment('\xe2', "ICC_PROFILE\0\1\1"s)), Type::jpeg));
  EXPECT_TRUE(is_bare_picture(png(chunk("sRGB", "\0"s)), Type::png));
  EXPECT_TRUE(is_bare_picture(webp(webp_chunk("VP8 ", "abc")), Type::webp));
}

TEST(BarePicture, has_no_word_of_place_time_and_device) {
  EXPECT_FALSE(is_bare_picture(jpeg(segment('\xe1', "Exif\0\0II*\0"s)), Type::jpeg));
  EXPECT_FALSE(is_bare_picture(jpeg(segment('\xe1', "http://ns.adobe.com/xap/1.0/\0<x/>"s)), Type::jpeg));
  EXPECT_FALSE(is_bare_picture(jpeg(segment('\xed', "Photoshop 3.0\0"s)), Type::jpeg));
  EXPECT_FALSE(is_bare_picture(jpeg(segment('\xfe', "taken at home")), Type::jpeg));
  EXPECT_FALSE(is_bare_picture(jpeg(segment('\xe2', "MPF\0"s)), Type::jpeg)) << "another picture behind it";
  EXPECT_FALSE(is_bare_picture(png(chunk("eXIf", "II*")), Type::png));
  EXPECT_FALSE(is_bare_picture(png(chunk("tEXt", "Author")), Type::png));
  EXPECT_FALSE(is_bare_picture(webp(webp_chunk("VP8 ", "abcd") + webp_chunk("EXIF", "II*")), Type::webp));
  EXPECT_FALSE(is_bare_picture(webp(webp_chunk("VP8 ", "abcd") + webp_chunk("XMP ", "<x/>")), Type::webp));
}

TEST(BarePicture, is_whole_and_ends_where_it_ends) {
  EXPECT_FALSE(is_bare_picture(jpeg({}, "<script>"), Type::jpeg));
  EXPECT_FALSE(is_bare_picture(png({}, "PK"), Type::png));
  EXPECT_FALSE(is_bare_picture(webp(webp_chunk("VP8 ", "abcd")) + "PK", Type::webp));
  for (auto const& [whole, type] : {std::pair{jpeg({}), Type::jpeg}, std::pair{png({}), Type::png},
                                    std::pair{webp(webp_chunk("VP8 ", "abcd")), Type::webp}})
    for (std::size_t size = 0; size < whole.size(); ++size)
      EXPECT_FALSE(is_bare_picture(std::string_view(whole).substr(0, size), type)) << size;
  EXPECT_FALSE(is_bare_picture(jpeg({}), Type::png)) << "another type";
  EXPECT_FALSE(is_bare_picture("GIF89a", Type::gif)) << "it is kept as it is, and never made anew";
}

}  // namespace
}  // namespace amity::files
