// SPDX-License-Identifier: Apache-2.0
// The register of people: what is asked of it.
#pragma once

#include "people/cap.h"

namespace amity::people {

enum class PersonSort { name, newest };
struct PersonQuestion {
  std::string text{};      // found in names and forms of address; no difference of capital letters
  std::string language{};  // that they speak
  std::optional<OrganisationId> organisation{};  // in which they have or had a post
  std::string country{};                         // of such an organisation
  bool erased{};                                 // those who were erased, instead of those who are kept
  PersonSort sort{PersonSort::name};
  std::int64_t skip{};
  std::int64_t limit{50};
};
struct PersonPage {
  std::vector<Person> people;
  std::int64_t all{};  // that answer the question
};
PersonPage people_asked(db::Transaction& transaction, OfficeId office, PersonQuestion const& question);

}  // namespace amity::people
