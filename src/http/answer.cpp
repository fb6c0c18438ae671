// SPDX-License-Identifier: Apache-2.0
#include "answer.h"

#include "http/stream.h"

#include <algorithm>
#include <utility>

namespace amity::http {

namespace {

void add_line(std::string& head, std::string_view name, std::string_view value) {
  (head += name) += ": ";
  // A line end within a value would let its author write header lines of his own.
  for (char const c : value) head += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
  head += "\r\n";
}

// Compressing so little takes a few tenths of a millisecond: less than to leave the thread and to come back.
constexpr std::size_t most_bytes_compressed_at_once{4U * 1024U};

bool allows_content(unsigned status) { return status >= 200 && status != 204 && status != 304; }

bool has_field(Headers const& headers, std::string_view name) {
  return std::any_of(headers.begin(), headers.end(), [&](auto const& line) { return same_name(line.first, name); });
}

std::size_t index_of(Encoding encoding) { return static_cast<std::size_t>(encoding); }

}  // namespace

Answer::Answer(Response response, Headers const& fixed, std::size_t route)
    : response_{std::move(response)}, route_{route} {
  for (auto const& [name, value] : fixed)
    if (!has_field(response_.headers, name)) add_line(common_, name, value);
  for (auto const& [name, value] : response_.headers) add_line(common_, name, value);
}

std::string Answer::start(unsigned status) const {
  std::string head{"HTTP/1.1 "};
  ((head += std::to_string(status)) += ' ') += reason_phrase(status);
  return (head += "\r\n") += common_;
}

void Answer::add_form(std::string& head, Encoding encoding) const {
  add_line(head, "ETag", response_.body->etag(encoding));
  if (response_.body->compressible()) add_line(head, "Vary", "Accept-Encoding");
}

Answer::Block Answer::compose(Encoding encoding, std::optional<std::string_view> form) const {
  Block block;
  if (!form) return block;
  auto head = start(response_.status);
  if (response_.body && allows_content(response_.status)) {
    add_line(head, "Content-Type", response_.body->content_type());
    if (encoding != Encoding::identity) add_line(head, "Content-Encoding", to_string(encoding));
    if (response_.status == 200) {
      add_form(head, encoding);
      if (encoding == Encoding::identity) add_line(head, "Accept-Ranges", "bytes");
    } else if (response_.body->compressible()) {
      add_line(head, "Vary", "Accept-Encoding");
    }
    block.body = *form;
  }
  if (response_.stream)
    add_line(head, "Content-Type", response_.stream->content_type());
  else if (allows_content(response_.status))
    add_line(head, "Content-Length", std::to_string(block.body.size()));
  block.head = std::move(head);
  block.status = response_.status;
  return block;
}

Answer::Block const* Answer::whole(Encoding encoding) const {
  auto const* const best = best_.at(index_of(encoding)).peek();
  if (best != nullptr && best->status != 0) return best;
  auto const& block = whole_.at(index_of(encoding)).get([&] {
    if (response_.body) return compose(encoding, response_.body->form(encoding));
    return compose(encoding, encoding == Encoding::identity ? std::optional{std::string_view{}} : std::nullopt);
  });
  return block.status == 0 ? nullptr : &block;
}

bool Answer::has_ready(Encoding encoding) const {
  return !response_.body || response_.body->content().size() <= most_bytes_compressed_at_once ||
         response_.body->has_ready(encoding);
}

void Answer::improve(Encoding encoding) const {
  best_.at(index_of(encoding)).get([&] { return compose(encoding, response_.body->best_form(encoding)); });
}

bool Answer::wants_improving(Encoding encoding) const {
  return !claimed_.at(index_of(encoding)).load(std::memory_order_relaxed) && response_.body &&
         response_.body->improves(encoding);
}

bool Answer::claim_improving(Encoding encoding) const {
  return !claimed_.at(index_of(encoding)).exchange(true, std::memory_order_relaxed);
}

Answer::Block const& Answer::not_modified(Encoding encoding) const {
  return not_modified_.at(index_of(encoding)).get([&] {
    Block block{.status = 304, .head = start(304), .body = {}};
    add_form(block.head, encoding);
    return block;
  });
}

Answer::Block Answer::part(ByteRange const& range) const {
  std::string_view const bytes{response_.body->content()};
  Block block{.status = 206, .head = start(206), .body = bytes.substr(range.first, range.last - range.first + 1)};
  add_line(block.head, "Content-Type", response_.body->content_type());
  add_form(block.head, Encoding::identity);
  add_line(
      block.head, "Content-Range",
      "bytes " + std::to_string(range.first) + '-' + std::to_string(range.last) + '/' + std::to_string(bytes.size()));
  add_line(block.head, "Content-Length", std::to_string(block.body.size()));
  return block;
}

Answer::Block Answer::unsatisfiable() const {
  Block block{.status = 416, .head = start(416), .body = {}};
  add_line(block.head, "Content-Range", "bytes */" + std::to_string(response_.body->content().size()));
  add_line(block.head, "Content-Length", "0");
  return block;
}

std::size_t Answer::memory_bytes() const {
  // Head blocks of all encodings, whether made yet or not.
  auto const heads = 2 * encoding_count * (common_.size() + 256);
  return sizeof(Answer) + heads + (response_.body ? response_.body->memory_bytes() : 0);
}

namespace {

Selection own(Answer::Block block) {
  Selection selection;
  selection.own_block = std::make_unique<Answer::Block>(std::move(block));
  return selection;
}

// A range is answered from the identity form, whichever encodings the client also takes: that is a selected
// representation like any other, and it is the one whose ETag If-Range has to name.
std::optional<Selection> select_range(Answer const& answer, Request const& request, Preferences const& preferences) {
  auto const range = request.header("Range");
  if (!range || request.method != Method::get || preferences[0] == 0) return std::nullopt;
  auto const& body = *answer.response().body;
  auto const if_range = request.header("If-Range");
  if (if_range && *if_range != body.etag(Encoding::identity)) return std::nullopt;
  auto const wanted = read_range(*range, body.content().size());
  switch (wanted.preference) {
    case RequestedRange::ignored:
      return std::nullopt;
    case RequestedRange::satisfiable:
      return own(answer.part(wanted.range));
    case RequestedRange::unsatisfiable:
      return own(answer.unsatisfiable());
  }
  return std::nullopt;
}

bool is_error(unsigned status) { return status >= 400; }

// 304 or a part of the identity form: what needs no compressed form.
std::optional<Selection> select_without_form(Answer const& answer, Request const& request,
                                             Preferences const& preferences) {
  auto const& response = answer.response();
  bool const reading = request.method == Method::get || request.method == Method::head;
  if (response.status != 200 || !reading) return std::nullopt;
  if (auto const known = request.header("If-None-Match")) {
    // Any encoding's tag is as good: the client holds that form, and it is still what would be sent to it.
    for (auto const held : {Encoding::identity, Encoding::gzip, Encoding::br})
      if (preferences.at(index_of(held)) > 0 && names_tag(*known, response.body->etag(held)))
        return Selection{.block = &answer.not_modified(held)};
  }
  return select_range(answer, request, preferences);
}

}  // namespace

Selection select(Answer const& answer, Request const& request, Compressing compressing) {
  auto const* const plain = answer.whole(Encoding::identity);
  auto const& response = answer.response();
  if (!response.body) return {.block = plain};
  auto const preferences = preferences_of(request.header("Accept-Encoding"));
  if (auto selection = select_without_form(answer, request, preferences)) return std::move(*selection);
  auto const preferred = preference(preferences);
  using State = Selection::State;
  auto without = State::not_acceptable;
  for (std::size_t i = 0; i < preferred.size; ++i) {
    auto const encoding = preferred.order.at(i);
    if (compressing != Compressing::now && !answer.has_ready(encoding)) {
      without = State::not_ready;
      if (compressing == Compressing::later) break;
      continue;
    }
    if (auto const* const block = answer.whole(encoding))
      return {.block = block, .own_block = {}, .encoding = encoding};
  }
  // An error is told in any case, plain rather than not at all.
  if (is_error(response.status) && without == State::not_acceptable) return {.block = plain};
  return {.block = plain, .own_block = {}, .encoding = Encoding::identity, .state = without};
}

}  // namespace amity::http
