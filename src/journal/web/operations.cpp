// SPDX-License-Identifier: Apache-2.0
#include "accounts/account.h"
#include "contract/parse.h"
#include "contract/words.h"
#include "journal/office_lines.h"
#include "journal/web/routes.h"
#include "office_day.h"
#include "partnerships/web/own_office.h"

namespace amity::journal::web {
namespace {

struct JournalLines {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  static constexpr auto access = contract::needs(accounts::Right::read_journal);
  Result<contract::JournalPage> operator()(contract::ListJournalParameters const& asked,
                                           accounts::Session const& session) const {
    auto const office = partnerships::web::own_office(*s->world.now(), session, asked.office);
    if (!office) return Failure{office.error()};
    if (asked.from && asked.until && *asked.until < *asked.from)
      return fail(Errc::invalid, "the last day lies before the first", "until", "that day or a later one");
    LinesAsked wanted;
    if (asked.account) wanted.actor = accounts::actor_of(accounts::AccountId{*asked.account});
    if (asked.kind) wanted.kind = parse_line_kind(contract::to_string(*asked.kind));
    auto const& zone = (*office)->timezone;
    if (asked.from) wanted.from = beginning_of_day(*asked.from, zone);
    if (asked.until) wanted.until = beginning_of_day(*asked.until + std::chrono::days{1}, zone);
    wanted.before = asked.before.value_or(0);
    wanted.limit = asked.limit + 1;
    auto transaction = writing->doorkeeper.database.read();
    auto const lines = lines_asked(transaction, session.office, wanted);
    contract::JournalPage page{};
    page.has_more = lines.size() > static_cast<std::size_t>(asked.limit);
    for (auto const& line : lines)
      if (page.lines.size() < static_cast<std::size_t>(asked.limit))
        page.lines.push_back(
            {line.seq, contract::parse_instant(line.at).value_or(Instant{}), line.actor, line.verb, line.subject});
    return page;
  }
};

}  // namespace

auto add_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                    std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListJournal> {
  return operations.add<contract::ListJournal>(JournalLines{s, writing}).done();
}

}  // namespace amity::journal::web
