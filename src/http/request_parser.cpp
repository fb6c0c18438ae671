// SPDX-License-Identifier: Apache-2.0
#include "request_parser.h"

#include "http/media_type.h"

#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <array>

namespace amity::http {

namespace {

namespace beast = boost::beast;

Problem bad_request(std::string detail) {
  return {400, "bad-request", "The request cannot be understood", std::move(detail)};
}

Problem body_too_large(std::size_t limit) {
  return {413, "body-too-large", "The request's body is too large",
          "At most " + std::to_string(limit) + " bytes are taken."};
}

Problem problem_of(beast::error_code error, std::size_t body_limit) {
  using Cause = beast::http::error;
  if (error == Cause::body_limit) return body_too_large(body_limit);
  if (error == Cause::bad_version)
    return {505, "http-version", "This version of HTTP is not spoken here", "HTTP/1.1 and HTTP/1.0 are."};
  return bad_request(error.message());
}

bool refers_to(std::string_view head, std::string_view part) {
  return part.empty() || (part.data() >= head.data() && part.data() + part.size() <= head.data() + head.size());
}

}  // namespace

struct RequestParser::Reader {
  // Boost's own parsers copy every field into a container; this one only notes where things stand.
  struct Beast final : beast::http::basic_parser<true> {
    explicit Beast(RequestParser& owner, std::string_view head) : owner_{owner}, head_{head} {}

    void on_request_impl(beast::http::verb /*method*/, beast::string_view method, beast::string_view target,
                         int version, beast::error_code& /*error*/) override {
      owner_.method_name_ = {method.data(), method.size()};
      owner_.method_ = method_of(owner_.method_name_);
      owner_.target_ = {target.data(), target.size()};
      owner_.is_http_1_0_ = version == 10;
    }
    void on_response_impl(int /*code*/, beast::string_view /*reason*/, int /*version*/,
                          beast::error_code& /*error*/) override {}
    void on_field_impl(beast::http::field /*field*/, beast::string_view name, beast::string_view value,
                       beast::error_code& error) override {
      if (in_body_) return;  // trailers: nothing here has a use for them
      std::string_view const text{value.data(), value.size()};
      // A value folded over two lines was put together in a buffer of the parser's; RFC 9112 (5.2) lets us refuse it.
      if (!refers_to(head_, text)) {
        error = beast::http::error::bad_obs_fold;
        return;
      }
      owner_.fields_.push_back({{name.data(), name.size()}, text});
    }
    void on_header_impl(beast::error_code& /*error*/) override { in_body_ = true; }
    void on_body_init_impl(boost::optional<std::uint64_t> const& length, beast::error_code& /*error*/) override {
      if (length && !owner_.spooled_)
        owner_.body_.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(*length, 64U * 1024U)));
    }
    std::size_t on_body_impl(beast::string_view part, beast::error_code& error) override {
      if (!owner_.take({part.data(), part.size()})) error = beast::http::error::partial_message;
      return part.size();
    }
    void on_chunk_header_impl(std::uint64_t /*size*/, beast::string_view /*extensions*/,
                              beast::error_code& /*error*/) override {}
    std::size_t on_chunk_body_impl(std::uint64_t /*left*/, beast::string_view part, beast::error_code& error) override {
      if (!owner_.take({part.data(), part.size()})) error = beast::http::error::partial_message;
      return part.size();
    }
    void on_finish_impl(beast::error_code& /*error*/) override {}

   private:
    RequestParser& owner_;
    std::string_view head_;
    bool in_body_{false};
  };

  std::optional<Beast> beast;
};

RequestParser::RequestParser(Limits const& limits) : limits_{limits}, reader_{std::make_unique<Reader>()} {}
RequestParser::~RequestParser() = default;

Refusal RequestParser::read_head(std::string_view head) {
  fields_.clear();
  body_.clear();
  spooled_.reset();
  disk_failed_ = false;
  target_ = method_name_ = {};
  auto& beast = reader_->beast.emplace(*this, head);
  beast.header_limit(static_cast<std::uint32_t>(head.size() + 4));
  // A length that is given is looked at once it is known whose body this is.
  beast.body_limit(boost::none);
  beast::error_code error;
  auto const used = beast.put(boost::asio::const_buffer{head.data(), head.size()}, error);
  if (target_.size() > limits_.target_bytes) return too_long(head, limits_);
  if (error) return problem_of(error, limits_.body_bytes);
  limit_body(limits_.body_bytes);
  if (used != head.size() || !beast.is_header_done()) return bad_request("The header has no end.");
  keeps_alive_ = beast.keep_alive();
  return check_head();
}

