// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"
#include "http/server.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::http {

// Why a request cannot be read; nullopt as long as nothing speaks against it. The connection has to be closed after it.
using Refusal = std::optional<Problem>;

// Reads one request after the other from a buffer that the caller holds still. Boost.Beast does the reading; shapes
// that two servers could understand differently (request smuggling) are refused here.
class RequestParser {
 public:
  explicit RequestParser(Limits const& limits);
  ~RequestParser();

  // Takes a whole head, its empty line included. Views point into it until the next call.
  Refusal read_head(std::string_view head);
  // After a head, before its body: how long that may be, where it is not as Limits::body_bytes.
  void limit_body(std::size_t bytes);
  // Whether the body is one that can be read: it must come as it is, not compressed.
  Refusal check_coding() const;
  // Where the body goes instead of memory. Before it is read.
  void spool_into(std::shared_ptr<UnnamedFile> file) { spooled_ = std::move(file); }
  // Bytes that the body will have, as far as the head says.
  std::optional<std::uint64_t> body_length() const;
  // Takes what it can of the body's bytes and says how many that were.
  Refusal read_body(std::string_view bytes, std::size_t& used);
  bool done() const;  // nothing of this request is left to be read

  Method method() const { return method_; }
  std::string_view method_name() const { return method_name_; }
  std::string_view target() const { return target_; }
  std::vector<Field> const& fields() const { return fields_; }
  std::string_view body() const { return body_; }
  std::shared_ptr<UnnamedFile const> spooled() const { return spooled_; }
  std::string take_body() { return std::move(body_); }
  bool keeps_alive() const { return keeps_alive_; }
  bool is_http_1_0() const { return is_http_1_0_; }
  bool expects_continue() const { return expects_continue_; }

 private:
  struct Reader;
  std::optional<std::string_view> said_twice() const;
  Refusal check_head();

  Limits const& limits_;
  std::unique_ptr<Reader> reader_;
  Method method_{};
  std::string_view method_name_;
  std::string_view target_;
  std::vector<Field> fields_;
  std::string body_;
  std::shared_ptr<UnnamedFile> spooled_;
  bool disk_failed_{false};
  bool take(std::string_view part);
  std::size_t body_limit_{0};
  bool keeps_alive_{false};
  bool is_http_1_0_{false};
  bool expects_continue_{false};
};

// Where the first whole head in the bytes ends (one past its empty line); npos where it is not there yet. `from` is
// where to go on looking.
std::size_t find_head_end(std::string_view bytes, std::size_t from);

// Why a head that has no end yet has grown too long.
Problem too_long(std::string_view bytes, Limits const& limits);

}  // namespace amity::http
