// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/message.h"
#include "http/negotiate.h"

#include <array>
#include <memory>
#include <mutex>
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
  // The form in that encoding, none where it is not had.
  Block const* whole(Encoding encoding) const;
  Block const& not_modified(Encoding encoding) const;
  Block part(ByteRange const& range) const;  // of the identity form
  Block unsatisfiable() const;

  Response const& response() const { return response_; }
  std::size_t route() const { return route_; }
  std::size_t memory_bytes() const;

 private:
  std::string start(unsigned status) const;
  void add_form(std::string& head, Encoding encoding) const;

  Response response_;
  std::string common_;  // header lines that every block has
  std::size_t route_;
  mutable std::array<Block, encoding_count> whole_;
  mutable std::array<Block, encoding_count> not_modified_;
  mutable std::array<std::once_flag, encoding_count> whole_made_;
  mutable std::array<std::once_flag, encoding_count> not_modified_made_;
};

// What of an answer is to be sent for one request.
struct Selection {
  Answer::Block const* block{};  // prepared, owned by the answer; or none and then own_block
  std::unique_ptr<Answer::Block> own_block{};
  bool acceptable{true};  // false: 406

  Answer::Block const& chosen() const { return own_block ? *own_block : *block; }
};
Selection select(Answer const& answer, Request const& request);

}  // namespace amity::http
