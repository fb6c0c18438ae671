// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/lazy.h"
#include "http/message.h"
#include "http/negotiate.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace amity::http {

// A response with its header blocks written out, one for each encoding and each "not modified", made when first needed.
// What depends on the single request (Date, Connection, the empty line) is left to the connection. Shared by threads.
class Answer {
 public:
  Answer(Response response, Headers const& fixed, std::size_t route);

  struct Block {
    unsigned status{};
    std::string head;       // status line and header lines, each with its line end
    std::string_view body;  // points into the response's body
  };
  // The smallest form in that encoding that was made so far, made now where none was; none where it is not had.
  Block const* whole(Encoding encoding) const;
  // Whether whole() costs little.
  bool has_ready(Encoding encoding) const;
  // Makes the best form in that encoding, which whole() has from then on. For threads that have time.
  void improve(Encoding encoding) const;
  // Whether improve() has something to do that nobody has claimed yet.
  bool wants_improving(Encoding encoding) const;
  bool claim_improving(Encoding encoding) const;  // true once
  Block const& not_modified(Encoding encoding) const;
  Block part(ByteRange const& range) const;  // of the identity form
  Block unsatisfiable() const;

  Response const& response() const { return response_; }
  std::size_t route() const { return route_; }
  std::size_t memory_bytes() const;

 private:
  Block compose(Encoding encoding, std::optional<std::string_view> form) const;
  std::string start(unsigned status) const;
  void add_form(std::string& head, Encoding encoding) const;

  Response response_;
  std::string common_;  // header lines that every block has
  std::size_t route_;
  std::array<Lazy<Block>, encoding_count> whole_;  // status 0: not had
  std::array<Lazy<Block>, encoding_count> best_;
  std::array<Lazy<Block>, encoding_count> not_modified_;
  mutable std::array<std::atomic<bool>, encoding_count> claimed_{};
};

// Where a compressed form is not there yet: make it now, leave it alone, or say that it is wanted.
enum class Compressing : std::uint8_t { now, never, later };

// What of an answer is to be sent for one request.
struct Selection {
  enum class State : std::uint8_t { chosen, not_acceptable, not_ready };
  Answer::Block const* block{};  // prepared, owned by the answer; or none and then own_block
  std::unique_ptr<Answer::Block> own_block{};
  Encoding encoding{Encoding::identity};
  State state{State::chosen};

  Answer::Block const& chosen() const { return own_block ? *own_block : *block; }
};
Selection select(Answer const& answer, Request const& request, Compressing compressing);

}  // namespace amity::http
