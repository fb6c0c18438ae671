// SPDX-License-Identifier: Apache-2.0
// Notices and their choices, through the API.
#include "notices/choice.h"
#include "notices/web/routes.h"
#include "notices/web/told.h"
#include "own.h"
#include "work/agreed_text.h"

namespace amity::notices::web {
namespace {

using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

constexpr std::int64_t most_listed = 200;

struct AllNotices : OwnReading {
  static constexpr auto access = contract::needs(of_everybody);
  Result<contract::NoticeList> operator()(contract::ListNoticesParameters const& asked, Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::NoticeList list;
    Looking const looking{session.office, session.account, session.rights, s->clock()};
    auto const which = asked.unread ? Which::unread : Which::all;
    for (auto const& one : notices_of(reading, session.office, session.account, which, most_listed)) {
      auto const title = title_for(reading, looking, one.about);
      if (!title) continue;
      contract::NoticeRecord record;
      record.id = one.id.value;
      record.kind = contract::parse<contract::NoticeKind>(to_string(one.kind)).value();
      record.because = contract::parse<contract::NoticeBecause>(to_string(one.because)).value();
      record.about = one.about.kind + "/" + std::to_string(one.about.id);
      record.title = *title;
      record.due = one.due;
      record.at = amity::to_string(one.at);
      record.read = one.is_read;
      for (auto const part : work::parts_in(one.changed))
        record.changed.push_back(contract::parse<contract::LetterPart>(work::to_string(part)).value());
      list.notices.push_back(std::move(record));
    }
    return list;
  }
};

struct ReadSome : OwnWrites {
  static constexpr auto right = of_everybody;
  static constexpr std::string_view verb = "notices.read";
  Outcome<contract::NoticesRead> operator()(Command& command, contract::ReadNoticesParameters const&,
                                            contract::NoticesReadInput const& input) const {
    auto const reach = input.up_to ? Reach::up_to : Reach::this_one;
    return contract::NoticesRead{mark_read(command.transaction(), command.at(), command.office(),
                                           account_acting(command), NoticeId{input.notice}, reach)};
  }
};

struct AllChoices : OwnReading {
  static constexpr auto access = contract::needs(of_everybody);
  Result<contract::NoticeChoices> operator()(contract::GetNoticeChoicesParameters const& asked,
                                             Session const& session) const {
    if (auto const ours = own(session, asked.office); !ours) return Failure{ours.error()};
    auto reading = transaction();
    contract::NoticeChoices choices;
    for (auto const& [kind, way] : ways_of(reading, session.office, session.account))
      choices.choices.push_back({contract::parse<contract::NoticeKind>(to_string(kind)).value(),
                                 contract::parse<contract::NoticeWay>(to_string(way)).value()});
    choices.invitations = wants_invitations(reading, session.office, session.account);
    return choices;
  }
};

struct Choose : OwnWrites {
  static constexpr auto right = of_everybody;
  static constexpr std::string_view verb = "notices.choose";
  Outcome<contract::NoticesChosen> operator()(Command& command, contract::PutNoticeChoicesParameters const&,
                                              contract::NoticeChoices const& input) const {
    Ways ways;
    for (auto const& one : input.choices)
      ways[parse_kind(contract::to_string(one.kind)).value()] = parse_way(contract::to_string(one.way)).value();
    auto const changed = choose_ways(command, account_acting(command), ways);
    if (!changed) return Refused{changed.error()};
    std::int64_t more = 0;
    if (input.invitations) more = choose_invitations(command, account_acting(command), *input.invitations).value();
    return contract::NoticesChosen{*changed + more};
  }
};

}  // namespace

auto add_notice_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListNotices, contract::ReadNotices, contract::GetNoticeChoices,
                            contract::PutNoticeChoices> {
  using commands::Later;
  return operations.add<contract::ListNotices>(AllNotices{{s, writing}})
      .add_later<contract::ReadNotices>(Later<contract::ReadNotices, ReadSome>{writing, {{s}}})
      .add<contract::GetNoticeChoices>(AllChoices{{s, writing}})
      .add_later<contract::PutNoticeChoices>(Later<contract::PutNoticeChoices, Choose>{writing, {{s}}})
      .done();
}

}  // namespace amity::notices::web
