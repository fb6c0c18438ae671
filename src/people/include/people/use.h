// SPDX-License-Identifier: Apache-2.0
// Where people and organisations are named: the correspondent and the signatory of a letter. Who is meant is known by
// the words, which are one of those that are offered (written() of a post, or a name of an organisation); free words
// name nobody here. The words themselves stay where they are, as they were.
#pragma once

#include "people/cap.h"

namespace amity::people {

enum class UseRole { correspondent, signatory };
std::string_view to_string(UseRole role);

// The post and the organisation that the words name, if they name one: as written() of a post has them in any language,
// or the bare name of somebody who has one post.
struct Named {
  std::optional<CapId> cap{};
  std::optional<OrganisationId> organisation{};
  bool operator==(Named const&) const = default;
};
Named named_by(db::Transaction& transaction, OfficeId office, std::string_view words);

// Words to offer in that language: the posts that people hold or held, and the organisations; by name, at most `limit`.
std::vector<std::string> words_offered(db::Transaction& transaction, OfficeId office, std::string_view language,
                                       std::int64_t limit, Wording wording = Wording::plain);
// The same words for a letter in that language, where they are those of a post or an organisation in another; nothing
// of words that are free, or are in that language already.
std::optional<std::string> in_language(db::Transaction& transaction, OfficeId office, std::string_view words,
                                       std::string_view language, Wording wording);

// As a letter in that language addresses the post that the words name, in whatever way they do; nothing where they name
// none.
std::optional<std::string> addressed(db::Transaction& transaction, OfficeId office, std::string_view words,
                                     std::string_view language);

// Writes down who is named by the words that `subject` ("letter/12") has in that role; nobody is no row.
void note_use(commands::Command& command, std::string_view subject, UseRole role, std::string_view words);

struct Use {
  std::string subject;
  UseRole role{};
  Named named{};
  bool operator==(Use const&) const = default;
};
std::vector<Use> uses_in(db::Transaction& transaction, OfficeId office, std::string_view subject);
// The latest first.
std::vector<Use> uses_of(db::Transaction& transaction, OfficeId office, PersonId person);

}  // namespace amity::people
