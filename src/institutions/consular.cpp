// SPDX-License-Identifier: Apache-2.0
#include "institutions/consular.h"

#include "institutions/sql.h"

#include <sstream>

namespace amity::institutions {
namespace {

using partnerships::Change;

ConsularPost read_post(db::Row const& row) {
  ConsularPost post;
  post.sort = parse_post_sort(row.text(0)).value_or(ConsularPost::Sort::consulate_general);
  post.country = row.get<std::string>(1);
  post.place = row.get<std::string>(2);
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const name = row.text(3 + i); !name.empty()) post.name.emplace(interface_languages.at(i), name);
  post.posts = row.get<int>(6);
  std::istringstream serves{row.get<std::string>(7)};
  for (std::string country; serves >> country;) post.serves.push_back(country);
  post.serves_count = row.get<std::optional<int>>(8);
  post.source = row.get<SourceId>(9);
  post.note = row.get<std::string>(10);
  return post;
}

}  // namespace

std::string_view to_string(ConsularPost::Sort sort) {
  switch (sort) {
    case ConsularPost::Sort::consulate_general:
      return "consulate_general";
    case ConsularPost::Sort::visa_centre:
      return "visa_centre";
  }
  return {};
}

std::optional<ConsularPost::Sort> parse_post_sort(std::string_view word) {
  for (auto const sort : {ConsularPost::Sort::consulate_general, ConsularPost::Sort::visa_centre})
    if (to_string(sort) == word) return sort;
  return std::nullopt;
}

std::vector<ConsularPost> posts_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::posts_of, {{"office", office}}, read_post);
}

Change put_posts(db::Transaction& transaction, OfficeId office, std::vector<ConsularPost> const& posts) {
  auto const stored = posts_of(transaction, office);
  if (stored == posts) return Change::unchanged;
  transaction.execute(sql::delete_posts, {{"office", office}});
  std::int64_t seq = 0;
  for (auto const& post : posts) {
    std::string serves;
    for (auto const& country : post.serves) serves += (serves.empty() ? "" : " ") + country;
    transaction.execute(sql::insert_post, {{"office", office},
                                           {"seq", ++seq},
                                           {"sort", to_string(post.sort)},
                                           {"country", post.country},
                                           {"place", post.place},
                                           {"zh", text_in(post.name, "zh")},
                                           {"ja", text_in(post.name, "ja")},
                                           {"en", text_in(post.name, "en")},
                                           {"posts", post.posts},
                                           {"serves", serves},
                                           {"serves_count", post.serves_count},
                                           {"source", post.source},
                                           {"note", post.note}});
  }
  return stored.empty() ? Change::created : Change::changed;
}

}  // namespace amity::institutions
