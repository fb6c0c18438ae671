// SPDX-License-Identifier: Apache-2.0
#include "people/use.h"

#include "people/in_city.h"
#include "people/sql.h"
#include "words.h"

#include <algorithm>
#include <set>

namespace amity::people {
namespace {

constexpr std::array use_words{Word{UseRole::correspondent, "correspondent"}, Word{UseRole::signatory, "signatory"}};

Use read_use(db::Row const& row) {
  return {row.get<std::string>(0),
          value_of(use_words, row.text(1)).value_or(UseRole::correspondent),
          {row.get<std::optional<CapId>>(2), row.get<std::optional<OrganisationId>>(3)}};
}

std::vector<CapId> cap_ids(db::Transaction& transaction, db::Query const& query,
                           std::initializer_list<db::Param> params) {
  return transaction.all(query, params, [](db::Row const& row) { return row.get<CapId>(0); });
}

constexpr std::array wordings{Wording::plain, Wording::addressed};

bool is_written(db::Transaction& transaction, OfficeId office, Cap const& cap, std::string_view language,
                std::string_view words) {
  return std::ranges::any_of(wordings,
                             [&](Wording one) { return written(transaction, office, cap, language, one) == words; });
}

bool is_bare_name(db::Transaction& transaction, OfficeId office, Cap const& cap, std::string_view words) {
  auto const person = person_of(transaction, office, cap.person);
  if (!person) return false;
  auto const& fields = person->fields.for_office();
  return words == fields.name || words == fields.name_latin;
}

}  // namespace

std::string_view to_string(UseRole role) { return word_of(use_words, role); }

Named named_by(db::Transaction& transaction, OfficeId office, std::string_view words) {
  if (words.empty()) return {};
  auto const found = transaction.all(sql::organisations_named, {{"office", office}, {"words", words}},
                                     [](db::Row const& row) { return row.get<OrganisationId>(0); });
  if (found.size() == 1) return {{}, found.front()};
  std::vector<Named> bare;
  for (auto const id : cap_ids(transaction, sql::caps_that_may_be_named, {{"office", office}, {"words", words}})) {
    auto const cap = cap_of(transaction, office, id);
    if (!cap) continue;
    auto const is_meant = std::ranges::any_of(interface_languages, [&](std::string_view language) {
      return is_written(transaction, office, *cap, language, words);
    });
    if (is_meant) return {id, cap->fields.for_office().organisation};
    if (is_bare_name(transaction, office, *cap, words)) bare.push_back({id, cap->fields.for_office().organisation});
  }
  // Of several posts, or several people of that name, nobody knows which is meant.
  return bare.size() == 1 ? bare.front() : Named{};
}

std::optional<CityId> city_named(db::Transaction& transaction, OfficeId office, std::string_view words) {
  constexpr int most_above{20};
  auto next = named_by(transaction, office, words).organisation;
  for (int i = 0; next && i < most_above; ++i) {
    auto const one = organisation_of(transaction, office, *next);
    if (!one) break;
    auto const& fields = one->fields.for_office();
    if (fields.city) return fields.city;
    next = fields.parent;
  }
  return std::nullopt;
}

std::vector<std::string> words_offered(db::Transaction& transaction, OfficeId office, std::string_view language,
                                       std::int64_t limit, Wording wording) {
  std::vector<std::string> words;
  for (auto const id : cap_ids(transaction, sql::caps_to_offer, {{"office", office}, {"limit", limit}}))
    if (auto const cap = cap_of(transaction, office, id))
      words.push_back(written(transaction, office, *cap, language, wording));
  OrganisationQuestion question;
  question.limit = limit;
  for (auto const& one : organisations(transaction, office, question).organisations)
    words.push_back(called(one.fields.for_office(), language));
  return words;
}

std::optional<std::string> in_language(db::Transaction& transaction, OfficeId office, std::string_view words,
                                       std::string_view language, Wording wording) {
  auto const named = named_by(transaction, office, words);
  std::string other;
  if (named.cap) {
    auto const cap = cap_of(transaction, office, *named.cap);
    if (!cap || is_bare_name(transaction, office, *cap, words)) return std::nullopt;
    // Who is called alike in both languages may still be addressed otherwise.
    auto const is_of_another = std::ranges::any_of(interface_languages, [&](std::string_view one) {
      return one != language && written(transaction, office, *cap, one, wording) == words;
    });
    if (!is_of_another && is_written(transaction, office, *cap, language, words)) return std::nullopt;
    other = written(transaction, office, *cap, language, wording);
  } else if (named.organisation) {
    auto const one = organisation_of(transaction, office, *named.organisation);
    if (!one) return std::nullopt;
    other = called(one->fields.for_office(), language);
  }
  return other.empty() || other == words ? std::nullopt : std::optional{std::move(other)};
}

std::optional<std::string> addressed(db::Transaction& transaction, OfficeId office, std::string_view words,
                                     std::string_view language) {
  auto const named = named_by(transaction, office, words);
  auto const cap = named.cap ? cap_of(transaction, office, *named.cap) : std::nullopt;
  if (!cap) return std::nullopt;
  return written(transaction, office, *cap, language, Wording::addressed);
}

void note_use(commands::Command& command, std::string_view subject, UseRole role, std::string_view words) {
  auto const office = command.office();
  auto const named = named_by(command.transaction(), office, words);
  command.watch("people_use", {office, std::string(subject), std::string(to_string(role))});
  command.transaction().execute(sql::drop_use, {{"office", office}, {"subject", subject}, {"role", to_string(role)}});
  if (!named.cap && !named.organisation) return;
  command.transaction().execute(sql::insert_use, {{"office", office},
                                                  {"subject", subject},
                                                  {"role", to_string(role)},
                                                  {"cap", named.cap},
                                                  {"organisation", named.organisation}});
}

std::vector<Use> uses_in(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  return transaction.all(sql::uses_in_subject, {{"office", office}, {"subject", subject}}, read_use);
}

std::vector<Use> uses_of(db::Transaction& transaction, OfficeId office, PersonId person) {
  return transaction.all(sql::uses_of_person, {{"office", office}, {"person", person}}, read_use);
}

}  // namespace amity::people
