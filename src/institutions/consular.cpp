// SPDX-License-Identifier: Apache-2.0
#include "institutions/consular.h"

#include "db/id_sequence.h"
#include "institutions/sql.h"

#include <sstream>

namespace amity::institutions {
namespace {

using partnerships::Change;
using partnerships::KeptRow;

KeptRow<ConsularPost> read_post(db::Row const& row) {
  KeptRow<ConsularPost> kept{row.integer(0), row.integer(1), {}};
  auto& post = kept.value;
  post.sort = parse_post_sort(row.text(2)).value_or(ConsularPost::Sort::consulate_general);
  post.country = row.get<std::string>(3);
  post.place = row.get<std::string>(4);
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const name = row.text(5 + i); !name.empty()) post.name.emplace(interface_languages.at(i), name);
  post.posts = row.get<int>(8);
  std::istringstream serves{row.get<std::string>(9)};
  for (std::string country; serves >> country;) post.serves.push_back(country);
  post.serves_count = row.get<std::optional<int>>(10);
  post.source = row.get<SourceId>(11);
  post.note = row.get<std::string>(12);
  return kept;
}

void write(db::Transaction& transaction, db::Query const& query, OfficeId office, std::int64_t row,
           ConsularPost const& post) {
  std::string serves;
  for (auto const& country : post.serves) serves += (serves.empty() ? "" : " ") + country;
  transaction.execute(query, {{"office", office},
                              {"seq", row},
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

std::vector<KeptRow<ConsularPost>> kept_posts(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::posts_of, {{"office", office}}, read_post);
}

std::vector<ConsularPost> posts_of(db::Transaction& transaction, OfficeId office) {
  return partnerships::values_of(kept_posts(transaction, office));
}

std::int64_t add_post(db::Transaction& transaction, OfficeId office, ConsularPost const& post) {
  auto const row = db::take_ids(transaction, office, "consular_post");
  write(transaction, sql::insert_post, office, row, post);
  return row;
}

void change_post(db::Transaction& transaction, OfficeId office, std::int64_t row, ConsularPost const& post) {
  write(transaction, sql::update_post, office, row, post);
}

void remove_post(db::Transaction& transaction, OfficeId office, std::int64_t row) {
  transaction.execute(sql::delete_post, {{"office", office}, {"seq", row}});
}

Change put_posts(db::Transaction& transaction, OfficeId office, std::vector<ConsularPost> const& posts) {
  auto const stored = posts_of(transaction, office);
  if (stored == posts) return Change::unchanged;
  transaction.execute(sql::delete_posts, {{"office", office}});
  for (auto const& post : posts) add_post(transaction, office, post);
  return stored.empty() ? Change::created : Change::changed;
}

}  // namespace amity::institutions
