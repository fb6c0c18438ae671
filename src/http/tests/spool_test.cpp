// SPDX-License-Identifier: Apache-2.0
// Long bodies that go to the disk, and files that are sent as they are.
#include "client.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <string>

namespace amity::http::testing {
namespace {

class SpoolFolder {
 public:
  SpoolFolder() {
    auto name = (std::filesystem::temp_directory_path() / "amity-spool-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~SpoolFolder() { std::filesystem::remove_all(path_); }
  SpoolFolder(SpoolFolder const&) = delete;
  SpoolFolder& operator=(SpoolFolder const&) = delete;
  std::filesystem::path const& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Its length and last byte, read from the file.
Handler told() {
  return [](Request const& request) {
    auto const& file = request.body_file;
    if (!file) return respond(500, "no file", "text/plain");
    char last{};
    if (file->size() > 0) (void)::pread(file->descriptor(), &last, 1, static_cast<off_t>(file->size() - 1));
    return respond(200, std::to_string(file->size()) + last + std::to_string(request.body.size()), "text/plain");
  };
}

Router router_with(std::shared_ptr<Spool> const& spool) {
  Router router;
  router.add(Method::post, "/up", told(), RouteOptions{.cost = Cost::quick, .body_bytes = 5U << 20U, .spool = spool})
      .add(Method::post, "/usual",
           [](Request const& request) { return respond(200, std::to_string(request.body.size()), "text/plain"); });
  return router;
}

std::string sent(std::string_view to, std::string const& body, std::string_view lines = "Cookie: a=b\r\n") {
  return "POST " + std::string{to} + " HTTP/1.1\r\nHost: t\r\n" + std::string{lines} +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST(A_spool, takes_bodies_to_the_disk_and_leaves_nothing_there) {
  SpoolFolder const folder;
  RunningServer server{{}, router_with(std::make_shared<Spool>(folder.path()))};
  std::string const body(4U << 20U, 'x');
  Client client{server->port()};
  for (auto const& bytes : {body, std::string{"y"}, body}) {
    ASSERT_TRUE(client.send(sent("/up", bytes)));
    EXPECT_EQ(client.read("POST").body, std::to_string(bytes.size()) + bytes.back() + "0");
    ASSERT_TRUE(client.send(sent("/usual", "abc")));
    EXPECT_EQ(client.read("POST").body, "3");
  }
  ASSERT_TRUE(
      client.send("POST /up HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"));
  EXPECT_EQ(client.read("POST").body, "3c0");
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(A_spool, refuses_what_is_too_long_and_what_comes_without_a_credential) {
  SpoolFolder const folder;
  RunningServer server{{}, router_with(std::make_shared<Spool>(folder.path()))};
  EXPECT_EQ(ask(server->port(), sent("/up", std::string((5U << 20U) + 1, 'x'))).status, 413U);
  EXPECT_EQ(ask(server->port(), sent("/up", std::string(2U << 20U, 'x'), "")).status, 413U);
  EXPECT_EQ(ask(server->port(), sent("/up", "small", "")).status, 200U);
  EXPECT_EQ(ask(server->port(), sent("/usual", std::string(2U << 20U, 'x'))).status, 413U);
}

TEST(A_spool, has_room_for_a_few_of_each_client_and_more_once_they_have_gone) {
  SpoolFolder const folder;
  auto const spool = std::make_shared<Spool>(folder.path(), Spool::Limits{.at_once = 3, .per_client = 2});
  auto const first = spool->begin(1);
  auto second = spool->begin(1);
  EXPECT_TRUE(first && second);
  EXPECT_FALSE(spool->begin(1));
  auto const others = spool->begin(2);
  EXPECT_TRUE(others);
  EXPECT_FALSE(spool->begin(3));
  second.reset();
  EXPECT_TRUE(spool->begin(1));

  auto const none = std::make_shared<Spool>(folder.path() / "is-not-there");
  EXPECT_FALSE(none->begin(1));
  RunningServer server{{}, router_with(none)};
  auto const refused = ask(server->port(), sent("/up", "x"));
  EXPECT_EQ(refused.status, 503U);
}

TEST(A_spool, forgets_a_body_whose_sender_goes_in_its_middle) {
  SpoolFolder const folder;
  auto const spool = std::make_shared<Spool>(folder.path(), Spool::Limits{.at_once = 1, .per_client = 1});
  RunningServer server{{}, router_with(spool)};
  {
    Client client{server->port()};
    auto const all = sent("/up", std::string(3U << 20U, 'x'));
    ASSERT_TRUE(client.send(std::string_view{all}.substr(0, all.size() / 2)));
    client.reset();
  }
  unsigned status = 0;
  while (status != 200) status = ask(server->port(), sent("/up", "next")).status;
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(A_file, is_sent_as_it_is_whole_or_in_part) {
  SpoolFolder const folder;
  auto const file = UnnamedFile::make(folder.path()).value();
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += std::to_string(i);
  ASSERT_TRUE(file->append(bytes));
  Router router;
  router.add(Method::get, "/file", [&](Request const&) {
    return Response{200, {}, body_of_file(file->descriptor(), "text/plain", "the-tag").value()};
  });
  RunningServer server{{}, std::move(router)};
  auto const whole = get(server->port(), "/file", "Accept-Encoding: gzip, br\r\n");
  EXPECT_EQ(whole.body, bytes);
  EXPECT_EQ(whole.header("ETag"), "\"the-tag\"");
  EXPECT_EQ(whole.header("Content-Encoding"), "");
  auto const part = get(server->port(), "/file", "Range: bytes=10-19\r\n");
  EXPECT_EQ(part.status, 206U);
  EXPECT_EQ(part.body, bytes.substr(10, 10));
  EXPECT_EQ(get(server->port(), "/file", "If-None-Match: \"the-tag\"\r\n").status, 304U);
}

}  // namespace
}  // namespace amity::http::testing
