// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "core/utf8.h"
#include "mail/returned_message.h"
#include "promise.h"

#include <algorithm>

namespace amity::mail {

void returned_message_keeps_its_promises(std::string_view bytes) {
  auto const read = read_returned_message(bytes);
  for (auto const& key : read.keys) require(key.size() == 26, "a key has 26 letters");
  require(read.keys.size() <= 20, "few keys");
  if (read.kind != ReturnKind::failed) {
    require(read.status.empty() && read.words.empty(), "what did not fail says nothing");
    return;
  }
  require(read.status.empty() || read.status.front() == '4' || read.status.front() == '5', "a status of a failure");
  require((read.lasting == Lasting::soft) == read.status.starts_with('4'), "4 is soft");
  auto const shown = without_other_addresses(read.words, "maria@example.org");
  require(shown.size() <= 400 && !utf8::first_invalid(shown), "words are short, and text");
  require(std::ranges::none_of(shown, [](char c) { return static_cast<unsigned char>(c) < 0x20; }), "one line");
}

}  // namespace amity::mail
