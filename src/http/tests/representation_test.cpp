// SPDX-License-Identifier: Apache-2.0
#include "client.h"
#include "http/negotiate.h"
#include "http/static_files.h"

#include <brotli/decode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <atomic>
#include <filesystem>
#include <fstream>

namespace amity::http::testing {
namespace {

std::string long_text() {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "{\"city\":" + std::to_string(i) + "}\n";
  return text;
}

std::string unbrotli(std::string const& bytes) {
  std::string out(1U << 20U, '\0');
  std::size_t size = out.size();
  auto const done = BrotliDecoderDecompress(bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()), &size,
                                            reinterpret_cast<std::uint8_t*>(out.data()));
  return done == BROTLI_DECODER_RESULT_SUCCESS ? out.substr(0, size) : "";
}

std::string ungzip(std::string bytes) {
  std::string out(1U << 20U, '\0');
  z_stream stream{};
  inflateInit2(&stream, MAX_WBITS + 16);
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  auto const result = inflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return result == Z_STREAM_END ? out : "";
}

Router one_resource() {
  Router router;
  router.add(Method::get, "/text", [](Request const&) { return respond(200, long_text(), "application/json"); })
      .add(Method::get, "/picture", [](Request const&) { return respond(200, std::string(5000, 'p'), "image/png"); })
      .add(Method::get, "/short", [](Request const&) { return respond(200, "short", "text/plain"); });
  return router;
}

Preference preferred(std::string_view line) { return preference(preferences_of(line)); }
std::vector<Encoding> order(std::string_view line) {
  auto const result = preferred(line);
  return {result.order.begin(), result.order.begin() + static_cast<std::ptrdiff_t>(result.size)};
}

TEST(Negotiation, follows_the_weights) {
  using enum Encoding;
  using Order = std::vector<Encoding>;
  EXPECT_EQ(order("gzip, deflate, br, zstd"), (Order{br, gzip, identity}));
  EXPECT_EQ(order("gzip;q=1.0, br;q=0.5"), (Order{gzip, br, identity}));
  EXPECT_EQ(order("br;q=0, *;q=0.3"), (Order{gzip, identity}));
  EXPECT_EQ(order("identity, gzip;q=0.5"), (Order{identity, gzip}));
  EXPECT_EQ(order(""), (Order{identity}));
  EXPECT_EQ(order("*"), (Order{br, gzip, identity}));
  EXPECT_EQ(order("gzip ; q=0.8 , identity;q=0"), (Order{gzip}));
  EXPECT_EQ(order("*;q=0"), Order{});
  EXPECT_EQ(order("*;q=0, identity;q=0.1"), Order{identity});
  EXPECT_EQ(order("GZIP;Q=0.001"), (Order{gzip, identity}));
  EXPECT_EQ(order("br;q=2, gzip;q=abc"), Order{identity});
}

TEST(Representation, is_compressed_for_those_who_take_it) {
  RunningServer server{{}, one_resource()};
  Client client{server->port()};
  auto const plain = client.get("/text");
  EXPECT_EQ(plain.body, long_text());
  EXPECT_EQ(plain.header("Content-Encoding"), "");
  EXPECT_EQ(plain.header("Vary"), "Accept-Encoding");
  auto const brotli = client.get("/text", "Accept-Encoding: gzip, br\r\n");
  EXPECT_EQ(brotli.header("Content-Encoding"), "br");
  EXPECT_EQ(unbrotli(brotli.body), long_text());
  auto const gzip = client.get("/text", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(gzip.header("Content-Encoding"), "gzip");
  EXPECT_EQ(ungzip(gzip.body), long_text());
  EXPECT_NE(plain.header("ETag"), gzip.header("ETag"));
  EXPECT_NE(brotli.header("ETag"), gzip.header("ETag"));
}

TEST(Representation, is_left_alone_where_compressing_gains_nothing) {
  RunningServer server{{}, one_resource()};
  for (auto const* target : {"/picture", "/short"})
    EXPECT_EQ(get(server->port(), target, "Accept-Encoding: br\r\n").header("Content-Encoding"), "") << target;
}

TEST(Representation, that_is_not_acceptable_is_answered_with_406) {
  RunningServer server{{}, one_resource()};
  EXPECT_EQ(get(server->port(), "/text", "Accept-Encoding: *;q=0\r\n").status, 406U);
  EXPECT_EQ(get(server->port(), "/picture", "Accept-Encoding: gzip, identity;q=0\r\n").status, 406U);
  EXPECT_EQ(get(server->port(), "/nothing", "Accept-Encoding: *;q=0\r\n").status, 404U);
}

TEST(Representation, that_the_client_holds_is_not_sent_again) {
  RunningServer server{{}, one_resource()};
  Client client{server->port()};
  auto const tag = client.get("/text", "Accept-Encoding: br\r\n").header("ETag");
  auto const again = client.get("/text", "Accept-Encoding: br\r\nIf-None-Match: \"x\", W/" + tag + "\r\n");
  EXPECT_EQ(again.status, 304U);
  EXPECT_EQ(again.header("ETag"), tag);
  EXPECT_EQ(again.header("Vary"), "Accept-Encoding");
  EXPECT_EQ(again.header("Content-Length"), "");
  EXPECT_EQ(client.get("/text", "If-None-Match: " + tag + "\r\n").status, 200U);
  EXPECT_EQ(client.get("/text", "If-None-Match: *\r\n").status, 304U);
}

TEST(Representation, is_had_in_parts) {
  RunningServer server{{}, one_resource()};
  Client client{server->port()};
  auto const size = std::to_string(long_text().size());
  auto const part = client.get("/text", "Range: bytes=10-19\r\nAccept-Encoding: br\r\n");
  EXPECT_EQ(part.status, 206U);
  EXPECT_EQ(part.body, long_text().substr(10, 10));
  EXPECT_EQ(part.header("Content-Range"), "bytes 10-19/" + size);
  EXPECT_EQ(client.get("/text", "Range: bytes=-5\r\n").body, long_text().substr(long_text().size() - 5));
  auto const beyond = client.get("/text", "Range: bytes=99999-\r\n");
  EXPECT_EQ(beyond.status, 416U);
  EXPECT_EQ(beyond.header("Content-Range"), "bytes */" + size);
  for (auto const* ignored : {"bytes=0-1,3-4", "lines=1-2", "bytes=5-2", "bytes=x-y", "bytes"})
    EXPECT_EQ(client.get("/text", "Range: " + std::string{ignored} + "\r\n").status, 200U) << ignored;
  EXPECT_EQ(client.get("/text", "Range: bytes=0-1\r\nIf-Range: \"old\"\r\n").status, 200U);
  EXPECT_EQ(client.get("/text", "Range: bytes=0-1\r\nIf-Range: " + part.header("ETag") + "\r\n").status, 206U);
}

TEST(Cache, keeps_what_is_asked_for_twice_until_it_is_invalidated) {
  std::atomic<int> made{0};
  Router router;
  router.add(Method::get, "/n", [&](Request const&) {
    auto response = respond(200, std::to_string(++made), "text/plain");
    response.cache_policy = CachePolicy::until_invalidated;
    return response;
  });
  RunningServer server{{}, std::move(router)};
  Client client{server->port()};
  EXPECT_EQ(client.get("/n").body, "1");
  EXPECT_EQ(client.get("/n").body, "2");
  EXPECT_EQ(client.get("/n").body, "2");
  EXPECT_EQ(client.get("/n?other").body, "3");
  server->invalidate();
  EXPECT_EQ(client.get("/n").body, "4");
}

TEST(Cache, an_answer_from_replaced_data_is_not_kept) {
  Server* running = nullptr;
  std::atomic<int> made{0};
  Router router;
  router.add(Method::get, "/n", [&](Request const&) {
    auto response = respond(200, std::to_string(++made), "text/plain");
    response.cache_policy = CachePolicy::until_invalidated;
    if (made <= 2) running->invalidate();  // the data is replaced while the handler still works with the old one
    return response;
  });
  RunningServer server{{}, std::move(router)};
  running = server.operator->();
  Client client{server->port()};
  for (auto const* expected : {"1", "2", "3", "4", "4"}) EXPECT_EQ(client.get("/n").body, expected);
}

TEST(Cache, a_flood_of_random_queries_neither_grows_it_nor_drives_out_what_is_hot) {
  std::atomic<int> made{0};
  Router router;
  router.add(Method::get, "/n", [&](Request const& request) {
    if (!request.query("x")) ++made;
    auto response = respond(200, std::string(1000, 'x'), "text/plain");
    response.cache_policy = CachePolicy::until_invalidated;
    return response;
  });
  Options options;
  options.limits.cache_entries = 64;
  RunningServer server{options, std::move(router)};
  Client client{server->port()};
  for (int i = 0; i < 2; ++i) client.get("/n");
  for (int i = 0; i < 3000; ++i) {
    auto const target = "/n?x=" + std::to_string(i);
    client.get(target);
    if (i % 3 == 0) client.get(target);  // even where some come twice
    if (i % 4 == 0) client.get("/n");
  }
  EXPECT_LE(server->metrics().cache_entries, 64U);
  EXPECT_LE(made, 3);
}

class Folder {
 public:
  Folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "amity-static-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
    std::filesystem::create_directory(path_ / "assets");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(Folder const&) = delete;
  Folder& operator=(Folder const&) = delete;
  void write(std::string const& name, std::string const& bytes) const { std::ofstream{path_ / name} << bytes; }
  std::filesystem::path const& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(StaticFiles, are_served_with_their_type_and_policy) {
  Folder const folder;
  folder.write("index.html", "<!doctype html>");
  folder.write("assets/app.1b2c.js", long_text());
  folder.write("assets/app.1b2c.js.br", "made by the build");
  std::filesystem::create_symlink("/etc/passwd", folder.path() / "passwd");
  auto const files = StaticFiles::load(folder.path().string()).value();
  EXPECT_EQ(files.size(), 2U);
  EXPECT_FALSE(files.find("passwd"));
  EXPECT_FALSE(files.find("../etc/passwd"));
  EXPECT_FALSE(files.find("assets/app.1b2c.js.br"));
  EXPECT_EQ(files.bytes("index.html"), "<!doctype html>");
  auto const page = files.find("index.html").value();
  EXPECT_EQ(page.body->content_type(), "text/html; charset=utf-8");
  EXPECT_EQ(page.headers, (Headers{{"Cache-Control", "public, no-cache"}}));
  auto const script = files.find("assets/app.1b2c.js").value();
  EXPECT_EQ(script.headers, (Headers{{"Cache-Control", "public, max-age=31536000, immutable"}}));
  EXPECT_EQ(script.body->form(Encoding::br), "made by the build");
  EXPECT_EQ(ungzip(std::string{script.body->form(Encoding::gzip).value()}), long_text());
}

TEST(StaticFiles, need_a_folder) {
  auto const missing = StaticFiles::load("/nowhere/at/all");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, Errc::unavailable);
}

}  // namespace
}  // namespace amity::http::testing