// Lines that say one thing: of two of them a proxy may have believed one, and this server the other.
std::optional<std::string_view> RequestParser::said_twice() const {
  constexpr std::array singles{std::string_view{"Authorization"}, std::string_view{"Content-Type"},
                               std::string_view{"Idempotency-Key"}, std::string_view{"Origin"},
                               std::string_view{"Sec-Fetch-Site"}};
  for (auto const single : singles)
    if (std::ranges::count_if(fields_, [&](Field const& field) { return same_name(field.name, single); }) > 1)
      return single;
  return std::nullopt;
}

Refusal RequestParser::check_head() {
  std::size_t hosts = 0;
  std::size_t lengths = 0;
  std::size_t codings = 0;
  expects_continue_ = false;
  bool expects_else = false;
  for (auto const& [name, value] : fields_) {
    if (same_name(name, "Host")) ++hosts;
    // Lists such as "3, 3" are read differently by different servers, so only a bare number will do.
    if (same_name(name, "Content-Length")) lengths += value.find_first_not_of("0123456789") == value.npos ? 1 : 2;
    if (same_name(name, "Transfer-Encoding")) {
      ++codings;
      if (!same_name(value, "chunked"))
        return Problem{501, "transfer-coding", "This transfer coding is not spoken here", "Only 'chunked' is."};
    }
    if (same_name(name, "Expect")) (same_name(value, "100-continue") ? expects_continue_ : expects_else) = true;
  }
  if (lengths + codings > 1) return bad_request("The length of the body must be given once and clearly.");
  if (codings == 1 && is_http_1_0_) return bad_request("HTTP/1.0 has no transfer codings.");
  if (hosts > 1 || (hosts == 0 && !is_http_1_0_)) return bad_request("There must be exactly one Host line.");
  if (auto const twice = said_twice())
    return bad_request("There must be no more than one line " + std::string(*twice) + ".");
  if (expects_else) return Problem{417, "expectation", "This expectation cannot be met", "Only '100-continue' can."};
  return std::nullopt;
}

Refusal RequestParser::check_coding() const { return unsupported_coding({.fields = fields_}); }

void RequestParser::limit_body(std::size_t bytes) {
  body_limit_ = bytes;
  reader_->beast->body_limit(bytes);
}

std::optional<std::uint64_t> RequestParser::body_length() const {
  auto const length = reader_->beast->content_length();
  return length ? std::optional{*length} : std::nullopt;
}

// False where the disk does not take it.
bool RequestParser::take(std::string_view part) {
  if (!spooled_)
    body_.append(part);
  else if (!spooled_->append(part))
    disk_failed_ = true;
  return !disk_failed_;
}

Refusal RequestParser::read_body(std::string_view bytes, std::size_t& used) {
  used = 0;
  auto& beast = *reader_->beast;
  if (beast.content_length().value_or(0) > body_limit_) return body_too_large(body_limit_);
  while (!beast.is_done() && used < bytes.size()) {
    beast::error_code error;
    auto const taken = beast.put(boost::asio::const_buffer{bytes.data() + used, bytes.size() - used}, error);
    used += taken;
    if (error == beast::http::error::need_more) return std::nullopt;
    if (disk_failed_)
      return Problem{507, "storage-full", "The server cannot store anything now",
                     "Its disk takes no more; nothing of this was done. Please tell the administrator of this server."};
    if (error) return problem_of(error, body_limit_);
    if (taken == 0 && !beast.is_done()) return std::nullopt;
  }
  return std::nullopt;
}

bool RequestParser::done() const { return reader_->beast->is_done(); }

std::size_t find_head_end(std::string_view bytes, std::size_t from) {
  constexpr std::string_view end{"\r\n\r\n"};
  auto const found = bytes.find(end, from < end.size() ? 0 : from - (end.size() - 1));
  return found == std::string_view::npos ? found : found + end.size();
}

Problem too_long(std::string_view bytes, Limits const& limits) {
  auto const line = bytes.substr(0, bytes.find("\r\n"));
  auto const space = line.find(' ');
  if (space != std::string_view::npos && line.size() - space > limits.target_bytes)
    return {414, "target-too-long", "The address is too long",
            "At most " + std::to_string(limits.target_bytes) + " bytes are taken."};
  return {431, "header-too-large", "The request's header is too large",
          "At most " + std::to_string(limits.header_bytes) + " bytes are taken."};
}

}  // namespace amity::http
