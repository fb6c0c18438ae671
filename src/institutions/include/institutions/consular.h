// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "db/database.h"
#include "partnerships/record.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::institutions {

// A consulate general, or visa centres, in the home city's reach.
struct ConsularPost {
  enum class Sort { consulate_general, visa_centre };
  Sort sort{Sort::consulate_general};
  std::string country;  // whose post it is, ISO 3166-1 alpha-2; empty where a source does not say
  std::string place;    // where it stands
  LocalText name;
  int posts{1};                     // how many this line stands for
  std::vector<std::string> serves;  // countries it serves beside its own, as far as named
  std::optional<int> serves_count;  // how many countries a source says it serves
  SourceId source{};
  std::string note;
  bool operator==(ConsularPost const&) const = default;
};

std::string_view to_string(ConsularPost::Sort sort);
std::optional<ConsularPost::Sort> parse_post_sort(std::string_view word);

// The office's consular network, in order; it replaces what it had before.
partnerships::Change put_posts(db::Transaction& transaction, OfficeId office, std::vector<ConsularPost> const& posts);
std::vector<ConsularPost> posts_of(db::Transaction& transaction, OfficeId office);
// The same one by one; the caller has checked the row that he names.
std::vector<partnerships::KeptRow<ConsularPost>> kept_posts(db::Transaction& transaction, OfficeId office);
std::int64_t add_post(db::Transaction& transaction, OfficeId office, ConsularPost const& post);
void change_post(db::Transaction& transaction, OfficeId office, std::int64_t row, ConsularPost const& post);
void remove_post(db::Transaction& transaction, OfficeId office, std::int64_t row);

}  // namespace amity::institutions
