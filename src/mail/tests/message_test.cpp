// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"

#include "encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace amity::mail {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using namespace std::chrono_literals;

Message message() {
  return {.id = message_id(OfficeId{1}, "link/abc", "example.org"),
          .from = {"amity@example.org", "昆明市外事办公室"},
          .to = {"maria@example.org", "Maria"},
          .language = "ja",
          .subject = "Your account",
          .text = "One line.\nAnother.",
          .calendar = {},
          .date = Instant{parse_day("2026-11-29").value()} + 9h + 5min + 7s};
}
std::string text_of(Message const& one) { return wire_text(one).value(); }
// Without the folds: one header a line.
std::string head_of(Message const& one) {
  auto text = text_of(one);
  text.resize(text.find("\r\n\r\n") + 2);
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) text.erase(at, 2);
  return text;
}

TEST(WireText, has_a_head_by_which_servers_and_people_know_what_it_is) {
  EXPECT_EQ(head_of(message()),
            "Date: Sun, 29 Nov 2026 09:05:07 +0000\r\n"
            "From: =?UTF-8?B?5piG5piO5biC5aSW5LqL5Yqe5YWs5a6k?= <amity@example.org>\r\n"
            "To: Maria <maria@example.org>\r\n"
            "Message-ID: " +
                message_id(OfficeId{1}, "link/abc", "example.org") +
                "\r\n"
                "Subject: Your account\r\n"
                "Auto-Submitted: auto-generated\r\n"
                "Content-Language: ja\r\n"
                "MIME-Version: 1.0\r\n"
                "Content-Type: text/plain; charset=utf-8\r\n"
                "Content-Transfer-Encoding: quoted-printable\r\n");
  EXPECT_THAT(text_of(message()), EndsWith("\r\n\r\nOne line.\r\nAnother.\r\n"));
}

TEST(WireText, takes_no_line_out_of_a_name_a_subject_or_a_file) {
  for (auto const* end : {"\r\n", "\n", "\r", "\n\n", "\r\n\r\n"}) {
    auto one = message();
    auto const more = std::string(end) + "Bcc: eve@example.org" + end + "X: ";
    one.to.name += more;
    one.from.name += more;
    one.subject += more;
    one.language += more;
    one.id += more;
    one.calendar = Calendar{"BEGIN:VCALENDAR", "a.ics" + more, "REQUEST" + more};
    auto const text = text_of(one);
    EXPECT_THAT(text, Not(HasSubstr("\nBcc:")));
    EXPECT_THAT(text, Not(HasSubstr("\rBcc:")));
    EXPECT_THAT(text, Not(HasSubstr("\nX:")));
    EXPECT_THAT(text, HasSubstr("method=PUBLISH\r\n"));
  }
}

TEST(WireText, goes_to_no_address_that_is_none) {
  for (auto const* address : {"", "maria", "@example.org", "maria@", "maria@example.org\r\nBcc: eve@example.org",
                              "a b@example.org", "maria@example.org,eve@example.org", "<maria@example.org>",
                              "maria@exa\nmple.org", "a@b@example.org", "邮箱@example.org", "maria@例子.中国"}) {
    auto one = message();
    one.to.address = address;
    EXPECT_FALSE(wire_text(one)) << address;
    one = message();
    one.from.address = address;
    EXPECT_FALSE(wire_text(one)) << address;
  }
  EXPECT_FALSE(check_address(std::string(250, 'a') + "@b.cd"));
}

TEST(WireText, has_no_line_that_is_too_long_in_any_script) {
  auto one = message();
  one.subject = one.to.name = std::string(70, 'x') + " ";
  for (int i = 0; i < 60; ++i) {
    one.subject += "藤沢市と昆明市";
    one.to.name += "𠮷田";
    one.text += "藤沢市と昆明市 = and a long line of ASCII that goes on and on ";
  }
  one.calendar = Calendar{one.text, one.subject + ".ics"};
  for (auto const& text : {text_of(one)})
    for (std::size_t at = 0; at < text.size();) {
      auto const end = text.find("\r\n", at);
      ASSERT_NE(end, std::string::npos);
      EXPECT_LE(end - at, 78U) << text.substr(at, end - at);
      EXPECT_EQ(text.substr(at, end - at).find_first_of("\r\n"), std::string::npos);
      at = end + 2;
    }
}

