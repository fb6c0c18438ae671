// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace amity::http {

// An answer that goes on: what is sent comes to its reader in order until it is ended, the reader has gone or the
// server stops. Its length is not known, so its connection is closed after it. Shared by who sends, from any thread,
// and by the connection; where the answer never came to be sent (its reader left before), the sender is the only one
// who holds it.
class Stream {
 public:
  // A reader who is behind by more than this is given up.
  static constexpr std::size_t most_unsent = 256 * 1024;

  explicit Stream(std::string content_type) : content_type_(std::move(content_type)) {}
  Stream(Stream const&) = delete;
  Stream& operator=(Stream const&) = delete;

  std::string const& content_type() const { return content_type_; }
  void send(std::string_view bytes);  // thrown away where nobody can read it any more
  void end();
  bool is_open() const;

  // For the connection. What there is to write, and whether it is all there will ever be.
  struct Part {
    std::string bytes;
    bool is_last{};
  };
  Part take();
  // Called without delay whenever there is something to take, by who sent it.
  void on_news(std::function<void()> tell);
  void close();  // nobody reads any more

 private:
  std::string const content_type_;
  mutable std::mutex mutex_;
  std::string unsent_;
  std::function<void()> tell_;
  bool is_ended_{false};
  bool is_closed_{false};
};

}  // namespace amity::http
