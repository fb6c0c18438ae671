// SPDX-License-Identifier: Apache-2.0
#include "journal/kept_fields.h"

#include "journal/sql.h"

namespace amity::journal {

std::vector<KeptField> kept_fields(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  return transaction.all(sql::kept_fields, {{"office", office}, {"subject", subject}}, [](db::Row const& row) {
    return KeptField{row.integer(0), row.get<std::string>(1)};
  });
}

void forget_field(db::Transaction& transaction, OfficeId office, std::string_view subject, KeptField const& kept) {
  transaction.execute(sql::forget_field,
                      {{"office", office}, {"seq", kept.line}, {"subject", subject}, {"field", kept.field}});
}

bool ever_stood(db::Transaction& transaction, OfficeId office, FieldBeginning const& asked) {
  return transaction
      .one(sql::ever_stood,
           {{"office", office},
            {"subject", asked.subject},
            {"field", asked.field},
            {"beginning", std::string(asked.beginning) + "%"}},
           [](db::Row const&) { return true; })
      .has_value();
}

}  // namespace amity::journal