TEST(WireText, with_a_calendar_has_two_parts) {
  auto one = message();
  one.calendar = Calendar{"BEGIN:VCALENDAR\nEND:VCALENDAR", "訪問.ics", "REQUEST"};
  auto const text = text_of(one);
  EXPECT_THAT(text, HasSubstr("Content-Type: text/calendar; charset=utf-8; method=REQUEST\r\n"));
  EXPECT_THAT(text, HasSubstr("filename*0*=UTF-8''%E8%A8%AA%E5%95%8F.ics\r\n"));
  EXPECT_THAT(text, HasSubstr("\r\n--=_amity_part\r\n"));
  EXPECT_THAT(text, EndsWith("\r\n--=_amity_part--\r\n"));
}

TEST(WireText, with_html_says_the_same_twice_the_better_last) {
  auto one = message();
  one.html = "<p>One line.</p>";
  auto const text = text_of(one);
  EXPECT_THAT(text, HasSubstr("Content-Type: multipart/alternative; boundary=\"=_amity_words\"\r\n"));
  EXPECT_LT(text.find("text/plain"), text.find("text/html"));
  EXPECT_THAT(text, EndsWith("\r\n--=_amity_words--\r\n"));
  one.calendar = Calendar{"BEGIN:VCALENDAR\nEND:VCALENDAR", "a.ics", "REQUEST"};
  auto const with = text_of(one);
  EXPECT_LT(with.find("text/html"), with.find("text/calendar"));
  EXPECT_LT(with.find("--=_amity_words--"), with.rfind("text/calendar")) << "and as a file";
}

TEST(WireText, tells_where_one_press_ends_it_and_takes_no_line_out_of_the_address) {
  EXPECT_THAT(head_of(message()), Not(HasSubstr("List-Unsubscribe")));
  auto one = message();
  one.unsubscribe = "https://example.org/en/digest/end/abc";
  EXPECT_THAT(text_of(one), HasSubstr("List-Unsubscribe:\r\n <https://example.org/en/digest/end/abc>\r\n"
                                      "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
  for (auto const* address : {"https://example.org/\r\nBcc: eve@example.org", "https://example.org/>,<http://b"}) {
    one.unsubscribe = address;
    EXPECT_THAT(text_of(one), Not(HasSubstr("List-Unsubscribe")));
  }
}

TEST(MessageId, is_the_same_for_the_same_event_of_the_same_office_only) {
  auto const one = message_id(OfficeId{1}, "link/abc", "example.org");
  EXPECT_EQ(one, message_id(OfficeId{1}, "link/abc", "example.org"));
  EXPECT_NE(one, message_id(OfficeId{2}, "link/abc", "example.org"));
  EXPECT_NE(one, message_id(OfficeId{1}, "link/abd", "example.org"));
  EXPECT_THAT(one, StartsWith("<"));
  EXPECT_THAT(one, EndsWith("@example.org>"));
}

TEST(HeaderText, stays_readable_where_it_is_plain) {
  EXPECT_EQ(header_text("Your account: (2) \"x\""), "Your account: (2) \"x\"");
  EXPECT_EQ(header_text("=?UTF-8?B?eA==?="), "=?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?=");
  EXPECT_EQ(header_text("藤沢"), "=?UTF-8?B?6Jek5rKi?=");
  EXPECT_EQ(header_text("\xff"), "=?UTF-8?B?77+9?=");
  EXPECT_EQ(header_text(""), "");
}

TEST(Phrase, has_no_letter_with_a_meaning) {
  EXPECT_EQ(phrase("Maria Ota"), "Maria Ota");
  EXPECT_THAT(phrase("Ota, Maria <eve@example.org>"), StartsWith("=?UTF-8?B?"));
}

TEST(QuotedPrintable, keeps_what_would_be_lost_on_the_way) {
  EXPECT_EQ(quoted_printable("a=b \r\n.\r\nü\t\r\n"), "a=3Db=20\r\n.\r\n=C3=BC=09\r\n");
}

TEST(Lines, end_as_mail_ends_them) {
  EXPECT_EQ(with_crlf("a\nb\r\nc\rd"), "a\r\nb\r\nc\r\nd\r\n");
  EXPECT_EQ(with_crlf("a\r\n\n"), "a\r\n\r\n");
  EXPECT_EQ(with_crlf(""), "\r\n");
}

}  // namespace
}  // namespace amity::mail
