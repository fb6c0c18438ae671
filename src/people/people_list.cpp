// SPDX-License-Identifier: Apache-2.0
#include "people/people_list.h"

#include "columns.h"
#include "people/sql.h"
#include "person_rows.h"

namespace amity::people {

PersonPage people_asked(db::Transaction& transaction, OfficeId office, PersonQuestion const& question) {
  auto const text = pattern_of(question.text);
  auto const state = question.erased ? std::string_view{"erased"} : std::string_view{"kept"};
  auto const organisation = question.organisation.value_or(OrganisationId{});
  PersonPage page;
  page.all = transaction
                 .one(sql::count_persons,
                      {{"office", office},
                       {"state", state},
                       {"text", text},
                       {"language", question.language},
                       {"organisation", organisation},
                       {"country", question.country}},
                      [](db::Row const& row) { return row.get<std::int64_t>(0); })
                 .value_or(0);
  page.people = with_addresses(transaction, office,
                               transaction.all(sql::persons_page,
                                               {{"office", office},
                                                {"state", state},
                                                {"text", text},
                                                {"language", question.language},
                                                {"organisation", organisation},
                                                {"country", question.country},
                                                {"sort", question.sort == PersonSort::newest ? "newest" : "name"},
                                                {"limit", question.limit},
                                                {"skip", question.skip}},
                                               read_person));
  return page;
}

}  // namespace amity::people
